import type { Card, ReviewLine } from "../../interview/card.ts";
import { exclusiveOf, valueOf } from "../../interview/choices.ts";
import { readLine } from "../../interview/read-line.ts";
import type { Prompter, Reply } from "../../interview/run-interview.ts";
import { refusal } from "../../text/interview-texts.ts";
import {
  answerLabel,
  block,
  cardFoot,
  cardHead,
  choicesOf,
  numbered,
  openAmong,
  selectedOf,
  type CardStyle,
} from "./card-text.ts";
import { isLeaving } from "./leaving.ts";
import { choosePrompt } from "./choose-prompt.ts";
import type { Block } from "./fit.ts";
import { textPrompt } from "./text-prompt.ts";

const KEYS = {
  b: "back",
  left: "back",
  right: "next",
  n: "note",
  q: "quote",
  e: "evidence",
  d: "dont-know",
  x: "not-applicable",
  s: "skipped",
  u: "undo",
  r: "review",
} as const;

const CLEAR = { clearPromptOnDone: true } as const;

/** Puts the questions in the terminal, one clean card at a time. */
export function terminalPrompter(style: CardStyle): Prompter {
  return {
    ask: (card) => untilLeft(() => ask(card, style)),
    review: (lines) => untilLeft(() => review(lines, style)),
  };
}

/** Ctrl-C or a signal leaves; what was answered is saved already. */
async function untilLeft(prompt: () => Promise<Reply>): Promise<Reply> {
  try {
    return await prompt();
  } catch (error) {
    if (isLeaving(error)) return { kind: "quit" };
    throw error;
  }
}

async function ask(card: Card, style: CardStyle): Promise<Reply> {
  const { type } = card.question;
  return type === "number" || type === "text" ? askLine(card, style) : askChoice(card, style);
}

async function askLine(card: Card, style: CardStyle): Promise<Reply> {
  const { question } = card;
  const config = {
    head: () => cardHead(card, style),
    foot: () => cardFoot(card, style, style.texts.keysText),
    summary: style.texts.long,
    refuse: (line: string) => {
      const reading = readLine(question, line);
      if (reading.kind === "help") return style.texts.answerExpected;
      return reading.kind === "bad" ? refusal(reading.reason, style.texts) : undefined;
    },
  };
  const reading = readLine(question, await textPrompt(config, CLEAR));
  return reading.kind === "reply" ? reading.reply : askLine(card, style);
}

async function askChoice(card: Card, style: CardStyle): Promise<Reply> {
  const isMultiple = card.question.type === "choices";
  const chosen = await choosePrompt(
    {
      head: () => cardHead(card, style),
      choices: () => choicesOf(card, style),
      foot: () => cardFoot(card, style, isMultiple ? style.texts.keysMany : style.texts.keys),
      selected: selectedOf(card),
      isMultiple,
      exclusive: exclusiveOf(card.question),
      keys: KEYS,
      strong: style.strong,
    },
    CLEAR,
  );
  if (chosen.kind === "chosen")
    return { kind: "answer", value: valueOf(card.question, chosen.indexes) };
  const { word } = chosen;
  if (word === "note" || word === "quote" || word === "evidence") return remark(word, card, style);
  return { kind: word } as Reply;
}

/** A remark on the question; an empty line changes nothing. */
async function remark(
  kind: "note" | "quote" | "evidence",
  card: Card,
  style: CardStyle,
): Promise<Reply> {
  const head = (): readonly Block[] => [
    block(1, style.sayText(card.question.text), style),
    block(0, style.texts[kind], style),
  ];
  const text = await textPrompt(
    { head, foot: () => [], refuse: () => undefined, summary: style.texts.long },
    CLEAR,
  );
  return text.trim() === "" ? ask(card, style) : { kind, text: text.trim() };
}

async function review(lines: readonly ReviewLine[], style: CardStyle): Promise<Reply> {
  const [open] = openAmong(lines);
  const chosen = await choosePrompt(
    {
      head: () => [
        block(0, style.texts.review, style, style.strong),
        block(0, style.texts.openCount(openAmong(lines).length), style),
      ],
      choices: () => numbered(lines.map((line) => answerLabel(line, style))),
      foot: () => [block(1, style.texts.keysReview, style, style.dim)],
      selected: [open === undefined ? 0 : lines.indexOf(open)],
      isMultiple: false,
      exclusive: [],
      keys: { f: "finish", b: "back", left: "back", u: "undo" },
      strong: style.strong,
    },
    CLEAR,
  );
  if (chosen.kind === "key" && chosen.word === "finish") return finish(lines, style);
  if (chosen.kind === "key") return { kind: chosen.word } as Reply;
  const id = lines[chosen.indexes[0] ?? 0]?.question.id;
  return id === undefined ? { kind: "finish" } : { kind: "jump", id };
}

/** Finishes at once where nothing is open; else asks, and offers the first open question. */
async function finish(lines: readonly ReviewLine[], style: CardStyle): Promise<Reply> {
  const open = openAmong(lines);
  const [first] = open;
  if (first === undefined) return { kind: "finish" };
  const chosen = await choosePrompt(
    {
      head: () => [block(0, style.texts.openCount(open.length), style)],
      choices: () => numbered([style.texts.goOn, style.texts.finishAnyway(open.length)]),
      foot: () => [],
      selected: [0],
      isMultiple: false,
      exclusive: [],
      keys: {},
      strong: style.strong,
    },
    CLEAR,
  );
  const isFinish = chosen.kind === "chosen" && chosen.indexes[0] === 1;
  return isFinish ? { kind: "finish" } : { kind: "jump", id: first.question.id };
}
