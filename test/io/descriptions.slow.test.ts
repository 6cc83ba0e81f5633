import { describe, expect, test } from "vitest";
import { localize } from "../../src/model/localize.ts";
import type { LevelQuestion } from "../../src/model/index.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import { widthOf } from "../../src/text/width.ts";
import { type Card, cardOf } from "../../src/interview/card.ts";
import { startInterview } from "../../src/interview/state.ts";
import { step } from "../../src/interview/step.ts";
import type { CardStyle } from "../../src/io/terminal/card-style.ts";
import { cardFoot, cardHead, choiceWidth, choicesOf } from "../../src/io/terminal/card-text.ts";
import { chooseLines } from "../../src/io/terminal/choose-screen.ts";
import { cardKeys } from "../../src/io/terminal/key-line.ts";
import { cardStyle } from "../support/card-style.ts";

interface LevelCard {
  readonly card: Card;
  readonly question: LevelQuestion;
}

/** The cards of every level question that a questionnaire asks some department. */
async function levelCards(id: string, language: string): Promise<readonly LevelCard[]> {
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
function screenOf(card: Card, style: CardStyle, rows: number, cursor: number): readonly string[] {
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
function shownDescriptions(lines: readonly string[]): readonly string[] {
  const text = lines.map((line) => line.replace(/^[> ] {2}(\S) {2}/u, "\u0000$1\u0000")).join(" ");
  const parts = text.split("\u0000");
  return parts.flatMap((part, index) => {
    const isLevel = /^\d$/u.test(parts[index - 1] ?? "");
    return isLevel ? part.replaceAll(/\s+/gu, " ").trim() : [];
  });
}

const QUESTIONNAIRES = ["digital-marketing-organization", "crisis-readiness"];
const CASES = QUESTIONNAIRES.flatMap((id) => [[id, "en"] as const, [id, "sv"] as const]);
const NOWHERE = -1;

describe.each(CASES)("the level questions of %s in %s", (id, language) => {
  test.each([
    [80, 24],
    [100, 30],
    [120, 40],
  ])("show every description in full on %i x %i", async (columns, rows) => {
    const style = cardStyle(language, columns);
    for (const { card, question } of await levelCards(id, language)) {
      const expected = question.levels.map(({ text }) => localize(text, [language]));
      for (const cursor of [NOWHERE, ...question.levels.keys()]) {
        const lines = screenOf(card, style, rows, cursor);
        expect(shownDescriptions(lines).slice(0, expected.length)).toEqual(expected);
        expect(lines.length).toBeLessThan(rows);
        expect(lines.every((line) => widthOf(line) < columns)).toBe(true);
        expect(lines[0]).toContain("head-of-marketing · Marketing");
      }
    }
  });

  test.each([
    [40, 10],
    [40, 12],
  ])("show no two descriptions that look the same on %i x %i", async (columns, rows) => {
    const style = cardStyle(language, columns);
    for (const { card, question } of await levelCards(id, language)) {
      for (const cursor of [NOWHERE, ...question.levels.keys()]) {
        const lines = screenOf(card, style, rows, cursor);
        const shown = shownDescriptions(lines);
        expect(shown.length).toBeGreaterThan(0);
        expect(new Set(shown).size).toBe(shown.length);
        expect(lines.length).toBeLessThan(rows);
        expect(lines.every((line) => widthOf(line) < columns)).toBe(true);
      }
    }
  });
});
