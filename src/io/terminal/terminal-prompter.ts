import type { Card } from "../../interview/card.ts";
import { exclusiveOf, noneOption, valueOf } from "../../interview/choices.ts";
import { languageAfter } from "../../interview/languages.ts";
import { isTyped } from "../../model/offered-answers.ts";
import { readLine } from "../../interview/read-line.ts";
import type { Prompter, Reply } from "../../interview/run-interview.ts";
import { refusalText } from "../refusal.ts";
import {
  type CardStyle,
  cardFoot,
  cardHead,
  choicesOf,
  choiceWidth,
  labelsOf,
  notice,
  placeOf,
  type RowWord,
  type StyleIn,
} from "./card-text.ts";
import { choosePrompt, type Notice } from "./choose-prompt.ts";
import { type Drafts, draftedText, emptyDrafts, unconfirmedIn } from "./unsent-input.ts";
import { answerWith, CLEAR, page, remark, search } from "./sub-prompts.ts";
import type { Block } from "./fit.ts";
import { cardKeys } from "./key-line.ts";
import { isLeaving } from "./exit.ts";
import { review } from "./review-screen.ts";

const KEYS = {
  b: "back",
  left: "back",
  "back-tab": "back",
  right: "next",
  n: "note",
  q: "quote",
  e: "evidence",
  u: "undo",
  r: "review",
  g: "search",
  "/": "search",
  l: "language",
  "?": "page",
} as const;

type KeyWord = (typeof KEYS)[keyof typeof KEYS];

/** Puts the questions in the terminal, one clean card at a time. */
export function terminalPrompter(styleIn: StyleIn): Prompter {
  const drafts = emptyDrafts();
  return {
    ask: (card) => untilLeft(() => ask(card, styleIn(card.language), drafts)),
    review: (shown) => untilLeft(() => review(shown, styleIn(shown.language))),
    unconfirmed: (language) => unconfirmedIn(drafts, styleIn(language).texts),
  };
}

/** Ctrl-C or a signal leaves; all answers are already saved. */
async function untilLeft(prompt: () => Promise<Reply>): Promise<Reply> {
  try {
    return await prompt();
  } catch (error) {
    if (isLeaving(error)) return { kind: "quit" };
    throw error;
  }
}

async function ask(card: Card, style: CardStyle, drafts: Drafts): Promise<Reply> {
  return isTyped(card.question) ? askLine(card, style, drafts) : askChoice(card, style, drafts);
}

async function askLine(card: Card, style: CardStyle, drafts: Drafts): Promise<Reply> {
  const { id } = card.question;
  const { kind, text } = await draftedText(
    { name: id, question: id },
    {
      head: () => cardHead(card, style),
      foot: () => cardFoot(card, style, style.keys.text, style.keys.moreTyped),
      summary: style.texts.long,
      refuse: (line) => {
        const reading = readLine(card, line);
        return reading.kind === "bad" ? refusalText(reading.reason, card, style.texts) : undefined;
      },
    },
    drafts,
  );
  if (kind === "back") return { kind: "back" };
  const reading = readLine(card, text);
  if (reading.kind === "reply") return reading.reply;
  if (reading.kind === "help") await page(card, style);
  const reply =
    reading.kind === "remark"
      ? await remark(reading.remark, card, style, drafts)
      : reading.kind === "jump"
        ? await search(card.lines, style, reading.query)
        : undefined;
  return reply ?? askLine(card, style, drafts);
}

async function askChoice(card: Card, style: CardStyle, drafts: Drafts): Promise<Reply> {
  const { question } = card;
  const { keys } = style;
  const isMultiple = question.type === "choices";
  const chosen = await choosePrompt(
    {
      head: () => cardHead(card, style),
      choices: () => choicesOf(card, style),
      width: () => choiceWidth(style.columns()),
      foot: () => cardFoot(card, style, cardKeys(keys, isMultiple), keys.more),
      start: drafts.places.get(question.id) ?? placeOf(card, style),
      isMultiple,
      exclusive: exclusiveOf(question),
      keys: KEYS,
      strong: style.strong,
      says: noticesOf(card, style),
      takesPaste: true,
    },
    CLEAR,
  );
  drafts.places.delete(question.id);
  if (chosen.kind === "chosen") {
    const value = valueOf(question, chosen.indexes);
    const reply = await answerWith(value, card, style, drafts);
    return reply ?? askChoice(card, style, drafts);
  }
  const keep = (): void => void drafts.places.set(question.id, chosen.place);
  if (chosen.kind === "pasted") {
    keep();
    const noted = await remark("note", card, style, drafts, chosen.text);
    return noted ?? askChoice(card, style, drafts);
  }
  const word = chosen.word as KeyWord | RowWord;
  const reply = await replyTo(word, card, style, { drafts, keep });
  return reply ?? askChoice(card, style, drafts);
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

/** The action of a key; undefined if the card is shown again. Marks survive the action. */
async function replyTo(
  word: KeyWord | RowWord,
  card: Card,
  style: CardStyle,
  { drafts, keep }: { readonly drafts: Drafts; readonly keep: () => void },
): Promise<Reply | undefined> {
  switch (word) {
    case "note":
    case "quote":
    case "evidence":
      keep();
      return remark(word, card, style, drafts);
    case "search": {
      const found = await search(card.lines, style);
      if (found === undefined) keep();
      return found;
    }
    case "page":
      keep();
      await page(card, style);
      return undefined;
    case "language":
      keep();
      return { kind: "language", language: languageAfter(card.language, card.languages) };
    case "none":
      return { kind: "answer", value: [] };
    case "back":
    case "next":
    case "dont-know":
    case "not-applicable":
    case "skipped":
    case "undo":
    case "review":
      return { kind: word };
  }
}
