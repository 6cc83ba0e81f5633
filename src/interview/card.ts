import type { Answer, Dimension, Question } from "../core/model/index.ts";
import { type InterviewState, visibleEntries } from "./state.ts";

/** What the interviewer sees of one question. */
export interface Card {
  readonly question: Question;
  readonly answer?: Answer;
  readonly dimension: Dimension;
  /** Counted among the visible questions, from 1. */
  readonly position: Progress;
  readonly positionInDimension: Progress;
}

export interface Progress {
  readonly number: number;
  readonly of: number;
}

/** What the review shows: every visible question with its state. */
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
    position: { number: lines.indexOf(line) + 1, of: lines.length },
    positionInDimension: { number: siblings.indexOf(line) + 1, of: siblings.length },
  };
}

export function reviewLines(state: InterviewState): readonly ReviewLine[] {
  return visibleEntries(state).flatMap(({ question, answer }) => {
    const dimension = state.questionnaire.dimensions.find(({ capabilities }) =>
      capabilities.some(({ questions }) => questions.includes(question)),
    );
    if (dimension === undefined) return [];
    return [answer === undefined ? { question, dimension } : { question, dimension, answer }];
  });
}
