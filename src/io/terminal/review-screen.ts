import { forTerminalLine } from "../../text/encode/terminal.ts";
import { wrap } from "../../text/width.ts";
import { search } from "./sub-prompts.ts";
import { openAmong, type Review, type ReviewLine } from "../../interview/card.ts";
import { languageAfter } from "../../interview/languages.ts";
import type { Reply } from "../../interview/run-interview.ts";
import { missingAmong } from "../../interview/state.ts";
import { remarksOf } from "./answer-words.ts";
import { RANK, block, keyBlock, notice, type CardStyle } from "./card-style.ts";
import { answerLabel, choiceWidth, keysOn, numbered } from "./card-text.ts";
import { changeText } from "./change-text.ts";
import { chosenOf } from "./choose-one.ts";
import { choosePrompt } from "./choose-prompt.ts";
import type { Choice } from "./choose-screen.ts";
import { CLEAR } from "./unsent-input.ts";

const KEYS = {
  f: "finish",
  b: "back",
  left: "back",
  "back-tab": "back",
  u: "undo",
  y: "redo",
  g: "search",
  "/": "search",
  l: "language",
  a: "all",
  o: "open",
  d: "dont-know",
  n: "noted",
} as const;

/** Which answers a review lists. */
type Filter = "all" | "open" | "dont-know" | "noted";

const FILTERS = ["all", "open", "dont-know", "noted"] as const;

/** What all screens of the review share. */
function oneChoice(style: CardStyle) {
  const choose = notice(style.texts.chooseOne, style);
  return {
    width: () => choiceWidth(style.columns()),
    isMultiple: false,
    exclusive: [],
    strong: style.strong,
    says: { choose, mark: choose, paste: notice(style.texts.pasteIgnored, style) },
    takesPaste: false,
  } as const;
}

/** Every answer by dimension, to go anywhere; the interview is finished only here. */
export async function review(
  shown: Review,
  style: CardStyle,
  filter: Filter = "all",
): Promise<Reply> {
  const { lines, language, languages } = shown;
  const open = openAmong(lines);
  const listed = filtered(lines, filter);
  const [first] = open;
  const start = Math.max(0, first === undefined ? 0 : listed.indexOf(first));
  const chosen = await choosePrompt(
    {
      ...oneChoice(style),
      head: () => [
        block(0, style.texts.review, style, style.strong),
        block(RANK.change, changeText(shown, style), style, style.dim),
        block(0, countText(open.length, listed.length, filter, style), style),
      ],
      choices: () => rowsOf(listed, lines, filter, style),
      foot: () => [keyBlock(keysOn(style.keys.review, { languages, allowsQuotes: false }), style)],
      start: { cursor: start, marked: [] },
      keys: KEYS,
    },
    CLEAR,
  );
  if (chosen.kind === "chosen") {
    const id = listed[chosen.indexes[0] ?? 0]?.question.id;
    return id === undefined ? { kind: "review" } : { kind: "jump", id };
  }
  if (chosen.kind === "pasted") return { kind: "review" };
  const word = chosen.word as (typeof KEYS)[keyof typeof KEYS];
  switch (word) {
    case "finish":
      return finish(lines, style);
    case "search":
      return (await search(lines, style)) ?? review(shown, style, filter);
    case "language":
      return { kind: "language", language: languageAfter(language, languages) };
    case "all":
    case "open":
    case "dont-know":
      return review(shown, style, word);
    case "noted":
      // The client sees the screen.
      return review(shown, style, style.isClientView ? filter : word);
    case "back":
    case "undo":
    case "redo":
      return { kind: word };
  }
}

function filtered(lines: readonly ReviewLine[], filter: Filter): readonly ReviewLine[] {
  switch (filter) {
    case "all":
      return lines;
    case "open":
      return openAmong(lines);
    case "dont-know":
      return lines.filter(({ answer }) => answer?.state === "dont-know");
    case "noted":
      return lines.filter(({ answer }) => remarksOf(answer).length > 0);
  }
}

/** How many are open, and which answers are listed. */
function countText(open: number, listed: number, filter: Filter, style: CardStyle): string {
  const { openCount, filters, nothingListed } = style.texts;
  const shown = FILTERS.map((one) => (one === filter ? `[${filters[one]}]` : filters[one]));
  const none = listed === 0 ? [nothingListed] : [];
  return [openCount({ open }), shown.join(" · "), ...none].join(" ");
}

/** The rows of a review, each dimension under its title; with their remarks where these are asked for. */
function rowsOf(
  listed: readonly ReviewLine[],
  lines: readonly ReviewLine[],
  filter: Filter,
  style: CardStyle,
): readonly Choice[] {
  const width = choiceWidth(style.columns());
  return listed.map((line, index) => {
    const isFirst = listed[index - 1]?.dimension !== line.dimension;
    const [{ text } = { text: "" }] = numbered([answerLabel(line, style)]);
    const details =
      filter === "noted" && !style.isClientView
        ? remarksOf(line.answer).flatMap((one) =>
            wrap(forTerminalLine(one), width).map((written) => style.dim(`      ${written}`)),
          )
        : [];
    return {
      key: String(lines.indexOf(line) + 1),
      text,
      details,
      ...(isFirst
        ? { heading: style.dim(forTerminalLine(style.sayText(line.dimension.title))) }
        : {}),
    };
  });
}

/** Finishes at once where nothing is open; else asks, and offers the first open question. */
async function finish(lines: readonly ReviewLine[], style: CardStyle): Promise<Reply> {
  const open = openAmong(lines);
  const missing = missingAmong(lines);
  const [first = missing[0]] = open;
  if (first === undefined) return { kind: "finish" };
  const { texts } = style;
  const isBarred = missing.length > 0;
  const headText = isBarred
    ? texts.missingCount({ missing: missing.length })
    : texts.openCount({ open: open.length });
  const choices = isBarred
    ? [texts.goToMissing]
    : [texts.goOn, texts.finishAnyway({ open: open.length })];
  const head = [block(0, headText, style)];
  const index = await chosenOf({ head, choices: numbered(choices), cursor: 0 }, style);
  if (index === undefined) return { kind: "review" };
  if (index === 1) return { kind: "finish" };
  return { kind: "jump", id: (missing[0] ?? first).question.id };
}
