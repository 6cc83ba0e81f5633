import { describe, expect, test } from "vitest";
import { comparisonDocument, comparisonScreen } from "../../src/documents/comparison.ts";
import { historyDocument, type HistoryInput, historyScreen } from "../../src/documents/history.ts";
import type { LinePoint } from "../../src/documents/charts.ts";
import { htmlDocument } from "../../src/render/html.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { terminalDocument } from "../../src/render/terminal.ts";
import { compareResults } from "../../src/analyse/comparison.ts";
import { historyOf } from "../../src/analyse/history.ts";
import type { Canvas } from "../../src/render/canvas.ts";
import type { ComparisonInput } from "../../src/documents/comparison-words.ts";
import { sparkLine } from "../../src/render/spark-line.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { widthOf } from "../../src/text/width.ts";
import { hostileInput, reportInput, unknownInput } from "./cases.ts";
import { readHtml } from "../render/read-html.ts";
import { cellsOf, tablesOf } from "../render/read-markdown.ts";

const tool = "unsilo 0.0.0";
const same = (text: string): string => text;
const canvas: Canvas = {
  columns: 80,
  isUnicode: true,
  strong: same,
  dim: same,
  accent: same,
  warning: same,
};

/** The second is one year later with another model, so that there is a break. */
function comparison(
  { result, questionnaire, texts }: ReportInput,
  isBroken = false,
): ComparisonInput {
  const digest = isBroken ? "another" : result.questionnaire.digest;
  const later = { ...result, questionnaire: { ...result.questionnaire, digest } };
  const compared = compareResults(result, later, questionnaire, { language: texts.language });
  return { comparison: compared, questionnaire, texts, tool };
}

function history({ result, questionnaire, texts }: ReportInput): HistoryInput {
  const others = ["b", "c", "d"].map((digest) => ({
    ...result,
    assessment: `${result.assessment} ${digest}`,
    questionnaire: { ...result.questionnaire, digest: digest === "d" ? "d" : "none" },
  }));
  return {
    history: historyOf([result, ...others], questionnaire, texts.language),
    questionnaire,
    texts,
    tool,
  };
}

const CASES = [
  ["the example", () => reportInput()],
  ["Swedish", () => reportInput({ language: "sv" })],
  ["nothing known", unknownInput],
  ["departments withheld", () => reportInput({ minimumGroup: 3 })],
  ["hostile", hostileInput],
] as const;

describe.each(CASES)("%s", (_, input) => {
  test("the pages are well formed, run nothing, and only reference existing ids", async () => {
    const given = await input();
    const pages = [
      htmlDocument(comparisonDocument(comparison(given))),
      htmlDocument(comparisonDocument(comparison(given, true))),
      htmlDocument(historyDocument(history(given))),
    ];
    for (const page of pages) {
      const { tags } = readHtml(page);
      const open: string[] = [];
      for (const { name, isEnd } of tags) {
        if (name === "meta") continue;
        if (isEnd) expect(open.pop()).toBe(name);
        else open.push(name);
      }
      expect(open).toEqual([]);
      const ids = tags.flatMap(({ attributes }) => attributes.get("id") ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const named = tags.flatMap(({ attributes }) => attributes.get("aria-labelledby") ?? []);
      for (const id of named.flatMap((list) => list.split(" "))) expect(ids).toContain(id);
      expect(tags.filter(({ name }) => ["script", "img", "link", "iframe"].includes(name))).toEqual(
        [],
      );
      expect(page).toContain("default-src 'none'");
    }
  });

  test("every row of a Markdown table has a cell for every column", async () => {
    const given = await input();
    const documents = [
      markdownDocument(comparisonDocument(comparison(given))),
      markdownDocument(historyDocument(history(given))),
    ];
    for (const table of documents.flatMap(tablesOf)) {
      const counts = new Set(table.map((line) => cellsOf(line).length));
      expect([...counts]).toHaveLength(1);
    }
    expect(documents.join("")).not.toMatch(/(?<!\\)<(?:script|img)/u);
  });

  test.each([40, 80, 200])("no table is wider than a terminal of %i columns", async (columns) => {
    const given = await input();
    const wide = { ...canvas, columns };
    const said = terminalDocument(comparisonScreen(comparison(given)), wide);
    const longest = Math.max(...said.split("\n").map(widthOf));
    expect(longest).toBeLessThanOrEqual(Math.max(40, Math.min(100, columns)));
  });
});

test("if a table has no room, each figure is below its row with the title of its column", async () => {
  const given = await reportInput();
  const said = terminalDocument(comparisonScreen(comparison(given)), { ...canvas, columns: 40 });
  expect(said).toContain("Across departments\n  Level: 2 → 2\n  Mean: 2.1 → 2.1\n  Change: 0\n");
});

test("Markdown has no heading over charts that only a page can draw", async () => {
  const given = await reportInput();
  const document = historyDocument(history(given));
  expect(htmlDocument(document)).toContain("Mean over time");
  expect(markdownDocument(document)).not.toContain("Mean over time");
});

test.each(["en", "sv"])(
  "a terminal without Unicode gets our plain symbols (%s)",
  async (language) => {
    const given = await reportInput({ language });
    const plain = { ...canvas, isUnicode: false };
    const said = [
      terminalDocument(comparisonScreen(comparison(given)), plain),
      terminalDocument(comparisonScreen(comparison(given, true)), plain),
      terminalDocument(historyScreen(history(given)), plain),
    ].join("\n");
    expect([...new Set(said.match(/[^\p{ASCII}åäöÅÄÖé]/gu))]).toEqual([]);
  },
);

describe("a line of eight heights", () => {
  const point = (percent: string, isBroken = false): LinePoint => ({
    assessment: "",
    mean: "",
    spoken: "",
    percent,
    isBroken,
  });
  test.each([
    ["from the lowest to the highest", ["0", "50", "100"], "▁▅█", "158"],
    ["12.5 % begins the second of eight", ["12.49", "12.5"], "▁▂", "12"],
    ["nothing known is a dot", ["0", "", "100"], "▁.█", "1.8"],
  ])("%s", (_, percents, blocks, digits) => {
    const points = percents.map((percent) => point(percent));
    expect(sparkLine(points, canvas)).toBe(blocks);
    expect(sparkLine(points, { ...canvas, isUnicode: false })).toBe(digits);
  });

  test("a break is a bar", () => {
    expect(sparkLine([point("0"), point("100", true)], canvas)).toBe("▁|█");
  });
});
