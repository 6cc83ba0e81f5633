import type { Review, ReviewLine } from "../../interview/card.ts";
import { languageAfter } from "../../interview/languages.ts";
import type { Reply } from "../../interview/run-interview.ts";
import { missingAmong } from "../../interview/state.ts";
import {
  answerLabel,
  block,
  type CardStyle,
  choiceWidth,
  keyBlock,
  notice,
  numbered,
  openAmong,
  spokenKeys,
} from "./card-text.ts";
import { choosePrompt } from "./choose-prompt.ts";
import { CLEAR, search } from "./sub-prompts.ts";

const KEYS = {
  f: "finish",
  b: "back",
  left: "back",
  "back-tab": "back",
  u: "undo",
  g: "search",
  "/": "search",
  l: "language",
} as const;

/** What both screens of the review share. */
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

/** Every answer, to go anywhere; the interview is finished only here. */
export async function review(shown: Review, style: CardStyle): Promise<Reply> {
  const { lines, language, languages } = shown;
  const open = openAmong(lines);
  const [first] = open;
  const start = { cursor: first === undefined ? 0 : lines.indexOf(first), marked: [] };
  const chosen = await choosePrompt(
    {
      ...oneChoice(style),
      head: () => [
        block(0, style.texts.review, style, style.strong),
        block(0, style.texts.openCount({ open: open.length }), style),
      ],
      choices: () => numbered(lines.map((line) => answerLabel(line, style))),
      foot: () => [keyBlock(spokenKeys(style.keys.review, languages), style)],
      start,
      keys: KEYS,
    },
    CLEAR,
  );
  if (chosen.kind === "chosen") {
    const id = lines[chosen.indexes[0] ?? 0]?.question.id;
    return id === undefined ? { kind: "finish" } : { kind: "jump", id };
  }
  if (chosen.kind === "pasted") return { kind: "review" };
  switch (chosen.word as (typeof KEYS)[keyof typeof KEYS]) {
    case "finish":
      return finish(lines, style);
    case "search":
      return (await search(lines, style)) ?? review(shown, style);
    case "language":
      return { kind: "language", language: languageAfter(language, languages) };
    case "back":
      return { kind: "back" };
    case "undo":
      return { kind: "undo" };
  }
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
  const chosen = await choosePrompt(
    {
      ...oneChoice(style),
      head: () => [block(0, headText, style)],
      choices: () => numbered(choices),
      foot: () => [],
      start: { cursor: 0, marked: [] },
      keys: { b: "back", left: "back", "back-tab": "back" },
    },
    CLEAR,
  );
  if (chosen.kind !== "chosen") return { kind: "review" };
  if (chosen.indexes[0] === 1) return { kind: "finish" };
  return { kind: "jump", id: (missing[0] ?? first).question.id };
}
