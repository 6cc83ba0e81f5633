import type { Answer, Question, Text } from "../../model/index.ts";
import type { Card, ReviewLine } from "../../interview/card.ts";
import { isTyped, offeredAnswers } from "../../model/offered-answers.ts";
import { answersOf, noneOption } from "../../interview/choices.ts";
import type { InterviewCommandsTexts } from "../../generated/catalogs/interview-commands.ts";
import type { InterviewKeysTexts } from "../../generated/catalogs/interview-keys.ts";
import type { InterviewTexts } from "../../generated/catalogs/interview.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import type { CommonTexts } from "../../generated/catalogs/common.ts";
import { clamp, widthOf, wrap } from "../../text/width.ts";
import type { Choice, Place } from "./choose-screen.ts";
import type { Block } from "./fit.ts";
import { type Key, keyLine } from "./key-line.ts";

/** How cards are written: words, width and emphasis. */
export interface CardStyle {
  readonly texts: InterviewTexts;
  readonly words: CommonTexts;
  readonly keys: InterviewKeysTexts;
  readonly commands: InterviewCommandsTexts;
  readonly sayText: (text: Text) => string;
  /** Who is interviewed. */
  readonly who: string;
  readonly columns: () => number;
  readonly withProbe: boolean;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** How cards are written in a language. */
export type StyleIn = (language: string) => CardStyle;

/** Lines that fit the terminal, for the prompt breaks words. */
export function wrapped(text: string, { columns }: CardStyle): readonly string[] {
  return wrap(forTerminalLine(text), Math.max(20, Math.min(100, columns() - 1)));
}

/** Who is interviewed, where we are, whether that is saved, and the question. */
export function cardHead(card: Card, style: CardStyle): readonly Block[] {
  const { question, dimension, position, positionInDimension, isSaved } = card;
  const { number, of } = position;
  const { saved, notSaved } = style.texts;
  const part = `${style.sayText(dimension.title)} ${positionInDimension.number}/${positionInDimension.of}`;
  const unit =
    question.type === "number" && question.unit ? ` (${style.sayText(question.unit)})` : "";
  const help = question.help ? `${style.texts.help}: ${style.sayText(question.help)}` : "";
  const rule = question.type === "level" ? style.texts.rule : "";
  return [
    block(
      RANK.place,
      [style.who, `${number}/${of}`, part, isSaved ? saved : notSaved].join(" · "),
      style,
      style.dim,
    ),
    gap(),
    block(0, `${style.sayText(question.text)}${unit}`, style, style.strong),
    block(RANK.answer, earlierText(card, style), style),
    block(RANK.help, help, style),
    block(RANK.rule, question.required ? sentence(style.texts.required) : "", style, style.dim),
    block(RANK.rule, rule, style, style.dim),
    gap(),
  ];
}

/** The probe for the interviewer, what was noted, and one line of keys. */
export function cardFoot(
  { question, answer, languages }: Card,
  style: CardStyle,
  keys: readonly Key[],
  more: readonly Key[],
): readonly Block[] {
  const { texts, withProbe } = style;
  const probe =
    withProbe && question.probe ? `${texts.probe}: ${style.sayText(question.probe)}` : "";
  return [
    gap(),
    block(RANK.probe, probe, style),
    block(RANK.noted, notedText(answer, texts), style, style.dim),
    keyBlock(spokenKeys(keys, languages), style, more),
  ];
}

/** A message as a sentence of its own. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** How many remarks there are on a question; empty where there is none. */
export function notedText(answer: Answer | undefined, texts: InterviewTexts): string {
  const remarks = [answer?.note, answer?.quote, ...(answer?.evidence ?? [])].filter(Boolean);
  return remarks.length === 0 ? "" : texts.remarks({ count: remarks.length });
}

/** The keys that fit into one line. */
export function keyBlock(keys: readonly Key[], style: CardStyle, end: readonly Key[] = []): Block {
  return { rank: RANK.keys, lines: [style.dim(keyLine(keys, end, style.columns() - 1))] };
}

/** With one language, no key leads to another. */
export function spokenKeys(keys: readonly Key[], languages: readonly string[]): readonly Key[] {
  return languages.length > 1 ? keys : keys.filter(([key]) => key !== "l");
}

/** What a small screen does without first: the highest. */
const RANK = {
  gap: 7,
  rule: 6,
  help: 5,
  probe: 4,
  noted: 3,
  place: 2,
  answer: 1,
  keys: 0,
} as const;

/** Each on its own empty line, because each may be left out. */
function gap(): Block {
  return { lines: [""], rank: RANK.gap };
}

/** A paragraph as a block; an empty one takes no line. */
export function block(
  rank: number,
  text: string,
  style: CardStyle,
  paint = (line: string): string => line,
): Block {
  return { rank, lines: text === "" ? [] : wrapped(text, style).map((line) => paint(line)) };
}

/** Why a key did nothing. */
export function notice(text: string, style: CardStyle): () => Block {
  return () => block(0, `! ${text}`, style, style.strong);
}

/** The choices, and below them the rows that are not choices. */
export function choicesOf(card: Card, style: CardStyle): readonly Choice[] {
  const { question } = card;
  const values = answersOf(question);
  const choices = numbered(labelsOf(question, style)).map((choice, index) =>
    question.type === "level" ? { ...choice, key: String(values[index]) } : choice,
  );
  return choices.length === 0 ? [] : [...choices, ...rowsBelow(card, style)];
}

/** What a row below the choices stands for. */
export type RowWord = "none" | "dont-know" | "not-applicable" | "skipped";

function rowsBelow(
  { question, alwaysApplies }: Card,
  { texts }: CardStyle,
): readonly (Choice & { readonly word: RowWord })[] {
  const hasNone = question.type === "choices" && noneOption(question).length === 0;
  return [
    ...(hasNone ? [{ key: "0", text: texts.none, word: "none" } as const] : []),
    { key: "d", text: texts.instead["dont-know"], word: "dont-know" },
    ...(alwaysApplies === true
      ? []
      : [{ key: "x", text: texts.instead["not-applicable"], word: "not-applicable" } as const]),
    ...(question.required
      ? []
      : [{ key: "s", text: texts.instead.skipped, word: "skipped" } as const]),
  ];
}

/** The choices in words, in the order of their numbers; empty for a number or a text. */
export function labelsOf(question: Question, { sayText, words }: CardStyle): readonly string[] {
  const shared: Readonly<Record<string, string>> = words.values;
  return offeredAnswers(question).map(({ value, text }) =>
    text === undefined ? (shared[value] ?? String(value)) : sayText(text),
  );
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
  const { question, answer } = card;
  const { state = "unanswered", value } = answer ?? {};
  const given = typeof value === "object" ? value : [value];
  const marked = answersOf(question).flatMap((one, index) =>
    given.some((part) => part === one) ? index : [],
  );
  const word = state === "answered" ? "none" : state;
  const row = choicesOf(card, style).findIndex((choice) => choice.word === word);
  const isMultiple = question.type === "choices";
  return { cursor: marked[0] ?? row, marked: isMultiple ? marked : [] };
}

/** The questions of a review that nobody has answered in any way. */
export function openAmong(lines: readonly ReviewLine[]): readonly ReviewLine[] {
  return lines.filter(({ answer }) => answer === undefined || answer.state === "unanswered");
}

/** The answer in words, or why there is none. */
export function answerText(
  { question, answer }: Pick<ReviewLine, "question" | "answer">,
  style: CardStyle,
): string {
  const { texts, words } = style;
  if (answer === undefined || answer.state === "unanswered") return texts.open;
  const { value } = answer;
  if (value === undefined) return words.states[answer.state];
  if (question.type === "level" || typeof value === "number") return String(value);
  const labels = labelsOf(question, style);
  const given = typeof value === "object" ? value : [value];
  const said = given.map((one) => labels[answersOf(question).indexOf(one)] ?? one);
  const other = answer.other === undefined ? "" : `: ${answer.other}`;
  return said.length === 0 ? texts.none : `${said.join("; ")}${other}`;
}

const LONGEST_ANSWER = 240;

/** The answer that is there already, where the choices below do not show it. */
function earlierText(card: Card, style: CardStyle): string {
  const { answer, question } = card;
  if (answer === undefined || answer.state === "unanswered") return "";
  const isLine = isTyped(question);
  if (answer.value !== undefined && !isLine) return "";
  const shown = clamp(answerText(card, style), LONGEST_ANSWER);
  const said = style.texts.answered({ answer: shown });
  return isLine ? `${said} (${style.texts.keeps})` : said;
}

/** One line of the review: the question, what was answered, and whether something is noted. */
export function answerLabel(line: ReviewLine, style: CardStyle): string {
  const { question, answer } = line;
  const isNoted = notedText(answer, style.texts) !== "";
  const width = choiceWidth(style.columns());
  const said = clamp(answerText(line, style), Math.max(8, Math.floor(width / 3)));
  const end = `  ${forTerminalLine(said)}${isNoted ? " +" : ""}`;
  return `${clamp(forTerminalLine(style.sayText(question.short ?? question.text)), width - widthOf(end))}${end}`;
}
