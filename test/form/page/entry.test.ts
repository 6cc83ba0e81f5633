import { describe, expect, test } from "vitest";
import type { FormAnswer } from "../../../src/form/form.ts";
import { BLANK, givenIn, withMark, withOption, withTyped } from "../../../src/form/page/entry.ts";

const CHOICES: FormAnswer = {
  type: "choices",
  options: [
    { value: "x", text: "X" },
    { value: "y", text: "Y" },
    { value: "no", text: "Nothing", isExclusive: true },
  ],
  offersNone: true,
};

describe("boxes of a question with several answers", () => {
  test("add up, in the order of the form", () => {
    const entry = withOption(CHOICES, withOption(CHOICES, BLANK, "y", true), "x", true);
    expect(givenIn(CHOICES, entry)).toEqual({ state: "answered", value: ["x", "y"] });
    expect(givenIn(CHOICES, withOption(CHOICES, entry, "y", false))).toMatchObject({
      value: ["x"],
    });
  });

  test("count as an answer if one is ticked, “none of these” too, and not if none is", () => {
    const ticked = withOption(CHOICES, BLANK, "x", true);
    expect(givenIn(CHOICES, withOption(CHOICES, ticked, "x", false))).toBeUndefined();
    const none = withMark(ticked, "none", true);
    expect(givenIn(CHOICES, none)).toEqual({ state: "answered", value: [] });
    expect(givenIn(CHOICES, withOption(CHOICES, none, "y", true))).toMatchObject({ value: ["y"] });
  });

  test("an option that excludes others clears them, and they clear it", () => {
    const alone = withOption(CHOICES, withOption(CHOICES, BLANK, "x", true), "no", true);
    expect(givenIn(CHOICES, alone)).toMatchObject({ value: ["no"] });
    expect(givenIn(CHOICES, withOption(CHOICES, alone, "y", true))).toMatchObject({ value: ["y"] });
  });
});

test("“I don't know” stands in for a typed number until it is unticked or another is typed", () => {
  const number: FormAnswer = { type: "number" };
  const typed = withTyped(BLANK, "12");
  const unsure = withMark(typed, "dont-know", true);
  expect(givenIn(number, unsure)).toEqual({ state: "dont-know" });
  expect(givenIn(number, withMark(unsure, "dont-know", false))).toMatchObject({ value: 12 });
  expect(givenIn(number, withTyped(unsure, "1"))).toMatchObject({ value: 1 });
});

test.each([
  ["text", "  ", undefined],
  ["text", " in my words ", "in my words"],
  ["date", "2026-02-30", undefined],
  ["date", "2026-02-28", "2026-02-28"],
] as const)("a typed %s “%s” is %s", (type, typed, value) => {
  expect(givenIn({ type }, withTyped(BLANK, typed))?.value).toBe(value);
});
