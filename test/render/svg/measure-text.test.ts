import { describe, expect, test } from "vitest";
import { measureText, wrapText } from "../../../src/render/svg/measure-text.ts";

describe("measureText", () => {
  test.each([
    ["", 0],
    ["n", 5.7],
    ["iiii", 11.6],
    ["WWWW", 35.2],
    ["👩‍👩‍👧‍👦", 11.5],
    ["🇸🇪", 11.5],
    ["e\u0301", 5.7],
    ["\u200F", 0],
  ])("%s is %f wide at size 10", (text, width) => {
    expect(measureText(text, 10)).toBeCloseTo(width, 10);
  });
});

describe("wrapText", () => {
  test.each([
    ["one line", "short", 100, 2, ["short"]],
    ["two lines", "nnnn nnnn", 30, 2, ["nnnn", "nnnn"]],
    ["a word too long is broken", "nnnnnnnn", 30, 2, ["nnnnn", "nnn"]],
    ["more than fits is cut, and says so", "nnnn nnnn nnnn", 30, 2, ["nnnn", "nnnn…"]],
    ["empty", "", 30, 2, [""]],
  ])("%s", (_, text, width, lines, expected) => {
    expect(wrapText(text, 10, width, lines)).toEqual(expected);
  });

  test("no line is wider than asked, and no character is halved", () => {
    const text = "Organizational decision rights 👩‍👩‍👧‍👦 Mandates WWWWWWWWWWWWWWWWWWWWWWWWWW";
    for (const width of [40, 80, 120, 200]) {
      const lines = wrapText(text, 14, width, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(measureText(line, 14)).toBeLessThanOrEqual(width);
    }
    expect(wrapText(text, 14, 500, 3).join(" ")).toContain("👩‍👩‍👧‍👦");
  });
});
