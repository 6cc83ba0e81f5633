import type { Question } from "../core/model/index.ts";
import { chosenBy } from "./choices.ts";
import type { Reply } from "./run-interview.ts";

/** What a typed line means, or why it means nothing here. */
export type LineReading =
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "help" }
  | { readonly kind: "bad"; readonly reason: "number" | "bounds" | "empty" | "choice" };

const WORDS: Readonly<Record<string, Reply>> = {
  back: { kind: "back" },
  "dont-know": { kind: "dont-know" },
  "not-applicable": { kind: "not-applicable" },
  skip: { kind: "skipped" },
  undo: { kind: "undo" },
  review: { kind: "review" },
  quit: { kind: "quit" },
};

/**
 * Reads a typed line: a command word, `help`, `note TEXT`, `quote TEXT`, `evidence TEXT`, or the
 * answer, which is a number, a text, or what `chosenBy` reads.
 */
export function readLine(question: Question, line: string): LineReading {
  const text = line.trim();
  const word = Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
  if (word !== undefined) return { kind: "reply", reply: word };
  if (text === "help" || text === "?") return { kind: "help" };
  const remark = /^(note|quote|evidence)\s+(.+)$/su.exec(text);
  if (remark !== null) {
    const kind = remark[1] as "note" | "quote" | "evidence";
    return { kind: "reply", reply: { kind, text: remark[2] ?? "" } };
  }
  if (text === "") return { kind: "bad", reason: "empty" };
  if (question.type === "text") return { kind: "reply", reply: { kind: "answer", value: text } };
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
