import type { Problem, Question, Questionnaire, Variant } from "../model/index.ts";
import { laddersOf } from "../model/levels.ts";
import { capabilitiesOf, questionsOf } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";
import { isStaged, requiredLevels } from "./requirements.ts";

/** A variant scores something, and does not make a level easier to reach. */
export function checkVariants({ questionnaire, locateKey }: LintInput): readonly Problem[] {
  if (questionsOf(questionnaire).every(({ scored }) => !scored)) return [];
  return questionnaire.variants.flatMap((variant) => {
    const at = locateKey(["variants", variant.id]);
    const asked = questionsOf(questionnaire).filter(isIn(variant));
    if (asked.every(({ scored }) => !scored)) {
      return [problem("variant-scores-nothing", at, { id: variant.id })];
    }
    return [
      ...skippedLevels(variant, asked, questionnaire, at),
      ...cutLadders(variant, questionnaire, at),
    ];
  });
}

function isIn({ questions }: Variant): (question: Question) => boolean {
  return ({ id }) => questions.includes(id);
}

function skippedLevels(
  { id }: Variant,
  asked: readonly Question[],
  questionnaire: Questionnaire,
  at: Problem["at"],
): readonly Problem[] {
  if (!isStaged(questionnaire)) return [];
  const left = requiredLevels(questionnaire, asked);
  const lowest = new Set(laddersOf(questionnaire).map((levels) => levels[0]?.level));
  const open = [...new Set(requiredLevels(questionnaire))]
    .filter((level) => !lowest.has(level) && !left.includes(level))
    .toSorted((a, b) => a - b);
  const [first] = open;
  return first === undefined
    ? []
    : [problem("variant-skips-requirements", at, { id, levels: open.map(String), first })];
}

function cutLadders(
  variant: Variant,
  questionnaire: Questionnaire,
  at: Problem["at"],
): readonly Problem[] {
  if (questionnaire.scoring.methods.capability !== "ladder") return [];
  return capabilitiesOf(questionnaire).flatMap(({ id: capability, questions }) => {
    const missing = questions.filter((one) => !isIn(variant)(one)).map(({ id }) => id);
    return missing.length === 0 || missing.length === questions.length
      ? []
      : [problem("variant-cuts-ladder", at, { id: variant.id, capability, missing })];
  });
}
