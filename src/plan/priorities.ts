import type { Questionnaire, Recommendation } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { evaluateCondition, type ReadSubject } from "../score/condition.ts";
import { compare, divide, type Fraction, fraction, subtract, ZERO } from "../score/fraction.ts";
import { questionsBelow } from "../model/outline.ts";
import { type RaisedBefore, raisedTree, type ScoredTree } from "../score/profile.ts";
import { remembered } from "../score/score-pass.ts";
import { levelOf, type ScoredNode } from "../score/scored-node.ts";
import {
  allRequired,
  type Candidate,
  levelsRaisedBy,
  type Positions,
  positionsOf,
  stepsOf,
} from "./candidates.ts";
import { nextLevel } from "./targets.ts";

/** A recommendation with its rank among the priorities. */
export interface Priority {
  readonly recommendation: Recommendation;
  /** From 1. */
  readonly number: number;
  /** Its id if that may be shown, else a name that only gives its rank. */
  readonly shownId: string;
  /** Its reasons rest on the answers of too few people to be named. */
  readonly isWithheld: boolean;
}

/**
 * The priorities with their ranks. `readByMany` only knows what enough people answered; those in
 * `disclose` are named anyway.
 */
export function numberPriorities(
  recommendations: readonly Recommendation[],
  readByMany: ReadSubject,
  disclose: ReadonlySet<string>,
): readonly Priority[] {
  return recommendations.map((recommendation, index) => {
    const isWithheld =
      !disclose.has(recommendation.id) &&
      evaluateCondition(recommendation.when, readByMany) !== "true";
    const number = index + 1;
    const shownId = isWithheld ? withheldId(number) : recommendation.id;
    return { recommendation, number, shownId, isWithheld };
  });
}

/** Replaces the id of a recommendation that may not be shown. */
export function withheldId(number: number): string {
  return `withheld-${number}`;
}

/** The days by which a gain is divided if the questionnaire gives no effort. */
const DAYS_WITHOUT_EFFORT = 10;

/** The recommendations that apply, as steps on the answered scores. */
interface Field {
  readonly scored: ScoredTree;
  readonly today: Positions;
  /** In the order in which steps raise questions. */
  readonly steps: readonly Candidate[];
  /** By id: their applicable prerequisites, direct and indirect. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>;
  /** Scores the same questions, raised alike, and the same children once. */
  readonly seen: RaisedBefore;
}

/**
 * The recommendations whose condition is true, in order of priority: foundations and their
 * prerequisites first, then those that raise a question that keeps a limiting dimension below its
 * next level, then by gain per likely day, then by id. docs/scoring.md §6.
 */
export function prioritiesOf(scored: ScoredTree, read: ReadSubject): readonly Recommendation[] {
  const field = fieldOf(scored, read);
  const foundations = foundationsOf(field);
  const worth = new Map(field.steps.map((step) => [step.id, gainPerDay(step, field)]));
  const ordered: Candidate[] = [];
  let later = asToday(field);
  let left = field.steps.toSorted(
    (a, b) =>
      compare(worth.get(b.id) as Fraction, worth.get(a.id) as Fraction) || (a.id < b.id ? -1 : 1),
  );
  while (left.length > 0) {
    const listed = new Set(ordered.map(({ id }) => id));
    const open = left.filter(({ id }) => [...beforeIt(id, field)].every((one) => listed.has(one)));
    const grounded = preferred(open, ({ id }) => foundations.has(id));
    // One is always available: lint rejects cycles of requirements.
    const [next] = preferred(grounded, liftsLimit(later.tree, field)) as [Candidate];
    ordered.push(next);
    later = raisedBy(ordered, later, field);
    left = left.filter((step) => step !== next);
  }
  return ordered.map(({ recommendation }) => recommendation);
}

/** The items that match; all of them if none does. */
function preferred(
  steps: readonly Candidate[],
  holds: (step: Candidate) => boolean,
): readonly Candidate[] {
  const found = steps.filter(holds);
  return found.length === 0 ? steps : found;
}

