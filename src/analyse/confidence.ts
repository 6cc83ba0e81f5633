import type { Confidence, ConfidenceReason, LeaveOneOut, Score, Scored } from "../model/index.ts";
import { once } from "../model/once.ts";
import type { SheetEntry, Speaker } from "../score/answer-sheet.ts";
import { compare, ONE, toNumber } from "../score/fraction.ts";
import { aboveCapabilities, type Profile, type ScoredTree, scoreIn } from "../score/profile.ts";
import { measureQuestion } from "../score/score-leaf.ts";
import { type Changes, rescore, scorePass } from "../score/score-pass.ts";
import { scoreWithout } from "../score/score-question.ts";
import { type PassInput, questionNodes, type ScoredNode } from "../score/scored-node.ts";

/** The confidence in a score, with its reason. */
interface Sureness {
  readonly confidence: Confidence | "insufficient";
  readonly confidenceReason: ConfidenceReason;
}

const FEWEST_DEPARTMENTS = 2;

/**
 * The confidence in the overall score. It uses all answers, even withheld ones. docs/scoring.md §8.
 */
export function overallSureness(scored: ScoredTree): Sureness {
  const { asAnswered, profile } = scored;
  const score = scoreIn(profile, asAnswered.id);
  if (score.kind === "not-scored") {
    return { confidence: "insufficient", confidenceReason: "not-scored" };
  }
  const doubt = doubtOf(score, asAnswered, scored);
  return { confidence: confidenceAgainst(doubt), confidenceReason: doubt ?? "enough-known" };
}

/** The profile with the confidence of the overall score and the dimensions. */
export function withConfidence(scored: ScoredTree): Profile {
  const { asAnswered, profile } = scored;
  const changed = [asAnswered, ...asAnswered.children].flatMap((node): [string, Score][] => {
    const score = scoreIn(profile, node.id);
    if (score.kind === "not-scored") return [];
    return [[node.id, { ...score, confidence: confidenceAgainst(doubtOf(score, node, scored)) }]];
  });
  return new Map([...profile, ...changed]);
}

function confidenceAgainst(doubt: ConfidenceReason | undefined): Confidence {
  return doubt === undefined ? "firm" : "indicative";
}

/**
 * The first reason against a firm result. Whether one person decides is checked last, because it
 * takes longest.
 */
function doubtOf(
  { confidence, lost, level }: Scored,
  node: ScoredNode,
  scored: ScoredTree,
): ConfidenceReason | undefined {
  if (lost !== undefined) return "dimension-lost";
  if (confidence === "indicative") return "too-little-known";
  if (!isAnsweredByTwo(node, scored.input.speakers)) return "one-department";
  return level !== undefined && isMovedByOne(node, scored) ? "one-respondent" : undefined;
}

/** Whether at least two departments answered a question that counts towards the node. */
function isAnsweredByTwo(node: ScoredNode, speakers: readonly Speaker[]): boolean {
  const questions = questionNodes(node).filter(({ question }) => question?.scored === true);
  const departments = new Set<string>();
  for (const { department, sheet } of speakers) {
    const isNew = !departments.has(department);
    if (isNew && questions.some(({ id }) => sheet.get(id)?.state === "answered")) {
      departments.add(department);
      if (departments.size === FEWEST_DEPARTMENTS) return true;
    }
  }
  return false;
}

/** Whether leaving one person out would change or remove a level. */
function isMovedByOne({ id }: ScoredNode, scored: ScoredTree): boolean {
  const { level, mayBeLost } = leaveOneOuts(scored).get(id) as LeaveOneOut;
  return level?.[0] !== level?.[1] || mayBeLost === true;
}

/**
 * How far one person changes the overall score and each scored dimension, by id: the range of
 * scores with any one person left out, including today's. Empty for fewer than two people.
 * docs/scoring.md §8.
 */
export const leaveOneOuts: (scored: ScoredTree) => ReadonlyMap<string, LeaveOneOut> =
  once(leaveOneOutsOf);

