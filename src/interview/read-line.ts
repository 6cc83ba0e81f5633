import { isDay } from "../text/dates.ts";
import type { Card } from "./card.ts";
import { chosenBy } from "./choices.ts";
import { type Command, commandNamed } from "./commands.ts";
import { languageAfter } from "./languages.ts";
import type { Remark } from "./remarks.ts";
import type { Reply } from "./run-interview.ts";

/** Why a typed line will not do. */
export type Refusal =
  | "number"
  | "bounds"
  | "empty"
  | "choice"
  | "language"
  | "applies"
  | "required"
  | "date";

/** What a typed line means, or why it means nothing here. */
export type LineReading =
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "help" }
  | { readonly kind: "jump"; readonly query: string }
  /** A remark of which the text is still to be typed. */
  | { readonly kind: "remark"; readonly remark: Remark }
  | { readonly kind: "bad"; readonly reason: Refusal };

/**
 * Reads a typed line: a command, in whatever language, some of them with a text
 * behind; or the answer, which is a number, a text, or what `chosenBy` reads. An empty line keeps
 * the answer that is there. What answers a text question may begin like a command: there `jump` takes
 * nothing behind it, and a capital letter begins a sentence.
 */
export function readLine(card: Card, line: string): LineReading {
  const text = line.trim();
  const [, first = "", rest = ""] = /^(\S+)\s+(.+)$/su.exec(text) ?? [];
  const whole = text === "?" ? "help" : commandNamed(text);
  const reading = whole === undefined ? withText(first, rest, card) : alone(whole, card);
  return reading ?? readAnswer(card, text);
}

function alone(command: Command, card: Card): LineReading | undefined {
  switch (command) {
    case "back":
    case "undo":
    case "review":
    case "quit":
    case "dont-know":
      return { kind: "reply", reply: { kind: command } };
    case "not-applicable":
      return card.alwaysApplies === true
        ? { kind: "bad", reason: "applies" }
        : { kind: "reply", reply: { kind: command } };
    case "skip":
      if (card.question.required) return { kind: "bad", reason: "required" };
      return { kind: "reply", reply: { kind: "skipped" } };
    case "help":
      return { kind: "help" };
    case "jump":
      return { kind: "jump", query: "" };
    case "language":
      return spoken(languageAfter(card.language, card.languages));
    case "note":
    case "quote":
    case "evidence":
      return { kind: "remark", remark: command };
    case "none":
      return card.question.type === "choices" ? noneOf(card) : undefined;
    case "finish":
      return undefined;
  }
}

function withText(
  first: string,
  text: string,
  { question, languages }: Card,
): LineReading | undefined {
  const command = commandNamed(first);
  const isText = question.type === "text";
  if (isText && first !== first.toLowerCase()) return undefined;
  if (command === "note" || command === "quote" || command === "evidence") {
    return { kind: "reply", reply: { kind: command, text } };
  }
  if (command === "jump" && !isText) return { kind: "jump", query: text };
  if (command !== "language") return undefined;
  const code = text.toLowerCase();
  if (languages.includes(code)) return spoken(code);
  return isText ? undefined : { kind: "bad", reason: "language" };
}

function spoken(language: string): LineReading {
  return { kind: "reply", reply: { kind: "language", language } };
}

function noneOf({ question }: Card): LineReading | undefined {
  const value = chosenBy(question, "none");
  return value === undefined ? undefined : { kind: "reply", reply: { kind: "answer", value } };
}

function readAnswer({ question, answer }: Card, text: string): LineReading {
  if (text === "") {
    return answer === undefined || answer.state === "unanswered"
      ? { kind: "bad", reason: "empty" }
      : { kind: "reply", reply: { kind: "next" } };
  }
  if (question.type === "text") return { kind: "reply", reply: { kind: "answer", value: text } };
  if (question.type === "date") {
    return isDay(text)
      ? { kind: "reply", reply: { kind: "answer", value: text } }
      : { kind: "bad", reason: "date" };
  }
  if (question.type !== "number") {
    const value = chosenBy(question, text);
    return value === undefined
      ? { kind: "bad", reason: "choice" }
      : { kind: "reply", reply: { kind: "answer", value } };
  }
  const value = Number(text.replace(",", "."));
  if (!Number.isFinite(value)) return { kind: "bad", reason: "number" };
  const { min = -Infinity, max = Infinity } = question;
  return value < min || value > max
    ? { kind: "bad", reason: "bounds" }
    : { kind: "reply", reply: { kind: "answer", value } };
}
