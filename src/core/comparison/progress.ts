import type {
  ProgressOutcome,
  QuestionMove,
  Questionnaire,
  RaiseProgress,
  RecommendationProgress,
} from "../../model/index.ts";
import { questionsBelow } from "../scoring/outline.ts";
import type { BothResults } from "./nodes.ts";

type Raises = Readonly<Record<string, { readonly from: number; readonly to: number }>>;

/**
 * What became of the recommendations that applied before, in their order, and of those that were
 * done besides; docs/scoring.md §11.
 */
export function recommendationProgress(
  both: BothResults,
  questions: readonly QuestionMove[],
  questionnaire: Questionnaire,
  done: readonly string[],
): readonly RecommendationProgress[] {
  const { before, after, titles } = both;
  const shown = before.recommendations.filter(({ withheld }) => withheld !== true);
  const recommended = new Map(shown.map((one) => [one.id, one]));
  const known = new Map(questionnaire.recommendations.map((one) => [one.id, one]));
  const today = new Set(after.recommendations.map(({ id }) => id));
  const isAllShown = after.recommendations.every(({ withheld }) => withheld !== true);
  return [...new Set([...recommended.keys(), ...done])].map((id) => {
    const then = recommended.get(id);
    const raises = then?.raises ?? Object.fromEntries(known.get(id)?.raises ?? []);
    const progress = raiseProgress(raises, questions, questionnaire);
    return {
      id,
      title: titles.of(id, then?.title ?? id),
      wasRecommended: then !== undefined,
      ...(today.has(id) || isAllShown ? { isRecommended: today.has(id) } : {}),
      done: done.includes(id) ? "done" : "unknown",
      outcome: outcomeOf(progress),
      raises: progress,
    };
  });
}

/** Every question that it raises, or that lies below a capability that it raises. */
function raiseProgress(
  raises: Raises,
  questions: readonly QuestionMove[],
  questionnaire: Questionnaire,
): readonly RaiseProgress[] {
  const moves = new Map(questions.map((move) => [move.id, move]));
  return Object.entries(raises).flatMap(([node, { from, to }]) =>
    namesIn(questionnaire, node).flatMap((question) => {
      const found = moves.get(question);
      if (found === undefined) return [];
      const { id: _id, capability: _capability, dimension: _dimension, ...move } = found;
      return [{ question, from, to, ...move }];
    }),
  );
}

function namesIn(questionnaire: Questionnaire, node: string): readonly string[] {
  const below = questionsBelow(questionnaire, node).map(({ id }) => id);
  return below.length === 0 ? [node] : below;
}

/** What is not scored afterwards says nothing, and what is newly scored says only where it stands. */
function outcomeOf(raises: readonly RaiseProgress[]): ProgressOutcome {
  const scored = raises.flatMap(({ before, after, movement, to }) =>
    after?.kind === "scored"
      ? [{ movement, isThere: (after.level ?? -Infinity) >= to, isNew: before?.kind !== "scored" }]
      : [],
  );
  if (scored.every(({ isNew }) => isNew)) return "cannot-tell";
  if (scored.every(({ isThere }) => isThere)) return "took-hold";
  const hasRisen = scored.some(({ movement }) => movement === "risen");
  const hasFallen = scored.some(({ movement }) => movement === "fallen");
  if (hasRisen) return hasFallen ? "mixed" : "rising";
  return hasFallen ? "fallen" : "not-moved";
}
