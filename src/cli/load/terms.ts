import { absolutePath, citedPath, pathKind } from "../../io/read-files.ts";
import { readTerms, type TermsReading } from "../../read/terms/read-terms.ts";
import { EXIT, Failure } from "../failure.ts";
import type { OptionDefinition } from "../options.ts";
import type { Session } from "../session.ts";
import type { FoundConfig } from "./config.ts";
import { readSource } from "./files.ts";

/** The file of terms that the texts of a questionnaire are compared with. */
export const TERMS: OptionDefinition = [
  "--terms <FILE>",
  "report words that this file of terms forbids in the texts of questionnaires",
];

export interface TermsOptions {
  readonly terms?: string;
}

/** The path of the terms of the option, else of the config; undefined if neither names any. */
export function termsPath(
  { terms }: TermsOptions,
  found: FoundConfig | undefined,
  { ports: { cwd } }: Session,
): string | undefined {
  if (terms !== undefined) return absolutePath(cwd, terms);
  const own = found?.config.terms;
  return found === undefined || own === undefined ? undefined : absolutePath(found.folder, own);
}

/** The terms of a file, and its problems. */
export function loadTerms(path: string, session: Session): TermsReading {
  if (pathKind(path) === "missing") {
    const cited = citedPath(session.ports.cwd, path);
    throw new Failure(EXIT.io, `the terms file ${cited} does not exist`, "check the path");
  }
  const reading = readSource(path, "terms", session);
  if (reading.kind === "problem") return { terms: [], problems: [reading.problem] };
  session.keep(reading.source.file, reading.source.text);
  return readTerms(reading.source);
}
