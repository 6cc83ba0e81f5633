import { createHash } from "node:crypto";

/** One save: the whole response as it then was. */
export interface JournalEntry {
  readonly text: string;
  /** The fingerprint of the response file before the first save; empty if there was none. */
  readonly base: string;
}

/** What a journal holds: the saves whose checksum holds, in order, and the bytes of the others. */
export interface JournalReading {
  readonly entries: readonly JournalEntry[];
  readonly damaged: Uint8Array;
}

const SUM_LENGTH = 16;
const NEWLINE = 0x0a;
const LINE = /^([0-9a-f]{16}) (.*)$/su;

/** A fingerprint long enough to tell damage and other versions apart. */
export function fingerprint(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, SUM_LENGTH);
}

/** A save as one line with its checksum; JSON keeps line breaks out of it. */
export function journalLine({ text, base }: JournalEntry): string {
  const json = JSON.stringify({ text, base });
  return `${fingerprint(json)} ${json}\n`;
}

/** Reads a journal of whatever bytes; a last line that lacks only its line break counts. */
export function readJournal(bytes: Uint8Array): JournalReading {
  const entries: JournalEntry[] = [];
  const damaged: Uint8Array[] = [];
  for (const line of linesOf(bytes)) {
    const entry = readLine(Buffer.from(line).toString("utf8").replace(/\n$/u, ""));
    if (entry === undefined) damaged.push(line);
    else entries.push(entry);
  }
  return { entries, damaged: Buffer.concat(damaged) };
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

function readLine(line: string): JournalEntry | undefined {
  const [, sum, json = ""] = LINE.exec(line) ?? [];
  return sum !== undefined && sum === fingerprint(json)
    ? (JSON.parse(json) as JournalEntry)
    : undefined;
}
