import type { Problem, Questionnaire, Tier } from "../model/index.ts";
import { OVERALL, questionsOf } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import { scoreLimits } from "./node-ranges.ts";
import type { LintInput } from "./outline.ts";
import { isUsedAt, TIERS, type TierNode, tierNodes } from "./tiers.ts";

/** Weights add up to more than 0, are used, and leave out what weighs nothing. */
export function checkWeights(input: LintInput): readonly Problem[] {
  return tierNodes(input.questionnaire).flatMap((node) => [
    ...allZero(node, input),
    ...node.children.flatMap((child) => childProblems(child, node, input)),
  ]);
}

function allZero({ id, tier, path, children }: TierNode, input: LintInput): readonly Problem[] {
  const { questionnaire, locate } = input;
  const method = questionnaire.scoring.methods[tier];
  const limits = scoreLimits(questionnaire);
  const scored = children.filter((child) => limits.has(child.id));
  const isIdle = method === "none" || method === "ladder" || scored.length === 0;
  if (isIdle || scored.some(({ weight }) => weight > 0)) return [];
  const severity = id === OVERALL ? "error" : "warning";
  return [problem("weights-all-zero", locate(path), { node: id }, severity)];
}

function childProblems(
  { id, weight, path }: TierNode["children"][number],
  { tier }: TierNode,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  if (weight === 1) return [];
  const at = locate([...path, "weight"]);
  if (questionsOf(questionnaire).some((one) => one.id === id && !one.scored)) {
    return [problem("weight-without-use", at, { why: "not-scored", id })];
  }
  if (!scoreLimits(questionnaire).has(id)) return [];
  if (questionnaire.scoring.methods[tier] === "ladder") {
    return [problem("weight-without-use", at, { why: "ladder", id })];
  }
  return weight === 0 || usesWeights(tier, questionnaire)
    ? []
    : [problem("weight-without-use", at, { why: "not-weighted", id })];
}

function usesWeights(tier: Tier, questionnaire: Questionnaire): boolean {
  const method = questionnaire.scoring.methods[tier];
  const isWeighing = method !== "min" && method !== "ladder" && method !== "none";
  return isWeighing || isCriteriaFrom(tier, questionnaire);
}

/** The criteria rule weighs all questions below, with the weights of what is between. */
function isCriteriaFrom(from: Tier, questionnaire: Questionnaire): boolean {
  return TIERS.slice(TIERS.indexOf(from)).some((tier) => isUsedAt(tier, "criteria", questionnaire));
}
