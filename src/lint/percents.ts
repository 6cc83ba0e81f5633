import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { scoreLimits } from "./node-ranges.ts";
import { type LintInput, placedCapabilities, placedQuestions } from "./outline.ts";

/** A percent of the highest score needs scores of 0 or more, and a highest score above 0. */
export function checkPercents({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { scoring } = questionnaire;
  if (scoring.percent !== "of-maximum") return [];
  const isLadder = scoring.methods.capability === "ladder";
  const leaves = isLadder ? placedCapabilities(questionnaire) : placedQuestions(questionnaire);
  return leaves.flatMap(({ item: { id }, path }) => {
    const [min, max] = scoreLimits(questionnaire).get(id) ?? [0, 1];
    if (min >= 0 && max > 0) return [];
    const why = max > 0 ? "below" : "none";
    return [problem("percent-from-zero", locate([...path, "id"]), { why, node: id, min })];
  });
}
