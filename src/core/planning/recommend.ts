import { evaluateCondition, type ReadSubject } from "../conditions/evaluate-condition.ts";
import { localize } from "../localize.ts";
import type { Effort, Questionnaire, Recommendation, RecommendationResult } from "../model/index.ts";
import { fraction, sum, toNumber } from "../scoring/fraction.ts";
import { OVERALL, questionsBelow } from "../scoring/outline.ts";
import { type Profile, scoreIn } from "../scoring/score-profile.ts";

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
      const key = [isBinding ? 0 : 1, Math.min(...levels, Infinity), result.effortDays?.likely ?? 0];
      return { result, key };
    })
    .toSorted((a, b) => compareKeys(a.key, b.key) || compareIds(a.result.id, b.result.id))
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
  const total = (pick: (effort: Effort) => number): number =>
    toNumber(sum(efforts.map((effort) => fraction(pick(effort)))));
  return {
    low: total(({ low }) => low),
    likely: total(({ likely }) => likely),
    high: total(({ high }) => high),
  };
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
