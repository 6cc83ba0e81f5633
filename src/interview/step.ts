import type { Answer, AnswerValue, Consent, Question } from "../model/index.ts";
import { alwaysApplies } from "../model/not-applicable.ts";
import { questionsOf } from "../model/outline.ts";
import { asidesOf } from "./asides.ts";
import { backward, jumped, onward, placeAfter } from "./moves.ts";
import { joined, type RemarkAction, remarked } from "./remarks.ts";
import { asideAt, type Change, type InterviewState, type Moment } from "./state.ts";

/** What the interviewer does. */
export type Action =
  | {
      readonly kind: "answer";
      readonly value: AnswerValue;
      /** What an option stands for. */
      readonly other?: string;
      /** No description fits, and this is the nearest one below. */
      readonly fits?: "no";
    }
  | { readonly kind: "dont-know" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "skipped" }
  | RemarkAction
  | { readonly kind: "consent"; readonly consent: Consent }
  | { readonly kind: "back" }
  | { readonly kind: "next" }
  | { readonly kind: "jump"; readonly id: string }
  | { readonly kind: "review" }
  | { readonly kind: "language"; readonly language: string }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

const NOWHERE = { file: "", line: 1, column: 1 };

/** The interview after an action; no input, no output. What an action cannot do changes nothing. */
export function step(before: InterviewState, action: Action): InterviewState {
  const state = before.change === undefined ? before : { ...before, change: undefined };
  switch (action.kind) {
    case "undo":
      return undone(state);
    case "redo":
      return redone(state);
    case "back":
      return backward(state);
    case "next":
      return onward(state, state);
    case "review":
      return { ...state, cursor: { kind: "review" }, detour: undefined };
    case "language":
      return { ...state, language: action.language };
    case "consent":
      return { ...state, consent: action.consent };
    case "jump":
      return jumped(state, action.id);
    case "answer":
    case "dont-know":
    case "not-applicable":
    case "skipped":
      return asideAt(state) === undefined ? answered(state, action) : aside(state, action);
    case "note":
    case "quote":
    case "evidence":
    case "rewrite":
      return annotated(state, action);
  }
}

type Given = Extract<
  Action,
  { readonly kind: "answer" | "dont-know" | "not-applicable" | "skipped" }
>;

function answered(state: InterviewState, given: Given): InterviewState {
  const { cursor } = state;
  const question = questionAt(state);
  if (cursor.kind !== "question" || question === undefined) return state;
  if (given.kind === "skipped" && question.required) return state;
  if (given.kind === "not-applicable" && alwaysApplies(question, state.questionnaire.scoring)) {
    return state;
  }
  const next = answerAfter(answerAt(state, cursor.id), given);
  const changed = withAnswer(state, cursor.id, next);
  const after = placeAfter(changed, state);
  const asides = asidesOf(question, next, changed);
  if (asides.length === 0) return { ...changed, ...after };
  return { ...changed, cursor: { ...cursor, follow: { asides, after } }, detour: after.detour };
}

/** A person has answered: no proposal is left to confirm. */
function answerAfter(before: Answer, given: Given): Answer {
  const { value: _, other: __, proposed: ___, fits: ____, source, ...kept } = before;
  if (given.kind !== "answer") {
    // The source is that of the earlier answer alone.
    const isSame = before.state === given.kind && source !== undefined;
    return { ...kept, ...(isSame ? { source } : {}), state: given.kind };
  }
  const { value, other, fits } = given;
  const isSame =
    before.state === "answered" &&
    before.fits === fits &&
    JSON.stringify(before.value) === JSON.stringify(value);
  return {
    ...kept,
    ...(isSame && source !== undefined ? { source } : {}),
    state: "answered",
    value,
    ...(other === undefined ? {} : { other }),
    ...(fits === undefined ? {} : { fits }),
  };
}

/** What another department would answer is recorded; anything else leaves what is asked about an answer. */
function aside(state: InterviewState, given: Given): InterviewState {
  const { cursor } = state;
  const asked = asideAt(state);
  if (cursor.kind !== "question" || asked?.kind !== "predict" || given.kind !== "answer") {
    return onward(state, state);
  }
  const before = answerAt(state, cursor.id);
  const predicted = { ...before.predicted, [asked.department]: given.value };
  const changed = withAnswer(state, cursor.id, { ...before, predicted });
  return onward(changed, changed);
}

/** A remark stays at its question; one that was asked for leads on. */
function annotated(state: InterviewState, action: RemarkAction): InterviewState {
  const { cursor } = state;
  if (cursor.kind !== "question") return state;
  const before = answerAt(state, cursor.id);
  const after = remarked(before, action);
  if (after === before) return state;
  const changed = withAnswer(state, cursor.id, after);
  return isAskedFor(action, state) ? onward(changed, changed) : changed;
}

function isAskedFor(action: RemarkAction, state: InterviewState): boolean {
  const kind = action.kind === "rewrite" ? action.remark : action.kind;
  const asked = asideAt(state)?.kind;
  return asked === "misfit" ? kind === "note" : asked === "evidence" && kind === "evidence";
}

/** A note on any question, at any point of the interview. */
export function withNote(state: InterviewState, id: string, text: string): InterviewState {
  const answer = answerAt(state, id);
  return withAnswer(state, id, { ...answer, note: joined(answer.note, text) });
}

function questionAt({ cursor, questionnaire }: InterviewState): Question | undefined {
  return questionsOf(questionnaire).find(
    ({ id }) => cursor.kind === "question" && id === cursor.id,
  );
}

function answerAt({ answers }: InterviewState, id: string): Answer {
  return answers.get(id) ?? { state: "unanswered", evidence: [], at: NOWHERE };
}

function withAnswer(state: InterviewState, id: string, answer: Answer): InterviewState {
  const { answers, past } = state;
  const changed = new Map(answers).set(id, answer);
  if (isBlank(answer)) changed.delete(id);
  return {
    ...state,
    answers: changed,
    past: [...past, momentOf(state)],
    future: [],
    change: { kind: "made", id, before: answers.get(id), after: answer },
  };
}

/** Neither an answer nor anything noted about one. */
function isBlank({ state, evidence, at: _, ...rest }: Answer): boolean {
  return state === "unanswered" && evidence.length === 0 && Object.keys(rest).length === 0;
}

function momentOf({ answers, cursor, detour }: InterviewState): Moment {
  return { answers, cursor, detour };
}

function undone(state: InterviewState): InterviewState {
  const last = state.past.at(-1);
  if (last === undefined) return state;
  return {
    ...state,
    ...last,
    past: state.past.slice(0, -1),
    future: [...state.future, momentOf(state)],
    change: changeBetween("undone", state, last),
  };
}

function redone(state: InterviewState): InterviewState {
  const next = state.future.at(-1);
  if (next === undefined) return state;
  return {
    ...state,
    ...next,
    past: [...state.past, momentOf(state)],
    future: state.future.slice(0, -1),
    change: changeBetween("redone", state, next),
  };
}

/** The answer in which two moments differ; every action changes one. */
function changeBetween(
  kind: Change["kind"],
  { answers: before }: Moment,
  { answers: after }: Moment,
): Change | undefined {
  const id = [...before.keys(), ...after.keys()].find((one) => before.get(one) !== after.get(one));
  return id === undefined ? undefined : { kind, id, before: before.get(id), after: after.get(id) };
}
