import type { Answer, Questionnaire, Respondent, Response } from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";
import { departmentOf } from "../model/respondents.ts";
import { type AnswerMatrix, type Code, fillMatrix, type MatrixFilling } from "./answer-matrix.ts";

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

type RespondentVoice = Extract<Response["voice"], { readonly kind: "respondent" }>;

/** The answers of an assessment while its responses are read. */
export interface AnswersFilling {
  readonly columns: MatrixFilling["columns"];
  readonly add: (response: Response) => void;
  /**
   * Adds a respondent by the codes of the answers; only once people are no longer listed.
   * Everything else is as in `like`, a response of the same department.
   */
  readonly addLike: (like: Response, id: string, given: ArrayLike<Code>) => void;
  /** Whether there are so few people that each of them is listed. */
  readonly isListing: () => boolean;
  /** Returns a function that takes back all responses added since. */
  readonly checkpoint: () => () => void;
  readonly answers: () => Answers;
}

/** Collects the responses of one assessment, of which there may be millions. */
export function fillAnswers(
  questionnaire: Questionnaire,
  variant: string | undefined,
): AnswersFilling {
  const filling = fillMatrix(questionnaire, variant);
  let heads = noHeads();
  let people: readonly Person[] = [];
  let isListing = true;

  function add(response: Response): void {
    noteHead(response, heads);
    const { voice } = response;
    if (voice.kind === "review") {
      for (const [id, answer] of response.answers) {
        heads.reviews.set(id, { by: voice.by, reason: answer.reason ?? "", answer });
      }
      return;
    }
    const person = { respondent: voice.respondent, response };
    if (!isListing) addRow(filling, person);
    else if (people.length < MOST_LISTED) people = [...people, person];
    else {
      stopListing();
      addRow(filling, person);
    }
  }

  function stopListing(): void {
    for (const one of people) addRow(filling, one);
    people = [];
    isListing = false;
  }

  function addLike(like: Response, id: string, given: ArrayLike<Code>): void {
    noteHead(like, heads);
    const department = departmentOf((like.voice as RespondentVoice).respondent);
    filling.addCodes({ id, department, variant: like.variant }, given);
  }

  function checkpoint(): () => void {
    const restore = filling.checkpoint();
    const before = { heads: copyOf(heads), people, isListing };
    return () => {
      restore();
      ({ heads, people, isListing } = before);
    };
  }

  function answers(): Answers {
    const sorted = people.toSorted((a, b) => (a.respondent.id < b.respondent.id ? -1 : 1));
    for (const one of sorted) addRow(filling, one);
    const { first, date, variants, versions, reviews } = heads;
    const organization = first?.organization ?? "";
    const assessment = first?.assessment ?? "";
    const about = { organization, assessment, variants, versions, date };
    return {
      matrix: filling.matrix(),
      people: sorted,
      reviews: withUses(questionnaire, reviews),
      about,
    };
  }

  const { columns } = filling;
  return { columns, add, addLike, isListing: () => isListing, checkpoint, answers };
}

/** The heads of the responses that were added, and the answers of reviews. */
interface Heads {
  first: Response | undefined;
  date: string | undefined;
  readonly variants: Set<string | undefined>;
  readonly versions: Set<string>;
  readonly reviews: Map<string, Review>;
}

/**
 * The reviews, with those of a value or a state again for each question that uses the answer. A
 * review's score is on the range of its own question.
 */
function withUses(
  questionnaire: Questionnaire,
  reviews: ReadonlyMap<string, Review>,
): ReadonlyMap<string, Review> {
  const used = questionsOf(questionnaire).flatMap(({ id, use }): readonly [string, Review][] => {
    const review = use === undefined ? undefined : reviews.get(use);
    return review === undefined || review.answer.score !== undefined ? [] : [[id, review]];
  });
  return new Map([...used, ...reviews]);
}

function noHeads(): Heads {
  return {
    first: undefined,
    date: undefined,
    variants: new Set(),
    versions: new Set(),
    reviews: new Map(),
  };
}

function copyOf({ variants, versions, reviews, ...rest }: Heads): Heads {
  return {
    ...rest,
    variants: new Set(variants),
    versions: new Set(versions),
    reviews: new Map(reviews),
  };
}

function noteHead(response: Response, heads: Heads): void {
  heads.first ??= response;
  // A review answers what somebody else was asked.
  if (response.voice.kind === "respondent") heads.variants.add(response.variant);
  heads.versions.add(response.questionnaire.version);
  const { date } = response;
  if (date !== undefined && (heads.date === undefined || date > heads.date)) heads.date = date;
}

function addRow(filling: MatrixFilling, { respondent, response }: Person): void {
  filling.add({
    id: respondent.id,
    department: departmentOf(respondent),
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
