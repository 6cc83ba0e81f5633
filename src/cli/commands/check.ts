import { isDrop } from "../../model/threshold.ts";
import { resultOf } from "../../assess/assess.ts";
import { examine } from "../../assess/examine.ts";
import { overallStatus, judgeThresholds } from "../../analyse/thresholds.ts";
import type { Problem, Result, Threshold, ThresholdResult } from "../../model/index.ts";
import { optional } from "../../read/optional.ts";
import type { ScoredTree } from "../../score/profile.ts";
import { verdictLine } from "../../documents/check.ts";
import { chanceLines } from "../../documents/thresholds.ts";
import type { CheckInput } from "../../documents/thresholds.ts";
import { CHECK_FORMATS } from "../../render/registry.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { commonTexts } from "../../generated/catalogs/common.ts";
import { contentFailure, EXIT, Failure, worstOf } from "../failure.ts";
import {
  filesWithErrors,
  gatherAssessment,
  type GatheredAssessment,
  requireRespondents,
} from "../load/assessment.ts";
import { pathFromRoot } from "../load/root.ts";
import { FACTS, type FactsOptions, loadFacts } from "../load/facts.ts";
import { attempt } from "../load/files.ts";
import type { SavedFile } from "../load/saved.ts";
import {
  type Definition,
  FILES,
  FINISHED_ONLY,
  type FinishedOptions,
  NO_ANSWERS,
  type OutputOptions,
  CSV,
  outputTo,
  SELECTION_OF_ONE,
  type SelectionOptions,
} from "../options.ts";
import { type Destination, destinationsOf, writeAll } from "../output.ts";
import { printProblems } from "../problems.ts";
import type { Session } from "../session.ts";
import { languageOf, minimumGroupOf, settingsOf, variantNamed } from "../settings.ts";
import { checkBaseline, comparePeople, loadBaseline } from "./check/baseline.ts";
import { checkedFiles } from "./check/checked-files.ts";
import { needsStandardErrors } from "./check/standard-errors.ts";
import {
  alwaysMetProblems,
  type BoundOptions,
  boundProblems,
  BOUNDS,
  thresholdsIn,
  withAlwaysMet,
} from "./check/thresholds.ts";

export const definition: Definition = {
  name: "check",
  order: 30,
  summary: "check thresholds and compare with a baseline, for pipelines",
  description:
    "Scores the responses and checks the result against the thresholds in the options and the config. Prints the verdict to standard error, whatever the format. An option overrides the config's threshold for the same metric and id.",
  arguments: FILES,
  options: [
    ...BOUNDS,
    ...SELECTION_OF_ONE,
    FINISHED_ONLY,
    FACTS,
    ["--include-notes", "include the interviewers' private notes in the json format"],
    NO_ANSWERS,
    CSV,
    ...outputTo(
      "terminal, json, csv, markdown, junit, sarif, gitlab, gitlab-junit, github or badge",
    ),
  ],
  formats: CHECK_FORMATS,
  examples: [
    ["unsilo check responses/ --min-level 2", "exit with 1 if the overall level is below 2"],
    [
      "unsilo check responses/ --min-level silos=3 --min-coverage 0.5",
      "set thresholds for a dimension and for the coverage",
    ],
    [
      "unsilo check --baseline baseline.json --max-drop 0.1",
      "compare the responses of the config with a baseline",
    ],
    [
      "unsilo check responses/ --format terminal --format junit=junit.xml --format sarif=unsilo.sarif",
      "write several formats at once",
    ],
  ],
};

type CheckOptions = SelectionOptions &
  OutputOptions &
  FinishedOptions &
  FactsOptions &
  BoundOptions & { readonly includeNotes?: boolean; readonly answers?: boolean };

export async function run(
  session: Session,
  options: CheckOptions,
  names: readonly string[],
): Promise<number> {
  const destinations = destinationsOf(CHECK_FORMATS, options, session);
  try {
    const asked = { finishedOnly: "as-configured" as const, ...options };
    const responses = await gatherAssessment(names, asked, session);
    const gathered = { ...responses, setbacks: [...responses.setbacks] };
    // No other document gives the confidence in the result.
    const showsConfidence = destinations.some(({ format }) => format.name === "json");
    const input = await judged(gathered, { ...options, showsConfidence }, session);
    const written = await writeAll(destinations, input, session);
    await tell(input, destinations, options, session);
    return worstOf([exitCodeOf(input, gathered.setbacks), written]);
  } catch (error) {
    throw error instanceof Failure ? withProblems(error, session.problems) : error;
  }
}

type JudgeOptions = CheckOptions & { readonly showsConfidence: boolean };

/** A result with the tree that it was laid out from. */
interface Scored {
  readonly result: Result;
  readonly scored: ScoredTree;
}

