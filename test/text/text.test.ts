import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";
import { codeFrame } from "../../src/text/code-frame.ts";
import { didYouMean } from "../../src/text/did-you-mean.ts";
import { forCsv } from "../../src/text/encode/csv.ts";
import { forHtml, safeUrl } from "../../src/text/encode/html.ts";
import { forTerminal, forTerminalLine } from "../../src/text/encode/terminal.ts";
import { firstErrors } from "../../src/text/first-problems.ts";
import { formatDate, formatNumber, formatPercent } from "../../src/text/format.ts";
import { problem } from "../../src/text/problems.ts";
import { roundHalfAway } from "../../src/text/round.ts";
import { clamp, NARROW, padStart, widthOf, wrap } from "../../src/text/width.ts";

describe("numbers are rounded once, half away from zero, on the decimal they are written as", () => {
  test.each([
    [2.675, 2, "2.68"],
    [1.005, 2, "1.01"],
    [2.5, 0, "3"],
    [-2.5, 0, "-3"],
    [-0.04, 1, "0.0"],
    [-0.05, 1, "-0.1"],
    [0.95, 1, "1.0"],
    [1 / 3, 1, "0.3"],
    [9.99, 1, "10.0"],
    [1e-7, 3, "0.000"],
    [1.5e-5, 5, "0.00002"],
    [1e21, 0, "1000000000000000000000"],
    [0, 1, "0.0"],
  ])("%d to %d decimals is %s", (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  test("with the mark of the language", () => {
    expect(formatNumber(2.25, 1, "en")).toBe("2.3");
    expect(formatNumber(2.25, 1, "sv")).toBe("2,3");
    expect(formatPercent(0.955, "sv")).toMatch(/^96\s%$/u);
  });
});

test.each([
  ["2026-11-07", "7 November 2026", "7 november 2026"],
  ["2026-13-07", "2026-13-07", "2026-13-07"],
  ["soon", "soon", "soon"],
])("the date %s", (date, english, swedish) => {
  expect(formatDate(date, "en")).toBe(english);
  expect(formatDate(date, "sv")).toBe(swedish);
});

describe("one encoder per sink", () => {
  test.each([
    ["\u001b[2Jgone", "\\u001b[2Jgone"],
    ["a\u009b31mb", "a\\u009b31mb"],
    ["\u202Etxt.exe", "\\u202etxt.exe"],
    ["bell\u0007 del\u007f", "bell\\u0007 del\\u007f"],
    ["line\nkept\ttoo", "line\nkept\ttoo"],
    ["Åsa 日本 👍", "Åsa 日本 👍"],
  ])("the terminal shows %j and does not obey it", (text, shown) => {
    expect(forTerminal(text)).toBe(shown);
  });

  test("on one line", () => {
    expect(forTerminalLine("a\n\tb\r")).toBe("a b\\u000d");
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+49", "'+49"],
    ["-x", "'-x"],
    ["@a", "'@a"],
    ["\tx", "'\tx"],
    ['say "no", thanks', '"say ""no"", thanks"'],
    ["two\nlines", "two lines"],
    ["plain", "plain"],
    [-2.5, "-2.5"],
  ])("csv: %j", (value, field) => {
    expect(forCsv(value)).toBe(field);
  });

  test("html text and attributes", () => {
    expect(forHtml(`<b a="1" b='2'>&</b>`)).toBe(
      "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;&lt;/b&gt;",
    );
  });

  test.each([
    ["https://a.example/b", true],
    ["HTTP://a.example", true],
    ["mailto:a@b.example", true],
    ["javascript:alert(1)", false],
    [" javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["//a.example", false],
  ])("a link to %s: %s", (url, isSafe) => {
    expect(safeUrl(url) !== undefined).toBe(isSafe);
  });
});

describe("width", () => {
  test.each([
    ["Silos", 5],
    ["Åsa", 3],
    ["日本", 4],
    ["👍🏽", 2],
  ])("%s takes %d columns", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test("text that counts as narrow is narrow for the library too", () => {
    const all = Array.from({ length: 0xffff }, (_, code) => String.fromCodePoint(code));
    const narrow = all.filter((character) => NARROW.test(character));
    expect(narrow.length).toBeGreaterThan(500);
    expect(narrow.filter((character) => stringWidth(character) !== 1)).toEqual([]);
  });

  test("wrapping never exceeds the width and loses no word", () => {
    const lines = wrap("To be or not to be, that is the 日本日本日本日本日本 question", 10);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(10);
    expect(lines.join("").replaceAll(" ", "")).toBe(
      "Tobeornottobe,thatisthe日本日本日本日本日本question",
    );
  });

  test("clamping and padding", () => {
    expect(clamp("Incentives", 6)).toBe("Incen…");
    expect(clamp("日本日本", 5)).toBe("日本…");
    expect(padStart("日", 4)).toBe("  日");
  });
});

test.each([
  ["jsno", ["json", "csv"], undefined],
  ["jso", ["json", "csv"], "json"],
  ["conflict-settled", ["conflicts-settled", "sponsorship"], "conflicts-settled"],
  ["xyz", ["json", "csv"], undefined],
])("did you mean: %s of %j: %s", (word, known, expected) => {
  expect(didYouMean(word, known)).toBe(expected);
});

test("a code frame points at the column, and obeys nothing in the line", () => {
  const text = "one\ntwo \u001b[31mred\nthree";
  expect(codeFrame(text, { file: "a", line: 2, column: 5 })).toBe(
    "  1 | one\n> 2 | two \\u001b[31mred\n    |     ^\n  3 | three",
  );
});

test("the first twenty errors of an unreadable file are kept, and the others counted", () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    problem("unknown-key", { file: "a", line: 25 - index, column: 1 }, { key: "k", known: [] }),
  );
  const first = firstErrors(many);
  expect(first.slice(0, 20).map(({ at }) => at?.line)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  expect(first.slice(20).map(({ code, at }) => [code, at?.line])).toEqual([
    ["too-many-problems", 21],
  ]);
});
