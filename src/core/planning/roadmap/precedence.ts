import type { Candidate } from "./candidates.ts";
import type { Positions } from "./positions.ts";

/**
 * The steps of a plan that must end before each one begins, by id: those that it requires, and those
 * that bring its questions to the level from which it applies. The steps come in the order of the
 * candidates.
 */
export function precedence(
  steps: readonly Candidate[],
  today: Positions,
): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, readonly string[]>();
  const applied = new Map<string, readonly { readonly id: string; readonly lands: number }[]>();
  for (const { id, requires, raises } of steps) {
    const needed = new Set(requires.filter((one) => steps.some((step) => step.id === one)));
    for (const { question, from, lands } of raises) {
      const earlier = applied.get(question) ?? [];
      const foothold = earlier.find((one) => one.lands >= from);
      const standsThere = (today.get(question) ?? -Infinity) >= from;
      if (!standsThere && foothold === undefined) continue;
      if (!standsThere && foothold !== undefined) needed.add(foothold.id);
      applied.set(question, [...earlier, { id, lands }]);
    }
    before.set(id, [...needed].toSorted());
  }
  return before;
}