async function judged(
  gathered: GatheredAssessment & { readonly setbacks: Failure[] },
  options: JudgeOptions,
  session: Session,
): Promise<CheckInput> {
  const { questionnaire, found, setbacks } = gathered;
  const facts = await attempt(() => loadFacts(options, gathered, session), setbacks);
  const bad = filesWithErrors(session.problems);
  const files = checkedFiles(gathered.files, bad, gathered.leftOut);
  const thresholds = soundThresholds(options, gathered, session);
  const language = languageOf(options.lang, questionnaire, found);
  const unread = setbacks.map(({ message, remedy }) => unreadable(message, remedy));
  const problems = [...session.problems, ...unread];
  const isSound = !problems.some(isError);
  if (isSound) requireRespondents(gathered);
  const score = (repeated: boolean): Scored => {
    const settings = settingsOf(gathered, options, {
      minimumGroup: minimumGroupOf(found, false),
      certainty: options.showsConfidence,
      repeated,
      panel: thresholds.some(({ metric }) => isDrop(metric)),
      problems,
      ...optional("facts", facts),
    });
    const examination = examine(questionnaire, gathered.answers, settings);
    return { scored: examination.scored, result: resultOf(examination, settings) };
  };
  const plain = score(options.showsConfidence);
  const saved = await baselineFor(thresholds, plain.result, gathered, options, session);
  const judge = (one: Scored): readonly ThresholdResult[] =>
    judgeThresholds(thresholds, { ...one, questionnaire, ...optional("baseline", saved?.result) });
  const first = judge(plain);
  const isAgain = !options.showsConfidence && needsStandardErrors(first, saved?.result);
  const sure = isAgain ? score(true) : plain;
  const { result } = sure;
  // Where no response could be read, nobody can be missing in particular.
  const people = saved && result.organization !== "" ? comparePeople(saved, result) : undefined;
  const checked = { thresholds: isAgain ? judge(sure) : first, ...optional("baseline", people) };
  const passed = isSound && overallStatus(checked) === "passed";
  return {
    result: { ...result, ...checked, passed, files, ...settled(gathered) },
    questionnaire,
    texts: commonTexts(language),
    sources: session.sources,
    fromRoot: pathFromRoot(options, session),
  };
}

/** The thresholds of the options and the config; fails if one of them is out of bounds. */
function soundThresholds(
  options: CheckOptions,
  { questionnaire, found }: GatheredAssessment,
  session: Session,
): readonly Threshold[] {
  variantNamed(options.variant, questionnaire);
  const asked = thresholdsIn(options, found?.config.thresholds ?? []);
  const broken = boundProblems(asked, questionnaire);
  if (broken.length > 0) throw contentFailure(broken);
  const thresholds = withAlwaysMet(asked, questionnaire);
  session.note(...alwaysMetProblems(thresholds));
  return thresholds;
}

/** What the config and the options settle, other than thresholds. */
function settled({ found, isFinishedOnly }: GatheredAssessment): Partial<Result> {
  const { file, groups } = found?.config ?? {};
  return {
    ...optional("config", file),
    ...(isFinishedOnly ? { finishedOnly: true } : {}),
    ...(groups === undefined ? {} : { groups: Object.fromEntries(groups) }),
  };
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

/** The baseline of the option, else of the config; a threshold for a drop cannot do without. */
async function baselineFor(
  thresholds: readonly Threshold[],
  result: Result,
  gathered: GatheredAssessment,
  { baseline, allowModelChange = false }: CheckOptions,
  session: Session,
): Promise<SavedFile | undefined> {
  const { found } = gathered;
  const path = baseline ?? found?.config.baseline;
  if (path === undefined) {
    if (!thresholds.some(({ metric }) => isDrop(metric))) return undefined;
    throw new Failure(
      EXIT.usage,
      "a threshold for a drop requires a baseline",
      "add --baseline FILE, or set baseline: in the config",
    );
  }
  const folder = baseline === undefined ? (found?.folder ?? "") : session.ports.cwd;
  const saved = await loadBaseline(path, folder, gathered, session);
  checkBaseline(saved, result, allowModelChange);
  return saved;
}

/** A path that could not be read, as a problem without a place. */
function unreadable(message: string, remedy: string): Problem {
  return { code: "unreadable", severity: "error", message, remedy };
}

/** Problems, unless standard output already has them, then the verdict in one line. */
async function tell(
  input: CheckInput,
  destinations: readonly Destination<CheckInput>[],
  { quiet = false }: CheckOptions,
  session: Session,
): Promise<void> {
  const isShown = destinations.some(
    ({ format, file }) => format.name === "terminal" && file === undefined,
  );
  const problems = input.result.problems.filter((one) => isError(one) || !quiet);
  if (!isShown) await printProblems(problems, session);
  // They have been reported, so nothing is left for the end.
  session.problems.length = 0;
  for (const line of [...chanceLines(input), verdictLine(input)]) {
    await session.ports.stderr.write(`unsilo: ${forTerminalLine(line)}\n`);
  }
}

function exitCodeOf({ result }: CheckInput, setbacks: readonly Failure[]): number {
  const gate = overallStatus(result);
  const isBad = result.problems.some((one) => isError(one) && one.at !== undefined);
  return worstOf([
    ...setbacks.map(({ exitCode }) => exitCode),
    ...(isBad ? [EXIT.content] : []),
    { passed: EXIT.done, failed: EXIT.threshold, "not-judged": EXIT.nothing }[gate],
  ]);
}

/** A failure tells the problems met before it as well, and ends with the worst code of all. */
function withProblems(failure: Failure, problems: readonly Problem[]): Failure {
  const { exitCode, message, remedy } = failure;
  const all = [...new Set([...problems, ...failure.problems])];
  return new Failure(
    worstOf([exitCode, ...(all.some(isError) ? [EXIT.content] : [])]),
    message,
    remedy,
    all,
  );
}
