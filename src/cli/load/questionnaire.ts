import { SHIPPED } from "../../generated/questionnaires/index.ts";
import { absolutePath, pathKind } from "../../io/read-files.ts";
import type { Config, Location, Questionnaire, Shipped } from "../../model/index.ts";
import { isDataFile } from "../../read/data-files.ts";
import { problem } from "../../text/problems.ts";
import { EXIT, Failure } from "../failure.ts";
import type { SelectionOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { unknownName } from "../unknown-name.ts";
import type { FoundConfig } from "./config.ts";
import { ownQuestionnaire } from "./own-questionnaire.ts";

/** A questionnaire with its fingerprints. */
export interface LoadedQuestionnaire {
  readonly questionnaire: Questionnaire;
  /** The fingerprint of what scores in it as it was written; responses name it. */
  readonly digest: string;
  /** The same after what the config says about departments; results name it. */
  readonly scoringDigest: string;
  /** By question: the fingerprint of its wording in the first language. */
  readonly wordings: Readonly<Record<string, string>>;
}

/**
 * The shipped questionnaire of an id, or the one that a path holds, with the departments of the
 * config's client; `from` is where paths start.
 */
export async function loadQuestionnaire(
  name: string,
  from: string,
  session: Session,
  found?: FoundConfig,
): Promise<LoadedQuestionnaire> {
  return forClient(await loadWritten(name, from, session), found, session);
}

/** The questionnaire as it was written. */
async function loadWritten(
  name: string,
  from: string,
  session: Session,
): Promise<LoadedQuestionnaire> {
  const shipped = await loadShipped(name);
  if (shipped !== undefined) return shipped;
  const path = absolutePath(from, name);
  if (pathKind(path) !== "missing") return readOwn(path, session);
  if (isPath(name)) {
    throw new Failure(EXIT.io, `the questionnaire file ${name} does not exist`, "check the path");
  }
  const message = `unsilo does not include a questionnaire "${name}"`;
  const otherwise = "run 'unsilo list' to see the included ones, or use your own with -q FILE";
  throw unknownName(message, name, shippedIds(), otherwise);
}

/** A shipped questionnaire by its id. */
export async function loadShipped(id: string): Promise<LoadedQuestionnaire | undefined> {
  const shipped = SHIPPED.find((one) => one.id === id);
  return shipped && loadedFrom(shipped);
}

/** The id of a questionnaire with the place that names it. */
export interface AskedQuestionnaire {
  readonly id: string;
  readonly at: Location | undefined;
}

/**
 * The questionnaire of the options, else of the config, else the shipped one of the id asked for, with
 * the departments of the config's client.
 */
export async function questionnaireFor(
  asked: AskedQuestionnaire,
  options: Pick<SelectionOptions, "questionnaire" | "lang">,
  found: FoundConfig | undefined,
  session: Session,
): Promise<LoadedQuestionnaire> {
  return forClient(await writtenFor(asked, options, found, session), found, session);
}

/**
 * The same as it was written. A shipped one that nobody names has the texts of one language alone: its
 * first, if none is asked for.
 */
export async function writtenFor(
  { id, at }: AskedQuestionnaire,
  options: Pick<SelectionOptions, "questionnaire" | "lang">,
  found: FoundConfig | undefined,
  session: Session,
): Promise<LoadedQuestionnaire> {
  if (options.questionnaire !== undefined) {
    return loadWritten(options.questionnaire, session.ports.cwd, session);
  }
  if (found?.config.questionnaire !== undefined) {
    return loadWritten(found.config.questionnaire, found.folder, session);
  }
  const shipped = SHIPPED.find((one) => one.id === id);
  if (shipped === undefined) {
    return session.fail([problem("unknown-questionnaire", at, { id, known: shippedIds() })]);
  }
  const language = options.lang ?? found?.config.language ?? shipped.languages[0];
  return loadedFrom(shipped, language);
}

/** Ends the command if the config names departments that the questionnaire does not have. */
export async function forClient(
  loaded: LoadedQuestionnaire,
  found: FoundConfig | undefined,
  session: Session,
): Promise<LoadedQuestionnaire> {
  if (found?.config.departments === undefined) return loaded;
  const { lintDepartments } = await import("../../lint/lint-departments.ts");
  const { raw, locateKey } = found;
  const problems = lintDepartments({ ...raw, ...loaded, locateKey });
  return problems.length > 0 ? session.fail(problems) : withDepartmentsOf(loaded, found.config);
}

/** A questionnaire with the departments of the config's client. */
export async function withDepartmentsOf(
  loaded: LoadedQuestionnaire,
  { departments }: Pick<Config, "departments">,
): Promise<LoadedQuestionnaire> {
  if (departments === undefined) return loaded;
  const [{ withClientDepartments }, { questionnaireDigest }] = await Promise.all([
    import("../../model/client-departments.ts"),
    import("../../io/digest.ts"),
  ]);
  const questionnaire = withClientDepartments(loaded.questionnaire, departments);
  return { ...loaded, questionnaire, scoringDigest: questionnaireDigest(questionnaire) };
}

async function loadedFrom(
  { load, digest, wordings }: Shipped,
  language?: string,
): Promise<LoadedQuestionnaire> {
  return { questionnaire: await load(language), digest, scoringDigest: digest, wordings };
}

/** The default questionnaire. */
export const DEFAULT_QUESTIONNAIRE = "digital-marketing-organization";

export function shippedIds(): readonly string[] {
  return SHIPPED.map(({ id }) => id);
}

/** Whether a questionnaire is named by a path rather than by its id. */
export function isPath(name: string): boolean {
  return /[/\\]/u.test(name) || isDataFile(name);
}

async function readOwn(path: string, session: Session): Promise<LoadedQuestionnaire> {
  const { questionnaireDigest, wordingDigests } = await import("../../io/digest.ts");
  const { document, problems, found } = await ownQuestionnaire(path, session);
  if (document === undefined) return session.fail(problems);
  const errors = found().filter(({ severity }) => severity === "error");
  if (errors.length > 0) return session.fail(errors);
  const { questionnaire } = document;
  const digest = questionnaireDigest(questionnaire);
  return {
    questionnaire,
    digest,
    scoringDigest: digest,
    wordings: wordingDigests(questionnaire),
  };
}
