import type { Question, Questionnaire, Score, TagResult, Text } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { questionsOf } from "../model/outline.ts";
import { type Profile, scoreIn } from "../score/profile.ts";

/**
 * Each tag with the weighted mean of the percents of its scored questions, 0 to 100, from a profile
 * that is limited to what may be shown. docs/scoring.md §2.
 */
export function tagResults(
  questionnaire: Questionnaire,
  profile: Profile,
  languages: readonly string[],
): readonly TagResult[] {
  return [...questionnaire.tags].map(([id, title]) =>
    tagResult({ id, title }, questionnaire, profile, languages),
  );
}

/** A question that counts, with its score. */
interface Counted {
  readonly question: Question;
  readonly score: Score;
}

function tagResult(
  { id, title }: { readonly id: string; readonly title: Text },
  questionnaire: Questionnaire,
  profile: Profile,
  languages: readonly string[],
): TagResult {
  const tagged = questionsOf(questionnaire).filter(({ tags }) => tags.includes(id));
  const counted = tagged
    .filter(({ scored, weight }) => scored && weight > 0)
    .map((question): Counted => ({ question, score: scoreIn(profile, question.id) }));
  const about = { id, title: localize(title, languages), questions: tagged.length };
  if (counted.some(({ score }) => isWithheld(score))) return { ...about, reason: "withheld" };
  const known = counted.flatMap(({ score }) => score.coverage ?? []);
  if (counted.length === 0) return { ...about, reason: "unscored" };
  if (known.length === 0) return { ...about, reason: "not-applicable" };
  const coverage = known.reduce((sum, one) => sum + one, 0) / known.length;
  const percent = percentOf(counted);
  return percent === undefined || coverage < questionnaire.scoring.coverage.publish
    ? { ...about, coverage, reason: "coverage" }
    : { ...about, coverage, percent };
}

function isWithheld(score: Score): boolean {
  return score.kind === "not-scored" && score.reason === "withheld";
}

/** The weighted mean over the questions with a score; undefined if there are none. */
function percentOf(counted: readonly Counted[]): number | undefined {
  const scored = counted.flatMap(({ question: { weight }, score }) =>
    score.kind === "scored" ? { weight, percent: score.percent } : [],
  );
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  const total = scored.reduce((sum, { weight, percent }) => sum + weight * percent, 0);
  return weights === 0 ? undefined : total / weights;
}
