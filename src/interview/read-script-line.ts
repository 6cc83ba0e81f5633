import type { Text } from "../model/index.ts";
import type { Card, Review } from "./card.ts";
import { type Command, commandNamed } from "./commands.ts";
import { languageAfter } from "./languages.ts";
import type { Refusal } from "./line-reading.ts";
import { readLine } from "./read-line.ts";
import { consentFrom } from "./read-words.ts";
import type { Reply } from "./run-interview.ts";
import { questionMeant, searchQuestions } from "./search.ts";
import { missingAmong } from "./state.ts";

/** Why a line of a script means nothing; `questions` are those that it is about. */
export interface ScriptRefusal {
  readonly reason: Refusal | "not-found" | "several" | "review" | "missing";
  readonly questions?: readonly string[];
}

/** What a line of a script does; `help` only shows the card again. */
export type ScriptReading =
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "help" }
  | ({ readonly kind: "bad" } & ScriptRefusal);

/**
 * Reads a line that nobody watches. Each line is a whole action: an aside has to be named, `jump` has
 * to name one question, and `finish` finishes.
 */
export function readScriptLine(
  place: Card | Review,
  line: string,
  sayText: (text: Text) => string,
): ScriptReading {
  const text = line.trim();
  if (commandNamed(text) === "finish") return finish(place);
  const reading = "question" in place ? readLine(place, text, "script") : readAtReview(place, text);
  switch (reading.kind) {
    case "jump":
      return jump(place, reading.query, sayText);
    case "remark":
      return { kind: "bad", reason: "text" };
    case "reply":
    case "help":
    case "bad":
      return reading;
  }
}

function finish({ lines }: Card | Review): ScriptReading {
  const missing = missingAmong(lines).map(({ question }) => question.id);
  return missing.length > 0
    ? { kind: "bad", reason: "missing", questions: missing }
    : { kind: "reply", reply: { kind: "finish" } };
}

/** Only what needs no question: a bare number would go to a question instead of answering it. */
function readAtReview(
  review: Review,
  text: string,
): ScriptReading | { readonly kind: "jump"; readonly query: string } {
  const [, first = "", rest = ""] = /^(\S+)\s+(.+)$/su.exec(text) ?? [];
  const whole = text === "?" ? "help" : commandNamed(text);
  if (whole !== undefined) return aloneAtReview(whole, review);
  const command = commandNamed(first);
  if (command === "jump") return { kind: "jump", query: rest };
  if (command === "consent") {
    return consentFrom(rest, review) ?? { kind: "bad", reason: "consent" };
  }
  return command === "language"
    ? spoken(rest.toLowerCase(), review)
    : { kind: "bad", reason: "review" };
}

function aloneAtReview(command: Command, review: Review): ScriptReading {
  if (isMove(command)) return { kind: "reply", reply: { kind: command } };
  if (command === "help") return { kind: "help" };
  if (command === "jump") return { kind: "bad", reason: "not-found" };
  if (command === "consent") return { kind: "bad", reason: "consent" };
  return command === "language"
    ? spoken(languageAfter(review.language, review.languages), review)
    : { kind: "bad", reason: "review" };
}

const MOVES = ["back", "undo", "redo", "quit", "review"] as const;

function isMove(command: Command): command is (typeof MOVES)[number] {
  return MOVES.some((one) => one === command);
}

function spoken(language: string, { languages }: Review): ScriptReading {
  return languages.includes(language)
    ? { kind: "reply", reply: { kind: "language", language } }
    : { kind: "bad", reason: "language" };
}

/** To the question that is named in full, or the only one that matches. */
function jump(
  { lines }: Card | Review,
  query: string,
  sayText: (text: Text) => string,
): ScriptReading {
  if (query === "") return { kind: "bad", reason: "not-found" };
  const hits = searchQuestions(lines, query, sayText);
  const meant = questionMeant(hits, query);
  if (meant !== undefined) {
    return { kind: "reply", reply: { kind: "jump", id: meant.question.id } };
  }
  return hits.length === 0
    ? { kind: "bad", reason: "not-found" }
    : { kind: "bad", reason: "several", questions: hits.map(({ question }) => question.id) };
}
