import type { Questionnaire } from "../../model/index.ts";

/**
 * The questionnaire for whoever looks at dimensions and the overall alone: where no rule above asks
 * for the levels of capabilities, none is found for them.
 */
export function aboveCapabilities(questionnaire: Questionnaire): Questionnaire {
  const { scoring } = questionnaire;
  const { kind } = scoring.level.dimension;
  if (kind === "weakest" || kind === "capped") return questionnaire;
  const level = { ...scoring.level, capability: { kind: "none" } } as const;
  return { ...questionnaire, scoring: { ...scoring, level } };
}
