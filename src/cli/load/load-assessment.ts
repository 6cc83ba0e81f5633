import type { Location, Problem, Response } from "../../model/index.ts";
import type { Ports } from "../../io/ports.ts";
import { citedPath } from "../../io/read-files.ts";
import { journaledAmong } from "../../io/response-store/left-journals.ts";
import { matchResponse } from "../../read/response/match-response.ts";
import { hasAnswers, readResponse, type ResponseDraft } from "../../read/response/read-response.ts";
import { problem } from "../../text/problems.ts";
import { EXIT, Failure } from "../failure.ts";
import type { AssessmentOptions } from "../options.ts";
import { workThrough } from "../work-through.ts";
import { checkConfigFits } from "./check-config-fits.ts";
import { type Desk, fail } from "./desk.ts";
import { findFiles, leftOutProblems, recovering, STDIN } from "./find-files.ts";
import { type FoundConfig, loadConfig } from "./load-config.ts";
import {
  type LoadedQuestionnaire,
  loadQuestionnaire,
  loadShippedIn,
  shippedIds,
} from "./load-questionnaire.ts";
import { oneAssessment } from "./one-assessment.ts";
import { readSource } from "./read-source.ts";

/** The responses of one assessment, with what they answer and what was settled for them. */
export interface Assessment extends LoadedQuestionnaire {
  readonly responses: readonly Response[];
  readonly found?: FoundConfig;
}

/** Reads everything that scoring needs; problems of all files come together. */
export async function loadAssessment(
  names: readonly string[],
  options: AssessmentOptions,
  ports: Ports,
  desk: Desk,
): Promise<Assessment> {
  const found = await loadConfig(options.config, names[0], ports, desk);
  const asked = namesAsked(names, found, ports);
  const { files, leftOut } = await findFiles(asked.names, asked.folder);
  desk.problems.push(...leftOutProblems(leftOut, ports));
  const read = await readDrafts(files, options, ports, desk);
  const drafts = await oneAssessment(read, options, ports);
  return assessmentOf(drafts, options, found, ports, desk);
}

/** Holds the drafts of one assessment against their questionnaire. */
export async function assessmentOf(
  drafts: readonly ResponseDraft[],
  options: Pick<AssessmentOptions, "questionnaire" | "lang">,
  found: FoundConfig | undefined,
  ports: Ports,
  desk: Desk,
): Promise<Assessment> {
  const [first] = drafts;
  const asked: AskedQuestionnaire = {
    id: first?.raw.questionnaire.id ?? "",
    at: first?.locate(["questionnaire", "id"]),
  };
  const loaded = await questionnaireFor(asked, options, found, ports, desk);
  const responses = matchDrafts(drafts, loaded, desk);
  await checkConfigFits(found, loaded.questionnaire, desk);
  if (desk.problems.some(({ severity }) => severity === "error")) fail(desk, []);
  return { ...loaded, responses, ...(found === undefined ? {} : { found }) };
}

/** The responses that their questionnaire admits; what keeps others out is noted on the desk. */
export function matchDrafts(
  drafts: readonly ResponseDraft[],
  { questionnaire, digest }: LoadedQuestionnaire,
  desk: Desk,
): readonly Response[] {
  const responses = drafts.flatMap((draft) => {
    const { response, problems } = matchResponse(draft, questionnaire, digest);
    desk.problems.push(...problems);
    return response ?? [];
  });
  desk.problems.push(...collisions(responses));
  return responses;
}

/** What is to be read, and the folder that these names are relative to. */
export function namesAsked(
  names: readonly string[],
  found: FoundConfig | undefined,
  { cwd }: Ports,
): { readonly names: readonly string[]; readonly folder: string } {
  if (names.length > 0) return { names, folder: cwd };
  if (found !== undefined && found.config.responses.length > 0) {
    return { names: found.config.responses, folder: found.folder };
  }
  throw new Failure(
    EXIT.usage,
    "no response file is named",
    "name files, a folder or a glob, such as responses/; or list responses: in unsilo.config.yaml",
  );
}

