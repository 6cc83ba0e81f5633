import type { Question } from "../../model/index.ts";
import { isTyped } from "../../model/offered-answers.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { formatPlain } from "../../text/format.ts";
import { clamp, widthOf } from "../../text/width.ts";
import type { Card, ReviewLine } from "../../interview/card.ts";
import type { Aside } from "../../interview/state.ts";
import { answersOf, noneOption } from "../../interview/choices.ts";
import { proposalText } from "../proposal-text.ts";
import { answerText, labelsOf, notedText } from "./answer-words.ts";
import { RANK, block, gap, keyBlock, sentence, type CardStyle } from "./card-style.ts";
import { changeText } from "./change-text.ts";
import { type Choice, NOWHERE, type Place } from "./choose-screen.ts";
import type { Block } from "./fit.ts";
import type { Key } from "./key-line.ts";

/** Who is interviewed, where we are, whether that is saved, what was last done, and the question. */
export function cardHead(card: Card, style: CardStyle): readonly Block[] {
  const { question } = card;
  const { texts, sayText, isClientView } = style;
  const unit = unitOf(question, style);
  const help = question.help ? `${texts.help}: ${sayText(question.help)}` : "";
  const rule = question.type === "level" && card.aside === undefined ? texts.rule : "";
  return [
    block(RANK.place, placeText(card, style), style, style.dim),
    block(RANK.change, isClientView ? "" : changeText(card, style), style, style.dim),
    gap(),
    block(0, `${sayText(question.text)}${unit}`, style, style.strong),
    block(RANK.answer, proposalText(card, style), style),
    block(RANK.answer, earlierText(card, style), style),
    block(RANK.help, help, style),
    block(RANK.rule, question.required ? sentence(texts.required) : "", style, style.dim),
    block(RANK.rule, rule, style, style.dim),
    gap(),
    ...asideBlocks(card, style),
  ];
}

/** The first line of a card. */
export function placeText(card: Card, style: CardStyle): string {
  const { dimension, position, positionInDimension, isSaved, lines } = card;
  const { number, of } = position;
  const { texts, who, sayText, isClientView } = style;
  const part = `${sayText(dimension.title)} ${positionInDimension.number}/${positionInDimension.of}`;
  if (isClientView) return `${number}/${of} · ${part}`;
  const clock = texts.minutes(style.minutes(lines.map(({ question }) => question)));
  const saved = isSaved ? texts.saved : texts.notSaved;
  return [who, `${number}/${of}`, part, saved, clock].join(" · ");
}

/** The aside about the answer above it. */
function asideBlocks({ aside }: Card, style: CardStyle): readonly Block[] {
  return aside === undefined ? [] : [block(0, asideText(aside, style), style, style.strong), gap()];
}

export function asideText(aside: Aside, { texts, departmentName }: CardStyle): string {
  switch (aside.kind) {
    case "predict":
      return texts.predict({ department: departmentName(aside.department) });
    case "misfit":
      return texts.misfit;
    case "evidence":
      return texts.evidenceFor;
  }
}

