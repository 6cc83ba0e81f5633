import type { Problem, Questionnaire, Target } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { possibleLevels } from "./node-levels.ts";
import { scoreLimits } from "./node-ranges.ts";
import type { LintInput } from "./outline.ts";

/** The targets of a questionnaire can be compared with what they are set for. */
export function checkTargets({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { byId } = questionnaire.targets;
  return [...byId].flatMap(([id, target]) =>
    targetProblems(id, target, questionnaire, () => locate(["targets", id])),
  );
}

/** A target is on a level or a score that its node can miss and reach. */
export function targetProblems(
  id: string,
  target: Target,
  questionnaire: Questionnaire,
  at: () => Problem["at"],
): readonly Problem[] {
  const limits = scoreLimits(questionnaire).get(id);
  if (limits === undefined) return [problem("target-without-use", at(), { why: "no-score", id })];
  const levels = possibleLevels(questionnaire).get(id);
  if (target.kind !== "score") {
    if (levels === undefined) return [problem("target-without-use", at(), { why: "no-level", id })];
    const bound = levels.at(-1) as number;
    return target.kind === "level" && target.level > bound
      ? [problem("target-out-of-reach", at(), { why: "above", id, target: target.level, bound })]
      : [];
  }
  const [min, max] = limits;
  const details = { id, target: target.score };
  if (target.score > max) {
    return [problem("target-out-of-reach", at(), { why: "above", ...details, bound: max })];
  }
  return target.score < min
    ? [problem("target-out-of-reach", at(), { why: "below", ...details, bound: min })]
    : [];
}