/** Reads the responses of files; problems of all of them come together. */
export async function readDrafts(
  files: readonly string[],
  options: Pick<AssessmentOptions, "stdinFilename" | "quiet">,
  ports: Ports,
  desk: Desk,
): Promise<readonly ResponseDraft[]> {
  desk.problems.push(...journalsLeft(files, ports));
  const drafts = await workThrough(files, (file) => readDraft(file, options, ports, desk), {
    doing: "reading",
    stderr: ports.stderr,
    quiet: options.quiet,
  });
  if (desk.problems.some(({ severity }) => severity === "error")) fail(desk, []);
  return answeredAmong(drafts.flatMap((draft) => draft ?? []));
}

/** Without those in which nobody has answered yet; ends the command where none is left. */
export function answeredAmong(drafts: readonly ResponseDraft[]): readonly ResponseDraft[] {
  const answered = drafts.filter(hasAnswers);
  if (drafts.length === 0 || answered.length > 0) return answered;
  throw new Failure(
    EXIT.nothing,
    "no response has an answer yet",
    "unsilo interview -o FILE asks one person",
  );
}

/** Reads one response; what keeps it from being one is noted on the desk. */
export function readDraft(
  file: string,
  { stdinFilename }: Pick<AssessmentOptions, "stdinFilename">,
  ports: Ports,
  desk: Desk,
): ResponseDraft | undefined {
  const settings = {
    limit: "response",
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
  } as const;
  const reading = readSource(file, settings, { ports, desk });
  if (reading.kind === "problem") {
    desk.problems.push(reading.problem);
    return undefined;
  }
  desk.sources.set(reading.source.file, reading.source.text);
  const { draft, problems } = readResponse(reading.source);
  desk.problems.push(...problems);
  return draft;
}

/** Journals are the interview's to read; here it is only said that there are some. */
export function journalsLeft(files: readonly string[], { cwd }: Ports): readonly Problem[] {
  return journaledAmong(files.filter((file) => file !== STDIN)).map((path) => {
    const file = citedPath(cwd, path);
    return problem("journal-left", { file, line: 1, column: 1 }, { command: recovering(file) });
  });
}

/** The id of a questionnaire with the place that names it. */
export interface AskedQuestionnaire {
  readonly id: string;
  readonly at: Location | undefined;
}

/** The questionnaire of the options, else of the config, else the shipped one of the id asked for. */
export async function questionnaireFor(
  { id, at }: AskedQuestionnaire,
  options: Pick<AssessmentOptions, "questionnaire" | "lang">,
  found: FoundConfig | undefined,
  ports: Ports,
  desk: Desk,
): Promise<LoadedQuestionnaire> {
  if (options.questionnaire !== undefined) {
    return loadQuestionnaire(options.questionnaire, ports.cwd, ports, desk);
  }
  if (found?.config.questionnaire !== undefined) {
    return loadQuestionnaire(found.config.questionnaire, found.folder, ports, desk);
  }
  const shipped = await loadShippedIn(options.lang ?? found?.config.language, id);
  if (shipped !== undefined) return shipped;
  return fail(desk, [problem("unknown-questionnaire", at, { id, known: shippedIds() })]);
}

/** Two files of one respondent, or two reviews of one question, in one assessment. */
export function collisions(responses: readonly Response[]): readonly Problem[] {
  const respondents = new Map<string, string>();
  const reviewed = new Map<string, Problem["at"]>();
  return responses.flatMap(({ file, voice, answers }) => {
    if (voice.kind === "respondent") {
      const { id } = voice.respondent;
      const first = respondents.get(id);
      respondents.set(id, first ?? file);
      if (first === undefined) return [];
      return [problem("duplicate-respondent", { file, line: 1, column: 1 }, { id, first })];
    }
    return [...answers].flatMap(([question, { at }]) => {
      const first = reviewed.get(question);
      reviewed.set(question, first ?? at);
      return first === undefined ? [] : [problem("reviewed-twice", at, { question, first })];
    });
  });
}
