import { fstatSync, readSync, statSync, writeSync } from "node:fs";

/** A stream that a command writes to. */
export interface Output {
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Resolves when everything is written, or nobody reads any more; rejects if writing fails. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
}

/** The outside world as a command sees it; tests pass in their own. */
export interface Ports {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Both ends are a terminal, so that questions can be asked. */
  readonly isInteractive: boolean;
  /** Standard input to its end; with more than `limit` bytes, one byte more than that. */
  readonly readStdin: (limit: number) => Uint8Array;
  /** Standard input to its end, block by block. */
  readonly stdinBlocks: () => Iterable<Uint8Array>;
  /**
   * Today's date, YYYY-MM-DD, from SOURCE_DATE_EPOCH if it is set; undefined if that is invalid.
   */
  readonly today: () => string | undefined;
}

/** The columns of anything but a terminal. */
export const PIPED_COLUMNS = 80;

/** Milliseconds until a full pipe is tried again. */
const FULL_PIPE_WAIT = 5;

/** Bytes of standard input that are read at once. */
const CHUNK = 64 * 1024;

/** In the year 9999; later years are written with a sign. */
const LAST_SECOND = 253_402_300_799;

/** The ports of the running process. */
export function nodePorts(): Ports {
  const { env } = process;
  return {
    stdout: outputTo(1),
    stderr: outputTo(2),
    env,
    cwd: process.cwd(),
    get isInteractive() {
      return isTerminal(0) && isTerminal(1);
    },
    readStdin: (limit) => readAll(0, limit),
    stdinBlocks: () => blocksFrom(0),
    today: () => today(env["SOURCE_DATE_EPOCH"]),
  };
}

/** Writes without Node's own streams: loading them takes a tenth of a cold start. */
function outputTo(fd: 1 | 2): Output {
  return {
    get isTerminal() {
      return isTerminal(fd);
    },
    get columns() {
      if (!isTerminal(fd)) return PIPED_COLUMNS;
      return (fd === 1 ? process.stdout : process.stderr).columns;
    },
    write: (content) => writeAll(fd, Buffer.from(content)),
  };
}

/** Only a character device can be a terminal, and the null device is not one; asking takes 9 ms. */
function isTerminal(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    const isNull = statSync("/dev/null", { throwIfNoEntry: false })?.rdev === stat.rdev;
    if (!stat.isCharacterDevice() || isNull) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule("node:tty").isatty(fd);
}

/**
 * Writes on after a short write, and waits while a pipe is full that somebody made non-blocking. A
 * closed pipe takes the rest in silence, so that a command ends as it would have ended.
 */
async function writeAll(fd: number, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(fd, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
      await new Promise((resolve) => setTimeout(resolve, FULL_PIPE_WAIT));
    }
  }
}

function readAll(fd: number, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let left = limit + 1;
  while (left > 0) {
    const chunk = Buffer.allocUnsafe(Math.min(left, CHUNK));
    const length = readSync(fd, chunk);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    left -= length;
  }
  return Buffer.concat(chunks);
}

function* blocksFrom(fd: number): Generator<Uint8Array> {
  for (;;) {
    const block = Buffer.allocUnsafe(CHUNK);
    const length = readSync(fd, block);
    if (length === 0) return;
    yield block.subarray(0, length);
  }
}

function today(epoch: string | undefined): string | undefined {
  if (epoch === undefined) return new Date().toISOString().slice(0, 10);
  const isTime = /^\d+$/u.test(epoch) && Number(epoch) <= LAST_SECOND;
  return isTime ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : undefined;
}
