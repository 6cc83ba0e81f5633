import type { Answer, Consent, Question, Questionnaire } from "../model/index.ts";
import { answerSheet, isMissing, type SheetEntry } from "../score/answer-sheet.ts";

/** The current place in the interview: at a question, or at the review before the end. */
export type Cursor =
  | { readonly kind: "question"; readonly id: string; readonly follow?: FollowUp }
  | { readonly kind: "review" };

/** Asides about an answer that was just given, on the card of its question. */
export interface FollowUp {
  /** The first of them is being asked; never empty. */
  readonly asides: readonly Aside[];
  /** Where the interview goes after them. */
  readonly after: Place;
}

/**
 * How it is done where no description fits, the evidence of a high answer, or the answer that
 * another department would give.
 */
export type Aside =
  | { readonly kind: "misfit" }
  | { readonly kind: "evidence" }
  | { readonly kind: "predict"; readonly department: string };

/** An interview at one moment; everything on the screen follows from it. */
export interface InterviewState {
  readonly questionnaire: Questionnaire;
  readonly department: string;
  readonly variant?: string;
  /** The only questions that are put; absent for all. */
  readonly only?: ReadonlySet<string>;
  /** Whether something is asked about answers; if absent, it is. */
  readonly hasAsides?: boolean;
  /** In which the questions are put. */
  readonly language: string;
  readonly consent?: Consent;
  readonly answers: ReadonlyMap<string, Answer>;
  /** The answers that are safe in the file; absent before the first save. */
  readonly saved?: ReadonlyMap<string, Answer>;
  readonly cursor: Cursor;
  /** Absent while the questions are put in their order. */
  readonly detour: Detour | undefined;
  /** Earlier moments, the latest last. */
  readonly past: readonly Moment[];
  /** Moments that were undone, the one to redo first last. */
  readonly future: readonly Moment[];
  /** What the action before did to an answer; undefined if nothing. */
  readonly change: Change | undefined;
}

/** An answer before and after an action; absent where nothing was recorded. */
export interface Change {
  readonly kind: "made" | "undone" | "redone";
  readonly id: string;
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
}

/** Going back to questions that a later answer has made visible. */
export interface Detour {
  /** The question after which the interview goes on. */
  readonly from: string;
  /** The questions that are still to be put, besides the one under the cursor. */
  readonly pending: readonly string[];
}

export type Place = Pick<InterviewState, "cursor" | "detour">;
export type Moment = Place & Pick<InterviewState, "answers">;

/** The questions that are put, in order, with their states. */
export function visibleEntries(state: InterviewState): readonly SheetEntry[] {
  const { questionnaire, department, variant, answers, only } = state;
  const options =
    variant === undefined ? { department, answers } : { department, answers, variant };
  return [...answerSheet(questionnaire, options).values()].filter(
    ({ state: entryState, question: { use, id } }) =>
      entryState !== "not-shown" && use === undefined && (only?.has(id) ?? true),
  );
}

/** An interview that starts, or goes on, at its first open question. */
export function startInterview(
  start: Omit<InterviewState, "cursor" | "detour" | "past" | "future" | "change">,
): InterviewState {
  const state: InterviewState = {
    ...start,
    cursor: { kind: "review" },
    detour: undefined,
    past: [],
    future: [],
    change: undefined,
  };
  const open = visibleEntries(state).find((entry) => entry.state === "unanswered");
  return open === undefined ? state : { ...state, cursor: at(open.question) };
}

export function at({ id }: Question): Cursor {
  return { kind: "question", id };
}

/** The follow-up that is being asked; undefined at a question itself. */
export function asideAt({ cursor }: Place): Aside | undefined {
  return cursor.kind === "question" ? cursor.follow?.asides[0] : undefined;
}

/** Those of these questions that must be answered before the interview can be finished. */
export function missingAmong<
  Line extends { readonly question: Question; readonly answer?: Answer },
>(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ question, answer }) =>
    isMissing({ question, state: answer?.state ?? "unanswered" }),
  );
}
