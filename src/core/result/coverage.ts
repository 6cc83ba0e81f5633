import type { AnswerState, CoverageResult, Questionnaire, Score } from "../model/index.ts";
import { questionsOf } from "../scoring/outline.ts";
import type { Heard } from "./heard.ts";

/** How much of what was asked is known: counts over respondents and scored questions. */
export function coverageResult(
  questionnaire: Questionnaire,
  heard: readonly Heard[],
  overall: Score,
): CoverageResult {
  const entries = heard.flatMap(({ sheet }) => [...sheet.values()]);
  const scored = entries.filter(({ question }) => question.scored);
  const count = (state: AnswerState): number =>
    scored.filter((entry) => entry.state === state).length;
  return {
    asked: scored.length - count("not-shown"),
    answered: count("answered"),
    dontKnow: count("dont-know"),
    notApplicable: count("not-applicable"),
    skipped: count("skipped"),
    unanswered: count("unanswered"),
    ...(overall.coverage === undefined ? {} : { ratio: overall.coverage }),
    ...confidenceOf(overall),
    unheard: unheardDepartments(questionnaire, heard),
  };
}

/** In one word, with its reason. */
function confidenceOf(overall: Score): Pick<CoverageResult, "confidence" | "confidenceReason"> {
  if (overall.kind === "not-scored")
    return { confidence: "insufficient", confidenceReason: "not-scored" };
  const { confidence, lost } = overall;
  if (confidence === "firm") return { confidence, confidenceReason: "enough-known" };
  const confidenceReason = lost === undefined ? "too-little-known" : "dimension-lost";
  return { confidence, confidenceReason };
}

function unheardDepartments(
  questionnaire: Questionnaire,
  heard: readonly Heard[],
): readonly string[] {
  const named = new Set(questionsOf(questionnaire).flatMap(({ ask }) => ask));
  const speaking = new Set(heard.map(({ department }) => department));
  return questionnaire.departments
    .map(({ id }) => id)
    .filter((id) => named.has(id) && !speaking.has(id));
}
