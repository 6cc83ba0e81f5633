import type {
  Gate,
  Metric,
  Questionnaire,
  Result,
  Score,
  Threshold,
  ThresholdResult,
} from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { OVERALL } from "../model/outline.ts";
import { isDrop, METRICS } from "../model/threshold.ts";
import type { ScoredTree } from "../score/profile.ts";
import { headcountOf, peopleIn } from "./headcount.ts";
import { limitsBetween } from "./change-limit.ts";
import { IN_MODEL } from "./confidentiality.ts";
import { fromAnswers, isMove, moveOf } from "./moves.ts";
import { siloIndexOf } from "./perception.ts";
import { mainCause, type Node, nodesOf } from "./result-nodes.ts";

/** What thresholds are checked against. */
interface Judged {
  readonly result: Result;
  readonly questionnaire: Questionnaire;
  /** An earlier result, for limits on a drop. */
  readonly baseline?: Result;
  /** The scores of the result with their steps; without them, causes are ranked by weight alone. */
  readonly scored?: ScoredTree;
}

/** Checks each threshold against the unrounded number in a result; docs/ci.md. */
export function judgeThresholds(
  thresholds: readonly Threshold[],
  judged: Judged,
): readonly ThresholdResult[] {
  const { result, baseline } = judged;
  const earlier = baseline === undefined ? [] : [baseline];
  const two = { today: nodesById([result]), earlier: nodesById(earlier) };
  const held = thresholds.flatMap(({ id, ...threshold }): readonly NamedThreshold[] => {
    if (id !== undefined) return [{ ...threshold, id }];
    if (!isDrop(threshold.metric)) return [{ ...threshold, id: OVERALL }];
    return comparableNodes(thresholds, [result, ...earlier], two).map((one) => ({
      ...threshold,
      id: one,
    }));
  });
  return held.map((threshold) => judge(threshold, { ...judged, ...two }));
}

type NamedThreshold = Threshold & { readonly id: string };

/** The nodes of a result and of its baseline, by id. */
interface TwoResults {
  readonly today: ReadonlyMap<string, Node>;
  readonly earlier: ReadonlyMap<string, Node>;
}

function judge(threshold: NamedThreshold, judged: Judged & TwoResults): ThresholdResult {
  const { id, metric, bound, limit, severity, alwaysMet, at } = threshold;
  const node = judged.today.get(id);
  const found = MEASURES[metric](id, judged);
  const passed = found.actual !== undefined && (holds(found.actual, threshold) || isWithin(found));
  const isCaused = !passed && METRICS[metric].limit !== "count" && !isWithoutCause(found, node);
  const cause = isCaused ? node && mainCause(metric, node, judged) : undefined;
  return {
    id,
    metric,
    bound,
    expected: limit,
    ...found,
    severity,
    passed,
    ...omitUndefined({ alwaysMet, costliest: cause, at }),
  };
}

function nodesById(results: readonly Result[]): ReadonlyMap<string, Node> {
  return new Map(results.flatMap(nodesOf).map((node) => [node.id, node]));
}

/** The measured value of a node, or the reason why there is none. */
type Found = Pick<ThresholdResult, "actual" | "before" | "limit" | "reason">;

type Measure = (id: string, judged: Judged & TwoResults) => Found;

/** How each metric of a node is found. */
const MEASURES = {
  // A level may be shown where the exact score is withheld.
  level: ofToday(({ score }) =>
    actual(score.level, score.kind === "not-scored" ? unscored(score) : "no-level"),
  ),
  score: ofToday(({ score }) =>
    score.kind === "not-scored" ? { reason: unscored(score) } : { actual: score.score },
  ),
  coverage: ofToday(({ id, score }, { coverage: { ratio } }) =>
    // The coverage of the overall is always shown.
    actual(score.coverage ?? (id === OVERALL ? ratio : undefined), unscored(score)),
  ),
  "silo-index": ofToday((node, result) =>
    actual(
      siloIndexOf(result.perception, node.id),
      isGapWithheld(node, result) ? "withheld" : "not-measured",
    ),
  ),
  drop: dropBeyondChance,
  "drop-any": dropOf,
  respondents: ofAll(peopleIn),
  departments: ofAll((result) => headcountOf(result).size),
} satisfies Readonly<Record<Metric, Measure>>;

/** For a node that today's result has. */
function ofToday(measure: (node: Node, result: Result) => Found): Measure {
  return (id, { today, result }) => {
    const node = today.get(id);
    return node === undefined ? { reason: "unknown-id" } : measure(node, result);
  };
}

/** For all responses together; a config with an id is refused before. */
function ofAll(count: (result: Result) => number): Measure {
  return (_, { result }) => ({ actual: count(result) });
}

function actual(value: number | undefined, reason: NonNullable<Found["reason"]>): Found {
  return value === undefined ? { reason } : { actual: value };
}

/** Whether no answer is to blame: the model gives no number here, or it must not be shown. */
function isWithoutCause({ reason }: Found, node: Node | undefined): boolean {
  if (reason === "no-level" || reason === "withheld" || reason === "withheld-then") return true;
  const score = node?.score;
  return score?.kind === "not-scored" && IN_MODEL.has(score.reason);
}

