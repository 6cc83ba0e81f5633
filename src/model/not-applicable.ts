import type { NotApplicableRule, Question, ScoringRules } from "./questionnaire.ts";

/** How the answer "does not apply" counts for a question: by its own rule, else by the model's. */
export function notApplicableRule(
  { notApplicable }: Question,
  scoring: ScoringRules,
): NotApplicableRule {
  return notApplicable ?? scoring.notApplicable;
}

/** Whether the answer "does not apply" is not allowed. */
export function alwaysApplies(question: Question, scoring: ScoringRules): boolean {
  return notApplicableRule(question, scoring) === "no";
}
