import type { AnswerValue, Option, Question, Text } from "../../core/model/index.ts";
import type { Card, ReviewLine } from "../../interview/card.ts";
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
    ...(question.type === "level" ? [style.dim(style.texts.rule)] : []),
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

function answersOf(question: Question): readonly AnswerValue[] {
  switch (question.type) {
    case "level":
      return question.levels.map(({ level }) => level);
    case "choice":
    case "choices":
      return question.options.map(({ id }: Option) => id);
    case "yes-no":
      return ["yes", "no"];
    case "number":
    case "text":
      return [];
  }
}

/** The choices that cannot be combined with another. */
export function exclusiveOf({ question }: Card): readonly number[] {
  if (question.type !== "choices") return [];
  return question.options.flatMap(({ exclusive }, index) => (exclusive ? index : []));
}

/** The choices of the answer that is there already. */
export function selectedOf({ question, answer }: Card): readonly number[] {
  const { value } = answer ?? {};
  const given = typeof value === "object" ? value : [value];
  return answersOf(question).flatMap((one, index) =>
    given.some((part) => part === one) ? index : [],
  );
}

export function valueOf({ question }: Card, indexes: readonly number[]): AnswerValue {
  const values = answersOf(question);
  const chosen = indexes.flatMap((index) => values[index] ?? []);
  return question.type === "choices" ? chosen.map(String) : (chosen[0] ?? "");
}

/** One line of the review: the question and what was answered. */
export function answerLabel({ question, answer }: ReviewLine, style: CardStyle): string {
  const { texts, words } = style;
  const value = answer?.value;
  const state =
    answer === undefined || answer.state === "unanswered" ? texts.open : words.states[answer.state];
  const said =
    value === undefined
      ? state
      : typeof value === "object"
        ? `[${value.join(", ")}]`
        : String(value);
  const width = Math.max(20, Math.min(90, style.columns() - 8) - said.length - 2);
  return `${clamp(forTerminalLine(style.sayText(question.text)), width)}  ${forTerminalLine(said)}`;
}
