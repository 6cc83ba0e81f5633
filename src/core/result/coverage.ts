import type { AnswerState, CoverageResult, LeaveOneOut, Questionnaire } from "../../model/index.ts";
import { OVERALL, questionsOf } from "../scoring/outline.ts";
import { scoreIn, type ScoredTree } from "../scoring/score-profile.ts";
import { overallSureness } from "../uncertainty/confidence.ts";
import { leaveOneOuts } from "../uncertainty/leave-one-out.ts";
import type { Heard } from "./heard.ts";

/**
 * How much of what was asked is known, in counts over respondents and scored questions, and how sure
 * the overall is with that.
 */
export function coverageResult(
  questionnaire: Questionnaire,
  heard: readonly Heard[],
  scored: ScoredTree,
  isOverallShown: boolean,
): CoverageResult {
  const entries = heard.flatMap(({ sheet }) => [...sheet.values()]);
  const counted = entries.filter(({ question }) => question.scored);
  const count = (state: AnswerState): number =>
    counted.filter((entry) => entry.state === state).length;
  const { coverage } = scoreIn(scored.profile, OVERALL);
  return {
    asked: counted.length - count("not-shown"),
    answered: count("answered"),
    dontKnow: count("dont-know"),
    notApplicable: count("not-applicable"),
    skipped: count("skipped"),
    unanswered: count("unanswered"),
    ...(coverage === undefined ? {} : { ratio: coverage }),
    ...confidenceOf(scored, isOverallShown),
    unheard: unheardDepartments(questionnaire, heard),
  };
}

/** In one word, with its reason; the levels of a hidden overall are not given away. */
function confidenceOf(
  scored: ScoredTree,
  isOverallShown: boolean,
): Pick<CoverageResult, "confidence" | "confidenceReason" | "oneRespondent"> {
  const sureness = overallSureness(scored);
  if (sureness.confidenceReason !== "one-respondent" || !isOverallShown) return sureness;
  const { score: _, ...oneRespondent } = leaveOneOuts(scored).get(OVERALL) as LeaveOneOut;
  return { ...sureness, oneRespondent };
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
