import type { Problem, Questionnaire, Tier } from "../model/index.ts";
import { questionsBelow } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import { scoreLimits } from "./node-ranges.ts";
import { type LintInput, placedCapabilities, placedQuestions } from "./outline.ts";
import { TIERS, tierNodes } from "./tiers.ts";

/** A percent of the highest score needs scores of 0 or more, and a highest score above 0. */
export function checkPercents({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { scoring } = questionnaire;
  if (scoring.percent !== "of-maximum") return [];
  const isLadder = scoring.methods.capability === "ladder";
  const leaves = isLadder ? placedCapabilities(questionnaire) : placedQuestions(questionnaire);
  return leaves.flatMap(({ item: { id }, path }) => {
    const [min, max] = scoreLimits(questionnaire).get(id) ?? [0, 1];
    if (min >= 0 && max > 0) return [];
    const why = max > 0 ? "below" : max === 0 ? "zero" : "negative";
    const severity = max <= 0 && isUsed(id, questionnaire) ? "error" : "warning";
    const details = { why, node: id, min, max } as const;
    return [problem("percent-from-zero", locate([...path, "id"]), details, severity)];
  });
}

/** Whether a score or a level is computed from the percent, or from another one like it. */
function isUsed(id: string, questionnaire: Questionnaire): boolean {
  const { level, methods } = questionnaire.scoring;
  const isCriteria = TIERS.some((tier) => level[tier].kind === "criteria");
  if (isCriteria || methods.capability === "percent-mean") return true;
  const limits = scoreLimits(questionnaire);
  return tierNodes(questionnaire).some(
    (node) =>
      isPercentUsed(node.tier, questionnaire) &&
      (limits.get(node.id)?.[1] ?? 1) <= 0 &&
      questionsBelow(questionnaire, node.id).some((question) =>
        questionsBelow(questionnaire, id).includes(question),
      ),
  );
}

function isPercentUsed(tier: Tier, { scoring }: Questionnaire): boolean {
  const rule = scoring.level[tier];
  const above = TIERS[TIERS.indexOf(tier) + 1];
  const isCombined = above !== undefined && scoring.methods[above] === "percent-mean";
  return isCombined || (rule.kind === "bands" && rule.by === "percent");
}
