import { describe, expect, test } from "vitest";
import { interviewKeysTexts } from "../../src/generated/catalogs/interview-keys.ts";
import { LANGUAGES } from "../../src/generated/catalogs/languages.ts";
import { cardKeys, keyLine, numberKeys } from "../../src/io/terminal/key-line.ts";
import { widthOf } from "../../src/text/width.ts";

describe("one line of keys", () => {
  const KEYS = [
    ["Enter", "confirm"],
    ["b", "back"],
    ["n", "note"],
  ] as const;

  test.each([
    [80, "Enter confirm · b back · n note · ? more"],
    [40, "Enter confirm · b back · n note · ? more"],
    [39, "Enter confirm · b back · ? more"],
    [22, "Enter confirm · ? more"],
    [21, "? more"],
    [3, "? more"],
  ])("in %i columns", (width, expected) => {
    expect(keyLine(KEYS, [["?", "more"]], width)).toBe(expected);
  });

  test("needs no key at its end", () => {
    expect(keyLine(KEYS, [], 24)).toBe("Enter confirm · b back");
  });

  test.each(LANGUAGES)("in %s names confirm, back and the language in 79 columns", (language) => {
    const keys = interviewKeysTexts(language);
    const card = cardKeys(keys, false);
    const line = keyLine(card, keys.more, 79);
    expect(widthOf(line)).toBeLessThanOrEqual(79);
    expect(line).toMatch(/^Enter .* · b .* · l .* · \? /u);
    expect(keyLine(card, keys.more, 39)).toMatch(/^Enter .* · b .* · \? /u);
  });

  test.each(LANGUAGES)("in %s says where digits choose, mark or are typed", (language) => {
    const keys = interviewKeysTexts(language);
    const all = (of: readonly (readonly [string, string])[]): string => keyLine(of, [], 1000);
    expect(all(cardKeys(keys, false))).toMatch(/ · 1-9 ↑ ↓ /u);
    expect(all(cardKeys(keys, true))).toMatch(/^1-9 .* · Enter .* · ↑ ↓ /u);
    expect(all(numberKeys(keys))).toMatch(/^Enter .* · ↑ ↓ /u);
    expect(all(numberKeys(keys))).not.toContain("1-9");
  });
});
