import { canvasFor } from "./canvas.ts";
import type { Context } from "./context.ts";
import { EXIT, Failure, failureWords, worstOf } from "./failure.ts";
import { type Destination, writeDocument } from "./outputs.ts";

/** Renders one input in every format asked for; otherwise as `writeEach`. */
export function writeAll<Input>(
  destinations: readonly Destination<Input>[],
  input: Input,
  context: Context,
): Promise<number> {
  const render = async (to: Destination<Input>): Promise<string> => {
    const report = await to.format.load();
    return report(input, canvasFor(to, context));
  };
  return writeEach(destinations, render, context);
}

/** What keeps one document from being written, and says nothing of the others. */
const OF_ONE: ReadonlySet<number> = new Set([EXIT.io, EXIT.usage]);

/** Writes every document that can be written, says why others cannot, and hands back the exit code. */
export async function writeEach<To extends Destination<never>>(
  destinations: readonly To[],
  contentFor: (to: To) => Promise<string | Uint8Array>,
  context: Context,
): Promise<number> {
  const exitCodes: number[] = [];
  for (const to of destinations) {
    try {
      await writeDocument(to, await contentFor(to), context);
    } catch (error) {
      if (!(error instanceof Failure && OF_ONE.has(error.exitCode))) throw error;
      await context.ports.stderr.write(failureWords(error));
      exitCodes.push(error.exitCode);
    }
  }
  return worstOf(exitCodes);
}
