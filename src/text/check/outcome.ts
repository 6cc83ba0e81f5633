import type { VerdictFacts } from "./check-texts.ts";

/** The outcome of a check; `partly`: a part of it could not be checked. */
export type CheckOutcome = "passed" | "failed" | "partly" | "nothing";

export function outcomeOf({ total, failed, open, bad, baseline }: VerdictFacts): CheckOutcome {
  if (bad > 0 || open.length > 0) return "partly";
  if (failed.length > 0 || (baseline?.departments ?? []).length > 0) return "failed";
  return total === 0 ? "nothing" : "passed";
}
