import { forTerminalLine } from "../../text/encode/terminal.ts";
import { padEnd, widthOf, wrap } from "../../text/width.ts";
import { isTyped } from "../../model/offered-answers.ts";
import { answersOf } from "../../interview/choices.ts";
import type { Command } from "../../interview/commands.ts";
import { labelsOf } from "./answer-words.ts";
import { sentence, type CardStyle, wrapped } from "./card-style.ts";
import { keysOn } from "./card-text.ts";
import type { Card } from "../../interview/card.ts";
import { cardKeys, numberKeys } from "./key-line.ts";

/** Everything about a question: each description in full, what was noted, and the keys. */
export function pageLines(card: Card, style: CardStyle): readonly string[] {
  return [
    ...descriptionLines(card, style, style.strong),
    "",
    ...(card.question.type === "text" ? wordLines(card, style) : keyLines(card, style)),
  ];
}

/** The question with every description, its help, and its notes. */
export function descriptionLines(
  { question, answer }: Card,
  style: CardStyle,
  paint: (line: string) => string,
): readonly string[] {
  const { texts, sayText, withProbe, isClientView } = style;
  const remarks = [
    ...(answer?.note === undefined ? [] : [`${texts.note}: ${answer.note}`]),
    ...(answer?.quote === undefined ? [] : [`${texts.quote}: ${answer.quote}`]),
    ...(answer?.evidence ?? []).map(({ what }) => `${texts.evidence}: ${what}`),
  ];
  const asides = [
    ...(question.help ? [`${texts.help}: ${sayText(question.help)}`] : []),
    ...(question.type === "level" ? [texts.rule] : []),
    ...(question.required ? [sentence(texts.required)] : []),
  ];
  const private_ = [
    ...(withProbe && question.probe ? [`${texts.probe}: ${sayText(question.probe)}`] : []),
    ...(isClientView ? [] : remarks),
  ];
  const values = answersOf(question);
  const choices = labelsOf(question, style).map((label, index) =>
    hanging(question.type === "level" ? String(values[index]) : String(index + 1), label, 4, style),
  );
  return [
    ...wrapped(sayText(question.text), style).map((line) => paint(line)),
    ...asides.flatMap((one) => wrapped(one, style)),
    ...(choices.length === 0 ? [] : [""]),
    ...choices.flat(),
    ...(private_.length === 0 ? [] : [""]),
    ...private_.flatMap((one) => wrapped(one, style)),
  ];
}

function keyLines(card: Card, style: CardStyle): readonly string[] {
  const { keys } = style;
  const { question } = card;
  const own = isTyped(question) ? numberKeys(keys) : cardKeys(keys, question.type === "choices");
  const all = keysOn(own, card);
  const width = Math.max(...all.map(([key]) => widthOf(key))) + 2;
  return [
    style.strong(keys.heading),
    ...all.flatMap(([key, meaning]) => hanging(key, meaning, width, style)),
  ];
}

/** The words that can be typed, each with what it does. */
export function wordLines(
  { languages, alwaysApplies }: Pick<Card, "languages" | "alwaysApplies">,
  style: CardStyle,
): readonly string[] {
  const { words, meanings } = style.commands;
  const commands = (Object.keys(meanings) as (keyof typeof meanings)[]).filter(
    (command: Command) =>
      (command !== "language" || languages.length > 1) &&
      (command !== "not-applicable" || alwaysApplies !== true),
  );
  return [
    style.strong(style.keys.wordsHeading),
    ...commands.flatMap((command) => wrapped(`${words[command]}: ${meanings[command]}`, style)),
  ];
}

/** A name, followed by a text whose further lines are indented below its first. */
function hanging(name: string, text: string, width: number, style: CardStyle): readonly string[] {
  const room = Math.max(12, Math.min(100, style.columns() - 1) - width);
  return wrap(forTerminalLine(text), room).map(
    (line, index) => padEnd(index === 0 ? name : "", width) + line,
  );
}
