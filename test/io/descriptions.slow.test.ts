import { describe, expect, test } from "vitest";
import {
  cardStyle,
  levelCards,
  ON_SCREEN,
  screenOf,
  shownDescriptions,
} from "../../scripts/screens.ts";
import { localize } from "../../src/model/localize.ts";
import { widthOf } from "../../src/text/width.ts";

const NOWHERE = -1;

describe.each(ON_SCREEN)("the level questions of %s in %s", (id, language) => {
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
