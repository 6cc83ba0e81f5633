import type { Answer, AnswerValue, Question } from "../model/index.ts";
import { alwaysApplies } from "../model/not-applicable.ts";
import { questionsOf } from "../model/outline.ts";
import { at, type Cursor, type InterviewState, visibleEntries } from "./state.ts";

/** What the interviewer does. */
export type Action =
  /** `other` says what an option stands for. */
  | { readonly kind: "answer"; readonly value: AnswerValue; readonly other?: string }
  | { readonly kind: "dont-know" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "skipped" }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "evidence"; readonly text: string }
  | { readonly kind: "back" }
  | { readonly kind: "next" }
  | { readonly kind: "jump"; readonly id: string }
  | { readonly kind: "review" }
  | { readonly kind: "language"; readonly language: string }
  | { readonly kind: "undo" };

const NOWHERE = { file: "", line: 1, column: 1 };

/** The interview after an action; no input, no output. What an action cannot do changes nothing. */
export function step(state: InterviewState, action: Action): InterviewState {
  switch (action.kind) {
    case "undo":
      return undone(state);
    case "back":
      return backward(state);
    case "next":
      return onward(state, state);
    case "review":
      return { ...state, cursor: { kind: "review" }, detour: undefined };
    case "language":
      return { ...state, language: action.language };
    case "jump":
      return jumped(state, action.id);
    case "answer":
      return answered(state, {
        state: "answered",
        value: action.value,
        ...(action.other === undefined ? {} : { other: action.other }),
      });
    case "skipped":
      return isRequired(state) ? state : answered(state, { state: "skipped" });
    case "not-applicable":
      return isAlwaysApplying(state) ? state : answered(state, { state: action.kind });
    case "dont-know":
      return answered(state, { state: action.kind });
    case "note":
    case "quote":
      return annotated(state, (answer) => ({
        ...answer,
        [action.kind]: joined(answer[action.kind], action.text),
      }));
    case "evidence":
      return annotated(state, (answer) => ({
        ...answer,
        evidence: [...answer.evidence, action.text],
      }));
  }
}

function isAlwaysApplying(state: InterviewState): boolean {
  const question = questionAt(state);
  return question !== undefined && alwaysApplies(question, state.questionnaire.scoring);
}

function isRequired(state: InterviewState): boolean {
  return questionAt(state)?.required === true;
}

function questionAt({ cursor, questionnaire }: InterviewState): Question | undefined {
  return questionsOf(questionnaire).find(
    ({ id }) => cursor.kind === "question" && id === cursor.id,
  );
}

function answered(state: InterviewState, given: Given): InterviewState {
  const { cursor } = state;
  if (cursor.kind !== "question") return state;
  const before = answerAt(state, cursor.id);
  // A person has answered, so nothing is left to confirm.
  const { value: _, other: __, proposed: ___, ...kept } = before;
  const { fits: ____, source: _____, ...asked } = kept;
  // These marks are about the earlier answer.
  const rest = isSame(before, given) ? kept : asked;
  return onward(withAnswer(state, cursor.id, { ...rest, ...given }), state);
}

/**
 * To the next question; first to earlier ones that an answer has made visible. After those the
 * interview goes on where it was.
 */
function onward(state: InterviewState, before: InterviewState): InterviewState {
  const { cursor, detour } = state;
  if (cursor.kind === "review") return state;
  const from = detour?.from ?? cursor.id;
  const seen = new Set(visibleEntries(before).map(({ question }) => question.id));
  const order = questionsOf(state.questionnaire).map(({ id }) => id);
  const visible = visibleEntries(state).map((entry) => ({
    ...entry,
    place: order.indexOf(entry.question.id),
  }));
  const end = order.indexOf(from);
  const [next, ...pending] = visible.flatMap(({ question: { id }, state: own, place }) => {
    const isNew = place < end && !seen.has(id);
    return own === "unanswered" && (isNew || detour?.pending.includes(id)) ? id : [];
  });
  if (next !== undefined) {
    return { ...state, cursor: { kind: "question", id: next }, detour: { from, pending } };
  }
  const after = visible.find(({ place }) => place > end);
  return {
    ...state,
    cursor: after === undefined ? { kind: "review" } : at(after.question),
    detour: undefined,
  };
}

function isSame(before: Given, given: Given): boolean {
  return (
    before.state === given.state && JSON.stringify(before.value) === JSON.stringify(given.value)
  );
}

type Given = Pick<Answer, "state" | "value" | "other">;

function annotated(state: InterviewState, change: (answer: Answer) => Answer): InterviewState {
  const { cursor } = state;
  return cursor.kind === "question"
    ? withAnswer(state, cursor.id, change(answerAt(state, cursor.id)))
    : state;
}

/** A note on any question, at any point of the interview. */
export function withNote(state: InterviewState, id: string, text: string): InterviewState {
  const answer = answerAt(state, id);
  return withAnswer(state, id, { ...answer, note: joined(answer.note, text) });
}

/** A second note is added below the first; undo takes it back. */
function joined(before: string | undefined, text: string): string {
  return before === undefined ? text : `${before}\n${text}`;
}

function answerAt({ answers }: InterviewState, id: string): Answer {
  return answers.get(id) ?? { state: "unanswered", evidence: [], at: NOWHERE };
}

function withAnswer(state: InterviewState, id: string, answer: Answer): InterviewState {
  const { answers, cursor, detour, past } = state;
  return {
    ...state,
    answers: new Map(answers).set(id, answer),
    past: [...past, { answers, cursor, detour }],
  };
}

function undone(state: InterviewState): InterviewState {
  const last = state.past.at(-1);
  return last === undefined ? state : { ...state, ...last, past: state.past.slice(0, -1) };
}

/** To the question before, among the visible ones. */
function backward(state: InterviewState): InterviewState {
  const visible = visibleEntries(state).map(({ question }) => question);
  const target = visible[Math.max(0, positionOf(state.cursor, visible) - 1)];
  const cursor: Cursor = target === undefined ? { kind: "review" } : at(target);
  return { ...state, cursor, detour: undefined };
}

function positionOf(cursor: Cursor, visible: readonly { readonly id: string }[]): number {
  return cursor.kind === "review"
    ? visible.length
    : visible.findIndex(({ id }) => id === cursor.id);
}

function jumped(state: InterviewState, id: string): InterviewState {
  const target = visibleEntries(state).find(({ question }) => question.id === id);
  return target === undefined
    ? state
    : { ...state, cursor: at(target.question), detour: undefined };
}
