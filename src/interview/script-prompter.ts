import type { Text } from "../model/index.ts";
import type { Card, Review } from "./card.ts";
import { readScriptLine, type ScriptRefusal } from "./read-script-line.ts";
import type { Prompter, Reply } from "./run-interview.ts";

/** A line of a script with its number, from 1. */
export interface ScriptLine {
  readonly text: string;
  readonly number: number;
}

/** What an action did: `unchanged` if nothing was left to do, such as an undo of nothing. */
export type Outcome = "recorded" | "moved" | "unchanged" | "shown" | "refused";

/** An action that was carried out, or why it was not. */
export interface Effect {
  readonly line: ScriptLine;
  readonly outcome: Outcome;
  readonly refusal?: ScriptRefusal;
}

/** Where actions come from, and where their effects go. */
export interface Script {
  /** The next line; undefined at the end of the input. */
  readonly next: () => Promise<ScriptLine | undefined>;
  /** Takes the card that is put, and the effect that led there; that is safe in the file. */
  readonly take: (place: Card | Review, effect: Effect | undefined) => Promise<void>;
  readonly sayTextIn: (language: string) => (text: Text) => string;
  /** Whether a line that means nothing ends the script, because nobody sees that it was refused. */
  readonly stopsAtRefusal: boolean;
}

/** Reads the interview from a script: one action a line, comments and blank lines left out. */
export function scriptPrompter(script: Script): Prompter {
  const { take, sayTextIn, stopsAtRefusal } = script;
  let last: { readonly line: ScriptLine; readonly place: Card | Review } | undefined;

  async function ask(place: Card | Review): Promise<Reply> {
    await take(place, last && { line: last.line, outcome: outcomeOf(last.place, place) });
    for (;;) {
      const line = await nextAction(script);
      if (line === undefined) return { kind: "quit" };
      const reading = readScriptLine(place, line.text, sayTextIn(place.language));
      if (reading.kind === "reply") {
        last = { line, place };
        return reading.reply;
      }
      if (reading.kind === "help") {
        await take(place, { line, outcome: "shown" });
      } else {
        const { kind: _, ...refusal } = reading;
        await take(place, { line, outcome: "refused", refusal });
        if (stopsAtRefusal) return { kind: "quit" };
      }
    }
  }

  return { ask, review: ask };
}

/** The next line that is neither blank nor a comment. */
async function nextAction({ next }: Script): Promise<ScriptLine | undefined> {
  for (;;) {
    const line = await next();
    if (line === undefined || !/^\s*(?:#|$)/u.test(line.text)) return line;
  }
}

function outcomeOf(before: Card | Review, after: Card | Review): Outcome {
  const isSame = (key: "language" | "consent"): boolean =>
    JSON.stringify(before[key]) === JSON.stringify(after[key]);
  if (after.change !== undefined || !isSame("language") || !isSame("consent")) return "recorded";
  return placeOf(before) === placeOf(after) ? "unchanged" : "moved";
}

function placeOf(place: Card | Review): string {
  return "question" in place ? JSON.stringify([place.question.id, place.aside]) : "";
}
