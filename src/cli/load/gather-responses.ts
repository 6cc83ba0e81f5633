import type { CheckedFile, Problem, Response } from "../../model/index.ts";
import { citedPath } from "../../io/read-files.ts";
import type { ResponseDraft } from "../../read/response/read-response.ts";
import { problem } from "../../text/problems.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure } from "../failure.ts";
import type { AssessmentOptions } from "../options.ts";
import { workThrough } from "../work-through.ts";
import { checkConfigFits } from "./check-config-fits.ts";
import { findFiles, leftOutProblems } from "./find-files.ts";
import {
  answeredAmong,
  journalsLeft,
  matchDrafts,
  namesAsked,
  questionnaireFor,
  readDraft,
} from "./load-assessment.ts";
import { type FoundConfig, loadConfig } from "./load-config.ts";
import {
  DEFAULT_QUESTIONNAIRE,
  type LoadedQuestionnaire,
  shippedIds,
} from "./load-questionnaire.ts";
import { oneAssessment } from "./one-assessment.ts";

/** What of an assessment could be read; what kept the rest from it stands on the desk. */
export interface Gathered extends LoadedQuestionnaire {
  readonly responses: readonly Response[];
  readonly files: readonly CheckedFile[];
  readonly found?: FoundConfig;
  /** Files and folders that could not be read at all. */
  readonly setbacks: readonly Failure[];
}

/** Reads the responses that can be read, so that one bad file does not hide what the others say. */
export async function gatherResponses(
  names: readonly string[],
  options: AssessmentOptions,
  { ports, desk }: Context,
): Promise<Gathered> {
  const found = await loadConfig(options.config, names[0], ports, desk);
  const asked = namesAsked(names, found, ports);
  const setbacks: Failure[] = [];
  const named = await Promise.all(
    asked.names.map((name) => tolerate(setbacks, () => findFiles([name], asked.folder))),
  );
  const paths = [...new Set(named.flatMap((one) => one?.files ?? []))];
  const leftOut = named
    .flatMap((one) => one?.leftOut ?? [])
    .filter(({ path }) => !paths.includes(path));
  desk.problems.push(...leftOutProblems(leftOut, ports));
  desk.problems.push(...journalsLeft(paths, ports));
  const read = await workThrough(
    paths,
    (path) => tolerate(setbacks, async () => readDraft(path, options, ports, desk)),
    { doing: "reading", stderr: ports.stderr, quiet: options.quiet },
  );
  const [worst] = setbacks.toSorted((a, b) => b.exitCode - a.exitCode);
  const drafts = known(
    read.flatMap((one) => one ?? []),
    options,
    found,
    desk.problems,
  );
  if (worst !== undefined && read.every((one) => one === undefined) && !hasErrors(desk.problems)) {
    throw worst;
  }
  const answered = answeredAmong(drafts);
  const chosen = answered.length === 0 ? [] : await oneAssessment(answered, options, ports);
  const id = chosen[0]?.raw.questionnaire.id ?? DEFAULT_QUESTIONNAIRE;
  const loaded = await questionnaireFor({ id, at: undefined }, options, found, ports, desk);
  const matched = matchDrafts(chosen, loaded, desk);
  // Without a response nobody says which questionnaire it is to fit.
  if (chosen.length > 0) await checkConfigFits(found, loaded.questionnaire, desk);
  const bad = new Set(desk.problems.flatMap((one) => (isError(one) ? (one.at?.file ?? []) : [])));
  return {
    ...loaded,
    responses: matched.filter(({ file }) => !bad.has(file)),
    files: checkedFiles(
      matched,
      bad,
      leftOut.map(({ path }) => citedPath(ports.cwd, path)),
    ),
    ...(found === undefined ? {} : { found }),
    setbacks,
  };
}

/** A failure to read is kept for later; everything else ends the command. */
async function tolerate<Value>(
  setbacks: Failure[],
  attempt: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await attempt();
  } catch (error) {
    const isSetback = error instanceof Failure && [EXIT.io, EXIT.nothing].includes(error.exitCode);
    if (!isSetback) throw error;
    setbacks.push(error);
    return undefined;
  }
}

/** Without those that name a questionnaire which nobody has. */
function known(
  drafts: readonly ResponseDraft[],
  { questionnaire }: AssessmentOptions,
  found: FoundConfig | undefined,
  problems: Problem[],
): readonly ResponseDraft[] {
  if ((questionnaire ?? found?.config.questionnaire) !== undefined) return drafts;
  const ids = shippedIds();
  return drafts.filter(({ raw, locate }) => {
    const { id } = raw.questionnaire;
    if (ids.includes(id)) return true;
    const at = locate(["questionnaire", "id"]);
    problems.push(problem("unknown-questionnaire", at, { id, known: ids }));
    return false;
  });
}

function checkedFiles(
  responses: readonly Response[],
  bad: ReadonlySet<string>,
  leftOut: readonly string[],
): readonly CheckedFile[] {
  const good = responses.filter(({ file }) => !bad.has(file));
  return [
    ...good.map(({ file, finished }) => ({
      file,
      state: finished ? ("finished" as const) : ("unfinished" as const),
    })),
    ...[...bad].map((file) => ({ file, state: "bad" as const })),
    ...leftOut.map((file) => ({ file, state: "left-out" as const })),
  ].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(isError);
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}
