import { isDay } from "../text/dates.ts";
import { otherOption } from "../model/offered-answers.ts";
import type { Question } from "../model/index.ts";
import type { Card } from "./card.ts";
import { chosenBy } from "./choices.ts";
import { type Command, commandNamed } from "./commands.ts";
import { languageAfter } from "./languages.ts";
import type { LineReading, Reader, Refusal } from "./line-reading.ts";
import { changeOfRemark, consentFrom, remarkFrom } from "./read-words.ts";

/**
 * Reads a typed line: a command, in whatever language, some of them with a text
 * behind; or the answer, which is a number, a text, or what `chosenBy` reads. An empty line keeps
 * the answer that is there. What answers a text question may begin like a command: there `jump` takes
 * nothing behind it, and a capital letter begins a sentence. After an equals sign, all is the answer.
 */
export function readLine(card: Card, line: string, reader: Reader = "person"): LineReading {
  const text = line.trim();
  if (text.startsWith("=")) return readAnswer(card, text.slice(1).trim(), reader);
  const [, first = "", rest = ""] = /^(\S+)\s+(.+)$/su.exec(text) ?? [];
  const whole = text === "?" ? "help" : commandNamed(text);
  const reading = whole === undefined ? withText(first, rest, card) : alone(whole, card, reader);
  return reading ?? readAnswer(card, text, reader);
}

/** What says why a question has no answer, so that it answers nothing else. */
const INSTEAD: ReadonlySet<Command> = new Set(["dont-know", "not-applicable", "skip"]);

function alone(command: Command, card: Card, reader: Reader): LineReading | undefined {
  if (reader === "script" && card.aside !== undefined && INSTEAD.has(command)) {
    return { kind: "bad", reason: "aside" };
  }
  switch (command) {
    case "back":
    case "next":
    case "undo":
    case "redo":
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
    case "quote":
      return card.allowsQuotes
        ? { kind: "remark", remark: command }
        : { kind: "bad", reason: "quotes" };
    case "note":
    case "evidence":
      return { kind: "remark", remark: command };
    case "none":
      return card.question.type === "choices" ? readAnswer(card, "none", reader) : undefined;
    case "consent":
      return card.question.type === "text" ? undefined : { kind: "bad", reason: "consent" };
    case "finish":
    case "rewrite":
    case "remove":
    case "predict":
    case "nothing-fits":
      return undefined;
  }
}

function withText(first: string, text: string, card: Card): LineReading | undefined {
  if (card.question.type === "text" && first !== first.toLowerCase()) return undefined;
  const command = commandNamed(first);
  return command === undefined ? undefined : WITH_TEXT[command]?.(text, card);
}

/** The commands that take a text. What a text question could mean as its answer is not one of them. */
const WITH_TEXT: Partial<Record<Command, (text: string, card: Card) => LineReading | undefined>> = {
  note: (text) => ({ kind: "reply", reply: remarkFrom("note", text) }),
  evidence: (text) => ({ kind: "reply", reply: remarkFrom("evidence", text) }),
  quote: (text, { allowsQuotes }) =>
    allowsQuotes
      ? { kind: "reply", reply: remarkFrom("quote", text) }
      : { kind: "bad", reason: "quotes" },
  rewrite: (text, card) => changeOfRemark("rewrite", text, card),
  remove: (text, card) => changeOfRemark("remove", text, card),
  consent: (text, card) => consentFrom(text, card) ?? unlessText(card, "consent"),
  "nothing-fits": (text, { question }) => nothingFits(question, text),
  predict: (text, card) => (card.question.type === "text" ? undefined : predicted(card, text)),
  jump: (text, { question }) =>
    question.type === "text" ? undefined : { kind: "jump", query: text },
  language: (text, card) => {
    const code = text.toLowerCase();
    return card.languages.includes(code) ? spoken(code) : unlessText(card, "language");
  },
};

function unlessText({ question }: Card, reason: Refusal): LineReading | undefined {
  return question.type === "text" ? undefined : { kind: "bad", reason };
}

function spoken(language: string): LineReading {
  return { kind: "reply", reply: { kind: "language", language } };
}

/** The nearest description below, where none fits. */
function nothingFits(question: Question, text: string): LineReading | undefined {
  if (question.type !== "level" && question.type !== "choice") return undefined;
  const value = chosenBy(question, text);
  return value === undefined
    ? { kind: "bad", reason: "choice" }
    : { kind: "reply", reply: { kind: "answer", value, fits: "no" } };
}

function predicted({ question, aside }: Card, text: string): LineReading {
  return aside?.kind === "predict" ? readValue(question, text) : { kind: "bad", reason: "predict" };
}

function readAnswer({ question, answer, aside }: Card, text: string, reader: Reader): LineReading {
  if (text === "") {
    return answer === undefined || answer.state === "unanswered"
      ? { kind: "bad", reason: "empty" }
      : { kind: "reply", reply: { kind: "next" } };
  }
  if (aside === undefined) return readValue(question, text);
  if (reader === "script") return { kind: "bad", reason: "aside" };
  if (aside.kind === "predict") return readValue(question, text);
  // Without a look at the aside, people answer the next question.
  if (chosenBy(question, text) !== undefined || /^[\d\s.,-]+$/u.test(text)) {
    return { kind: "bad", reason: "aside" };
  }
  const kind = aside.kind === "misfit" ? "note" : "evidence";
  return { kind: "reply", reply: remarkFrom(kind, text) };
}

function readValue(question: Question, text: string): LineReading {
  if (question.type === "text") return { kind: "reply", reply: { kind: "answer", value: text } };
  if (question.type === "date") {
    return isDay(text)
      ? { kind: "reply", reply: { kind: "answer", value: text } }
      : { kind: "bad", reason: "date" };
  }
  if (question.type !== "number") return readChoice(question, text);
  const value = Number(text.replace(",", "."));
  if (!Number.isFinite(value)) return { kind: "bad", reason: "number" };
  const { min = -Infinity, max = Infinity } = question;
  return value < min || value > max
    ? { kind: "bad", reason: "bounds" }
    : { kind: "reply", reply: { kind: "answer", value } };
}

/** A choice; what an option with free text stands for may follow after a colon. */
function readChoice(question: Question, text: string): LineReading {
  const value = chosenBy(question, text);
  if (value !== undefined) return { kind: "reply", reply: { kind: "answer", value } };
  const [, before = "", other = ""] = /^([^:]+):\s+(.+)$/su.exec(text) ?? [];
  const chosen = chosenBy(question, before.trim());
  return chosen === undefined || otherOption(question, chosen) === undefined
    ? { kind: "bad", reason: "choice" }
    : { kind: "reply", reply: { kind: "answer", value: chosen, other } };
}
