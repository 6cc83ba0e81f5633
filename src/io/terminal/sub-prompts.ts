import type { AnswerValue } from "../../model/index.ts";
import { otherOption } from "../../model/offered-answers.ts";
import type { Card, ReviewLine } from "../../interview/card.ts";
import { withOther } from "../../interview/choices.ts";
import type { Remark } from "../../interview/remarks.ts";
import type { Reply } from "../../interview/run-interview.ts";
import { searchQuestions } from "../../interview/search.ts";
import { clamp } from "../../text/width.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { block, type CardStyle, keyBlock } from "./card-text.ts";
import { type Drafts, draftedText } from "./unsent-input.ts";
import { pageLines } from "./page-text.ts";
import { pagePrompt } from "./page-prompt.ts";
import { searchPrompt } from "./search-prompt.ts";

export const CLEAR = { clearPromptOnDone: true } as const;

/**
 * A remark on the question; undefined if none was typed. Shift+Tab keeps the text. Text pasted on
 * the card is already there, below the text of an earlier visit.
 */
export async function remark(
  kind: Remark,
  { question }: Card,
  style: CardStyle,
  drafts: Drafts,
  pasted = "",
): Promise<Reply | undefined> {
  const offer = pasted === "" ? "" : style.texts.pastedNote;
  const { kind: end, text } = await draftedText(
    { name: `${kind} ${question.id}`, question: question.id, pasted: pasted.trim() },
    {
      head: () => [
        block(1, style.sayText(question.text), style),
        block(0, style.texts[kind], style, style.strong),
        block(0, offer, style),
      ],
      foot: () => [keyBlock(style.keys.remark, style)],
      refuse: () => undefined,
      summary: style.texts.long,
    },
    drafts,
  );
  return end === "back" || text.trim() === "" ? undefined : { kind, text: text.trim() };
}

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
