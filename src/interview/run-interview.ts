import { type Card, cardOf, type Review, reviewOf } from "./card.ts";
import type { InterviewState } from "./state.ts";
import { type Action, step } from "./step.ts";

/** An action, or the end: finished from the review, or left for another time. */
export type Reply = Action | { readonly kind: "finish" } | { readonly kind: "quit" };

/** Who puts the questions to a person. */
export interface Prompter {
  readonly ask: (card: Card) => Promise<Reply>;
  readonly review: (review: Review) => Promise<Reply>;
}

/** How an interview ended, and its answers. */
export interface InterviewEnd {
  readonly kind: "finished" | "left";
  readonly state: InterviewState;
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
    if (reply.kind === "quit") return { kind: "left", state };
    if (reply.kind === "finish") {
      await save(state, true);
      return { kind: "finished", state };
    }
    const next = step(state, reply);
    if (next.answers !== state.answers || next.language !== state.language) {
      await save(next, false);
    }
    state = next;
  }
}
