import { type Card, cardOf, type Review, reviewOf } from "./card.ts";
import { type InterviewState, missingAmong, visibleEntries } from "./state.ts";
import { type Action, step, withNote } from "./step.ts";

/** An action, or the end: finished from the review, or left for another time. */
export type Reply = Action | { readonly kind: "finish" } | { readonly kind: "quit" };

/** Unconfirmed text at a question, as a note. */
export interface Unconfirmed {
  readonly question: string;
  readonly note: string;
}

/** Who puts the questions to a person. */
export interface Prompter {
  readonly ask: (card: Card) => Promise<Reply>;
  readonly review: (review: Review) => Promise<Reply>;
  /**
   * Unconfirmed text at the end, in a language; empty if nothing can be typed without confirming
   * it.
   */
  readonly unconfirmed?: (language: string) => readonly Unconfirmed[];
}

/** How an interview ended, and its answers. */
export interface InterviewEnd {
  readonly kind: "finished" | "left";
  readonly state: InterviewState;
  /** Something was typed and never confirmed; it was kept as notes. */
  readonly hasUnconfirmed: boolean;
}

/** Keeps the answers; resolves only when they are safe. */
export type Save = (state: InterviewState, isFinished: boolean) => Promise<void>;

/** Asks until the interviewer finishes or leaves; every change is saved before the next question. */
export async function runInterview(
  start: InterviewState,
  prompter: Prompter,
  save: Save,
): Promise<InterviewEnd> {
  let state = start;
  for (;;) {
    const card = cardOf(state);
    const reply = await (card === undefined
      ? prompter.review(reviewOf(state))
      : prompter.ask(card));
    const [missing] = reply.kind === "finish" ? missingAmong(visibleEntries(state)) : [];
    if (missing !== undefined) {
      state = step(state, { kind: "jump", id: missing.question.id });
      continue;
    }
    if (reply.kind === "quit" || reply.kind === "finish") {
      const left = prompter.unconfirmed?.(state.language) ?? [];
      const isFinished = reply.kind === "finish";
      for (const { question, note } of left) state = withNote(state, question, note);
      if (isFinished || left.length > 0) await save(state, isFinished);
      const kind = isFinished ? "finished" : "left";
      return { kind, state, hasUnconfirmed: left.length > 0 };
    }
    const next = step(state, reply);
    const isChanged =
      next.answers !== state.answers ||
      next.language !== state.language ||
      next.consent !== state.consent;
    if (isChanged) await save(next, false);
    state = isChanged ? { ...next, saved: next.answers } : next;
  }
}
