import type { LeftOut, Unaffordable } from "../model/index.ts";
import { allRequired, type Candidate, effortDays, stepsOf } from "./candidates.ts";
import { type Layout, nameOf } from "./layout.ts";
import type { Priority } from "./priorities.ts";

const FIRST = 3;

/**
 * Those of the first priorities that are not among the steps; `unwanted` are those that the client
 * excludes or has done.
 */
export function leftOutOf(
  steps: readonly Candidate[],
  priorities: readonly Priority[],
  unwanted: readonly string[],
  layout: Layout,
): readonly LeftOut[] {
  const { isMet, questionnaire } = layout.context;
  const taken = new Set([...steps.map(({ id }) => id), ...unwanted]);
  const all = new Map(stepsOf(questionnaire).map((step) => [step.id, step]));
  const stepOf = (id: string): Candidate => all.get(id) as Candidate;
  const lacking = (id: string): readonly string[] =>
    stepOf(id).requires.filter((one) => !taken.has(one) && !isMet(one));
  return priorities
    .slice(0, FIRST)
    .filter(({ recommendation }) => !taken.has(recommendation.id))
    .map(({ recommendation, number }) => {
      const added = [recommendation.id, ...allRequired(recommendation.id, lacking)];
      const days = effortDays(added.map(stepOf));
      const name = nameOf(recommendation, layout);
      return { number, ...name, ...(days === 0 ? {} : { addsDays: days }) };
    });
}

/** The required steps that budget and capacity do not hold, each with its own days. */
export function unaffordableOf(
  steps: readonly Candidate[],
  layout: Layout,
): readonly Unaffordable[] {
  return steps.map((step) => ({
    ...nameOf(step.recommendation, layout),
    effortDays: effortDays([step]),
  }));
}
