import type { AnswerValue, Fact, FactResult, Level, Question } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { conditionOf, questionsOf } from "../model/outline.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { FIRST_ANSWER } from "../score/answer-matrix.ts";
import { levelBounds, scoreAnswer } from "../score/answer-score.ts";
import {
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  subtract,
  ZERO,
} from "../score/fraction.ts";
import { questionMeasure } from "../score/measure.ts";
import { isContinuous } from "../score/number-score.ts";
import { type Profile, scoreIn } from "../score/profile.ts";
import { answeredIn, type DepartmentTally, type QuestionTally } from "../score/tally.ts";
import type { Analysis } from "./analysis.ts";

/** What facts are compared with. */
export type Compared = Pick<
  Analysis,
  "questionnaire" | "answers" | "scored" | "withheld" | "hidden" | "guarded"
> & { readonly profile: Profile };

type Comparison = Pick<FactResult, "outcome" | "by" | "said">;
type Said = NonNullable<FactResult["said"]>[number];

const WITHHELD: Comparison = { outcome: "withheld" };

/** Facts with the answers that contradict them; scores do not depend on them. docs/scoring.md §4. */
export function factResults(facts: readonly Fact[], analysis: Compared): readonly FactResult[] {
  const questions = new Map(questionsOf(analysis.questionnaire).map((one) => [one.id, one]));
  return facts.map((fact) => {
    const { question, department, value, source, at } = fact;
    const compared = comparisonOf(fact, questions.get(question) as Question, analysis);
    return { question, ...omitUndefined({ department }), value, source, ...compared, at };
  });
}

/**
 * Single answers are compared only where they may be shown by department; elsewhere the score of the
 * question is, which is shown anyway.
 */
function comparisonOf(fact: Fact, question: Question, analysis: Compared): Comparison {
  const { answers, scored, withheld, guarded } = analysis;
  const review = answers.reviews.get(question.id)?.answer;
  if (review !== undefined && fact.department === undefined) {
    return reviewed(fact, question, review.value);
  }
  const tally = scored.input.tally.questions.get(question.id) as QuestionTally;
  const heard = tally.departments.filter(
    ({ department }) => fact.department === undefined || department === fact.department,
  );
  const isGuarded = guarded.has(question.id);
  const isOfShown = fact.department === undefined || withheld.length === 0;
  if (!isGuarded && isOfShown) {
    return byAnswers(fact, tally, heard, analysis);
  }
  const isAnswered = tally.departments.some((one) => answeredIn(one) > 0);
  if (!isAnswered && conditionOf(analysis.questionnaire, question.id) === undefined) {
    return { outcome: "no-answer" };
  }
  return fact.department === undefined ? byScore(fact, question, analysis) : WITHHELD;
}

/** What a review decided; it may give a score or a reason for having no answer instead. */
function reviewed(fact: Fact, question: Question, value: AnswerValue | undefined): Comparison {
  if (typeof value !== "number" && typeof value !== "string") return { outcome: "settled" };
  const differs = isContradicted(question, fact.value, value);
  return { outcome: differs ? "contradicts" : "agrees", by: "review" };
}

/** Each answer, with the department that gave it where that may be shown. */
function byAnswers(
  fact: Fact,
  { question, answers }: QuestionTally,
  heard: readonly DepartmentTally[],
  { questionnaire, withheld }: Compared,
): Comparison {
  const isNamed = withheld.length === 0 && !isOfOrganization(questionnaire);
  const said = new Map<string, Said>();
  for (const { department, counts } of heard) {
    for (const [index, answer] of answers.entries()) {
      const count = counts[FIRST_ANSWER + index] as number;
      if (count === 0) continue;
      const value = answer.value as number | string;
      const key = isNamed ? `${department} ${value}` : String(value);
      said.set(key, {
        ...(isNamed ? { department } : {}),
        value,
        people: (said.get(key)?.people ?? 0) + count,
        ...(isContradicted(question, fact.value, value) ? { contradicts: true } : {}),
      });
    }
  }
  if (said.size === 0) return { outcome: "no-answer" };
  const order = questionnaire.departments.map(({ id }) => id);
  const all = [...said.values()].toSorted(
    (a, b) => placeOf(a, order) - placeOf(b, order) || (a.value < b.value ? -1 : 1),
  );
  const differs = all.some(({ contradicts }) => contradicts);
  return { outcome: differs ? "contradicts" : "agrees", by: "answers", said: all };
}

function placeOf({ department }: Said, order: readonly string[]): number {
  return department === undefined ? 0 : order.indexOf(department);
}

/** Whether an answer and a fact cannot both be right. docs/scoring.md §4. */
function isContradicted(
  question: Question,
  fact: number | string,
  answer: number | string,
): boolean {
  if (question.type !== "number" || typeof fact === "string" || typeof answer === "string") {
    return fact !== answer;
  }
  if (question.scored && !isContinuous(question)) {
    const [own, other] = [fact, answer].map((value) => scoreAnswer(question, value));
    return own === undefined || other === undefined ? own !== other : compare(own, other) !== 0;
  }
  const away = distance(fraction(fact), fraction(answer));
  return compare(away, multiply(TOLERANCE, distance(fraction(fact), ZERO))) > 0;
}

/** Numbers outside bands may be rounded: a tenth of the fact (our choice). */
const TOLERANCE = fraction(0.1);

/** The score is contradicted if it is a level or more away from that of the fact. */
function byScore(fact: Fact, question: Question, analysis: Compared): Comparison {
  const { questionnaire, profile, hidden } = analysis;
  const today = scoreIn(profile, question.id);
  if (today.kind === "not-scored" && today.reason === "in-dispute" && !hidden.has(question.id)) {
    return { outcome: "contradicts", by: "score" };
  }
  const score = scoreAnswer(question, fact.value);
  if (today.kind === "not-scored" || score === undefined || hidden.has(question.id)) {
    return WITHHELD;
  }
  const [own, other] = [score, fraction(today.score)].map(
    (one) => questionMeasure(question, one, questionnaire).position,
  ) as [Fraction, Fraction];
  const step = stepOn(levelsOf(questionnaire, question.id));
  const differs = compare(distance(own, other), step) >= 0;
  return { outcome: differs ? "contradicts" : "agrees", by: "score" };
}

/** Without levels, in percentage points. */
const POINTS = fraction(25);

/** The distance between two levels, on the position of a score. */
function stepOn(levels: readonly Level[]): Fraction {
  if (levels.length < 2) return POINTS;
  const { min, max } = levelBounds(levels);
  return divide(subtract(max, min), fraction(levels.length - 1));
}

function distance(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? subtract(b, a) : subtract(a, b);
}
