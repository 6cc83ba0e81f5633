import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";
import { markdownDocument } from "../../src/render/markdown.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { HOSTILE, hostileInput, reportInput } from "../documents/cases.ts";
import { wordsOf } from "../support/document-words.ts";
import { addressesIn, documentOf, DOCUMENTS } from "./documents.ts";
import { cellsOf, shown, tablesOf } from "./read-markdown.ts";

const LINK = /(?<!\\)\[[^\n]*?(?<!\\)\]\(([^()\s]*)\)/gu;

const markdownOf = (input: ReportInput): string => markdownDocument(documentOf(input));

/** Without the text to type in, which is indented. */
const withoutCode = (markdown: string): string => markdown.replaceAll(/^ {4}.*$/gmu, "");

describe.each(DOCUMENTS)("the Markdown for the %s", (_, write) => {
  test("has no HTML, no image, and no link but the document's own", async () => {
    const document = await write();
    const markdown = withoutCode(markdownDocument(document));
    const targets = Array.from(markdown.matchAll(LINK), ([, target]) => target);
    expect(targets.length).toBe(addressesIn(document).length);
    for (const target of targets) expect(target).toMatch(/^https?:\/\//u);
    const rest = markdown.replaceAll(LINK, "");
    expect(rest).not.toMatch(/(?<!\\)(?:\\\\)*[<`[\]~$]/u);
    expect(rest).not.toMatch(/https?:\/\/|www\.|@\w/u);
    expect(rest).not.toMatch(/(?<!\\)&\w+;/u);
  });

  test("has one first heading and skips no level", async () => {
    const ranks = Array.from(
      markdownDocument(await write()).matchAll(/^(#+) \S/gmu),
      ([, signs = ""]) => signs.length,
    );
    expect(ranks.filter((rank) => rank === 1)).toEqual([1]);
    ranks.forEach((rank, at) => expect(rank).toBeLessThanOrEqual((ranks[at - 1] ?? 0) + 1));
  });

  test("has tables whose rows have the same cells and the same width", async () => {
    for (const lines of tablesOf(markdownDocument(await write()))) {
      expect(new Set(lines.map((line) => cellsOf(line).length)).size).toBe(1);
      expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
    }
  });

  test("has every word of the document", async () => {
    const document = await write();
    const text = shown(markdownDocument(document));
    const words = wordsOf(document).map((word) => word.replaceAll(/\s+/gu, " ").trim());
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  test("is the same twice, has no empty value and ends with one line", async () => {
    const document = await write();
    const markdown = markdownDocument(document);
    expect(markdownDocument(document)).toBe(markdown);
    expect(markdown).not.toMatch(/NaN|undefined|\[object|\bnull\b|Infinity|\n\n\n|\*\*\*\*/u);
    expect(markdown).toMatch(/\S\n$/u);
  });
});

test("hostile texts are shown, not obeyed", async () => {
  const text = shown(markdownOf(await hostileInput()));
  for (const hostile of HOSTILE) expect(text).toContain(hostile);
});

test("the profile is a table with aligned columns", async () => {
  const tables = tablesOf(markdownOf(await reportInput()));
  const profile = tables.find(([head]) => head?.startsWith("| Dimension "));
  expect(profile?.slice(0, 4)).toEqual([
    "| Dimension                                    | Level | Target | Gap | Mean | Range      | Coverage | Confidence |",
    "| -------------------------------------------- | ----: | -----: | --: | ---: | ---------- | -------: | ---------- |",
    "| Incentives and leadership (limits the level) |     1 |      2 |   1 |  1.5 | 1.4 to 1.6 |      88% | indicative |",
    "| Shared customer view                         |     2 |      3 |   1 |  1.9 | 1.8 to 2.0 |      95% | indicative |",
  ]);
});

test("withheld departments leave a notice, no table and no name beside an answer", async () => {
  const markdown = markdownOf(await reportInput({ minimumGroup: 3 }));
  const [, section = ""] = markdown.split(`## ${commonTexts("en").labels.departmentsHeading}`);
  expect(section.split("\n## ")[0]?.trim()).toMatch(
    /^Withheld to protect respondents: results for Customer service, Finance, IT, Stores and Marketing\./u,
  );
  expect(markdown).not.toMatch(/^\| Department/mu);
});

test("private notes appear only when the result carries them", async () => {
  const note = "Means the loan of two buyers to the autumn catalogue.";
  expect(markdownOf(await reportInput())).not.toContain(note);
  expect(markdownOf(await reportInput({ includeNotes: true }))).toContain(note);
});

test("today and the next level are marked where the answers support it, and each level has its count beside it", async () => {
  const markdown = markdownOf(await reportInput());
  expect(markdown).toMatch(
    /\| 3 +\| We got it in time, [^|]*\| +3 \| Finance, Marketing, Customer service +\|/u,
  );
  expect(markdown).toMatch(/\| 4 +\| We got it in time although [^|]*\| +1 \| Marketing +\|/u);
  // Five people say 2, 2, 2, 2 and 3; each department counts once, (1 + 1 + 1/2 + 1) / 4 said 2.
  expect(markdown).toMatch(
    /\| 2 +\| \*\*Today:\*\* Those involved talked [^|]*\| +4 \| Finance, IT, Marketing, Customer service +\|\n\| 3 +\| \*\*Next level:\*\* The departments looked [^|]*\| +1 \| Marketing +\|/u,
  );
});
