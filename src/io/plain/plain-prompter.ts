import type { Card, ReviewLine } from "../../interview/card.ts";
import { answersOf } from "../../interview/choices.ts";
import { readLine } from "../../interview/read-line.ts";
import type { Prompter, Reply } from "../../interview/run-interview.ts";
import { refusal } from "../../text/interview-texts.ts";
import {
  answerLabel,
  answerText,
  type CardStyle,
  openAmong,
  wrapped,
} from "../terminal/card-text.ts";

/** Where typed lines come from and words go to; no line when the input has ended. */
export interface PlainTerminal {
  readonly read: () => Promise<string | undefined>;
  readonly write: (line: string) => Promise<void>;
}

/**
 * Puts the questions line by line: no redraw, no colours, no keys, so that a screen reader follows
 * and any terminal will do. The end of the input leaves, and what was answered is saved.
 */
export function plainPrompter(style: CardStyle, terminal: PlainTerminal): Prompter {
  return {
    ask: async (card) => {
      for (const line of cardLines(card, style)) await terminal.write(line);
      return answer(card, style, terminal);
    },
    review: (lines) => review(lines, style, terminal),
  };
}

function cardLines(
  { question, dimension, position, positionInDimension, answer: given }: Card,
  style: CardStyle,
): readonly string[] {
  const { texts, sayText, withProbe, words } = style;
  const { plain } = texts;
  const values = answersOf(question);
  const place = plain.place({
    ...position,
    dimension: sayText(dimension.title),
    numberInDimension: positionInDimension.number,
    ofDimension: positionInDimension.of,
  });
  const unit = question.type === "number" && question.unit ? ` (${sayText(question.unit)})` : "";
  const labels =
    question.type === "level"
      ? question.levels.map(({ level, text }) => `${level}. ${sayText(text)}`)
      : "options" in question
        ? question.options.map(({ text }, index) => `${index + 1}. ${sayText(text)}`)
        : values.map(
            (value, index) => `${index + 1}. ${words.values[String(value)] ?? String(value)}`,
          );
  const lines = [
    "",
    place,
    `${sayText(question.text)}${unit}`,
    ...(question.help ? [`${texts.help}: ${sayText(question.help)}`] : []),
    ...(question.type === "level" ? [texts.rule] : []),
    ...labels,
    ...(given === undefined || given.state === "unanswered"
      ? []
      : [plain.answer(answerText(given, texts, words))]),
    ...(withProbe && question.probe ? [`${texts.probe}: ${sayText(question.probe)}`] : []),
    hintFor(question.type, plain),
  ];
  return lines.flatMap((line) => wrapped(line, style));
}

function hintFor(type: string, plain: CardStyle["texts"]["plain"]): string {
  if (type === "choices") return plain.hintMany;
  return type === "number" || type === "text" ? plain.hintText : plain.hint;
}

async function answer(card: Card, style: CardStyle, terminal: PlainTerminal): Promise<Reply> {
  const { texts } = style;
  for (;;) {
    const line = await terminal.read();
    if (line === undefined) return { kind: "quit" };
    const reading = readLine(card.question, line);
    if (reading.kind === "reply") return reading.reply;
    const said = reading.kind === "help" ? texts.plain.help : [refusal(reading.reason, texts)];
    for (const one of said) await terminal.write(one);
  }
}

const WORDS: Readonly<Record<string, Reply>> = {
  back: { kind: "back" },
  undo: { kind: "undo" },
  quit: { kind: "quit" },
};

/** Every answer with a number to go to; to finish with open questions asks to be said twice. */
async function review(
  lines: readonly ReviewLine[],
  style: CardStyle,
  terminal: PlainTerminal,
): Promise<Reply> {
  const { texts } = style;
  const open = openAmong(lines).length;
  const shown = lines.map((line, index) => `${index + 1}. ${answerLabel(line, style)}`);
  for (const line of ["", texts.review, ...shown, texts.openCount(open), texts.plain.reviewHint]) {
    await terminal.write(line);
  }
  let isWarned = open === 0;
  for (;;) {
    const line = (await terminal.read())?.trim();
    if (line === undefined) return { kind: "quit" };
    const word = Object.hasOwn(WORDS, line) ? WORDS[line] : undefined;
    if (word !== undefined) return word;
    const id = /^\d+$/u.test(line) ? lines[Number(line) - 1]?.question.id : undefined;
    if (id !== undefined) return { kind: "jump", id };
    if (line === "finish" && isWarned) return { kind: "finish" };
    if (line === "finish") {
      isWarned = true;
      await terminal.write(`${texts.finishAnyway(open)}: finish`);
    } else {
      await terminal.write(texts.plain.reviewHint);
    }
  }
}
