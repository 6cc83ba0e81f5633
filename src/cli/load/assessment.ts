import type { Issued } from "../../analyse/held-questions.ts";
import { citedPath } from "../../io/read-files.ts";
import type { Problem } from "../../model/index.ts";
import { optional } from "../../read/optional.ts";
import { matchResponse } from "../../read/response/match-response.ts";
import { hasAnswers, readResponse, type ResponseDraft } from "../../read/response/read-response.ts";
import { yamlVersion } from "../../read/yaml-version.ts";
import { type Answers, fillAnswers } from "../../score/answers.ts";
import { problem } from "../../text/problems.ts";
import { EXIT, Failure } from "../failure.ts";
import type { FinishedOptions, SelectionOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { collisionsOf } from "./collisions.ts";
import { checkConfigFits, type FoundConfig, loadConfig, unusedConfigs } from "./config.ts";
import { attempt, findFiles, forEachFile, leftOutProblems, readSource } from "./files.ts";
import { issuedAbout, readRecord } from "./issued.ts";
import {
  DEFAULT_QUESTIONNAIRE,
  type LoadedQuestionnaire,
  questionnaireFor,
  shippedIds,
} from "./questionnaire.ts";
import { selectAssessment } from "./select.ts";
import { type CountedFile, fillFromTable } from "./table-answers.ts";
import { isTable, type OpenTable, openTable } from "./tables.ts";

/** The answers of one assessment, with the questionnaire and what was settled for it. */
export interface Assessment extends LoadedQuestionnaire {
  readonly answers: Answers;
  readonly files: readonly CountedFile[];
  readonly isFinishedOnly: boolean;
  readonly found?: FoundConfig;
  /** What documents for the client have printed. */
  readonly issued?: Issued;
}

/** The readable part of an assessment; the problems of the rest are listed. */
export interface GatheredAssessment extends Assessment {
  /** Files that look like responses and are not read, as messages cite them. */
  readonly leftOut: readonly string[];
  /** Files and folders that could not be read at all. */
  readonly setbacks: readonly Failure[];
}

export type LoadOptions = SelectionOptions & {
  /** Whether to count only finished responses; `as-configured` if the config decides. */
  readonly finishedOnly?: boolean | "as-configured";
};

/** Reads everything that scoring needs; problems of all files come together, and end the command. */
export async function loadAssessment(
  names: readonly string[],
  options: LoadOptions,
  session: Session,
): Promise<Assessment> {
  const assessment = await gather(names, options, session, undefined);
  session.failOnErrors();
  return assessment;
}

/** Reads the responses that can be read, so that one bad file does not hide what the others say. */
export function gatherAssessment(
  names: readonly string[],
  options: LoadOptions,
  session: Session,
): Promise<GatheredAssessment> {
  return gather(names, options, session, []);
}

async function gather(
  names: readonly string[],
  options: LoadOptions,
  session: Session,
  setbacks: Failure[] | undefined,
): Promise<GatheredAssessment> {
  // A check must not depend on which config is nearest, because anyone could add one.
  const choice = setbacks === undefined ? "nearest" : "outermost";
  const found = await loadConfig(options.config, names[0], session, {
    choice,
    ...optional("root", options.root),
  });
  const asked = namesAsked(names, found, session);
  const { files, leftOut } = await findInputs(asked.names, asked.folder, session, setbacks);
  if (setbacks !== undefined && options.config === undefined) {
    session.note(...unusedConfigs(files, found, session));
  }
  const read = await readDrafts(files, options, session, setbacks);
  const isNamed = (options.questionnaire ?? found?.config.questionnaire) !== undefined;
  const drafts = setbacks === undefined || isNamed ? read : withKnownQuestionnaire(read, session);
  const answered = requireAnswers(drafts);
  const chosen = answered.length === 0 ? [] : await selectAssessment(answered, options, session);
  const { finishedOnly } = options;
  const isFinishedOnly =
    finishedOnly === "as-configured" ? found?.config.finishedOnly : finishedOnly;
  const matching = { ...options, finishedOnly: isFinishedOnly ?? false };
  const assessment = await matchAssessment(chosen, matching, found, session, setbacks);
  return { ...assessment, leftOut, setbacks: setbacks ?? [] };
}

/** The files to read, and the folder that their names are relative to. */
function namesAsked(
  names: readonly string[],
  found: FoundConfig | undefined,
  { ports: { cwd } }: Session,
): { readonly names: readonly string[]; readonly folder: string } {
  if (names.length > 0) return { names, folder: cwd };
  if (found !== undefined && found.config.responses.length > 0) {
    return { names: found.config.responses, folder: found.folder };
  }
  throw new Failure(
    EXIT.usage,
    "no response files given",
    "give files, a folder or a glob, such as responses/; or set responses: in unsilo.config.yaml",
  );
}

/** The files that names stand for, and those beside them that are not read, which are noted. */
export async function findInputs(
  names: readonly string[],
  folder: string,
  session: Session,
  setbacks?: Failure[],
): Promise<{ readonly files: readonly string[]; readonly leftOut: readonly string[] }> {
  const { files, leftOut } = await findFiles(names, folder, { setbacks });
  session.note(...leftOutProblems(leftOut, session));
  return { files, leftOut: leftOut.map(({ path }) => citedPath(session.ports.cwd, path)) };
}

/** A response or a responses table, before it is checked against its questionnaire. */
export type Draft = ResponseDraft | OpenTable;

function isOpenTable(draft: Draft): draft is OpenTable {
  return "lines" in draft;
}

/**
 * Reads the responses of files, and of tables the heads. Problems of all of them come together, and end the command unless
 * setbacks are collected: then only a setback does, where nothing could be read and nothing else is wrong.
 */
export async function readDrafts(
  files: readonly string[],
  options: Pick<SelectionOptions, "stdinFilename" | "quiet">,
  session: Session,
  setbacks?: Failure[],
): Promise<readonly Draft[]> {
  const read = await forEachFile(
    files,
    (file) => attempt(() => readDraft(file, options.stdinFilename, session), setbacks),
    { doing: "reading", stderr: session.ports.stderr, quiet: options.quiet },
  );
  const drafts = read.flatMap((one) => one ?? []);
  if (setbacks === undefined) {
    session.failOnErrors();
    return drafts;
  }
  const [worst] = setbacks.toSorted((a, b) => b.exitCode - a.exitCode);
  const isSound = session.problems.every(({ severity }) => severity !== "error");
  if (worst !== undefined && drafts.length === 0 && isSound) throw worst;
  return drafts;
}

/** Reads one response or the head of a table; what keeps it from being one is noted. */
async function readDraft(
  file: string,
  stdinFilename: string | undefined,
  session: Session,
): Promise<Draft | undefined> {
  if (isTable(file, stdinFilename)) {
    const opened = await openTable(file, stdinFilename, session);
    if ("lines" in opened) return opened;
    session.note(...opened);
    return undefined;
  }
  const reading = readSource(file, "response", session, stdinFilename);
  if (reading.kind === "problem") {
    session.note(reading.problem);
    return undefined;
  }
  session.keep(reading.source.file, reading.source.text);
  const { draft, problems } = readResponse(reading.source);
  session.note(...yamlVersion(reading.source), ...problems);
  return draft;
}

/** Without those that name a questionnaire which nobody has. */
function withKnownQuestionnaire(drafts: readonly Draft[], session: Session): readonly Draft[] {
  const ids = shippedIds();
  return drafts.filter(({ raw, locate }) => {
    const { id } = raw.questionnaire;
    if (ids.includes(id)) return true;
    const at = locate(["questionnaire", "id"]);
    session.note(problem("unknown-questionnaire", at, { id, known: ids }));
    return false;
  });
}

/** Without those in which nobody has answered yet; ends the command where none is left. */
export function requireAnswers(drafts: readonly Draft[]): readonly Draft[] {
  const answered = drafts.filter((draft) => isOpenTable(draft) || hasAnswers(draft));
  if (drafts.length === 0 || answered.length > 0) return answered;
  throw noAnswers();
}

function noAnswers(): Failure {
  return new Failure(
    EXIT.nothing,
    "none of the responses has any answers yet",
    "to interview someone, run: unsilo interview -o FILE",
  );
}

/**
 * Checks the drafts of one assessment against their questionnaire, and reads their tables;
 * mismatches become problems.
 */
export async function matchAssessment(
  drafts: readonly Draft[],
  options: Pick<SelectionOptions, "questionnaire" | "lang" | "quiet" | "variant"> & FinishedOptions,
  found: FoundConfig | undefined,
  session: Session,
  setbacks?: Failure[],
): Promise<Assessment> {
  const [first] = drafts;
  const id = first?.raw.questionnaire.id ?? DEFAULT_QUESTIONNAIRE;
  const asked = { id, at: first?.locate(["questionnaire", "id"]) };
  const loaded = await questionnaireFor(asked, options, found, session);
  const collisions = collisionsOf(loaded.questionnaire);
  const filling = fillAnswers(loaded.questionnaire, options.variant);
  const isFinishedOnly = options.finishedOnly ?? false;
  const files: CountedFile[] = [];
  const bad = filesWithErrors(session.problems);
  for (const draft of drafts) {
    if (isOpenTable(draft)) {
      const read = (): Promise<CountedFile | undefined> =>
        fillFromTable(draft, loaded, { collisions, filling, bad }, options, session);
      const counted = await attempt(read, setbacks);
      if (counted !== undefined) files.push(counted);
      continue;
    }
    const { response, problems } = matchResponse(draft, loaded.questionnaire, loaded.digest);
    const all = response === undefined ? problems : [...problems, ...collisions.add(response)];
    session.note(...all);
    if (response === undefined || bad.has(draft.file) || all.some(isError)) continue;
    if (response.finished || !isFinishedOnly) filling.add(response);
    const unfinished = response.finished ? 0 : 1;
    files.push({ file: response.file, isTable: false, responses: 1, unfinished });
  }
  const isSound = !session.problems.some(isError);
  if (isSound && drafts.some(isOpenTable) && files.every(({ responses }) => responses === 0)) {
    throw noAnswers();
  }
  // Without a response nobody says which questionnaire the config is to fit.
  if (first !== undefined) await checkConfigFits(found, loaded.questionnaire, session);
  const answers = filling.answers();
  const record = await readRecord(found, session);
  const { scoringDigest: digest } = loaded;
  const issued = issuedAbout(record, { ...loaded, ...answers, digest, variant: options.variant });
  return {
    ...loaded,
    answers,
    files,
    isFinishedOnly,
    ...optional("found", found),
    ...optional("issued", issued),
  };
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

/** The files that have an error. */
export function filesWithErrors(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.flatMap((one) => (isError(one) ? (one.at?.file ?? []) : [])));
}

/** Refuses an assessment without respondents: reviews override answers, but do not replace them. */
export function requireRespondents({ answers, files, isFinishedOnly }: Assessment): void {
  if (answers.matrix.people > 0) return;
  if (isFinishedOnly && files.some(({ unfinished }) => unfinished > 0)) {
    throw new Failure(
      EXIT.nothing,
      "none of the responses is finished",
      "finish the interviews, or count unfinished responses too (without --finished-only)",
    );
  }
  throw new Failure(
    EXIT.nothing,
    "there are only reviews, and no responses to review",
    "add the responses of the people who were interviewed",
  );
}
