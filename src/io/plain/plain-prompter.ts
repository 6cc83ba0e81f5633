import {
  type InterviewPlainTexts,
  interviewPlainTexts,
} from "../../generated/catalogs/interview-plain.ts";
import { isTyped, otherOption } from "../../model/offered-answers.ts";
import { answersOf, withOther } from "../../interview/choices.ts";
import { readLine } from "../../interview/read-line.ts";
import { remarkFrom } from "../../interview/read-words.ts";
import type { Remark } from "../../interview/remarks.ts";
import type { Prompter, Reply } from "../../interview/run-interview.ts";
import { proposalText } from "../proposal-text.ts";
import { plainReview } from "./plain-review.ts";
import { plainSearch } from "./plain-search.ts";
import type { PlainTerminal } from "./plain-terminal.ts";
import { refusalText } from "../refusal.ts";
import { answerText, labelsOf, notedText } from "../terminal/answer-words.ts";
import { sentence, type CardStyle, type StyleIn, wrapped } from "../terminal/card-style.ts";
import type { Card } from "../../interview/card.ts";
import { asideText, unitOf } from "../terminal/card-text.ts";
import { changeText } from "../terminal/change-text.ts";
import { descriptionLines, wordLines } from "../terminal/page-text.ts";

/**
 * Puts the questions line by line: no redraw, no colours, no keys, so that a screen reader follows
 * and any terminal will do. The end of the input leaves, and what was answered is saved.
 */
export function plainPrompter(styleIn: StyleIn, terminal: PlainTerminal): Prompter {
  return {
    ask: async (card) => {
      const style = styleIn(card.language);
      await say(cardLines(card, style), terminal);
      return answer(card, style, terminal);
    },
    review: (shown) => plainReview(shown, styleIn(shown.language), terminal),
  };
}

async function say(lines: readonly string[], terminal: PlainTerminal): Promise<void> {
  for (const line of lines) await terminal.write(line);
}

function cardLines(card: Card, style: CardStyle): readonly string[] {
  const { question, dimension, position, positionInDimension, answer: given, aside } = card;
  const { texts, sayText, withProbe, who } = style;
  const plain = interviewPlainTexts(texts.language);
  const values = answersOf(question);
  const place = plain.place({
    ...position,
    dimension: sayText(dimension.title),
    numberInDimension: positionInDimension.number,
    ofDimension: positionInDimension.of,
    who,
  });
  const labels = labelsOf(question, style).map((label, index) => {
    const number = question.type === "level" ? values[index] : index + 1;
    return `${String(number)}. ${label}`;
  });
  const lines = [
    "",
    place,
    ...[changeText(card, style)].filter(Boolean),
    `${sayText(question.text)}${unitOf(question, style)}`,
    ...(question.help ? [`${texts.help}: ${sayText(question.help)}`] : []),
    ...(question.type === "level" && aside === undefined ? [texts.rule] : []),
    ...(question.required ? [sentence(texts.required)] : []),
    ...(aside === undefined ? [] : [asideText(aside, style)]),
    ...(aside === undefined || aside.kind === "predict" ? labels : []),
    ...[proposalText(card, style)].filter(Boolean),
    ...(given === undefined || given.state === "unanswered" ? [] : [givenText(card, style)]),
    ...[notedText(given, texts)].filter(Boolean),
    ...(withProbe && question.probe ? [`${texts.probe}: ${sayText(question.probe)}`] : []),
    hintFor(card, plain),
  ];
  return lines.flatMap((line) => wrapped(line, style));
}

/** The answer that is there, which an empty line keeps. */
function givenText(card: Card, style: CardStyle): string {
  const { texts } = style;
  const said = `${texts.answered({ answer: answerText(card, style) })}.`;
  return card.aside === undefined ? `${said} ${texts.keeps}.` : said;
}

function hintFor({ question, aside }: Card, plain: InterviewPlainTexts): string {
  if (aside !== undefined && aside.kind !== "predict") return plain.hintAside;
  if (question.type === "choices") return plain.hintMany;
  if (question.type === "date") return plain.hintDate;
  return isTyped(question) ? plain.hintText : plain.hint;
}

async function answer(card: Card, style: CardStyle, terminal: PlainTerminal): Promise<Reply> {
  let pasted: string | undefined;
  for (;;) {
    const entry = await terminal.read();
    if (entry === undefined) return { kind: "quit" };
    if (entry.isPasted) {
      pasted = entry.text;
      const { pasted: refuse } = interviewPlainTexts(style.texts.language);
      const refusal = refuse({ lines: pasted.split("\n").length });
      await say(wrapped(refusal, style), terminal);
      continue;
    }
    const reading = readLine(card, entry.text);
    switch (reading.kind) {
      case "reply":
        return withWords(reading.reply, card, style, terminal);
      case "help":
        await say(
          [
            ...descriptionLines(card, style, plainly),
            "",
            ...wordLines(card, { ...style, strong: plainly }),
          ],
          terminal,
        );
        break;
      case "bad":
        await terminal.write(refusalText(reading.reason, card, style.texts));
        break;
      case "jump": {
        const found = await plainSearch(card.lines, reading.query, style, terminal);
        if (found !== undefined) return found;
        break;
      }
      case "remark": {
        const remark =
          remarkOf(reading.remark, pasted) ?? (await asked(reading.remark, style, terminal));
        if (remark !== undefined) return remark;
      }
    }
  }
}

/** Asks what the other option of an answer stands for; an empty line keeps the earlier words. */
async function withWords(
  reply: Reply,
  { question, answer: before }: Card,
  { texts, sayText }: CardStyle,
  terminal: PlainTerminal,
): Promise<Reply> {
  const option = reply.kind === "answer" ? otherOption(question, reply.value) : undefined;
  if (reply.kind !== "answer" || option === undefined || reply.other !== undefined) return reply;
  await terminal.write(texts.other({ option: sayText(option.text) }));
  const entry = await terminal.read();
  return withOther(reply.value, entry?.text ?? "", before);
}

function plainly(line: string): string {
  return line;
}

/** A remark; undefined if it is empty. */
function remarkOf(kind: Remark, text = ""): Reply | undefined {
  return text.trim() === "" ? undefined : remarkFrom(kind, text.trim());
}

/** A remark whose word was typed alone; an empty line changes nothing. */
async function asked(
  kind: Remark,
  { texts }: CardStyle,
  terminal: PlainTerminal,
): Promise<Reply | undefined> {
  await terminal.write(texts[kind]);
  const entry = await terminal.read();
  return entry === undefined ? { kind: "quit" } : remarkOf(kind, entry.text);
}
