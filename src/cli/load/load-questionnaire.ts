import type { Questionnaire } from "../../model/index.ts";
import { SHIPPED } from "../../generated/questionnaires/index.ts";
import type { Ports } from "../../io/ports.ts";
import { absolutePath, pathKind, pathsBelow } from "../../io/read-files.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import { isDataFile } from "../../read/data-files.ts";
import { isQuestionnairePart } from "../../read/document-kind.ts";
import type { Source } from "../../read/source.ts";
import { EXIT, Failure } from "../failure.ts";
import { type Desk, fail } from "./desk.ts";
import { isWanted } from "./find-files.ts";
import { readSource } from "./read-source.ts";

/** A questionnaire with the digest of what scores in it. */
export interface LoadedQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly digest: string;
}

/** The shipped questionnaire of an id, or the one that a path holds; `from` is where paths start. */
export async function loadQuestionnaire(
  name: string,
  from: string,
  ports: Ports,
  desk: Desk,
): Promise<LoadedQuestionnaire> {
  const shipped = await loadShipped(name);
  if (shipped !== undefined) return shipped;
  const path = absolutePath(from, name);
  if (pathKind(path) !== "missing") return readOwn(path, ports, desk);
  if (isPath(name)) {
    throw new Failure(EXIT.io, `${name}: there is no such questionnaire file`, "check the path");
  }
  const likely = didYouMean(name, shippedIds());
  throw new Failure(
    EXIT.usage,
    `there is no questionnaire "${name}"`,
    likely === undefined
      ? `'unsilo list' names the shipped ones; -q FILE takes your own`
      : `did you mean "${likely}"?`,
  );
}

/** A shipped questionnaire by its id. */
export async function loadShipped(id: string): Promise<LoadedQuestionnaire | undefined> {
  const shipped = SHIPPED.find((one) => one.id === id);
  return shipped && { questionnaire: await shipped.load(), digest: shipped.digest };
}

/** The same with the texts of one language alone: its first, if none is asked for. */
export async function loadShippedIn(
  language: string | undefined,
  id: string,
): Promise<LoadedQuestionnaire | undefined> {
  const shipped = SHIPPED.find((one) => one.id === id);
  if (shipped === undefined) return undefined;
  const questionnaire = await shipped.load(language ?? shipped.languages[0]);
  return { questionnaire, digest: shipped.digest };
}

/** What is asked when nobody says what. */
export const DEFAULT_QUESTIONNAIRE = "digital-marketing-organization";

export function shippedIds(): readonly string[] {
  return SHIPPED.map(({ id }) => id);
}

/** Whether a questionnaire is named by a path rather than by its id. */
export function isPath(name: string): boolean {
  return /[/\\]/u.test(name) || isDataFile(name);
}

async function readOwn(path: string, ports: Ports, desk: Desk): Promise<LoadedQuestionnaire> {
  const [{ readQuestionnaire }, { lintQuestionnaire }, { questionnaireDigest }] = await Promise.all(
    [
      import("../../read/questionnaire/read-questionnaire.ts"),
      import("../../lint/lint-questionnaire.ts"),
      import("../../io/digest.ts"),
    ],
  );
  const { document, problems } = readQuestionnaire(questionnaireSources(path, ports, desk));
  if (document === undefined) return fail(desk, problems);
  const errors = lintQuestionnaire(document).filter(({ severity }) => severity === "error");
  if (errors.length > 0) return fail(desk, errors);
  const { questionnaire } = document;
  return { questionnaire, digest: questionnaireDigest(questionnaire) };
}

/**
 * The texts of a questionnaire's file, or of its folder's files in the order of their names, without
 * responses and results that are kept beside it.
 */
export function questionnaireSources(path: string, ports: Ports, desk: Desk): readonly Source[] {
  const files =
    pathKind(path) === "folder"
      ? pathsBelow(path)
          .filter(isWanted)
          .map((found) => found.path)
      : [path];
  if (files.length === 0) throw new Failure(EXIT.nothing, `${path} holds no .yaml file`);
  const sources = files.map((file) => {
    const reading = readSource(file, { limit: "questionnaire" }, { ports, desk });
    if (reading.kind === "problem") return fail(desk, [reading.problem]);
    desk.sources.set(reading.source.file, reading.source.text);
    return reading.source;
  });
  return sources.length === 1 ? sources : sources.filter(isQuestionnairePart);
}
