import type { AnswerValue } from "../../model/index.ts";
import { otherOption } from "../../model/offered-answers.ts";
import { clamp } from "../../text/width.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import type { Card, ReviewLine } from "../../interview/card.ts";
import { valueOf, withOther } from "../../interview/choices.ts";
import { consentOf, consentWord } from "../../model/consent.ts";
import type { Reply } from "../../interview/run-interview.ts";
import { searchQuestions } from "../../interview/search.ts";
import { block, keyBlock, type CardStyle } from "./card-style.ts";
import { numbered, offeredChoices } from "./card-text.ts";
import { chosenOf } from "./choose-one.ts";
import { pagePrompt } from "./page-prompt.ts";
import { pageLines } from "./page-text.ts";
import { searchPrompt } from "./search-prompt.ts";
import { CLEAR, draftedText, type Drafts } from "./unsent-input.ts";

/** The answer, with words for another option; undefined where one goes back to the choices. */
export async function answerWith(
  value: AnswerValue,
  { question, answer }: Card,
  style: CardStyle,
  drafts: Drafts,
): Promise<Reply | undefined> {
  const option = otherOption(question, value);
  if (option === undefined) return { kind: "answer", value };
  const { texts, sayText } = style;
  const earlier = answer?.other === undefined ? "" : texts.answered({ answer: answer.other });
  const { kind, text } = await draftedText(
    { name: `other ${question.id}`, question: question.id },
    {
      head: () => [
        block(1, sayText(question.text), style),
        block(0, texts.other({ option: sayText(option.text) }), style, style.strong),
        block(0, earlier, style),
      ],
      foot: () => [keyBlock(style.keys.remark, style)],
      refuse: () => undefined,
      summary: texts.long,
    },
    drafts,
  );
  return kind === "back" ? undefined : withOther(value, text, answer);
}

/** The nearest description below, where none fits; undefined where one goes back. */
export async function nearest(
  card: Card,
  style: CardStyle,
  drafts: Drafts,
): Promise<Reply | undefined> {
  const { question } = card;
  const { texts, sayText } = style;
  const index = await chosenOf(
    {
      head: [block(1, sayText(question.text), style), block(0, texts.nearest, style, style.strong)],
      choices: offeredChoices(question, style),
    },
    style,
  );
  if (index === undefined) return undefined;
  const reply = await answerWith(valueOf(question, [index]), card, style, drafts);
  return reply?.kind === "answer" ? { ...reply, fits: "no" } : undefined;
}

/** What the respondent agrees to; undefined where one goes back. */
export async function consent(
  { consent: given }: Card,
  style: CardStyle,
): Promise<Reply | undefined> {
  const { question, offered } = style.consent;
  const { texts, today } = style;
  const before = consentWord(given);
  const now = offered.flatMap(([one, label]) =>
    one === before ? texts.consentNow({ consent: label }) : [],
  );
  const index = await chosenOf(
    {
      head: [block(0, question, style, style.strong), ...now.map((line) => block(0, line, style))],
      choices: numbered(offered.map(([, label]) => label)),
    },
    style,
  );
  const word = index === undefined ? undefined : offered[index]?.[0];
  return word === undefined ? undefined : { kind: "consent", consent: consentOf(word, today()) };
}

/** The question that is searched for; undefined where one goes back. */
export async function search(
  lines: readonly ReviewLine[],
  style: CardStyle,
  query = "",
): Promise<Reply | undefined> {
  const width = (): number => Math.max(16, Math.min(100, style.columns() - 3));
  const id = await searchPrompt(
    {
      head: () => [block(1, style.texts.jumpTo, style)],
      foot: () => [keyBlock(style.keys.search, style)],
      find: (typed) =>
        searchQuestions(lines, typed, style.sayText).map(({ question, number }) => {
          const code = question.code === undefined ? "" : `${question.code} `;
          const label = `${String(number).padStart(2)}  ${code}${style.sayText(question.short ?? question.text)}`;
          return { id: question.id, label: clamp(forTerminalLine(label), width()) };
        }),
      none: style.texts.notFound,
      strong: style.strong,
      query,
    },
    CLEAR,
  );
  return id === undefined ? undefined : { kind: "jump", id };
}

/** Everything about the question, to read. */
export async function page(card: Card, style: CardStyle): Promise<void> {
  await pagePrompt(
    {
      lines: () => pageLines(card, style),
      foot: (place) => {
        const keys = place === "" ? style.keys.page.slice(0, 1) : style.keys.page;
        const [line = ""] = keyBlock(keys, style, place === "" ? [] : [["", place]]).lines;
        return line;
      },
    },
    CLEAR,
  );
}
