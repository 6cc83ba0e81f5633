import { questionsOf } from "../model/outline.ts";
import { at, type Cursor, type InterviewState, type Place, visibleEntries } from "./state.ts";

/**
 * To the next question; first to earlier ones that an answer has made visible. After those the
 * interview goes on where it was.
 */
export function onward(state: InterviewState, before: InterviewState): InterviewState {
  return { ...state, ...placeAfter(state, before) };
}

/** The place after the question under the cursor, or after what is asked about its answer. */
export function placeAfter(state: InterviewState, before: InterviewState): Place {
  const { cursor, detour } = state;
  if (cursor.kind === "review") return { cursor, detour };
  if (cursor.follow !== undefined) return afterAside(cursor);
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
    return { cursor: { kind: "question", id: next }, detour: { from, pending } };
  }
  const after = visible.find(({ place }) => place > end);
  return {
    cursor: after === undefined ? { kind: "review" } : at(after.question),
    detour: undefined,
  };
}

/** To the next aside about the same answer, else on. */
function afterAside({ id, follow }: Extract<Cursor, { readonly kind: "question" }>): Place {
  const [, ...asides] = follow?.asides ?? [];
  const after = follow?.after ?? { cursor: { kind: "review" }, detour: undefined };
  return asides.length === 0
    ? after
    : { cursor: { kind: "question", id, follow: { asides, after } }, detour: after.detour };
}

/** To the question itself from what is asked about its answer, else to the one before among the visible ones. */
export function backward(state: InterviewState): InterviewState {
  const { cursor } = state;
  if (cursor.kind === "question" && cursor.follow !== undefined) {
    return { ...state, cursor: { kind: "question", id: cursor.id }, detour: undefined };
  }
  const visible = visibleEntries(state).map(({ question }) => question);
  const target = visible[Math.max(0, positionOf(cursor, visible) - 1)];
  return {
    ...state,
    cursor: target === undefined ? { kind: "review" } : at(target),
    detour: undefined,
  };
}

function positionOf(cursor: Cursor, visible: readonly { readonly id: string }[]): number {
  return cursor.kind === "review"
    ? visible.length
    : visible.findIndex(({ id }) => id === cursor.id);
}

export function jumped(state: InterviewState, id: string): InterviewState {
  const target = visibleEntries(state).find(({ question }) => question.id === id);
  return target === undefined
    ? state
    : { ...state, cursor: at(target.question), detour: undefined };
}
