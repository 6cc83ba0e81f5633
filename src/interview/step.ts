import type { Answer, AnswerValue } from "../model/index.ts";
import { at, type Cursor, type InterviewState, visibleEntries } from "./state.ts";

/** What the interviewer does. */
export type Action =
  | { readonly kind: "answer"; readonly value: AnswerValue }
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
      return moved(state, -1);
    case "next":
      return moved(state, 1);
    case "review":
      return { ...state, cursor: { kind: "review" } };
    case "language":
      return { ...state, language: action.language };
    case "jump":
      return jumped(state, action.id);
    case "answer":
      return answered(state, { state: "answered", value: action.value });
    case "dont-know":
    case "not-applicable":
    case "skipped":
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

function answered(state: InterviewState, given: Given): InterviewState {
  const { cursor } = state;
  if (cursor.kind !== "question") return state;
  const before = answerAt(state, cursor.id);
  // A person has answered, so nothing is left to confirm.
  const { value: _, proposed: __, ...kept } = before;
  const { fits: ___, source: ____, ...asked } = kept;
  // These marks are about the earlier answer.
  const rest = isSame(before, given) ? kept : asked;
  return moved(withAnswer(state, cursor.id, { ...rest, ...given }), 1);
}

function isSame(before: Given, given: Given): boolean {
  return (
    before.state === given.state && JSON.stringify(before.value) === JSON.stringify(given.value)
  );
}

type Given = Pick<Answer, "state" | "value">;

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
  const { answers, cursor, past } = state;
  return {
    ...state,
    answers: new Map(answers).set(id, answer),
    past: [...past, { answers, cursor }],
  };
}

function undone(state: InterviewState): InterviewState {
  const last = state.past.at(-1);
  return last === undefined ? state : { ...state, ...last, past: state.past.slice(0, -1) };
}

/** To a neighbour among the visible questions; after the last comes the review. */
function moved(state: InterviewState, by: 1 | -1): InterviewState {
  const visible = visibleEntries(state).map(({ question }) => question);
  const here = positionOf(state.cursor, visible);
  const target = visible[Math.max(0, here + by)];
  const cursor: Cursor = target === undefined ? { kind: "review" } : at(target);
  return { ...state, cursor };
}

function positionOf(cursor: Cursor, visible: readonly { readonly id: string }[]): number {
  return cursor.kind === "review"
    ? visible.length
    : visible.findIndex(({ id }) => id === cursor.id);
}

function jumped(state: InterviewState, id: string): InterviewState {
  const target = visibleEntries(state).find(({ question }) => question.id === id);
  return target === undefined ? state : { ...state, cursor: at(target.question) };
}
