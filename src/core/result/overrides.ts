import type { OverrideResult } from "../../model/index.ts";
import { type Profile, scoreIn } from "../scoring/score-profile.ts";
import type { Review } from "./heard.ts";

/** What each review replaced, and why. */
export function overrideResults(
  reviews: ReadonlyMap<string, Review>,
  beforeReviews: () => Profile,
): readonly OverrideResult[] {
  if (reviews.size === 0) return [];
  const before = beforeReviews();
  return [...reviews].map(([question, { by, reason, answer }]) => ({
    question,
    by,
    reason,
    before: scoreIn(before, question),
    at: answer.at,
  }));
}
