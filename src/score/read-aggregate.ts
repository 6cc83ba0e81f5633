import { scoreAnswer } from "./answer-score.ts";
import { offeredAnswers } from "../model/offered-answers.ts";
import type { AnswerState, AnswerValue, Question, ScoringRules, Value } from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";
import type { ReadSubject } from "./condition.ts";
import { byDepartment, spokenOf } from "./department-voice.ts";
import { average, fraction, type Fraction, toNumber } from "./fraction.ts";
import { type Profile, scoreIn } from "./profile.ts";
import type { PassInput } from "./scored-node.ts";

/**
 * The values that conditions outside a question read: levels, scores and coverage of nodes, and the
 * respondents' combined answers to questions. docs/scoring.md §5.
 */
export function readAggregate(
  input: PassInput,
  profile: Profile,
  siloIndexOf: (id: string) => number | undefined,
): ReadSubject {
  const questions = new Map(questionsOf(input.questionnaire).map((one) => [one.id, one]));
  return (subject) => {
    switch (subject.kind) {
      case "question": {
        const question = questions.get(subject.id);
        return question && questionValue(question, input, profile);
      }
      case "state": {
        const question = questions.get(subject.id);
        return question && questionState(question, input);
      }
      case "level": {
        const score = scoreIn(profile, subject.id);
        return score.kind === "scored" ? score.level : undefined;
      }
      case "score": {
        const score = scoreIn(profile, subject.id);
        return score.kind === "scored" ? score.score : undefined;
      }
      case "coverage":
        return scoreIn(profile, subject.id).coverage;
      case "department":
        return [...new Set(input.speakers.map(({ department }) => department))];
      case "silo-index":
        return siloIndexOf(subject.id);
      case "option":
        return undefined;
    }
  };
}

function questionValue(question: Question, input: PassInput, profile: Profile): Value | undefined {
  const review = input.reviews.get(question.id);
  if (review?.value !== undefined) return review.value;
  const values = review === undefined ? answeredValues(question, input) : [];
  if (!question.scored || question.type === "choices" || question.type === "text") {
    return agreed(values.map(({ value }) => value));
  }
  const score = scoreIn(profile, question.id);
  if (score.kind !== "scored") return undefined;
  if (question.type === "level") return score.level;
  if (question.type === "number") {
    const voices = values.map(({ department, value }) => ({
      department,
      score: fraction(Number(value)),
    }));
    if (voices.length === 0) return undefined;
    return toNumber(acrossDepartments(voices, input.questionnaire.scoring));
  }
  // The only answer with the score.
  const having = offeredAnswers(question).filter(({ value }) => {
    const own = scoreAnswer(question, value);
    return own !== undefined && toNumber(own) === score.score;
  });
  return only(having)?.value;
}

/** The average inside each department, then across them; at least one has answered. */
function acrossDepartments(
  voices: readonly { readonly department: string; readonly score: Fraction }[],
  { respondents }: ScoringRules,
): Fraction {
  const departments = [...byDepartment(voices).values()].map((group) =>
    average[respondents.within](group.map(({ score }) => score)),
  );
  return average[respondents.across](departments);
}

function answeredValues(
  question: Question,
  { speakers }: PassInput,
): readonly { readonly department: string; readonly value: AnswerValue }[] {
  return spokenOf(question, speakers).flatMap(({ department, entry }) =>
    entry.state === "answered" && entry.answer?.value !== undefined
      ? [{ department, value: entry.answer.value }]
      : [],
  );
}

/** The answer that all respondents gave. */
function agreed(values: readonly AnswerValue[]): AnswerValue | undefined {
  const distinct = new Map(values.map((value) => [comparable(value), value]));
  return only([...distinct.values()]);
}

function comparable(value: AnswerValue): string {
  return typeof value === "object" ? JSON.stringify(value.toSorted()) : JSON.stringify(value);
}

function only<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}

const PRECEDENCE: readonly AnswerState[] = [
  "answered",
  "dont-know",
  "skipped",
  "unanswered",
  "not-applicable",
];

/**
 * Answered if anyone answered, else the first that applies: don't know, skipped, unanswered, not
 * applicable.
 */
function questionState(question: Question, { speakers, reviews }: PassInput): AnswerState {
  const review = reviews.get(question.id);
  if (review !== undefined) return review.state;
  const states = new Set(spokenOf(question, speakers).map(({ entry }) => entry.state));
  return PRECEDENCE.find((state) => states.has(state)) ?? "not-shown";
}
