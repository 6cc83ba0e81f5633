import { readFileSync } from "node:fs";
import { isatty } from "node:tty";

/** A stream that a command writes to. */
export interface Output {
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Resolves when the text is handed over; rejects when it cannot be. */
  readonly write: (text: string) => Promise<void>;
}

/** The outside world as a command sees it; tests hand in their own. */
export interface Ports {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Both ends are a terminal, so that questions can be asked. */
  readonly isInteractive: boolean;
  readonly readStdin: () => Uint8Array;
  /** Today's date, YYYY-MM-DD, by SOURCE_DATE_EPOCH if it is set. */
  readonly today: () => string;
}

const PIPED_COLUMNS = 80;

/** The ports of the running process. */
export function nodePorts(): Ports {
  const { stdout, stderr, env } = process;
  return {
    stdout: outputTo(stdout, 1),
    stderr: outputTo(stderr, 2),
    env,
    cwd: process.cwd(),
    isInteractive: isatty(0) && isatty(1),
    readStdin: () => readFileSync(0),
    today: () => today(env["SOURCE_DATE_EPOCH"]),
  };
}

function outputTo(stream: NodeJS.WriteStream & { readonly columns?: number }, fd: number): Output {
  // A failed write is told to its caller; unheard, the event would end the process.
  stream.on("error", () => undefined);
  return {
    isTerminal: isatty(fd),
    get columns() {
      return stream.columns ?? PIPED_COLUMNS;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}

function today(epoch: string | undefined): string {
  const time = epoch === undefined ? Date.now() : Number(epoch) * 1000;
  return new Date(time).toISOString().slice(0, 10);
}
