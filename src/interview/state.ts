import type { Answer, Question, Questionnaire } from "../model/index.ts";
import { answerSheet, isMissing, type SheetEntry } from "../score/answer-sheet.ts";

/** The current place in the interview: at a question, or at the review before the end. */
export type Cursor =
  | { readonly kind: "question"; readonly id: string }
  | { readonly kind: "review" };

/** An interview at one moment; everything on the screen follows from it. */
export interface InterviewState {
  readonly questionnaire: Questionnaire;
  readonly department: string;
  readonly variant?: string;
  /** In which the questions are put. */
  readonly language: string;
  readonly answers: ReadonlyMap<string, Answer>;
  /** The answers that are safe in the file; absent before the first save. */
  readonly saved?: ReadonlyMap<string, Answer>;
  readonly cursor: Cursor;
  /** Absent while the questions are put in their order. */
  readonly detour: Detour | undefined;
  /** Earlier moments, the latest last. */
  readonly past: readonly Moment[];
}

/** Going back to questions that a later answer has made visible. */
export interface Detour {
  /** The question after which the interview goes on. */
  readonly from: string;
  /** The questions that are still to be put, besides the one under the cursor. */
  readonly pending: readonly string[];
}

export type Moment = Pick<InterviewState, "answers" | "cursor" | "detour">;

/** The questions that are put, in order, with their states. */
export function visibleEntries(state: InterviewState): readonly SheetEntry[] {
  const { questionnaire, department, variant, answers } = state;
  const options =
    variant === undefined ? { department, answers } : { department, answers, variant };
  return [...answerSheet(questionnaire, options).values()].filter(
    ({ state: entryState, question: { use } }) => entryState !== "not-shown" && use === undefined,
  );
}

/** An interview that starts, or goes on, at its first open question. */
export function startInterview(
  start: Omit<InterviewState, "cursor" | "detour" | "past">,
): InterviewState {
  const state: InterviewState = {
    ...start,
    cursor: { kind: "review" },
    detour: undefined,
    past: [],
  };
  const open = visibleEntries(state).find((entry) => entry.state === "unanswered");
  return open === undefined ? state : { ...state, cursor: at(open.question) };
}

export function at({ id }: Question): Cursor {
  return { kind: "question", id };
}

/** Those of these questions that must be answered before the interview can be finished. */
export function missingAmong<
  Line extends { readonly question: Question; readonly answer?: Answer },
>(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ question, answer }) =>
    isMissing({ question, state: answer?.state ?? "unanswered" }),
  );
}
