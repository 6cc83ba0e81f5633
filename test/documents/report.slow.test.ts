import { describe, expect, test } from "vitest";
import { reportDocument } from "../../src/documents/report/report.ts";
import { profileScreen, reportScreen } from "../../src/documents/screens.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { reportInput, unknownInput, wholeInput } from "./cases.ts";
import { findingsOf } from "../../src/documents/findings/findings.ts";
import { blocksOf, wordsOf } from "../support/document-words.ts";
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
  test("says every figure of its pictures beside them", async () => {
    const document = reportDocument(await input());
    const said = spaced(wordsOf(document).join(" "));
    const charts = document.sections.flatMap(({ blocks }) => blocksOf(blocks, "chart"));
    const figures = figuresOf(charts.map(({ chart }) => chart));
    expect(figures.length).toBeGreaterThan(4);
    expect(figures.filter((figure) => !said.includes(spaced(figure)))).toEqual([]);
  });

  test("says what was found about level, agreement, limits and confidence", async () => {
    const given = await input();
    const said = spaced(wordsOf(reportDocument(given)).join(" "));
    const { level, agreement, pairAgreement, limits, confidence } = findingsOf(given);
    const found = [level, agreement, ...pairAgreement, ...limits, ...confidence];
    expect(found.filter(({ text }) => !said.includes(spaced(text)))).toEqual([]);
  });

  test("has a title and something to say in every section, and each id once", async () => {
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
