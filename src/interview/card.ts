import type {
  Answer,
  Capability,
  Consent,
  Dimension,
  Proposal,
  Question,
  Questionnaire,
} from "../model/index.ts";
import { alwaysApplies } from "../model/not-applicable.ts";
import { spokenLanguages } from "./languages.ts";
import { type Aside, asideAt, type Change, type InterviewState, visibleEntries } from "./state.ts";

/** What every screen needs: the languages, the consent, and what the last action did. */
export interface Speech {
  readonly language: string;
  readonly languages: readonly string[];
  /** What the respondent agreed to; absent if the file does not say so. */
  readonly consent?: Consent;
  /** What the action before did, to say it once. */
  readonly change?: ReviewLine & Pick<Change, "kind" | "before"> & { readonly number: number };
}

/** What the interviewer sees of one question. */
export interface Card extends Speech {
  readonly question: Question;
  readonly answer?: Answer;
  /** An answer that nobody has given yet; the person's own replaces it. */
  readonly proposed?: Proposal;
  readonly dimension: Dimension;
  /** "Does not apply" is not an answer to it. */
  readonly alwaysApplies?: true;
  /** Asked instead of the question, which was just answered. */
  readonly aside?: Aside;
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
  readonly capability: Capability;
  readonly answer?: Answer;
}

/** The card of the question under the cursor; undefined at the review. */
export function cardOf(state: InterviewState): Card | undefined {
  const { cursor } = state;
  if (cursor.kind === "review") return undefined;
  const lines = reviewLines(state);
  const line = lines.find(({ question }) => question.id === cursor.id);
  if (line === undefined) return undefined;
  const aside = asideAt(state);
  const siblings = lines.filter(({ dimension }) => dimension === line.dimension);
  return {
    ...line,
    ...speechOf(state),
    ...(alwaysApplies(line.question, state.questionnaire.scoring) ? { alwaysApplies: true } : {}),
    ...(line.answer?.proposed === undefined ? {} : { proposed: line.answer.proposed }),
    ...(aside === undefined ? {} : { aside }),
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
    const place = placeOf(question, state.questionnaire);
    if (place === undefined) return [];
    return [answer === undefined ? { question, ...place } : { question, ...place, answer }];
  });
}

/** The questions of a review that nobody has answered in any way. */
export function openAmong(lines: readonly ReviewLine[]): readonly ReviewLine[] {
  return lines.filter(({ answer }) => answer === undefined || answer.state === "unanswered");
}

/** The capability and the dimension of a question. */
function placeOf(
  question: Question,
  { dimensions }: Questionnaire,
): Pick<ReviewLine, "capability" | "dimension"> | undefined {
  for (const dimension of dimensions) {
    const capability = dimension.capabilities.find(({ questions }) => questions.includes(question));
    if (capability !== undefined) return { dimension, capability };
  }
  return undefined;
}
