import type { QuestionResult, Result, Score } from "../../model/index.ts";
import { OVERALL } from "../scoring/outline.ts";

/** A node of a result: its score, and the questions at or below it with their part of its weight. */
export interface Node {
  readonly id: string;
  readonly score: Score;
  readonly questions: readonly WeighedQuestion[];
}

/** A question with the share of a node's weight that it carries, 0 to 1. */
export interface WeighedQuestion {
  readonly question: QuestionResult;
  readonly share: number;
}

/** Every node of a result: the overall, dimensions, capabilities, questions. */
export function nodesOf({ overall, dimensions }: Result): readonly Node[] {
  const below = dimensions.map((dimension) => {
    const capabilities = dimension.capabilities.map((capability) => {
      const questions = capability.questions.map((question) => ({
        id: question.id,
        score: question,
        weight: question.weight,
        questions: [{ question, share: 1 }],
      }));
      return { ...parent(capability, questions), children: questions };
    });
    return { ...parent(dimension, capabilities), children: capabilities };
  });
  const whole = parent({ ...overall, id: OVERALL, weight: 1 }, below);
  return [
    whole,
    ...below.flatMap((dimension) => [
      dimension,
      ...dimension.children.flatMap((capability) => [capability, ...capability.children]),
    ]),
  ];
}

type Weighed = Node & { readonly weight: number };

function parent(
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
