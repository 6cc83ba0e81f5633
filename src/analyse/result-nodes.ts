import type {
  Costliest,
  Metric,
  Question,
  Questionnaire,
  QuestionResult,
  Result,
  ResultAnswer,
  Score,
} from "../model/index.ts";
import { OVERALL, questionsBelow, questionsOf } from "../model/outline.ts";
import { scoreAnswer } from "../score/answer-score.ts";
import { gainAtBest } from "../score/best-answers.ts";
import { toNumber } from "../score/fraction.ts";
import type { ScoredTree } from "../score/profile.ts";
import { siloIndexOf } from "./perception.ts";

/**
 * A node of a result: its score, and the questions at or below it with their share of its weight.
 */
export interface Node {
  readonly id: string;
  readonly score: Score;
  readonly questions: readonly WeighedQuestion[];
}

/** A question with its share of a node's weight, 0 to 1. */
interface WeighedQuestion {
  readonly question: QuestionResult;
  readonly share: number;
}

/** Every node of a result: the overall, dimensions, capabilities, questions. */
export function nodesOf({ overall, measures = [], dimensions }: Result): readonly Node[] {
  const below = dimensions.map((dimension) => {
    const capabilities = dimension.capabilities.map((capability) => {
      const questions = capability.questions.map((question) => ({
        id: question.id,
        score: question,
        weight: question.weight,
        questions: [{ question, share: 1 }],
      }));
      return { ...parentNode(capability, questions), children: questions };
    });
    return { ...parentNode(dimension, capabilities), children: capabilities };
  });
  const root = parentNode({ ...overall, id: OVERALL, weight: 1 }, below);
  const beside = measures.map((one) => parentNode({ ...one, weight: 1 }, below));
  return [
    root,
    ...beside,
    ...below.flatMap((dimension) => [
      dimension,
      ...dimension.children.flatMap((capability) => [capability, ...capability.children]),
    ]),
  ];
}

type Weighed = Node & { readonly weight: number };

function parentNode(
  score: Score & { readonly id: string; readonly weight: number },
  children: readonly Weighed[],
): Weighed {
  const scored = children.filter((child) => child.score.kind === "scored");
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const questions = children.flatMap((child) =>
    child.questions.map(({ question, share }) => ({
      question,
      share: total === 0 || !scored.includes(child) ? 0 : (share * child.weight) / total,
    })),
  );
  return { id: score.id, weight: score.weight, score, questions };
}

/** What the cause of a score is found in. */
interface Causes {
  readonly result: Result;
  readonly questionnaire: Questionnaire;
  readonly scored?: ScoredTree;
}

/**
 * The answer to look at first if a threshold is not met: the lowest answer to the question that
 * lowers the node most. Undefined if no answer may be pointed at.
 */
export function mainCause(
  metric: Metric,
  node: Node,
  { result, questionnaire, scored }: Causes,
): Costliest | undefined {
  const asked = new Map(questionsOf(questionnaire).map((one) => [one.id, one]));
  const ranked = limitingOf(metric, node, questionnaire)
    .map((one) => ({
      ...one,
      cost: costOf(metric, one, result),
      gain: gainOf(metric, node, one, scored),
    }))
    .filter(({ cost }) => cost > 0)
    .toSorted((a, b) => b.gain - a.gain || b.cost - a.cost);
  for (const { question } of ranked) {
    const at = metric === "coverage" ? unknownAnswer(question) : lowestAnswer(question, asked);
    if (at !== undefined) return { question: question.id, at };
  }
  return undefined;
}

/**
 * The questions that can raise a node; for a level, only those below the children that limit it.
 */
function limitingOf(
  metric: Metric,
  { score, questions }: Node,
  questionnaire: Questionnaire,
): Node["questions"] {
  const binding = metric === "level" ? (score.binding ?? []) : [];
  if (binding.length === 0) return questions;
  const limiting = new Set(
    binding.flatMap((id) => questionsBelow(questionnaire, id).map((one) => one.id)),
  );
  return questions.filter(({ question }) => limiting.has(question.id));
}

/**
 * By how much the best answer would raise the node's own score. Where no single answer raises it,
 * the share of the weight decides.
 */
function gainOf(
  metric: Metric,
  { id }: Node,
  { question }: WeighedQuestion,
  scored?: ScoredTree,
): number {
  const isOfScore = metric !== "silo-index" && metric !== "coverage";
  return isOfScore && scored !== undefined ? toNumber(gainAtBest(scored, id, question.id)) : 0;
}

/**
 * Its share of the weight times its distance from the maximum; for the gap between departments, the
 * gap itself.
 */
function costOf(metric: Metric, { question, share }: WeighedQuestion, result: Result): number {
  if (metric === "silo-index") return siloIndexOf(result.perception, question.id) ?? 0;
  if (metric === "coverage") return 1 - (question.coverage ?? 0);
  return question.kind === "scored" ? share * (100 - question.percent) : 0;
}

function unknownAnswer({ answers }: QuestionResult): ResultAnswer["at"] {
  return answers.find(({ state, at }) => UNKNOWN.has(state) && at !== undefined)?.at;
}

const UNKNOWN: ReadonlySet<ResultAnswer["state"]> = new Set(["dont-know", "skipped"]);

function lowestAnswer(
  { id, answers }: QuestionResult,
  asked: ReadonlyMap<string, Question>,
): ResultAnswer["at"] {
  const question = asked.get(id) as Question;
  const scored = answers.flatMap(({ at, value }) => {
    const score = scoreAnswer(question, value);
    return at === undefined || score === undefined ? [] : [{ at, score: toNumber(score) }];
  });
  return scored.toSorted((a, b) => a.score - b.score)[0]?.at;
}