/** Why a node has no number: it has none, or it must not be shown. */
function unscored(score: Score | undefined): "withheld" | "not-scored" {
  return isWithheld(score) ? "withheld" : "not-scored";
}

function isWithheld(score: Score | undefined): boolean {
  return score?.kind === "not-scored" && score.reason === "withheld";
}

/** Whether the gap of a node is not shown; with a department withheld, that of no question is. */
function isGapWithheld({ id, score, questions }: Node, result: Result): boolean {
  const { overall, dimensions } = result.perception;
  const gap = [overall, ...dimensions].find((one) => one.id === id);
  if (gap !== undefined) return gap.reading === "withheld";
  const isQuestion = questions.some(({ question }) => question.id === id);
  return isQuestion && (isWithheld(score) || result.withheld.length > 0);
}

/** Whether a drop is one that chance could explain. */
function isWithin({ actual: drop = 0, limit }: Found): boolean {
  return limit !== undefined && drop <= limit;
}

/** Whether two numbers are equal except for rounding. */
function holds(found: number, { bound, limit }: Threshold): boolean {
  if (!isMove(found - limit)) return true;
  return bound === "min" ? found > limit : found < limit;
}

/**
 * By how much a node's score fell; negative if it rose. A node that was scored and no longer is
 * counts as lost.
 */
function dropOf(id: string, { today, earlier }: TwoResults): Found {
  const [before, after] = [earlier, today].map((nodes) => fromAnswers(nodes.get(id)?.score));
  if (before === undefined) {
    return { reason: after === undefined ? "unknown-id" : "not-in-baseline" };
  }
  if (isWithheld(after)) return { reason: "withheld" };
  if (before.kind === "not-scored") {
    if (after?.kind !== "scored") return { reason: "not-scored" };
    return { reason: isWithheld(before) ? "withheld-then" : "not-scored-then" };
  }
  const { change } = moveOf(before, after, true);
  const known = { before: before.score };
  if (change !== undefined) return { ...known, actual: 0 - change };
  return { ...known, reason: after === undefined ? "gone" : "no-longer-scored" };
}

/** The same, with the drop that chance could explain. */
function dropBeyondChance(id: string, judged: Judged & TwoResults): Found {
  const found = dropOf(id, judged);
  const { baseline, result, today, earlier } = judged;
  const nodes = found.actual === undefined ? undefined : nodesBeside(id, result);
  if (baseline === undefined || nodes === undefined) return found;
  const limitOf = limitsBetween(baseline, result, nodes);
  return {
    ...found,
    ...omitUndefined({ limit: limitOf(earlier.get(id)?.score, today.get(id)?.score) }),
  };
}

/** How many nodes of its tier a node is compared with; undefined for a question. */
function nodesBeside(id: string, { measures = [], dimensions }: Result): number | undefined {
  const tiers = [
    [OVERALL],
    measures.map((one) => one.id),
    dimensions.map((one) => one.id),
    dimensions.flatMap(({ capabilities }) => capabilities.map((one) => one.id)),
  ];
  return tiers.find((tier) => tier.includes(id))?.length;
}

/**
 * The nodes that a drop without an id limits: the overall, and every dimension that either result
 * scores and that no other drop names.
 */
function comparableNodes(
  all: readonly Threshold[],
  results: readonly Result[],
  { today, earlier }: TwoResults,
): readonly string[] {
  const taken = new Set(all.flatMap((one) => (isDrop(one.metric) ? (one.id ?? []) : [])));
  const dimensions = results.flatMap((result) => result.dimensions.map(({ id }) => id));
  const free = [...new Set([OVERALL, ...dimensions])].filter((id) => !taken.has(id));
  const scored = free.filter((id) =>
    [today, earlier].some((nodes) => nodes.get(id)?.score.kind === "scored"),
  );
  return scored.length > 0 ? scored : free.slice(0, 1);
}

/**
 * The status of all thresholds together. A check that evaluated nothing never passes. A department
 * of the baseline without a respondent fails the check, whatever the other scores are.
 */
export function overallStatus({
  thresholds = [],
  baseline,
}: Pick<Result, "thresholds" | "baseline">): Gate {
  if (notEvaluated(thresholds).length > 0) return "not-judged";
  if ((baseline?.missingDepartments ?? []).length > 0) return "failed";
  if (thresholds.length === 0) return "not-judged";
  return thresholds.filter(counts).every(({ passed }) => passed) ? "passed" : "failed";
}

/**
 * The thresholds that prevent a verdict because they could not be evaluated. One that only warns
 * prevents none, unless its id is unknown or nothing else could be evaluated.
 */
export function notEvaluated(thresholds: readonly ThresholdResult[]): readonly ThresholdResult[] {
  const open = thresholds.filter(isNotJudged);
  return open.length === thresholds.length ? open : open.filter(counts);
}

function counts({ severity, reason }: ThresholdResult): boolean {
  return severity === "error" || reason === "unknown-id";
}

/** Whether there was no number to compare with a threshold. */
export function isNotJudged({ reason }: ThresholdResult): boolean {
  return reason !== undefined && !LOST.has(reason);
}

const LOST: ReadonlySet<NonNullable<ThresholdResult["reason"]>> = new Set([
  "no-longer-scored",
  "gone",
  "not-in-baseline",
]);
