import { scoreAnswer } from "./answer-score.ts";
import { offeredAnswers } from "../model/offered-answers.ts";
import type {
  AnswerState,
  AnswerValue,
  Differing,
  Question,
  ScoringRules,
  Subject,
  Value,
} from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";
import { comparable, FIRST_ANSWER } from "./answer-matrix.ts";
import type { ReadSubject } from "./condition.ts";
import { average, countedAverage, fraction, type Fraction, toNumber } from "./fraction.ts";
import { type Profile, scoreIn } from "./profile.ts";
import type { PassInput } from "./scored-node.ts";
import { differingValues, disputeIn } from "./differing.ts";
import { spreadOf } from "./spread.ts";
import { type QuestionTally, statesIn, type Tally } from "./tally.ts";

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
  const readOne = (subject: Subject): Value | undefined => {
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
        return [...input.tally.headcount.keys()];
      case "silo-index":
        return siloIndexOf(subject.id);
      case "spread": {
        const question = questions.get(subject.id);
        return question && spreadOf(question, input);
      }
      case "chosen": {
        const question = questions.get(subject.id);
        return question && chosenOptions(question, input);
      }
      // Parts of verdicts are read from these values: part-states.ts.
      case "part":
      case "parts":
      case "option":
        return undefined;
    }
  };
  function read(subject: Subject): Value | undefined;
  function read(subject: Subject, agreed: true): Value | Differing | undefined;
  function read(subject: Subject, agreed?: true): Value | Differing | undefined {
    const question =
      agreed === true && subject.kind === "question" ? questions.get(subject.id) : undefined;
    const each = question && differingValues(question, input);
    return each === undefined ? readOne(subject) : { each };
  }
  return read;
}

function questionValue(question: Question, input: PassInput, profile: Profile): Value | undefined {
  const review = input.reviews.get(question.id);
  if (review?.value !== undefined) return review.value;
  const said = review === undefined ? answersTo(question, input.tally) : [];
  // An answer that the model's rule for unknown ones gives is not one that people gave.
  if (review === undefined && disputeIn(question, input) !== undefined) return undefined;
  if (!question.scored || question.type === "choices" || question.type === "text") {
    return agreed(said.map(({ value }) => value));
  }
  const score = scoreIn(profile, question.id);
  if (score.kind !== "scored") return undefined;
  if (question.type === "level") return score.level;
  if (question.type === "number") {
    if (said.length === 0) return undefined;
    return toNumber(acrossDepartments(said, input.questionnaire.scoring));
  }
  // The only answer with the score.
  const having = offeredAnswers(question).filter(({ value }) => {
    const own = scoreAnswer(question, value);
    return own !== undefined && toNumber(own) === score.score;
  });
  return only(having)?.value;
}

/** Every option that somebody chose; undefined if nobody answered. */
function chosenOptions(question: Question, { reviews, tally }: PassInput): Value | undefined {
  const review = reviews.get(question.id);
  const answers = review === undefined ? answersTo(question, tally) : [review];
  const chosen = answers.flatMap(({ value }) => (typeof value === "object" ? [value] : []));
  return chosen.length === 0 ? undefined : [...new Set(chosen.flat())];
}

/** How many people of a department gave an answer. */
interface Said {
  readonly department: string;
  readonly value: AnswerValue;
  readonly count: number;
}

/** The average inside each department, then across them; at least one has answered. */
function acrossDepartments(said: readonly Said[], { respondents }: ScoringRules): Fraction {
  const names = [...new Set(said.map(({ department }) => department))];
  const departments = names.map((name) =>
    countedAverage[respondents.within](
      said
        .filter(({ department }) => department === name)
        .map(({ value, count }) => ({ value: fraction(Number(value)), count })),
    ),
  );
  return average[respondents.across](departments);
}

function answersTo(question: Question, { questions }: Tally): readonly Said[] {
  const { answers, departments } = questions.get(question.id) as QuestionTally;
  return departments.flatMap(({ department, counts }) =>
    answers.flatMap(({ value }, index): Said | [] => {
      const count = counts[FIRST_ANSWER + index] as number;
      return count === 0 ? [] : { department, value, count };
    }),
  );
}

/** The answer that all respondents gave. */
function agreed(values: readonly AnswerValue[]): AnswerValue | undefined {
  const distinct = new Map(values.map((value) => [comparable(value), value]));
  return only([...distinct.values()]);
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
function questionState(question: Question, { tally, reviews }: PassInput): AnswerState {
  const review = reviews.get(question.id);
  if (review !== undefined) return review.state;
  const states = statesIn(tally.questions.get(question.id) as QuestionTally);
  return PRECEDENCE.find((state) => states.has(state)) ?? "not-shown";
}
