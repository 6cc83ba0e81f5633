import type { Problem } from "../../model/index.ts";
import type { Ports } from "../../io/ports.ts";
import { citedPath, type FileReading, readFileWithin } from "../../io/read-files.ts";
import { type Source, decode, LIMITS } from "../../read/source.ts";
import { problem } from "../../text/problems.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure } from "../failure.ts";
import { STDIN } from "./find-files.ts";

/** A file's text, or the problem with its bytes; what cannot be read at all is a failure. */
export type SourceReading =
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "problem"; readonly problem: Problem };

export interface SourceOptions {
  readonly limit: keyof typeof LIMITS;
  readonly stdinFilename?: string;
}

/** Reads one file, or standard input, within the limit of its kind; no document may replace it. */
export function readSource(
  path: string,
  options: SourceOptions,
  { ports, desk }: Context,
): SourceReading {
  const limit = LIMITS[options.limit];
  const file =
    path === STDIN ? (options.stdinFilename ?? "stdin.yaml") : citedPath(ports.cwd, path);
  if (path !== STDIN) desk.inputs.add(path);
  const reading = path === STDIN ? stdinReading(ports, limit) : readFileWithin(path, limit);
  if (reading.kind === "failed") {
    throw new Failure(
      EXIT.io,
      `${file} cannot be read: ${reading.reason}`,
      "check the path and its permissions",
    );
  }
  if (reading.kind === "too-large") {
    const at = { file, line: 1, column: 1 };
    const { size } = reading;
    const details = { limit, ...(size === undefined ? {} : { bytes: size }) };
    return { kind: "problem", problem: problem("file-too-large", at, details) };
  }
  const decoded = decode(file, reading.bytes);
  return "text" in decoded
    ? { kind: "source", source: decoded }
    : { kind: "problem", problem: decoded };
}

function stdinReading(ports: Ports, limit: number): FileReading {
  const bytes = ports.readStdin(limit);
  return bytes.length > limit ? { kind: "too-large" } : { kind: "read", bytes };
}
