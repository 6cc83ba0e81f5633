import type { Confidence, Questionnaire, Score, ScoreRange } from "../model/index.ts";
import { compare, type Fraction, fraction, toNumber } from "./fraction.ts";
import { scoreQuestionNode } from "./score-leaf.ts";
import { rescore, scorePass } from "./score-pass.ts";
import type { PassInput, ScoredOutcome, Standing, UnknownPolicy } from "./standing.ts";

/** The scores of all nodes by id, from the overall down to the questions. */
export type Profile = ReadonlyMap<string, Score>;

/** The overall with everything below it, in each of the three passes. */
export interface Passes {
  readonly asAnswered: Standing;
  readonly lowest: Standing;
  readonly highest: Standing;
}

/** A profile with the steps that led to it. */
export interface ScoredTree extends Passes {
  /** What was scored. */
  readonly input: PassInput;
  readonly profile: Profile;
}

/**
 * The whole profile: scored once as answered, and twice more with every unknown answer at its
 * lowest and its highest score, which gives each node its range. docs/scoring.md §2.
 */
export function scoreTree(input: PassInput): ScoredTree {
  const policed = hasAnswer(input) ? input : withoutPolicy(input);
  const asAnswered = scorePass(policed, "as-answered");
  const lowest = scorePass(policed, "lowest", asAnswered);
  const highest = scorePass(policed, "highest", asAnswered);
  const passes = { asAnswered, lowest, highest };
  const profile = new Map<string, Score>();
  collect(passes, input.questionnaire, profile);
  return { input: policed, ...passes, profile };
}

/** The profile alone. */
export function scoreProfile(input: PassInput): Profile {
  return scoreTree(input).profile;
}

/** A node that a profile does not have was asked of nobody. */
export function scoreIn(profile: Profile, id: string): Score {
  return profile.get(id) ?? { kind: "not-scored", reason: "not-asked" };
}

function hasAnswer({ speakers, reviews }: PassInput): boolean {
  const entries = speakers.flatMap(({ sheet }) => [...sheet.values()]);
  return reviews.size > 0 || entries.some(({ state }) => state === "answered");
}

/** Where nothing at all was answered, nothing is scored: no policy makes up an organization. */
function withoutPolicy(input: PassInput): PassInput {
  const scoring = { ...input.questionnaire.scoring, unknown: "exclude" } as const;
  return { ...input, questionnaire: { ...input.questionnaire, scoring } };
}

function collect(passes: Passes, questionnaire: Questionnaire, scores: Map<string, Score>): void {
  scores.set(passes.asAnswered.id, scoreOf(passes, questionnaire));
  for (const child of childrenOf(passes)) collect(child, questionnaire, scores);
}

/** The children of a node in each of the passes. */
export function childrenOf({ asAnswered, lowest, highest }: Passes): readonly Passes[] {
  return asAnswered.children.map((child, index) => ({
    asAnswered: child,
    lowest: lowest.children[index] as Standing,
    highest: highest.children[index] as Standing,
  }));
}

/** A node's score with its range. */
export function scoreOf(
  { asAnswered: { outcome, coverage }, lowest, highest }: Passes,
  questionnaire: Questionnaire,
): Score {
  const covered = coverage === undefined ? {} : { coverage: toNumber(coverage) };
  const extremes = [lowest, highest].flatMap(scoredOutcome);
  if (outcome.kind === "not-scored") {
    const [first, ...rest] = extremes;
    const range = first === undefined ? {} : { range: rangeOf([first, ...rest]) };
    return { kind: "not-scored", reason: outcome.reason, ...range, ...covered };
  }
  const { measure, level, binding, lost } = outcome;
  const range = rangeOf([outcome, ...extremes]);
  return {
    kind: "scored",
    score: toNumber(measure.score),
    percent: toNumber(measure.percent),
    ...(level === undefined ? {} : { level }),
    range: lost === undefined ? range : downToLowest(range, questionnaire),
    coverage: coverage === undefined ? 1 : toNumber(coverage),
    confidence: lost === undefined ? confidenceOf(coverage, questionnaire) : "indicative",
    ...(binding === undefined ? {} : { binding }),
    ...(lost === undefined ? {} : { lost }),
  };
}

function confidenceOf(coverage: Fraction | undefined, { scoring }: Questionnaire): Confidence {
  const firm = fraction(scoring.coverage.firm);
  return coverage === undefined || compare(coverage, firm) >= 0 ? "firm" : "indicative";
}

function scoredOutcome({ outcome }: Standing): readonly ScoredOutcome[] {
  return outcome.kind === "scored" ? [outcome] : [];
}

/**
 * From the lowest to the highest that the passes reached. The score itself is among them: children
 * with different ranges could otherwise pull both ends to one side of it.
 */
function rangeOf(outcomes: readonly [ScoredOutcome, ...ScoredOutcome[]]): ScoreRange {
  const levels = outcomes.flatMap(({ level }) => level ?? []);
  return {
    score: ends(outcomes.map(({ measure }) => toNumber(measure.score))),
    ...(levels.length === 0 ? {} : { level: ends(levels) }),
  };
}

/** A child without a score for want of answers might be at the lowest level. */
function downToLowest({ score, level }: ScoreRange, { levels }: Questionnaire): ScoreRange {
  const lowest = Math.min(...levels.map((step) => step.level));
  return level === undefined ? { score } : { score, level: [lowest, level[1]] };
}

function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/**
 * One pass with some questions raised, as its input says: only what is above these is scored anew.
 * A ladder is walked anew as a whole.
 */
export function raisedTree(
  before: Standing,
  input: PassInput,
  questions: ReadonlySet<string>,
  policy: UnknownPolicy,
): Standing {
  if (input.questionnaire.scoring.methods.capability === "ladder") return scorePass(input, policy);
  const leafOf = (leaf: Standing): Standing =>
    leaf.question !== undefined && questions.has(leaf.id)
      ? scoreQuestionNode(leaf.question, input, policy)
      : leaf;
  return rescore(before, "overall", input, { leafOf, policy });
}

/** The same of all three passes. */
export function raisedPasses(
  before: Passes,
  input: PassInput,
  questions: ReadonlySet<string>,
): Passes {
  return {
    asAnswered: raisedTree(before.asAnswered, input, questions, "as-answered"),
    lowest: raisedTree(before.lowest, input, questions, "lowest"),
    highest: raisedTree(before.highest, input, questions, "highest"),
  };
}

/**
 * The questionnaire for scores of dimensions and the overall alone: where no rule above asks
 * for the levels of capabilities, none is found for them.
 */
export function aboveCapabilities(questionnaire: Questionnaire): Questionnaire {
  const { scoring } = questionnaire;
  const { kind } = scoring.level.dimension;
  if (kind === "weakest" || kind === "capped") return questionnaire;
  const level = { ...scoring.level, capability: { kind: "none" } } as const;
  return { ...questionnaire, scoring: { ...scoring, level } };
}
