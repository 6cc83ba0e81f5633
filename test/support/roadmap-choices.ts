import type { RecommendationSketch } from "./plan.ts";
import { askedIn, type Problem, raised } from "./roadmap-problem.ts";
import { score } from "./score.ts";

/**
 * Every choice of steps whose prerequisites are met or chosen too; levels already reached count as
 * met.
 */
export function choicesOf({
  steps,
  answers,
}: Problem): readonly (readonly RecommendationSketch[])[] {
  const isMet = ({ raises }: RecommendationSketch): boolean =>
    Object.entries(raises).every(([id, [, to]]) => Number(answers[id]) >= to);
  const met = new Set(steps.filter(isMet).map(({ id }) => id));
  const open = steps.filter(({ id }) => !met.has(id));
  return Array.from({ length: 2 ** open.length }, (_, bits) =>
    open.filter((__, index) => Math.floor(bits / 2 ** index) % 2 === 1),
  ).filter((chosen) => {
    const ids = new Set([...met, ...chosen.map(({ id }) => id)]);
    return chosen.every(({ requires = [] }) => requires.every((id) => ids.has(id)));
  });
}

/** The person-days of steps. */
export function effortOf(steps: readonly RecommendationSketch[]): number {
  return steps.reduce((sum, { effort }) => sum + Number(effort), 0);
}

/** The overall score and level after steps. */
export function worthOf(
  one: Problem,
  steps: readonly RecommendationSketch[],
): { readonly score: number; readonly level: number } {
  const { overall } = score(askedIn(one), { "it.one": raised(one, steps) });
  if (overall.kind !== "scored") throw new Error("not scored");
  return { score: overall.score, level: overall.level ?? 0 };
}
