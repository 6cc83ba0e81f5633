import type {
  Confidence,
  ConfidenceReason,
  LeaveOneOut,
  NotScoredReason,
  Score,
  Scored,
} from "../model/index.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { type AnswerMatrix, codeAt, NOT_ASKED } from "../score/answer-matrix.ts";
import { compare, ONE, toNumber } from "../score/fraction.ts";
import { aboveCapabilities, type Profile, type ScoredTree, scoreIn } from "../score/profile.ts";
import { measureQuestion } from "../score/score-leaf.ts";
import { scoreMeasure } from "../score/score-parent.ts";
import { type Changes, rescore, scorePass } from "../score/score-pass.ts";
import { scoreQuestion } from "../score/score-question.ts";
import { type PassInput, questionNodes, type ScoredNode } from "../score/scored-node.ts";
import { answeredIn, type QuestionTally, type Tally, tally } from "../score/tally.ts";
import { muchLeftOut } from "./not-applicable.ts";

/** The confidence in a score, with its reason. */
interface Sureness {
  readonly confidence: Confidence | "insufficient" | "none";
  readonly confidenceReason: ConfidenceReason;
}

const FEWEST_DEPARTMENTS = 2;

/** Among more people than this, nobody is left out: the work grows with the square of their number. */
const MOST_LEFT_OUT = 100;

/** A scored assessment, and how far each person changes it. */
export interface Sure {
  readonly scored: ScoredTree;
  readonly leaveOneOuts: () => ReadonlyMap<string, LeaveOneOut>;
}

/**
 * The confidence in the overall score. It uses all answers, even withheld ones. docs/scoring.md §8.
 */
export function overallSureness(sure: Sure): Sureness {
  const { asAnswered, profile } = sure.scored;
  const score = scoreIn(profile, asAnswered.id);
  if (score.kind === "not-scored") {
    const confidence = isTooLittleKnown(score.reason) ? "insufficient" : "none";
    return { confidence, confidenceReason: "not-scored" };
  }
  const doubt = doubtOf(score, asAnswered, sure);
  return { confidence: confidenceAgainst(doubt), confidenceReason: doubt ?? "enough-known" };
}

/** The reasons for having no score that more answers would remove. */
const NOT_ENOUGH: ReadonlySet<NotScoredReason> = new Set([
  "coverage",
  "nothing-answered",
  "in-dispute",
  "not-asked",
]);

/** Whether more answers would give a score. */
export function isTooLittleKnown(reason: NotScoredReason): boolean {
  return NOT_ENOUGH.has(reason);
}

/** The profile with the confidence of the overall score, the measures and the dimensions. */
export function withConfidence(sure: Sure): Profile {
  const { asAnswered, measures, profile } = sure.scored;
  const overalls = [asAnswered, ...measures.map((one) => one.asAnswered)];
  const changed = [...overalls, ...asAnswered.children].flatMap((node): [string, Score][] => {
    const score = scoreIn(profile, node.id);
    if (score.kind === "not-scored") return [];
    return [[node.id, { ...score, confidence: confidenceAgainst(doubtOf(score, node, sure)) }]];
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
  sure: Sure,
): ConfidenceReason | undefined {
  if (lost !== undefined) return "dimension-lost";
  if (confidence === "indicative") return "too-little-known";
  if (muchLeftOut(node, sure.scored.input) !== undefined) return "much-not-applicable";
  // An organization that answers as a whole has one respondent, so only its coverage counts.
  if (isOfOrganization(sure.scored.input.questionnaire)) return undefined;
  if (!isAnsweredByTwo(node, sure.scored.input.tally)) return "one-department";
  return level !== undefined && isMovedByOne(node, sure) ? "one-respondent" : undefined;
}

/** Whether at least two departments answered a question that counts towards the node. */
function isAnsweredByTwo(node: ScoredNode, { questions }: Tally): boolean {
  const answering = questionNodes(node).flatMap(({ id, question }) => {
    if (question?.scored !== true) return [];
    const { departments } = questions.get(id) as QuestionTally;
    return departments.filter((one) => answeredIn(one) > 0);
  });
  return new Set(answering.map(({ department }) => department)).size >= FEWEST_DEPARTMENTS;
}

/** Whether leaving one person out would change or remove a level. */
function isMovedByOne({ id }: ScoredNode, { leaveOneOuts }: Sure): boolean {
  const found = leaveOneOuts().get(id);
  return found?.level?.[0] !== found?.level?.[1] || found?.mayBeLost === true;
}

/**
 * How far one person changes the overall score, each measure and each scored dimension, by id: the range of
 * scores with any one person left out, including today's. Empty for fewer than two people, and for
 * more than 100. docs/scoring.md §8.
 */
export function leaveOneOutsOf(
  { input, asAnswered, measures }: ScoredTree,
  matrix: AnswerMatrix,
): ReadonlyMap<string, LeaveOneOut> {
  if (matrix.people < 2 || matrix.people > MOST_LEFT_OUT) return new Map();
  const upper = { ...input, questionnaire: aboveCapabilities(input.questionnaire) };
  const seen: Seen = { leaves: new Map(), above: remembered() };
  const without = Array.from({ length: matrix.people }, (_, left) =>
    overallWithout({ left, matrix }, asAnswered, upper, seen),
  );
  const nodes = [asAnswered, ...asAnswered.children, ...measures.map((one) => one.asAnswered)];
  const others = without.map((overall) => [
    overall,
    ...overall.children,
    ...input.questionnaire.measures.map((measure) =>
      scoreMeasure(measure, overall.children, upper, "as-answered"),
    ),
  ]);
  return new Map(
    nodes.flatMap((node, index): [string, LeaveOneOut][] => {
      const ones = others.map((all) => all[index] as ScoredNode);
      return node.outcome.kind === "scored" ? [[node.id, leaveOneOut(node, ones)]] : [];
    }),
  );
}

/** Cached results: people in one department with equal answers change a question equally. */
interface Seen {
  /** Keyed by question, department and code. */
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
  { left, matrix }: { readonly left: number; readonly matrix: AnswerMatrix },
  overall: ScoredNode,
  input: PassInput,
  { leaves, above }: Seen,
): ScoredNode {
  const others = { ...input, tally: tally(matrix, left) };
  if (input.questionnaire.scoring.methods.capability === "ladder") {
    return scorePass(others, "as-answered");
  }
  const department = matrix.departmentOf[left];
  const columns = new Map(matrix.columns.map(({ question }, index) => [question.id, index]));
  const leafOf = (leaf: ScoredNode): ScoredNode => {
    const { question, voices } = leaf;
    if (question === undefined || voices === undefined) return leaf;
    const code = codeAt(matrix, left, columns.get(question.id) as number);
    if (code === NOT_ASKED || input.reviews.has(question.id)) return leaf;
    const key = `${question.id} ${department} ${code}`;
    const before = leaves.get(key);
    if (before !== undefined) return before;
    const counted = others.tally.questions.get(question.id) as QuestionTally;
    const score = scoreQuestion(counted, input.questionnaire, "as-answered");
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
export function withLeaveOneOut(profile: Profile, { leaveOneOuts }: Sure): Profile {
  const moved = [...leaveOneOuts()].map(([id, leaveOneOut]): [string, Score] => [
    id,
    { ...(scoreIn(profile, id) as Scored), leaveOneOut },
  ]);
  return new Map([...profile, ...moved]);
}
