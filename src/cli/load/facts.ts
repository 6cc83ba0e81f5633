import { absolutePath, pathKind } from "../../io/read-files.ts";
import type { Fact, Questionnaire } from "../../model/index.ts";
import type { FactsReading } from "../../read/facts/read-facts.ts";
import { EXIT, Failure } from "../failure.ts";
import type { OptionDefinition } from "../options.ts";
import type { Session } from "../session.ts";
import type { FoundConfig } from "./config.ts";
import { readSource } from "./files.ts";

/** The file of facts to compare answers with. */
export const FACTS: OptionDefinition = [
  "--facts <FILE>",
  "compare the answers with the facts in this CSV file: question, department, value, source",
];

export interface FactsOptions {
  readonly facts?: string;
}

/**
 * The facts of the option, else of the config; undefined if neither names a file. The
 * problems of the file are noted.
 */
export async function loadFacts(
  { facts: named }: FactsOptions,
  { questionnaire, found }: LoadedFor,
  session: Session,
): Promise<readonly Fact[] | undefined> {
  const name = named ?? found?.config.facts;
  if (name === undefined) return undefined;
  const folder = named === undefined ? (found?.folder ?? "") : session.ports.cwd;
  const path = absolutePath(folder, name);
  if (pathKind(path) === "missing") {
    throw new Failure(EXIT.io, `the facts file ${name} does not exist`, "check the path");
  }
  const { facts, problems } = await readFactsFile(path, questionnaire, session);
  session.note(...problems);
  return facts;
}

interface LoadedFor {
  readonly questionnaire: Questionnaire;
  readonly found?: FoundConfig | undefined;
}

/** The facts of a file, and its problems. The reader of CSV is loaded only here. */
export async function readFactsFile(
  path: string,
  questionnaire: Questionnaire,
  session: Session,
): Promise<FactsReading> {
  const reading = readSource(path, "facts", session);
  if (reading.kind === "problem") return { facts: [], problems: [reading.problem] };
  session.keep(reading.source.file, reading.source.text);
  const { readFacts } = await import("../../read/facts/read-facts.ts");
  return readFacts(reading.source, questionnaire);
}
