import type { Prompter, Reply } from "./run-interview.ts";

/** What moves on from a card. */
const ONWARD: ReadonlySet<string> = new Set([
  "answer",
  "dont-know",
  "not-applicable",
  "skipped",
  "next",
]);

/** What moves to a place of the person's own choice. */
const ELSEWHERE: ReadonlySet<string> = new Set(["back", "jump", "review"]);

/**
 * First puts some questions again, in order, then goes to where the interview would have started.
 * Who moves elsewhere ends that: nobody is led back.
 */
export function askAgain(prompter: Prompter, questions: readonly string[], start: Reply): Prompter {
  const pending = [...questions];
  let isOver = pending.length === 0;
  let asked: string | undefined;

  /** The way to the next question, or to the start; a question that is not shown now is left out. */
  function onTheWay(here: string | undefined): Reply | undefined {
    if (isOver || (here !== undefined && here === asked)) return undefined;
    asked = pending.shift();
    if (asked === here && here !== undefined) return undefined;
    isOver = asked === undefined;
    return asked === undefined ? start : { kind: "jump", id: asked };
  }

  return {
    ...prompter,
    ask: async (card) => {
      // Asides belong to the answer before.
      const way = card.aside === undefined ? onTheWay(card.question.id) : undefined;
      if (way !== undefined) return way;
      const reply = await prompter.ask(card);
      if (ONWARD.has(reply.kind)) asked = undefined;
      else if (ELSEWHERE.has(reply.kind)) isOver = true;
      return reply;
    },
    review: async (review) => {
      const way = onTheWay(undefined);
      return way === undefined || way.kind === "review" ? prompter.review(review) : way;
    },
  };
}