function leaveOneOutsOf({ input, asAnswered }: ScoredTree): ReadonlyMap<string, LeaveOneOut> {
  const { speakers } = input;
  if (speakers.length < 2) return new Map();
  const upper = { ...input, questionnaire: aboveCapabilities(input.questionnaire) };
  const seen: Seen = { leaves: new Map(), above: remembered() };
  const without = speakers.map((left) => overallWithout(left, asAnswered, upper, seen));
  const nodes = [asAnswered, ...asAnswered.children];
  return new Map(
    nodes.flatMap((node, index): [string, LeaveOneOut][] => {
      const others = without.map((overall) => [overall, ...overall.children][index] as ScoredNode);
      return node.outcome.kind === "scored" ? [[node.id, leaveOneOut(node, others)]] : [];
    }),
  );
}

/** Cached results: people in one department with equal answers change a question equally. */
interface Seen {
  /** Keyed by question, department and answer. */
  readonly leaves: Map<string, ScoredNode>;
  readonly above: NonNullable<Changes["above"]>;
}

/** Scores the parent of the same children once. */
function remembered(): Seen["above"] {
  const numbers = new Map<ScoredNode, number>();
  const nodes = new Map<string, ScoredNode>();
  const numberOf = (node: ScoredNode): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  return (children, score) => {
    const key = children.map(numberOf).join(" ");
    const node = nodes.get(key) ?? score();
    nodes.set(key, node);
    return node;
  };
}

/** The overall score without one person. */
function overallWithout(
  left: Speaker,
  overall: ScoredNode,
  input: PassInput,
  { leaves, above }: Seen,
): ScoredNode {
  const others = { ...input, speakers: input.speakers.filter((speaker) => speaker !== left) };
  if (input.questionnaire.scoring.methods.capability === "ladder") {
    return scorePass(others, "as-answered");
  }
  const leafOf = (leaf: ScoredNode): ScoredNode => {
    const { question, voices } = leaf;
    const isHeard = question !== undefined && voices !== undefined && left.sheet.has(question.id);
    if (!isHeard || input.reviews.has(question.id)) return leaf;
    const { state, answer } = left.sheet.get(question.id) as SheetEntry;
    const key = JSON.stringify([question.id, left.department, state, answer?.value]);
    const before = leaves.get(key);
    if (before !== undefined) return before;
    const score = scoreWithout(left, question, voices, input.questionnaire);
    const measured = measureQuestion(question, score, others, "as-answered");
    const kept = isSame(measured, leaf) ? leaf : measured;
    leaves.set(key, kept);
    return kept;
  };
  return rescore(overall, "overall", others, { leafOf, above });
}

/** Whether a question counts towards its parent as it did before. */
function isSame(one: ScoredNode, other: ScoredNode): boolean {
  if (one.outcome.kind !== "scored" || other.outcome.kind !== "scored") return false;
  const [score, before] = [one.outcome.measure.score, other.outcome.measure.score];
  return compare(score, before) === 0 && compare(one.coverage ?? ONE, other.coverage ?? ONE) === 0;
}

function leaveOneOut(node: ScoredNode, others: readonly ScoredNode[]): LeaveOneOut {
  const outcomes = [node, ...others].flatMap(({ outcome }) =>
    outcome.kind === "scored" ? outcome : [],
  );
  const levels = outcomes.flatMap(({ level }) => level ?? []);
  const scores = outcomes.map(({ measure }) => toNumber(measure.score));
  return {
    score: [Math.min(...scores), Math.max(...scores)],
    ...(levels.length === 0 ? {} : { level: [Math.min(...levels), Math.max(...levels)] }),
    ...(outcomes.length <= others.length ? { mayBeLost: true } : {}),
  };
}

/**
 * The profile with the range of scores that the overall and the dimensions have without any one
 * person.
 */
export function withLeaveOneOut(profile: Profile, scored: ScoredTree): Profile {
  const moved = [...leaveOneOuts(scored)].map(([id, leaveOneOut]): [string, Score] => [
    id,
    { ...(scoreIn(profile, id) as Scored), leaveOneOut },
  ]);
  return new Map([...profile, ...moved]);
}
