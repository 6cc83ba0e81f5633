import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Script } from "node:vm";

/** V8's compiled code of the chunks that one command loads, kept between its runs. */
export interface CompiledCode {
  /** The compiled code of a chunk, if an earlier run stored it. */
  readonly read: (chunk: string) => Buffer | undefined;
  /** Stores the compiled code of chunks, by their names; if that fails, nothing happens. */
  readonly store: (scripts: ReadonlyMap<string, Script>) => void;
}

/**
 * Compiled code in a folder. The first run only creates the folder, so that a run in a container
 * that is then discarded does not pay for later ones.
 */
export function compiledCode(folder: string): CompiledCode {
  return {
    read: (chunk) => {
      try {
        return unsealed(readFileSync(join(folder, chunk)));
      } catch {
        return undefined;
      }
    },
    store: (scripts) => {
      try {
        // Nobody else may write there, whatever the umask: they could make other users run any code.
        const isNew = mkdirSync(folder, { recursive: true, mode: 0o755 }) !== undefined;
        if (!isNew) for (const [chunk, script] of scripts) write(join(folder, chunk), script);
      } catch {
        // The folder belongs to somebody else, or the disk is full: the next run compiles again.
      }
    },
  };
}

/** Another process may read or write the same file: it gets its name when it is complete. */
function write(path: string, script: Script): void {
  const temporary = `${path}.${process.pid}-${process.hrtime.bigint()}`;
  writeFileSync(temporary, sealed(script.createCachedData()), { flag: "wx", mode: 0o644 });
  renameSync(temporary, path);
}

/** Bytes of the sum at the end of a file. */
const SUM_LENGTH = Int32Array.BYTES_PER_ELEMENT;

/** Appends a sum: V8 only compares the length, and crashes on a block that a disk has lost. */
function sealed(code: Buffer): Buffer {
  const sum = Buffer.alloc(SUM_LENGTH);
  sum.writeInt32LE(sumOf(code));
  return Buffer.concat([code, sum]);
}

function unsealed(bytes: Buffer): Buffer | undefined {
  const code = bytes.subarray(0, -SUM_LENGTH);
  return sumOf(code) === bytes.readInt32LE(code.length) ? code : undefined;
}

/** One word in 256 bytes is summed, which takes no time; a block that is lost has more of them. */
const STEP = 64;

function sumOf(code: Buffer): number {
  const words = new Int32Array(code.buffer, code.byteOffset, Math.floor(code.length / SUM_LENGTH));
  let sum = code.length;
  for (let at = 0; at < words.length; at += STEP) sum = (Math.imul(sum, 31) + (words[at] ?? 0)) | 0;
  return sum;
}
