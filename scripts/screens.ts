import { localize } from "../src/model/localize.ts";
import type { LevelQuestion } from "../src/model/index.ts";
import { questionsOf } from "../src/model/outline.ts";
import { SHIPPED } from "../src/generated/questionnaires/index.ts";
import { type Card, cardOf } from "../src/interview/card.ts";
import { startInterview } from "../src/interview/state.ts";
import { step } from "../src/interview/step.ts";
import type { CardStyle } from "../src/io/terminal/card-style.ts";
import { cardFoot, cardHead, choicesOf, choiceWidth } from "../src/io/terminal/card-text.ts";
import { chooseLines } from "../src/io/terminal/choose-screen.ts";
import { cardKeys } from "../src/io/terminal/key-line.ts";
import { interviewCommandsTexts } from "../src/generated/catalogs/interview-commands.ts";
import { interviewKeysTexts } from "../src/generated/catalogs/interview-keys.ts";
import { interviewTexts } from "../src/generated/catalogs/interview.ts";
import { commonTexts } from "../src/generated/catalogs/common.ts";

/** How cards are written in a language, without colours, 4 of 35 minutes into an interview. */
export function cardStyle(language: string, columns: number): CardStyle {
  return {
    texts: interviewTexts(language),
    words: commonTexts(language),
    keys: interviewKeysTexts(language),
    commands: interviewCommandsTexts(language),
    sayText: (text) => localize(text, [language]),
    departmentName: (id) => id,
    who: "head-of-marketing · Marketing",
    columns: () => columns,
    withProbe: true,
    isClientView: false,
    minutes: () => ({ sitting: "first", elapsed: 4, expected: 35 }),
    consent: { question: "", offered: [] },
    today: () => "2026-11-30",
    strong: (line) => line,
    dim: (line) => line,
  };
}

export interface LevelCard {
  readonly card: Card;
  readonly question: LevelQuestion;
}

/** The cards of every level question that a questionnaire asks some department. */
export async function levelCards(id: string, language: string): Promise<readonly LevelCard[]> {
  const questionnaire = await SHIPPED.find((one) => one.id === id)?.load();
  if (questionnaire === undefined) throw new Error(`no questionnaire ${id}`);
  return questionnaire.departments.flatMap((department) => {
    const answers = new Map();
    const start = startInterview({ questionnaire, department: department.id, language, answers });
    return questionsOf(questionnaire).flatMap((question) => {
      const card = cardOf(step(start, { kind: "jump", id: question.id }));
      return question.type === "level" && card?.question === question ? [{ card, question }] : [];
    });
  });
}

/** The screen of a card, with one row left for the cursor, as in the prompt. */
export function screenOf(
  card: Card,
  style: CardStyle,
  rows: number,
  cursor: number,
): readonly string[] {
  const view = {
    head: () => cardHead(card, style),
    choices: () => choicesOf(card, style),
    foot: () => cardFoot(card, style, cardKeys(style.keys, false), style.keys.more),
    width: () => choiceWidth(style.columns()),
    isMultiple: false,
    strong: style.strong,
  };
  return chooseLines(view, { cursor, marked: [] }, [], rows - 1);
}

/** The displayed descriptions, on any number of rows: from one number to the next. */
export function shownDescriptions(lines: readonly string[]): readonly string[] {
  const text = lines.map((line) => line.replace(/^[> ] {2}(\S) {2}/u, "\u0000$1\u0000")).join(" ");
  const parts = text.split("\u0000");
  return parts.flatMap((part, index) => {
    const isLevel = /^\d$/u.test(parts[index - 1] ?? "");
    return isLevel ? part.replaceAll(/\s+/gu, " ").trim() : [];
  });
}

/** The questionnaires that are included, and the languages of both. */
export const ON_SCREEN: readonly (readonly [id: string, language: string])[] = [
  "digital-marketing-organization",
  "crisis-readiness",
].flatMap((id) => [[id, "en"] as const, [id, "sv"] as const]);

/** How many level questions show all descriptions in full at a size, and how many show two that look the same. */
export async function descriptionFacts(
  id: string,
  language: string,
  [columns, rows]: readonly [columns: number, rows: number],
): Promise<{ readonly questions: number; readonly whole: number; readonly alike: number }> {
  const style = cardStyle(language, columns);
  const shown = new Map<LevelQuestion, readonly string[]>();
  for (const { card, question } of await levelCards(id, language)) {
    shown.set(question, shownDescriptions(screenOf(card, style, rows, -1)));
  }
  const isWhole = ([{ levels }, texts]: readonly [LevelQuestion, readonly string[]]): boolean =>
    levels.every(({ text }, index) => texts[index] === localize(text, [language]));
  const all = [...shown];
  return {
    questions: all.length,
    whole: all.filter(isWhole).length,
    alike: all.filter(([, texts]) => new Set(texts).size < texts.length).length,
  };
}
