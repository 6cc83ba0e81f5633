import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";
import { markdownReport } from "../../../src/report/markdown/markdown-report.ts";
import { reportView } from "../../../src/report/view/report-view.ts";
import { EN } from "../../../src/text/languages/en.ts";
import { HOSTILE, hostileInput, reportInput, unknownInput, wholeInput } from "../cases.ts";
import { figuresOf } from "../figures.ts";
import { cellsOf, shown, tablesOf } from "./read-markdown.ts";

const inputs = {
  example: () => reportInput(),
  Swedish: () => reportInput({ language: "sv" }),
  "nothing known": unknownInput,
  "departments withheld": () => reportInput({ minimumGroup: 3 }),
  hostile: hostileInput,
  whole: () => wholeInput(),
  "whole, Swedish": () => wholeInput({ language: "sv" }),
  "whole, withheld": () => wholeInput({ minimumGroup: 3 }),
};
const cases = Object.entries(inputs).map(([name, input]) => ({ name, input }));

const LINK = /(?<!\\)\[[^\n]*?(?<!\\)\]\(([^()\s]*)\)/gu;

describe.each(cases)("the document: $name", ({ input }) => {
  test("has no HTML, no image, no code and no link but the sources'", async () => {
    const given = await input();
    const markdown = markdownReport(given);
    const targets = Array.from(markdown.matchAll(LINK), ([, target]) => target);
    expect(targets.length).toBe(reportView(given).sources.filter(({ url }) => url !== "").length);
    for (const target of targets) expect(target).toMatch(/^https?:\/\//u);
    const rest = markdown.replaceAll(LINK, "");
    expect(rest).not.toMatch(/(?<!\\)(?:\\\\)*[<`[\]~$]/u);
    expect(rest).not.toMatch(/https?:\/\/|www\.|@\w/u);
    expect(rest).not.toMatch(/(?<!\\)&\w+;/u);
  });

  test("has one first heading and skips no rank", async () => {
    const ranks = Array.from(
      markdownReport(await input()).matchAll(/^(#+) \S/gmu),
      ([, signs = ""]) => signs.length,
    );
    expect(ranks.filter((rank) => rank === 1)).toEqual([1]);
    ranks.forEach((rank, at) => expect(rank).toBeLessThanOrEqual((ranks[at - 1] ?? 0) + 1));
  });

  test("has tables whose rows have the same cells and the same width", async () => {
    const tables = tablesOf(markdownReport(await input()));
    expect(tables.length).toBeGreaterThan(4);
    for (const lines of tables) {
      expect(new Set(lines.map((line) => cellsOf(line).length)).size).toBe(1);
      expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
    }
  });

  test("says every figure of the view", async () => {
    const given = await input();
    const text = shown(markdownReport(given));
    const figures = figuresOf({ ...reportView(given), sources: [] });
    expect(figures.length).toBeGreaterThan(50);
    expect(
      figures.filter((figure) => !text.includes(figure.replaceAll(/\s+/gu, " ").trim())),
    ).toEqual([]);
  });

  test("is the same twice, holds no empty value and ends with one line", async () => {
    const given = await input();
    const markdown = markdownReport(given);
    expect(markdownReport(given)).toBe(markdown);
    expect(markdown).not.toMatch(/NaN|undefined|\[object|\bnull\b|Infinity|\n\n\n|\*\*\*\*/u);
    expect(markdown).toMatch(/\S\n$/u);
  });
});

test("hostile texts are read, not obeyed", async () => {
  const text = shown(markdownReport(await hostileInput()));
  for (const hostile of HOSTILE) expect(text).toContain(hostile);
});

test("the profile is a table that lines up", async () => {
  const [, profile = []] = tablesOf(markdownReport(await reportInput()));
  expect(profile.slice(0, 4)).toEqual([
    "| Dimension                                    | Level | Target | Gap | Mean | Range      | Coverage | Confidence |",
    "| -------------------------------------------- | ----: | -----: | --: | ---: | ---------- | -------: | ---------- |",
    "| Incentives and leadership (limits the level) |     1 |      2 |   1 |  1.6 | 1.6 to 1.7 |     98 % | indicative |",
    "| Shared customer view                         |     2 |      3 |   1 |  1.9 | 1.9 to 2.1 |     93 % | firm       |",
  ]);
});

test("withheld departments leave a notice, no table and no name beside an answer", async () => {
  const markdown = markdownReport(await reportInput({ minimumGroup: 3 }));
  const [, section = ""] = markdown.split(`## ${EN.labels.departmentsHeading}`);
  expect(section.split("\n## ")[0]?.trim()).toMatch(
    /^Withheld to protect respondents: Customer service, Finance, IT, Stores and Marketing\./u,
  );
  expect(markdown).not.toContain("| Department");
});

test("private notes appear only when the result carries them", async () => {
  const note = "Means the loan of two buyers to the autumn catalogue.";
  expect(markdownReport(await reportInput())).not.toContain(note);
  expect(markdownReport(await reportInput({ includeNotes: true }))).toContain(note);
});

test("the next level is marked, and counts stand beside each step", async () => {
  const markdown = markdownReport(await reportInput());
  expect(markdown).toMatch(
    /\| 3 \*\*Today\*\* +\| Their manager agreed [^|]*\| +3 \| Finance, Marketing, Customer service +\|/u,
  );
  expect(markdown).toMatch(
    /\| 4 Next level +\| Both managers changed [^|]*\| +1 \| Marketing +\|/u,
  );
});
