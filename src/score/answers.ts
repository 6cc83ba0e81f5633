import type { Answer, Questionnaire, Respondent, Response } from "../model/index.ts";
import { type AnswerMatrix, fillMatrix, type MatrixFilling } from "./answer-matrix.ts";

/** A respondent with the response. */
export interface Person {
  readonly respondent: Respondent;
  readonly response: Response;
}

/** A review's answer with the name of the reviewer. */
export interface Review {
  readonly by: string;
  readonly reason: string;
  readonly answer: Answer;
}

/** All answers of one assessment, with the reviews. */
export interface Answers {
  readonly matrix: AnswerMatrix;
  /** The people in the order of the matrix, by id; empty if there are more than `MOST_LISTED`. */
  readonly people: readonly Person[];
  /** The reviews' answers by question: those with a value, a score or a state. */
  readonly reviews: ReadonlyMap<string, Review>;
  /** What the responses and reviews say about themselves. */
  readonly about: About;
}

/** The heads of the responses and reviews of one assessment. */
export interface About {
  readonly organization: string;
  readonly assessment: string;
  /** The variants that were asked; undefined stands for all questions. */
  readonly variants: ReadonlySet<string | undefined>;
  /** The versions of the questionnaire that were asked. */
  readonly versions: ReadonlySet<string>;
  /** The latest day of an interview, YYYY-MM-DD. */
  readonly date: string | undefined;
}

/** Above this number of people, single answers are counted and not listed. */
export const MOST_LISTED = 200;

/** The answers of an assessment while its responses are read. */
export interface AnswersFilling {
  readonly add: (response: Response) => void;
  readonly answers: () => Answers;
}

/** Collects the responses of one assessment, of which there may be millions. */
export function fillAnswers(
  questionnaire: Questionnaire,
  variant: string | undefined,
): AnswersFilling {
  const reviews = new Map<string, Review>();
  const variants = new Set<string | undefined>();
  const versions = new Set<string>();
  const filling = fillMatrix(questionnaire, variant);
  let first: Response | undefined;
  let date: string | undefined;
  let people: Person[] = [];
  let isListed = true;

  function add(response: Response): void {
    first ??= response;
    variants.add(response.variant);
    versions.add(response.questionnaire.version);
    if (response.date !== undefined && !(date !== undefined && response.date <= date)) {
      date = response.date;
    }
    const { voice, answers } = response;
    if (voice.kind === "review") {
      for (const [id, answer] of answers) {
        reviews.set(id, { by: voice.by, reason: answer.reason ?? "", answer });
      }
      return;
    }
    const person = { respondent: voice.respondent, response };
    if (isListed) people.push(person);
    else addRow(filling, person);
    if (people.length <= MOST_LISTED) return;
    for (const one of people) addRow(filling, one);
    people = [];
    isListed = false;
  }

  function answers(): Answers {
    people.sort((a, b) => (a.respondent.id < b.respondent.id ? -1 : 1));
    for (const one of people) addRow(filling, one);
    return {
      matrix: filling.matrix(),
      people,
      reviews,
      about: {
        organization: first?.organization ?? "",
        assessment: first?.assessment ?? "",
        variants,
        versions,
        date,
      },
    };
  }

  return { add, answers };
}

function addRow(filling: MatrixFilling, { respondent, response }: Person): void {
  filling.add({
    id: respondent.id,
    department: respondent.department,
    variant: response.variant,
    answers: response.answers,
  });
}

/** The answers of complete responses. */
export function answersOf(
  questionnaire: Questionnaire,
  responses: Iterable<Response>,
  variant: string | undefined,
): Answers {
  const filling = fillAnswers(questionnaire, variant);
  for (const response of responses) filling.add(response);
  return filling.answers();
}
