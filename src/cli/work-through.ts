import type { Output } from "../io/ports.ts";

/** Milliseconds of silence: before the first word about long work, and between two. */
export const PATIENCE = 1000;

export interface Telling {
  /** What is done with a file, such as "reading". */
  readonly doing: string;
  readonly stderr: Output;
  readonly quiet?: boolean | undefined;
  /** In milliseconds. */
  readonly now?: () => number;
}

/**
 * Works through files in their order; once that takes long, says on standard error how far it is, if
 * that is a terminal: what a pipe gets does not depend on how fast a machine is.
 */
export async function workThrough<File, Value>(
  files: readonly File[],
  work: (file: File) => Value | Promise<Value>,
  { doing, stderr, quiet = false, now = Date.now }: Telling,
): Promise<readonly Value[]> {
  const done: Value[] = [];
  let due = now() + PATIENCE;
  for (const file of files) {
    if (!quiet && now() >= due && stderr.isTerminal) {
      await stderr.write(`${doing} ${done.length} of ${files.length} files…\n`);
      due = now() + PATIENCE;
    }
    done.push(await work(file));
  }
  return done;
}
