import type { Questionnaire, Score, ScoreRange } from "../model/index.ts";
import { levelRulesAt, levelsOf } from "../model/levels.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { compare, fraction, toNumber } from "./fraction.ts";
import { scoreQuestionNode } from "./score-leaf.ts";
import { scoreMeasure } from "./score-parent.ts";
import { type Changes, rescore, scorePass } from "./score-pass.ts";
import type { PassInput, ScoredOutcome, ScoredNode, UnknownPolicy } from "./scored-node.ts";
import { answeredIn, type Tally } from "./tally.ts";

/** The scores of all nodes by id, from the overall down to the questions. */
export type Profile = ReadonlyMap<string, Score>;

/** The overall with everything below it, in each of the three passes. */
export interface ScoreBounds {
  readonly asAnswered: ScoredNode;
  readonly lowest: ScoredNode;
  readonly highest: ScoredNode;
}

/** A profile with the steps that led to it. */
export interface ScoredTree extends ScoreBounds {
  /** The input of the scoring. */
  readonly input: PassInput;
  /** The further overall measures, in their order. */
  readonly measures: readonly ScoreBounds[];
  readonly profile: Profile;
}

/**
 * The complete profile: scored as answered, and twice more with every unknown answer at its lowest
 * and highest score, which gives each node its range. docs/scoring.md §2.
 */
export function scoreTree(given: PassInput): ScoredTree {
  const input = withPolicy(given);
  const asAnswered = scorePass(input, "as-answered");
  const lowest = scorePass(input, "lowest", asAnswered);
  const highest = scorePass(input, "highest", asAnswered);
  const passes = { asAnswered, lowest, highest };
  const measures = measuresOf(passes, input);
  const scores = [
    ...scoresBelow(passes, input.questionnaire),
    ...measures.map((one): [string, Score] => [
      one.asAnswered.id,
      scoreOf(one, input.questionnaire),
    ]),
  ];
  return { input, ...passes, measures, profile: new Map(scores) };
}

function measuresOf(
  { asAnswered, lowest, highest }: ScoreBounds,
  input: PassInput,
): readonly ScoreBounds[] {
  return input.questionnaire.measures.map((measure) => ({
    asAnswered: scoreMeasure(measure, asAnswered.children, input, "as-answered"),
    lowest: scoreMeasure(measure, lowest.children, input, "lowest"),
    highest: scoreMeasure(measure, highest.children, input, "highest"),
  }));
}

/** Without any answer, nothing is scored: no policy invents an organization. */
function withPolicy(input: PassInput): PassInput {
  const { questionnaire, tally, reviews } = input;
  if (reviews.size > 0 || isAnswered(tally)) return input;
  const scoring = { ...questionnaire.scoring, unknown: "exclude" } as const;
  return { ...input, questionnaire: { ...questionnaire, scoring } };
}

function isAnswered({ questions }: Tally): boolean {
  return [...questions.values()].some(({ departments }) =>
    departments.some((one) => answeredIn(one) > 0),
  );
}

/** The scores of a node and of everything below it. */
function scoresBelow(
  passes: ScoreBounds,
  questionnaire: Questionnaire,
): readonly [string, Score][] {
  const below = childrenOf(passes).flatMap((child) => scoresBelow(child, questionnaire));
  return [[passes.asAnswered.id, scoreOf(passes, questionnaire)], ...below];
}

/** Only the profile. */
export function scoreProfile(input: PassInput): Profile {
  return scoreTree(input).profile;
}

/** Nobody was asked about a node that a profile does not have. */
export function scoreIn(profile: Profile, id: string): Score {
  return profile.get(id) ?? { kind: "not-scored", reason: "not-asked" };
}

/** The children of a node in each of the passes. */
export function childrenOf({ asAnswered, lowest, highest }: ScoreBounds): readonly ScoreBounds[] {
  return asAnswered.children.map((child, index) => ({
    asAnswered: child,
    lowest: lowest.children[index] as ScoredNode,
    highest: highest.children[index] as ScoredNode,
  }));
}