/** The unit of a number, and its bounds. */
export function unitOf(question: Question, { texts, sayText }: CardStyle): string {
  if (question.type !== "number") return "";
  const { min, max, unit } = question;
  const written = (value: number): string => formatPlain(value, texts.language);
  const range =
    min === undefined
      ? max === undefined
        ? ""
        : texts.rangeTo({ max: written(max) })
      : max === undefined
        ? texts.rangeFrom({ min: written(min) })
        : texts.range({ min: written(min), max: written(max) });
  const parts = [unit === undefined ? "" : sayText(unit), range].filter(Boolean);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** The probe for the interviewer, what was noted, and one line of keys. */
export function cardFoot(
  card: Card,
  style: CardStyle,
  keys: readonly Key[],
  more: readonly Key[],
): readonly Block[] {
  const { question, answer } = card;
  const { texts, withProbe, isClientView } = style;
  const probe =
    withProbe && question.probe ? `${texts.probe}: ${style.sayText(question.probe)}` : "";
  const noted = isClientView ? "" : notedText(answer, texts);
  return [
    gap(),
    block(RANK.probe, probe, style),
    block(RANK.noted, noted, style, style.dim),
    keyBlock(keysOn(keys, card), style, more),
  ];
}

/** With one language, no key leads to another; without consent, none takes a quote. */
export function keysOn(
  keys: readonly Key[],
  { languages, allowsQuotes }: Pick<Card, "languages" | "allowsQuotes">,
): readonly Key[] {
  return keys.filter(
    ([key]) => (key !== "l" || languages.length > 1) && (key !== "q" || allowsQuotes),
  );
}

/** The choices, and below them the rows that are not choices. */
export function choicesOf(card: Card, style: CardStyle): readonly Choice[] {
  const { aside } = card;
  if (aside !== undefined && aside.kind !== "predict") return asideRows(aside.kind, style);
  const choices = offeredChoices(card.question, style);
  return choices.length === 0 ? [] : [...choices, ...rowsBelow(card, style)];
}

/** To write something down, or to go on, which is where the cursor is. */
function asideRows(kind: "misfit" | "evidence", { texts }: CardStyle): readonly Choice[] {
  const { asides } = texts;
  const [key, word] = kind === "misfit" ? (["n", "note"] as const) : (["e", "evidence"] as const);
  return [
    { key, text: asides[word], word },
    { key: "s", text: asides.next, word: "next" },
  ];
}

/** The choices of a question alone. */
export function offeredChoices(question: Question, style: CardStyle): readonly Choice[] {
  const values = answersOf(question);
  return numbered(labelsOf(question, style)).map((choice, index) =>
    question.type === "level" ? { ...choice, key: String(values[index]) } : choice,
  );
}

/** What a row below the choices stands for. */
export type RowWord = "none" | "misfit" | "dont-know" | "not-applicable" | "skipped";

/** The rows that stand for something else than one of the choices. */
export function rowsBelow(
  { question, alwaysApplies, aside }: Card,
  { texts }: CardStyle,
): readonly (Choice & { readonly word: RowWord })[] {
  const hasNone = question.type === "choices" && noneOption(question).length === 0;
  const none = hasNone ? [{ key: "0", text: texts.none, word: "none" } as const] : [];
  if (aside !== undefined)
    return [...none, { key: "s", text: texts.noPrediction, word: "skipped" }];
  const mayMisfit = question.type === "level" || question.type === "choice";
  return [
    ...none,
    ...(mayMisfit ? [{ key: "f", text: texts.instead.misfit, word: "misfit" } as const] : []),
    { key: "d", text: texts.instead["dont-know"], word: "dont-know" },
    ...(alwaysApplies === true
      ? []
      : [{ key: "x", text: texts.instead["not-applicable"], word: "not-applicable" } as const]),
    ...(question.required
      ? []
      : [{ key: "s", text: texts.instead.skipped, word: "skipped" } as const]),
  ];
}

/** Columns before a choice: the cursor and the key. */
const BEFORE = 6;

/** The columns that a choice may take. */
export function choiceWidth(columns: number): number {
  return Math.max(16, Math.min(100, columns - 1) - BEFORE);
}

/** Choices with the digits from 1 as their keys. */
export function numbered(labels: readonly string[]): readonly Choice[] {
  return labels.map((label, index) => ({ key: String(index + 1), text: forTerminalLine(label) }));
}

/** Where the answer that is there already is shown; nowhere while there is none. */
export function placeOf(card: Card, style: CardStyle): Place {
  const { question, answer, aside } = card;
  if (aside?.kind === "predict") return { cursor: NOWHERE, marked: [] };
  if (aside !== undefined) return { cursor: 1, marked: [] };
  const { state = "unanswered", value, fits } = answer ?? {};
  const given = typeof value === "object" ? value : [value];
  const marked = answersOf(question).flatMap((one, index) =>
    given.some((part) => part === one) ? index : [],
  );
  const word = fits === "no" ? "misfit" : state === "answered" ? "none" : state;
  const row = choicesOf(card, style).findIndex((choice) => choice.word === word);
  const isMultiple = question.type === "choices";
  const cursor = fits === "no" ? row : (marked[0] ?? row);
  return { cursor, marked: isMultiple ? marked : [] };
}

const LONGEST_ANSWER = 240;

/** The answer that is there already, where the choices below do not show it. */
function earlierText(card: Card, style: CardStyle): string {
  const { answer, question, aside } = card;
  if (answer === undefined || answer.state === "unanswered") return "";
  const isLine = isTyped(question);
  const isShownBelow = answer.value !== undefined && !isLine && answer.fits === undefined;
  if (isShownBelow && aside === undefined) return "";
  const shown = clamp(answerText(card, style), LONGEST_ANSWER);
  const said = style.texts.answered({ answer: shown });
  return isLine && aside === undefined ? `${said} (${style.texts.keeps})` : said;
}

/** One line of the review: the question, what was answered, and whether something is noted. */
export function answerLabel(line: ReviewLine, style: CardStyle): string {
  const { question, answer } = line;
  const isNoted = !style.isClientView && notedText(answer, style.texts) !== "";
  const width = choiceWidth(style.columns());
  const said = clamp(answerText(line, style), Math.max(8, Math.floor(width / 3)));
  const end = `  ${forTerminalLine(said)}${isNoted ? " +" : ""}`;
  return `${clamp(forTerminalLine(style.sayText(question.short ?? question.text)), width - widthOf(end))}${end}`;
}
