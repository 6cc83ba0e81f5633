import { type Card, cardOf, type Review, reviewOf } from "./card.ts";
import type { InterviewState } from "./state.ts";
import { type Action, step } from "./step.ts";

/** An action, or the end: finished from the review, or left for another time. */
export type Reply = Action | { readonly kind: "finish" } | Quit;

export interface Quit {
  readonly kind: "quit";
  /** What was typed at the question and not confirmed, as a note. */
  readonly unconfirmed?: string;
}

/** Who puts the questions to a person. */
export interface Prompter {
  readonly ask: (card: Card) => Promise<Reply>;
  readonly review: (review: Review) => Promise<Reply>;
}

/** How an interview ended, and its answers. */
export interface InterviewEnd {
  readonly kind: "finished" | "left";
  readonly state: InterviewState;
  /** Something was typed and not confirmed; it was kept as a note. */
  readonly hasUnconfirmed?: true;
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
    if (reply.kind === "quit") return left(state, reply, save);
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

async function left(
  state: InterviewState,
  { unconfirmed }: Quit,
  save: Save,
): Promise<InterviewEnd> {
  if (unconfirmed === undefined) return { kind: "left", state };
  const noted = step(state, { kind: "note", text: unconfirmed });
  await save(noted, false);
  return { kind: "left", state: noted, hasUnconfirmed: true };
}
