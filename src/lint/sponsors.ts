import type { Problem, Recommendation } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";

/** A recommendation that needs a sponsor requires, directly or through others, one that gives it. Prerequisites have no cycles. */
export function checkSponsors({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { recommendations } = questionnaire;
  const byId = new Map(recommendations.map((one) => [one.id, one]));
  return recommendations.flatMap((one, index) => {
    const isMet = one.sponsor !== "needs" || givesSponsor(one, byId);
    const at = locate(["recommendations", index, "sponsor"]);
    return isMet ? [] : [problem("sponsor-not-required", at, { id: one.id })];
  });
}

function givesSponsor(
  { sponsor, requires }: Recommendation,
  byId: ReadonlyMap<string, Recommendation>,
): boolean {
  const required = requires.flatMap((id) => byId.get(id) ?? []);
  return sponsor === "gives" || required.some((one) => givesSponsor(one, byId));
}
