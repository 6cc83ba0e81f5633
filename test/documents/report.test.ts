import { describe, expect, test } from "vitest";
import { reportDocument } from "../../src/documents/report/report.ts";
import { profileScreen, reportScreen } from "../../src/documents/screens.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { reportView } from "../../src/documents/view/report-view.ts";
import { reportInput, unknownInput, wholeInput } from "./view/cases.ts";
import { wordsOf } from "../support/document-words.ts";
import { figuresOf } from "./figures.ts";

const INPUTS: readonly (readonly [string, () => Promise<ReportInput>])[] = [
  ["the example", () => reportInput()],
  ["nothing known", unknownInput],
  ["with plan and progress", () => wholeInput()],
  ["with plan and progress, in Swedish", () => wholeInput({ language: "sv" })],
  ["with plan and progress, withheld", () => wholeInput({ minimumGroup: 3 })],
];

const spaced = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

describe.each(INPUTS)("the report: %s", (_, input) => {
  test("contains every figure computed for it", async () => {
    const given = await input();
    const document = reportDocument(given);
    const said = spaced([document.title, ...wordsOf(document), ...document.imprint].join(" "));
    const figures = figuresOf({ ...reportView(given), sources: [] });
    expect(figures.length).toBeGreaterThan(50);
    expect(figures.filter((figure) => !said.includes(spaced(figure)))).toEqual([]);
  });

  test("has a title and content in every section, and each id once", async () => {
    const { sections } = reportDocument(await input());
    expect(sections.filter(({ title, blocks }) => title === "" || blocks.length === 0)).toEqual([]);
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
  });

  test("begins with the same verdict as the screens", async () => {
    const given = await input();
    const { verdict = "" } = reportDocument(given).facts;
    expect(verdict).not.toBe("");
    for (const write of [reportDocument, reportScreen, profileScreen]) {
      expect(wordsOf(write(given))).toContain(verdict);
    }
  });
});
