import type { Score } from "../model/index.ts";
import { normalQuantile } from "./agreement/distributions.ts";
import { type Headed, isListed } from "./headcount.ts";

/** The largest change of a node that chance could explain; undefined where it is not known. */
export type LimitOf = (before: Score | undefined, after: Score | undefined) => number | undefined;

/** So often a change of some node of a tier is called one by chance, on either side. */
const ERROR = 0.025;

/**
 * The limits of the changes between two results, of a tier with so many nodes. If the same people
 * answered both times, only their single answers vary. STATISTICS.md §5.6.
 */
export function limitsBetween(before: Headed, after: Headed, nodes: number): LimitOf {
  const key = areSamePeople(before, after) ? "sePanel" : "se";
  return (earlier, later) => {
    const [then, now] = [earlier, later].map((one) =>
      one?.kind === "scored" ? one[key] : undefined,
    );
    if (then === undefined || now === undefined) return undefined;
    return normalQuantile(1 - ERROR / Math.max(1, nodes)) * Math.hypot(then, now);
  };
}

/** Whether every respondent of either result is in the other, in the same department. */
export function areSamePeople(before: Headed, after: Headed): boolean {
  if (!isListed(before) || !isListed(after)) return false;
  const [then, now] = [before, after].map(({ respondents }) =>
    respondents.map(({ id, department = "" }) => `${id} ${department}`).toSorted(),
  );
  return then?.join("\n") === now?.join("\n");
}
