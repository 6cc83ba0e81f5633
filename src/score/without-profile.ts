import type { Questionnaire } from "../model/index.ts";

/**
 * The questionnaire as far as the answers can be scored: without scores above the questions if
 * everyone was asked a variant that has too few questions for a profile. A `chosen` variant stands
 * for all. docs/scoring.md §2.
 */
export function scorablePart(
  questionnaire: Questionnaire,
  asked: ReadonlySet<string | undefined>,
  chosen: string | undefined,
): Questionnaire {
  const { scoring, variants } = questionnaire;
  const counting = chosen === undefined ? [...asked] : [chosen];
  const isTooShort = (id: string | undefined): boolean =>
    variants.some((one) => one.id === id && !one.profile);
  if (counting.length === 0 || !counting.every(isTooShort)) return questionnaire;
  const methods = { capability: "none", dimension: "none", overall: "none" } as const;
  return { ...questionnaire, scoring: { ...scoring, methods }, isTooShort: true };
}
