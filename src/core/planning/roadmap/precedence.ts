import type { Candidate } from "./candidates.ts";
import type { Positions } from "./positions.ts";

/**
 * The steps of a plan that must end before each one begins: those that it requires, and those that
 * bring its questions to the level from which it applies, by id. The steps come in the order of the
 * candidates.
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

/** The first step before it that brings each question to where it applies, where today does not. */
function footholds(
  step: Candidate,
  steps: readonly Candidate[],
  today: Positions,
): readonly string[] {
  const earlier = steps.slice(0, steps.indexOf(step));
  return step.raises.flatMap(({ question, from }) => {
    if ((today.get(question) ?? from) >= from) return [];
    const first = earlier.find(({ raises }) =>
      raises.some((raise) => raise.question === question && raise.lands >= from),
    );
    return first === undefined ? [] : [first.id];
  });
}
