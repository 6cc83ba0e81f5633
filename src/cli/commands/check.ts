import { assess, type AssessOptions } from "../../assess/assess.ts";
import type { Problem, Result, Threshold } from "../../model/index.ts";
import { gateOf, judgeThresholds } from "../../analyse/thresholds.ts";
import { optional } from "../../read/optional.ts";
import type { CheckInput } from "../../report/check/input.ts";
import { verdictLine } from "../../report/check/verdict.ts";
import { CHECK_FORMATS } from "../../report/registry.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { textsIn } from "../../text/languages/index.ts";
import { comparePeople } from "../check/compare-people.ts";
import { refuseReviewsAlone } from "../check/nobody.ts";
import type { CheckOptions } from "../check/options.ts";
import { boundProblems, thresholdsIn } from "../check/thresholds.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure, worstOf } from "../failure.ts";
import { languageOf } from "../language.ts";
import { type Desk, fail } from "../load/desk.ts";
import { type Gathered, gatherResponses } from "../load/gather-responses.ts";
import { checkBaseline, loadBaseline } from "../load/load-baseline.ts";
import type { SavedFile } from "../load/saved-result.ts";
import { checkDestinations, type Destination, destinationsOf } from "../outputs.ts";
import { printProblems } from "../print-problems.ts";
import { variantNamed } from "../variant.ts";
import { VERSION } from "../version.ts";
import { writeAll } from "../write-all.ts";

/** `unsilo check FILES…`: holds the result against thresholds and a baseline, for pipelines. */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  { ports, desk: shared }: Context,
): Promise<number> {
  const desk: Desk = { ...shared, problems: [] };
  const context = { ports, desk };
  const destinations = destinationsOf(CHECK_FORMATS, options);
  checkDestinations(destinations, context);
  try {
    const gathered = await gatherResponses(names, options, context);
    // No other document says how sure the result is.
    const certainty = destinations.some(({ format }) => format.name === "json");
    const input = await judged(gathered, { ...options, certainty }, context);
    const written = await writeAll(destinations, input, context);
    await tell(input, destinations, options, context);
    return worstOf([exitCodeOf(input, gathered.setbacks), written]);
  } catch (error) {
    throw error instanceof Failure ? withProblems(error, desk.problems) : error;
  }
}

type JudgeOptions = CheckOptions & Pick<AssessOptions, "certainty">;

async function judged(
  gathered: Gathered,
  options: JudgeOptions,
  context: Context,
): Promise<CheckInput> {
  const { questionnaire, files, found, setbacks } = gathered;
  const { desk } = context;
  variantNamed(options.variant, questionnaire);
  const thresholds = thresholdsIn(options, found?.config.thresholds ?? []);
  const broken = boundProblems(thresholds, questionnaire);
  if (broken.length > 0) fail({ ...desk, problems: [] }, broken);
  const language = languageOf(options.lang ?? found?.config.language, questionnaire.languages);
  const unread = setbacks.map(({ message, remedy }) => unreadable(message, remedy));
  const problems = [...desk.problems, ...unread];
  const isSound = problems.every(({ severity }) => severity !== "error");
  if (isSound) refuseReviewsAlone(gathered.responses);
  const result = resultOf(gathered, options, language, problems);
  const saved = await baselineFor(thresholds, result, gathered, options, context);
  const held = judgeThresholds(thresholds, {
    result,
    questionnaire,
    ...optional("baseline", saved?.result),
  });
  // Where no response could be read, nobody can be missing in particular.
  const people = saved && result.organization !== "" ? comparePeople(saved, result) : undefined;
  const checked = { thresholds: held, ...optional("baseline", people) };
  const passed = isSound && gateOf(checked) === "passed";
  return {
    result: { ...result, ...checked, passed, files, ...optional("config", found?.config.file) },
    questionnaire,
    texts: textsIn(language),
    sources: desk.sources,
  };
}

function resultOf(
  { questionnaire, digest, responses, found }: Gathered,
  { variant, includeNotes = false, certainty = true }: JudgeOptions,
  language: string,
  problems: readonly Problem[],
): Result {
  const { minimumGroup = 1, targets, groups } = found?.config ?? {};
  return assess(questionnaire, responses, {
    toolVersion: VERSION,
    digest,
    language,
    minimumGroup,
    includeNotes,
    certainty,
    problems,
    ...(variant === undefined ? {} : { variant }),
    ...(targets === undefined ? {} : { targets }),
    ...(groups === undefined ? {} : { groups }),
  });
}

/** The baseline of the option, else of the config; a threshold for a drop cannot do without. */
async function baselineFor(
  thresholds: readonly Threshold[],
  result: Result,
  gathered: Gathered,
  { baseline, allowModelChange = false }: CheckOptions,
  context: Context,
): Promise<SavedFile | undefined> {
  const { found } = gathered;
  const path = baseline ?? found?.config.baseline;
  if (path === undefined) {
    if (thresholds.every(({ metric }) => metric !== "drop")) return undefined;
    throw new Failure(
      EXIT.usage,
      "a drop is measured from a baseline, and none is named",
      "add --baseline FILE, or baseline: in the config",
    );
  }
  const folder = baseline === undefined ? (found?.folder ?? "") : context.ports.cwd;
  const saved = await loadBaseline(path, folder, gathered, context);
  checkBaseline(saved, result, allowModelChange);
  return saved;
}

/** A path that could not be read, as a problem without a place. */
function unreadable(message: string, remedy: string): Problem {
  return { code: "unreadable", severity: "error", message, remedy };
}

/** Problems, unless they stand on standard output already, then the verdict in one line. */
async function tell(
  input: CheckInput,
  destinations: readonly Destination<CheckInput>[],
  { quiet = false }: CheckOptions,
  context: Context,
): Promise<void> {
  const isShown = destinations.some(
    ({ format, file }) => format.name === "terminal" && file === undefined,
  );
  const problems = input.result.problems.filter(({ severity }) => severity === "error" || !quiet);
  if (!isShown) await printProblems(problems, context);
  await context.ports.stderr.write(`unsilo: ${forTerminalLine(verdictLine(input))}\n`);
}

function exitCodeOf({ result }: CheckInput, setbacks: readonly Failure[]): number {
  const gate = gateOf(result);
  const isBad = result.problems.some(
    ({ severity, at }) => severity === "error" && at !== undefined,
  );
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
  const isBad = all.some(({ severity }) => severity === "error");
  return new Failure(worstOf([exitCode, ...(isBad ? [EXIT.content] : [])]), message, remedy, all);
}
