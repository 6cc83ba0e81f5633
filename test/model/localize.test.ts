import { describe, expect, test } from "vitest";
import { languageOf, languageOrder, localize } from "../../src/model/localize.ts";

describe("a text in the first language that has it", () => {
  const text = { en: "Silo", sv: "Silo på svenska" };
  test.each([
    { name: "one text for all languages", text: "Silo", languages: ["sv"], expected: "Silo" },
    { name: "the language asked for", text, languages: ["sv", "en"], expected: "Silo på svenska" },
    { name: "the fallback", text: { en: "Silo" }, languages: ["sv", "en"], expected: "Silo" },
    { name: "no language that it has: its first", text, languages: ["de"], expected: "Silo" },
    { name: "nothing at all", text: {}, languages: ["en"], expected: "" },
    {
      name: "a language named like a property of every object",
      text,
      languages: ["constructor"],
      expected: "Silo",
    },
  ])("$name", ({ text: given, languages, expected }) => {
    expect(localize(given, languages)).toBe(expected);
  });
});

const EN_SV: readonly [string, ...string[]] = ["en", "sv"];

test.each([
  { asked: undefined, own: EN_SV, expected: ["en", "sv"] },
  { asked: "sv", own: EN_SV, expected: ["sv", "en"] },
  { asked: "de", own: EN_SV, expected: ["de", "en", "sv"] },
])("asked for $asked of $own: $expected", ({ asked, own, expected }) => {
  expect(languageOrder(asked, own)).toEqual(expected);
});

test.each([
  ["a plain text", "Text", ["sv"], "en"],
  ["a text in a requested language", { en: "Text", sv: "Ord" }, ["sv", "en"], "sv"],
  ["a text in another language alone", { sv: "Ord" }, ["en"], "sv"],
  ["a text in no language", {}, ["en"], "en"],
])("the language of %s", (_, text, languages, expected) => {
  expect(languageOf(text, languages, "en")).toBe(expected);
});