function fieldOf(scored: ScoredTree, read: ReadSubject): Field {
  const { questionnaire } = scored.input;
  const steps = stepsOf(questionnaire).filter(
    ({ recommendation }) => evaluateCondition(recommendation.when, read) === "true",
  );
  const applying = new Set(steps.map(({ id }) => id));
  const requires = new Map(questionnaire.recommendations.map((one) => [one.id, one.requires]));
  const beforeStep = ({ id }: Candidate): readonly string[] =>
    [...allRequired(id, (one) => requires.get(one) ?? [])].filter((one) => applying.has(one));
  return {
    scored,
    today: positionsOf(scored.asAnswered, questionnaire),
    steps,
    before: new Map(steps.map((step) => [step.id, new Set(beforeStep(step))])),
    seen: { leaves: new Map(), above: remembered() },
  };
}

function beforeIt(id: string, { before }: Field): ReadonlySet<string> {
  return before.get(id) as ReadonlySet<string>;
}

/** The foundations and their prerequisites. */
function foundationsOf(field: Field): ReadonlySet<string> {
  const foundations = field.steps.filter(({ recommendation }) => recommendation.foundation);
  return new Set(foundations.flatMap(({ id }) => [id, ...beforeIt(id, field)]));
}

/**
 * The increase of the overall score per likely day of the step, after its prerequisites are done.
 */
function gainPerDay({ id, effort, raises }: Candidate, field: Field): Fraction {
  if (raises.length === 0) return ZERO;
  const before = beforeIt(id, field);
  const without = scoreWith(before, field);
  const withIt = scoreWith(new Set([...before, id]), field);
  if (without === undefined || withIt === undefined) return ZERO;
  return divide(subtract(withIt, without), fraction(effort > 0 ? effort : DAYS_WITHOUT_EFFORT));
}

function scoreWith(ids: ReadonlySet<string>, field: Field): Fraction | undefined {
  const steps = field.steps.filter(({ id }) => ids.has(id));
  const { outcome } = raisedBy(steps, asToday(field), field).tree;
  return outcome.kind === "scored" ? outcome.measure.score : undefined;
}

/** The scores after some of the steps. */
interface Later {
  readonly tree: ScoredNode;
  /** By question: the level to which it is raised. */
  readonly levels: ReadonlyMap<string, number>;
}

function asToday({ scored }: Field): Later {
  return { tree: scored.asAnswered, levels: new Map() };
}

/** Carries out more steps; only the nodes that they change are scored again. */
function raisedBy(chosen: readonly Candidate[], before: Later, field: Field): Later {
  const { input } = field.scored;
  const ids = new Set(chosen.map(({ id }) => id));
  const steps = field.steps.filter(({ id }) => ids.has(id));
  const levels = levelsRaisedBy(steps, field.today);
  const risen = [...levels.keys()].filter((id) => levels.get(id) !== before.levels.get(id));
  if (risen.length === 0) return before;
  const raises = new Map([...(input.raises ?? []), ...levels]);
  const tree = raisedTree(
    before.tree,
    { ...input, raises },
    new Set(risen),
    "as-answered",
    field.seen,
  );
  return { tree, levels };
}

/**
 * Whether a step raises a question below the next level of a node that then limits the overall
 * level.
 */
function liftsLimit(tree: ScoredNode, field: Field): (step: Candidate) => boolean {
  const { questionnaire } = field.scored.input;
  const { outcome } = tree;
  const binding = outcome.kind === "scored" ? (outcome.binding ?? []) : [];
  const positions = positionsOf(tree, questionnaire);
  const low = new Set(
    tree.children
      .filter(({ id }) => binding.includes(id))
      .flatMap((dimension) => questionsShort(dimension, positions, questionnaire)),
  );
  return ({ raises }) =>
    raises.some(({ question, from, lands }) => {
      const position = positions.get(question) ?? Infinity;
      return low.has(question) && position >= from && position < lands;
    });
}

/** The scored questions of a dimension that are below its next level. */
function questionsShort(
  dimension: ScoredNode,
  positions: Positions,
  questionnaire: Questionnaire,
): readonly string[] {
  const next = nextLevel(levelOf(dimension), levelsOf(questionnaire, dimension.id)) ?? -Infinity;
  return questionsBelow(questionnaire, dimension.id).flatMap(({ id, scored }) =>
    scored && (positions.get(id) ?? Infinity) < next ? id : [],
  );
}
