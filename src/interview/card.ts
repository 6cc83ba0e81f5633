import type { Answer, Consent, Department, Dimension, Question } from "../model/index.ts";
import { alwaysApplies } from "../model/not-applicable.ts";
import { spokenLanguages } from "./languages.ts";
import { asideAt, type Change, type InterviewState, visibleEntries } from "./state.ts";

/** What every screen needs: the languages, the consent, and what the last action did. */
export interface Speech {
  readonly language: string;
  readonly languages: readonly string[];
  /** What the respondent agreed to; absent if the file does not say so. */
  readonly consent?: Consent;
  /** What the action before did, to say it once. */
  readonly change?: ReviewLine & Pick<Change, "kind" | "before"> & { readonly number: number };
}

/** What is asked about the answer of a card, on the same card. */
export type CardAside =
  | { readonly kind: "evidence" }
  | { readonly kind: "predict"; readonly department: Department };

/** What the interviewer sees of one question. */
export interface Card extends Speech {
  readonly question: Question;
  readonly answer?: Answer;
  readonly dimension: Dimension;
  /** "Does not apply" is not an answer to it. */
  readonly alwaysApplies?: true;
  /** Asked instead of the question, which was just answered. */
  readonly aside?: CardAside;
  /** Whether the respondent agreed to be quoted. */
  readonly allowsQuotes: boolean;
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
    ...asideOf(state),
    allowsQuotes: state.consent?.quotes ?? false,
    lines,
    isSaved: state.saved === state.answers,
    position: { number: lines.indexOf(line) + 1, of: lines.length },
    positionInDimension: { number: siblings.indexOf(line) + 1, of: siblings.length },
  };
}

export function reviewOf(state: InterviewState): Review {
  return { ...speechOf(state), lines: reviewLines(state) };
}

function asideOf(state: InterviewState): Pick<Card, "aside"> {
  const asked = asideAt(state);
  if (asked === undefined) return {};
  if (asked.kind === "evidence") return { aside: asked };
  const { departments } = state.questionnaire;
  const department = departments.find(({ id }) => id === asked.department);
  return department === undefined ? {} : { aside: { kind: "predict", department } };
}

function speechOf(state: InterviewState): Speech {
  const { language, questionnaire, consent } = state;
  const agreed = consent === undefined ? {} : { consent };
  return { language, languages: spokenLanguages(questionnaire), ...agreed, ...changeOf(state) };
}

/** The change with its question, as that is numbered now. */
function changeOf(state: InterviewState): Pick<Speech, "change"> {
  const { change } = state;
  if (change === undefined) return {};
  const lines = reviewLines(state);
  const index = lines.findIndex(({ question }) => question.id === change.id);
  const { [index]: line } = lines;
  if (line === undefined) return {};
  const { answer: _, ...rest } = line;
  const { kind, before, after } = change;
  const said = after === undefined ? rest : { ...rest, answer: after };
  return { change: { ...said, kind, before, number: index + 1 } };
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
