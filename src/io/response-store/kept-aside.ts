import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { writeWholeFile } from "../write-file.ts";
import { hidden } from "./paths.ts";

/** The known state of a file, so that a change by another program is noticed. */
export interface Seen {
  /** Size, time of the last change and number of the file when it was last looked at. */
  readonly stamp: string;
  /** Fingerprints of the contents that it had, or was about to get. */
  readonly digests: ReadonlySet<string>;
}

/** The content of a file, if there is one, and how to recognize it. Throws the system's error. */
export function look(path: string): { readonly seen: Seen; readonly bytes: Buffer | undefined } {
  const stamp = stampOf(path);
  const bytes = readIfThere(path);
  const digests = new Set(bytes === undefined ? [] : [digestOf(bytes)]);
  return { seen: { stamp, digests }, bytes };
}

/** The same file with a content that it is about to get. */
export function expecting({ stamp, digests }: Seen, text: string): Seen {
  return { stamp, digests: new Set([...digests, digestOf(Buffer.from(text))]) };
}

/** The same file after it was written. Throws the system's error. */
export function lookAgain(path: string, { digests }: Seen): Seen {
  return { stamp: stampOf(path), digests };
}

/**
 * The path at which the version of another program was kept, if one changed the file since it was
 * seen. Throws the system's error.
 */
export function keepForeign(path: string, { stamp, digests }: Seen): string | undefined {
  if (stampOf(path) === stamp) return undefined;
  const bytes = readIfThere(path);
  return bytes === undefined || digests.has(digestOf(bytes)) ? undefined : keepAside(path, bytes);
}

/** Under the first free number, or where the same bytes were kept already. */
function keepAside(response: string, bytes: Buffer): string {
  for (let number = 1; ; number += 1) {
    const path = hidden(response, `changed-${number}`);
    const present = readIfThere(path);
    if (present?.equals(bytes) === true) return path;
    if (present === undefined) {
      writeWholeFile(path, bytes, { replace: false });
      return path;
    }
  }
}

function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? "" : [stat.size, stat.mtimeNs, stat.ino].join(" ");
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
