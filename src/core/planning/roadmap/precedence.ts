import type { Candidate } from "./candidates.ts";
import type { Positions } from "./positions.ts";

/**
 * The steps of a plan that must end before each one begins: those that it requires, and those that
 * bring its questions to the level from which it applies. In the order of the ids.
 */
export function precedence(
  steps: readonly Candidate[],
  today: Positions,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    steps.map((step) => {
      const required = step.requires.filter((id) => steps.some((one) => one.id === id));
      const before = new Set([...required, ...footholds(step, steps, today)]);
      return [step.id, [...before].toSorted()];
    }),
  );
}

/** The step that first brings each question to where another one applies, where today it does not. */
function footholds(
  step: Candidate,
  steps: readonly Candidate[],
  today: Positions,
): readonly string[] {
  return step.raises.flatMap(({ question, from, lands }) => {
    if ((today.get(question) ?? from) >= from) return [];
    const [first] = steps
      .flatMap(({ id, raises }) => raises.map((raise) => ({ ...raise, id })))
      .filter((raise) => raise.question === question && raise.lands >= from && raise.lands < lands)
      .toSorted((a, b) => a.lands - b.lands);
    return first === undefined ? [] : [first.id];
  });
}
