import { evaluateCondition, type ReadSubject } from "../conditions/evaluate-condition.ts";
import { localize } from "../localize.ts";
import type {
  Effort,
  Questionnaire,
  Recommendation,
  RecommendationResult,
} from "../model/index.ts";
import { OVERALL, questionsBelow } from "../scoring/outline.ts";
import { type Profile, scoreIn } from "../scoring/score-profile.ts";
import { totalDays } from "./effort.ts";

/** After every level: where a recommendation that raises nothing stands. */
const LAST = Number.MAX_SAFE_INTEGER;

/**
 * The recommendations whose condition is true, those first that lift what holds the overall level,
 * then the lowest standing, then the least effort, then by id.
 */
export function recommend(
  questionnaire: Questionnaire,
  profile: Profile,
  read: ReadSubject,
  languages: readonly string[],
): readonly RecommendationResult[] {
  const binding = bindingQuestions(questionnaire, profile);
  return questionnaire.recommendations
    .filter(({ when }) => evaluateCondition(when, read) === "true")
    .map((recommendation) => {
      const result = recommendationResult(recommendation, questionnaire, profile, languages);
      const isBinding = result.because.some(({ question }) => binding.has(question));
      const levels = result.because.flatMap(({ level }) => level ?? []);
      const lowest = Math.min(...levels, LAST);
      return { result, holding: isBinding ? 0 : 1, lowest, effort: result.effortDays?.likely ?? 0 };
    })
    .toSorted(
      (a, b) =>
        a.holding - b.holding ||
        a.lowest - b.lowest ||
        a.effort - b.effort ||
        (a.result.id < b.result.id ? -1 : 1),
    )
    .map(({ result }) => result);
}

function bindingQuestions(questionnaire: Questionnaire, profile: Profile): ReadonlySet<string> {
  const score = scoreIn(profile, OVERALL);
  const binding = score.kind === "scored" ? (score.binding ?? []) : [];
  return new Set(binding.flatMap((id) => questionsBelow(questionnaire, id)).map(({ id }) => id));
}

function recommendationResult(
  recommendation: Recommendation,
  questionnaire: Questionnaire,
  profile: Profile,
  languages: readonly string[],
): RecommendationResult {
  const { id, title, raises, requires, duration } = recommendation;
  const questions = [...raises.keys()].flatMap((node) => questionsBelow(questionnaire, node));
  const effortDays = totalEffort([...recommendation.effort.values()]);
  return {
    id,
    title: localize(title, languages),
    because: questions.map((question) => standingOf(question.id, profile)),
    raises: Object.fromEntries(raises),
    ...(effortDays === undefined ? {} : { effortDays }),
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

function totalEffort(efforts: readonly Effort[]): Effort | undefined {
  if (efforts.length === 0) return undefined;
  const total = (pick: (effort: Effort) => number): number => totalDays(efforts.map(pick));
  return {
    low: total(({ low }) => low),
    likely: total(({ likely }) => likely),
    high: total(({ high }) => high),
  };
}
