import type { LeaveOneOut } from "../model/index.ts";
import { type AnswerMatrix, codeAt, NOT_ASKED } from "../score/answer-matrix.ts";
import { compare, ONE, toNumber } from "../score/fraction.ts";
import { aboveCapabilities, type ScoredTree } from "../score/profile.ts";
import { measureQuestion } from "../score/score-leaf.ts";
import { scoreMeasure } from "../score/score-parent.ts";
import { remembered, rescore, scorePass } from "../score/score-pass.ts";
import { scoreQuestion } from "../score/score-question.ts";
import type { PassInput, ScoredNode } from "../score/scored-node.ts";
import { type QuestionTally, tally } from "../score/tally.ts";

/** Among more people than this, nobody is left out: the work grows with the square of their number. */
const MOST_LEFT_OUT = 100;

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
  readonly above: ReturnType<typeof remembered>;
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
export function isSame(one: ScoredNode, other: ScoredNode): boolean {
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
