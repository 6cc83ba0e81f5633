import type { Answer, Dimension, Question } from "../model/index.ts";
import { alwaysApplies } from "../model/not-applicable.ts";
import { spokenLanguages } from "./languages.ts";
import { type InterviewState, visibleEntries } from "./state.ts";

/** Which language is spoken, and which could be. */
export interface Speech {
  readonly language: string;
  readonly languages: readonly string[];
}

/** What the interviewer sees of one question. */
export interface Card extends Speech {
  readonly question: Question;
  readonly answer?: Answer;
  readonly dimension: Dimension;
  /** "Does not apply" is not an answer to it. */
  readonly alwaysApplies?: true;
  /** Counted among the visible questions, from 1. */
  readonly position: Progress;
  readonly positionInDimension: Progress;
  /** Every answer that was given is safe in the file. */
  readonly isSaved: boolean;
  /** Every visible question, this one among them. */
  readonly lines: readonly ReviewLine[];
}

export interface Progress {
  readonly number: number;
  readonly of: number;
}

/** The screen before the end. */
export interface Review extends Speech {
  readonly lines: readonly ReviewLine[];
}

/** A visible question with its answer. */
export interface ReviewLine {
  readonly question: Question;
  readonly dimension: Dimension;
  readonly answer?: Answer;
}

/** The card of the question under the cursor; undefined at the review. */
export function cardOf(state: InterviewState): Card | undefined {
  const { cursor } = state;
  if (cursor.kind === "review") return undefined;
  const lines = reviewLines(state);
  const line = lines.find(({ question }) => question.id === cursor.id);
  if (line === undefined) return undefined;
  const siblings = lines.filter(({ dimension }) => dimension === line.dimension);
  return {
    ...line,
    ...speechOf(state),
    ...(alwaysApplies(line.question, state.questionnaire.scoring) ? { alwaysApplies: true } : {}),
    lines,
    isSaved: state.saved === state.answers,
    position: { number: lines.indexOf(line) + 1, of: lines.length },
    positionInDimension: { number: siblings.indexOf(line) + 1, of: siblings.length },
  };
}

export function reviewOf(state: InterviewState): Review {
  return { ...speechOf(state), lines: reviewLines(state) };
}

function speechOf({ language, questionnaire }: InterviewState): Speech {
  return { language, languages: spokenLanguages(questionnaire) };
}

/** Every visible question, in order. */
export function reviewLines(state: InterviewState): readonly ReviewLine[] {
  return visibleEntries(state).flatMap(({ question, answer }) => {
    const dimension = state.questionnaire.dimensions.find(({ capabilities }) =>
      capabilities.some(({ questions }) => questions.includes(question)),
    );
    if (dimension === undefined) return [];
    return [answer === undefined ? { question, dimension } : { question, dimension, answer }];
  });
}
