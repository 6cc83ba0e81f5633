import type { Question } from "../../model/index.ts";
import { exclusiveOf, noneOption, valueOf } from "../../interview/choices.ts";
import { readLine } from "../../interview/read-line.ts";
import type { Reply } from "../../interview/run-interview.ts";
import { refusalText } from "../refusal.ts";
import { labelsOf } from "./answer-words.ts";
import { notice, type CardStyle } from "./card-style.ts";
import {
  cardFoot,
  cardHead,
  choiceWidth,
  choicesOf,
  placeOf,
  rowsBelow,
  type RowWord,
} from "./card-text.ts";
import { choosePrompt, type Notice } from "./choose-prompt.ts";
import type { Block } from "./fit.ts";
import type { Card } from "../../interview/card.ts";
import { cardKeys, numberKeys } from "./key-line.ts";
import { remark } from "./remark-prompts.ts";
import { answerWith, page, search } from "./sub-prompts.ts";
import { CLEAR, draftedText, type Drafts } from "./unsent-input.ts";

/** The keys of every card; where letters are text, they need Alt. */
const KEYS = {
  b: "back",
  left: "back",
  "back-tab": "back",
  right: "next",
  n: "note",
  q: "quote",
  e: "evidence",
  u: "undo",
  y: "redo",
  r: "review",
  g: "search",
  "/": "search",
  l: "language",
  c: "consent",
  v: "client",
  p: "probe",
  "?": "page",
} as const;

/** The keys of an aside: no letter of a sentence that somebody types leads elsewhere. */
const ASIDE_KEYS = {
  misfit: { n: "note" },
  evidence: { e: "evidence" },
} as const;

const LEAVING = { left: "back", "back-tab": "back", right: "next", "?": "page" } as const;

/** How a card was put away: with a reply, by the word of a key or a row, or by a paste. */
export type CardEnd =
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "word"; readonly word: CardWord }
  | { readonly kind: "pasted"; readonly text: string };

/** What a key or a row stands for; after `again` the card is shown once more. */
export type CardWord = (typeof KEYS)[keyof typeof KEYS] | RowWord | "again";

const AGAIN = { kind: "word", word: "again" } as const;

/** A question that is answered by typing. */
export async function askLine(card: Card, style: CardStyle, drafts: Drafts): Promise<CardEnd> {
  const { id } = card.question;
  const { keys, texts } = style;
  const isText = card.question.type === "text";
  const own = isText ? keys.text : numberKeys(keys);
  const typing = await draftedText(
    { name: card.aside === undefined ? id : `predict ${id}`, question: id },
    {
      head: () => cardHead(card, style),
      foot: () => cardFoot(card, style, own, isText ? keys.moreTyped : keys.more),
      summary: texts.long,
      rows: () => rowsBelow(card, style),
      keys: KEYS,
      ...takenBy(card.question),
      refuse: (line) => {
        const reading = readLine(card, line);
        return reading.kind === "bad" ? refusalText(reading.reason, card, texts) : undefined;
      },
    },
    drafts,
  );
  if (typing.kind === "word") return { kind: "word", word: typing.word as CardWord };
  if (typing.kind === "back") return { kind: "reply", reply: { kind: "back" } };
  return read(typing.text, card, style, drafts);
}

/** Numbers and dates have no letters. */
function takenBy({ type }: Question): { readonly takes?: RegExp } {
  if (type === "number") return { takes: /^[\d.,+-]$/u };
  return type === "date" ? { takes: /^[\d-]$/u } : {};
}

/** A line that was typed: the answer, or a command in words. */
async function read(text: string, card: Card, style: CardStyle, drafts: Drafts): Promise<CardEnd> {
  const reading = readLine(card, text);
  if (reading.kind === "reply") return reading;
  if (reading.kind === "help") await page(card, style);
  const reply =
    reading.kind === "remark"
      ? await remark(reading.remark, card, style, drafts)
      : reading.kind === "jump"
        ? await search(card.lines, style, reading.query)
        : undefined;
  return reply === undefined ? AGAIN : { kind: "reply", reply };
}

/** A question with choices; marks survive whatever is done before it is answered. */
export async function askChoice(card: Card, style: CardStyle, drafts: Drafts): Promise<CardEnd> {
  const { question, aside } = card;
  const { keys } = style;
  const isAside = aside !== undefined && aside.kind !== "predict";
  const isMultiple = question.type === "choices" && !isAside;
  const name = placeName(card);
  const chosen = await choosePrompt(
    {
      head: () => cardHead(card, style),
      choices: () => choicesOf(card, style),
      width: () => choiceWidth(style.columns()),
      foot: () => cardFoot(card, style, cardKeys(keys, isMultiple), keys.more),
      start: drafts.places.get(name) ?? placeOf(card, style),
      isMultiple,
      exclusive: exclusiveOf(question),
      ...(question.type === "choices" && question.most !== undefined
        ? { most: question.most }
        : {}),
      keys:
        aside === undefined || aside.kind === "predict"
          ? KEYS
          : { ...ASIDE_KEYS[aside.kind], ...LEAVING },
      strong: style.strong,
      isSpaced: style.isClientView,
      says: noticesOf(card, style),
      takesPaste: true,
    },
    CLEAR,
  );
  drafts.places.delete(name);
  if (chosen.kind !== "chosen") {
    if (!leadsAway(chosen)) drafts.places.set(name, chosen.place);
    return chosen.kind === "pasted"
      ? { kind: "pasted", text: chosen.text }
      : { kind: "word", word: chosen.word as CardWord };
  }
  const value = valueOf(question, chosen.indexes);
  if (aside !== undefined) return { kind: "reply", reply: { kind: "answer", value } };
  const reply = await answerWith(value, card, style, drafts);
  return reply === undefined ? AGAIN : { kind: "reply", reply };
}

/** Marks and cursors are kept by what is asked. */
function placeName({ question: { id }, aside }: Card): string {
  if (aside === undefined) return id;
  return aside.kind === "predict" ? `${id} ${aside.department}` : `${id} ${aside.kind}`;
}

/** Rows answer, and some keys lead to another card; after the others the marks are wanted again. */
const AWAY: readonly CardWord[] = [
  "none",
  "misfit",
  "dont-know",
  "not-applicable",
  "skipped",
  "back",
  "next",
  "undo",
  "redo",
  "review",
];

function leadsAway(chosen: { readonly kind: string; readonly word?: string }): boolean {
  return AWAY.some((word) => word === chosen.word);
}

/** Why a key did nothing on this card. */
function noticesOf({ question }: Card, style: CardStyle): Readonly<Record<Notice, () => Block>> {
  const { texts } = style;
  const [instead] = noneOption(question);
  const none = instead === undefined ? "" : (labelsOf(question, style)[instead] ?? "");
  return {
    choose: notice(question.type === "level" ? texts.chooseLevel : texts.chooseOne, style),
    mark: notice(texts.nothingMarked({ none }), style),
    paste: notice(texts.pasteIgnored, style),
  };
}
