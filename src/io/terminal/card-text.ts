import type { Answer, Text } from "../../core/model/index.ts";
import type { Card, ReviewLine } from "../../interview/card.ts";
import { answersOf } from "../../interview/choices.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import type { InterviewTexts } from "../../text/interview-texts.ts";
import type { Texts } from "../../text/texts.ts";
import { clamp, wrap } from "../../text/width.ts";
import type { Choice } from "./choose-prompt.ts";

/** How cards are written: words, width and emphasis. */
export interface CardStyle {
  readonly texts: InterviewTexts;
  readonly words: Texts;
  readonly sayText: (text: Text) => string;
  readonly columns: () => number;
  readonly withProbe: boolean;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Lines that fit the terminal, for the prompt breaks words. */
export function wrapped(text: string, { columns }: CardStyle): readonly string[] {
  return wrap(forTerminalLine(text), Math.max(20, Math.min(100, columns() - 1)));
}

/** Where we are, and the question. */
export function cardHead(
  { question, dimension, position, positionInDimension }: Card,
  style: CardStyle,
): readonly string[] {
  const { number, of } = position;
  const part = `${style.sayText(dimension.title)} ${positionInDimension.number}/${positionInDimension.of}`;
  const unit =
    question.type === "number" && question.unit ? ` (${style.sayText(question.unit)})` : "";
  return [
    style.dim(`[${number}/${of} · ${forTerminalLine(part)} · ${style.texts.saved}]`),
    "",
    ...wrapped(`${style.sayText(question.text)}${unit}`, style).map((line) => style.strong(line)),
    ...(question.help
      ? wrapped(`${style.texts.help}: ${style.sayText(question.help)}`, style)
      : []),
    ...(question.type === "level"
      ? wrapped(style.texts.rule, style).map((line) => style.dim(line))
      : []),
    "",
  ];
}

/** The probe for the interviewer, and the keys. */
export function cardFoot(
  { question, answer }: Card,
  style: CardStyle,
  keys: string,
): readonly string[] {
  const { texts, withProbe } = style;
  const probe =
    withProbe && question.probe ? `${texts.probe}: ${style.sayText(question.probe)}` : "";
  const remarks = [answer?.note, answer?.quote, ...(answer?.evidence ?? [])].filter(Boolean);
  return [
    "",
    ...(probe === "" ? [] : wrapped(probe, style)),
    ...(remarks.length === 0 ? [] : [style.dim(`${texts.hasNote}: ${remarks.length}`)]),
    ...wrapped(keys, style).map((line) => style.dim(line)),
  ];
}

/** What can be chosen: levels with their descriptions, options, yes and no. */
export function choicesOf({ question }: Card, style: CardStyle): readonly Choice[] {
  const inside = (text: Text): readonly string[] => {
    const columns = (): number => style.columns() - 6;
    return wrapped(style.sayText(text), { ...style, columns });
  };
  switch (question.type) {
    case "level":
      return question.levels.map(({ level, text }) => {
        const label = clamp(
          forTerminalLine(style.sayText(text)),
          Math.max(20, Math.min(90, style.columns() - 12)),
        );
        return { key: String(level), label, lines: inside(text) };
      });
    case "choice":
    case "choices":
      return numbered(question.options.map(({ text }) => style.sayText(text)));
    case "yes-no":
      return numbered(["yes", "no"].map((value) => style.words.values[value] ?? value));
    case "number":
    case "text":
      return [];
  }
}

/** Choices of one line each, with the digits from 1 as their keys. */
export function numbered(labels: readonly string[]): readonly Choice[] {
  return labels.map((label, index) => ({
    key: String(index + 1),
    label: forTerminalLine(label),
    lines: [],
  }));
}

/** The choices of the answer that is there already. */
export function selectedOf({ question, answer }: Card): readonly number[] {
  const { value } = answer ?? {};
  const given = typeof value === "object" ? value : [value];
  return answersOf(question).flatMap((one, index) =>
    given.some((part) => part === one) ? index : [],
  );
}

/** The questions of a review that nobody has answered in any way. */
export function openAmong(lines: readonly ReviewLine[]): readonly ReviewLine[] {
  return lines.filter(({ answer }) => answer === undefined || answer.state === "unanswered");
}

/** What was answered, or why it was not. */
export function answerText(
  answer: Answer | undefined,
  texts: InterviewTexts,
  words: Texts,
): string {
  if (answer === undefined || answer.state === "unanswered") return texts.open;
  const { value } = answer;
  if (value === undefined) return words.states[answer.state];
  return typeof value === "object" ? `[${value.join(", ")}]` : String(value);
}

/** One line of the review: the question and what was answered. */
export function answerLabel({ question, answer }: ReviewLine, style: CardStyle): string {
  const said = answerText(answer, style.texts, style.words);
  const width = Math.max(20, Math.min(90, style.columns() - 8) - said.length - 2);
  return `${clamp(forTerminalLine(style.sayText(question.text)), width)}  ${forTerminalLine(said)}`;
}
