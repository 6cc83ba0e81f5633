import { localize } from "../../model/localize.ts";
import type {
  Effort,
  Questionnaire,
  Recommendation,
  RecommendationResult,
} from "../../model/index.ts";
import { questionsBelow } from "../../model/outline.ts";
import { type Profile, scoreIn } from "../../score/profile.ts";
import type { Priority } from "./advice.ts";
import { totalDays } from "./effort.ts";

/**
 * The priorities as a result lists them. One whose reasons may not be shown keeps its place and its
 * days; `shown` is the profile as it may be shown.
 */
export function recommend(
  priorities: readonly Priority[],
  questionnaire: Questionnaire,
  shown: Profile,
  languages: readonly string[],
): readonly RecommendationResult[] {
  return priorities.map(({ recommendation, shownId, isWithheld }) => {
    if (!isWithheld) return recommendationResult(recommendation, questionnaire, shown, languages);
    const days = daysOf(recommendation);
    return { id: shownId, withheld: true, because: [], raises: {}, ...days, requires: [] };
  });
}

function recommendationResult(
  recommendation: Recommendation,
  questionnaire: Questionnaire,
  profile: Profile,
  languages: readonly string[],
): RecommendationResult {
  const { id, title, raises, requires, duration } = recommendation;
  const questions = [...raises.keys()].flatMap((node) => questionsBelow(questionnaire, node));
  return {
    id,
    title: localize(title, languages),
    because: questions.map((question) => standingOf(question.id, profile)),
    raises: Object.fromEntries(raises),
    ...daysOf(recommendation),
    ...(duration === undefined ? {} : { durationWeeks: duration }),
    requires,
  };
}

function standingOf(question: string, profile: Profile): { question: string; level?: number } {
  const score = scoreIn(profile, question);
  return score.kind === "scored" && score.level !== undefined
    ? { question, level: score.level }
    : { question };
}

/** The person-days of all departments; none where the questionnaire gives none. */
function daysOf({ effort }: Recommendation): Pick<RecommendationResult, "effortDays"> {
  const efforts = [...effort.values()];
  if (efforts.length === 0) return {};
  const total = (pick: (one: Effort) => number): number => totalDays(efforts.map(pick));
  return {
    effortDays: {
      low: total(({ low }) => low),
      likely: total(({ likely }) => likely),
      high: total(({ high }) => high),
    },
  };
}