/** A node's score with its range. */
export function scoreOf(
  { asAnswered: { id, outcome, coverage }, lowest, highest }: ScoreBounds,
  questionnaire: Questionnaire,
): Score {
  const known = coverage === undefined ? 1 : toNumber(coverage);
  const extremes = [lowest.outcome, highest.outcome].flatMap((one) =>
    one.kind === "scored" ? [one] : [],
  );
  if (outcome.kind === "not-scored") {
    const range = extremes.length === 0 ? {} : { range: rangeOf(extremes) };
    const covered = coverage === undefined ? {} : { coverage: known };
    return { kind: "not-scored", reason: outcome.reason, ...range, ...covered };
  }
  const { measure, level, binding, lost } = outcome;
  const range = rangeOf([outcome, ...extremes]);
  const isFirm =
    lost === undefined &&
    (coverage === undefined ||
      compare(coverage, fraction(questionnaire.scoring.coverage.firm)) >= 0);
  // A child without enough answers for a score might be at the lowest level.
  const floor = Math.min(...levelsOf(questionnaire, id).map((step) => step.level));
  const lowered = range.level === undefined ? {} : { level: [floor, range.level[1]] as const };
  return {
    kind: "scored",
    score: toNumber(measure.score),
    percent: toNumber(measure.percent),
    ...(level === undefined ? {} : { level }),
    range: lost === undefined ? range : { ...range, ...lowered },
    coverage: known,
    confidence: isFirm ? "firm" : "indicative",
    ...(binding === undefined ? {} : { binding }),
    ...(lost === undefined ? {} : { lost }),
  };
}

/**
 * The lowest and highest values of the passes, including the score itself: children with different
 * ranges could otherwise shift both ends to one side of it.
 */
function rangeOf(outcomes: readonly ScoredOutcome[]): ScoreRange {
  const levels = outcomes.flatMap(({ level }) => level ?? []);
  return {
    score: ends(outcomes.map(({ measure }) => toNumber(measure.score))),
    ...(levels.length === 0 ? {} : { level: ends(levels) }),
  };
}

function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/**
 * One pass with some questions raised, as its input says: only the nodes above them are scored
 * again. A ladder is always walked again in full.
 */
export function raisedTree(
  before: ScoredNode,
  input: PassInput,
  questions: ReadonlySet<string>,
  policy: UnknownPolicy,
  seen: RaisedBefore = { leaves: new Map() },
): ScoredNode {
  if (input.questionnaire.scoring.methods.capability === "ladder") return scorePass(input, policy);
  const { leaves, above } = seen;
  const leafOf = (leaf: ScoredNode): ScoredNode => {
    if (leaf.question === undefined || !questions.has(leaf.id)) return leaf;
    const key = `${leaf.id} ${input.raises?.get(leaf.id)}`;
    const raised = leaves.get(key) ?? scoreQuestionNode(leaf.question, input, policy);
    leaves.set(key, raised);
    return raised;
  };
  return rescore(before, "overall", input, { leafOf, policy, ...omitUndefined({ above }) });
}

/** Nodes scored earlier from the same answers, by the same policy. */
export interface RaisedBefore extends Pick<Changes, "above"> {
  /** By question and level. */
  readonly leaves: Map<string, ScoredNode>;
}

/** The same for all three passes. */
export function raisedPasses(
  before: ScoreBounds,
  input: PassInput,
  questions: ReadonlySet<string>,
): ScoreBounds {
  return {
    asAnswered: raisedTree(before.asAnswered, input, questions, "as-answered"),
    lowest: raisedTree(before.lowest, input, questions, "lowest"),
    highest: raisedTree(before.highest, input, questions, "highest"),
  };
}

/**
 * The questionnaire for the scores of dimensions and the overall only: levels of capabilities are
 * skipped if no higher rule needs them.
 */
export function aboveCapabilities(questionnaire: Questionnaire): Questionnaire {
  const { scoring } = questionnaire;
  const readsBelow = levelRulesAt(questionnaire, "dimension").some(
    ({ kind }) => kind === "weakest" || kind === "capped",
  );
  if (readsBelow) return questionnaire;
  const level = { ...scoring.level, capability: { kind: "none" } } as const;
  return { ...questionnaire, scoring: { ...scoring, level } };
}
