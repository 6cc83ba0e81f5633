import { isTyped } from "../../model/offered-answers.ts";
import { languageAfter } from "../../interview/languages.ts";
import type { Prompter, Reply } from "../../interview/run-interview.ts";
import { askChoice, askLine, type CardEnd } from "./ask-card.ts";
import type { CardStyle, StyleIn } from "./card-style.ts";
import { placeText } from "./card-text.ts";
import { isLeaving } from "./exit.ts";
import type { Card } from "../../interview/card.ts";
import { remark } from "./remark-prompts.ts";
import { review } from "./review-screen.ts";
import { consent, nearest, page, search } from "./sub-prompts.ts";
import { setTitle } from "./title.ts";
import { emptyDrafts, type Drafts, unconfirmedIn } from "./unsent-input.ts";

/** What the screen shows besides the question, as the interviewer switched it. */
interface View {
  isClient: boolean;
  /** Undefined until it is switched. */
  withProbe: boolean | undefined;
}

/** Puts the questions in the terminal, one clean card at a time. */
export function terminalPrompter(styleIn: StyleIn): Prompter {
  const drafts = emptyDrafts();
  const view: View = { isClient: false, withProbe: undefined };
  const seen = (language: string): CardStyle => {
    const style = styleIn(language);
    const withProbe = view.withProbe ?? (style.withProbe && !view.isClient);
    return { ...style, withProbe, isClientView: view.isClient };
  };
  const ask = async (card: Card): Promise<Reply> => {
    for (;;) {
      const style = seen(card.language);
      setTitle(placeText(card, style));
      const reply = await askOnce(card, { style, drafts, view });
      if (reply !== undefined) return reply;
    }
  };
  return {
    ask: (card) => untilLeft(() => ask(card)),
    review: (shown) => untilLeft(() => review(shown, seen(shown.language))),
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

/** What a card is shown with. */
interface Sight {
  readonly style: CardStyle;
  readonly drafts: Drafts;
  readonly view: View;
}

/** The reply to a card; undefined if the card is shown again. */
async function askOnce(card: Card, sight: Sight): Promise<Reply | undefined> {
  const { style, drafts } = sight;
  const { aside, question } = card;
  const isAnswer = aside === undefined || aside.kind === "predict";
  const askIt = isAnswer && isTyped(question) ? askLine : askChoice;
  const ended = await askIt(card, style, drafts);
  return ended.kind === "reply" ? ended.reply : replyTo(ended, card, sight);
}

/** The action of a key or a row; undefined if the card is shown again. */
async function replyTo(
  ended: Exclude<CardEnd, { readonly kind: "reply" }>,
  card: Card,
  { style, drafts, view }: Sight,
): Promise<Reply | undefined> {
  if (ended.kind === "pasted") {
    const kind = card.aside?.kind === "evidence" ? "evidence" : "note";
    return remark(kind, card, style, drafts, ended.text);
  }
  const { word } = ended;
  switch (word) {
    case "again":
      return undefined;
    case "note":
    case "quote":
    case "evidence":
      return remark(word, card, style, drafts);
    case "search":
      return search(card.lines, style);
    case "page":
      await page(card, style);
      return undefined;
    case "language":
      return { kind: "language", language: languageAfter(card.language, card.languages) };
    case "consent":
      return consent(card, style);
    case "client":
      view.isClient = !view.isClient;
      return undefined;
    case "probe":
      view.withProbe = !style.withProbe;
      return undefined;
    case "misfit":
      return nearest(card, style, drafts);
    case "none":
      return { kind: "answer", value: [] };
    case "back":
    case "next":
    case "dont-know":
    case "not-applicable":
    case "skipped":
    case "undo":
    case "redo":
    case "review":
      return { kind: word };
  }
}
