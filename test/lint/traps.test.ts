import { describe, expect, test } from "vitest";
import { TRAPS, withTrap } from "../problems/traps.ts";
import { questionnaire } from "../support/read.ts";
import { problemsOf } from "./support.ts";
import { EFFECTS } from "./trap-effects.ts";

test("every trap has an effect", () => {
  expect(Object.keys(EFFECTS).toSorted()).toEqual(Object.keys(TRAPS).toSorted());
});

describe.each(Object.entries(TRAPS))("%s", (code, trap) => {
  test("is found at its place, and only there", () => {
    const text = withTrap(trap);
    const found = problemsOf(text).filter((one) => one.code === code);
    const before = text.slice(0, text.indexOf(trap.points)).split("\n");
    expect(found.map(({ at }) => at)).toContainEqual({
      file: "q.yaml",
      line: before.length,
      column: (before.at(-1) ?? "").length + 1,
    });
    expect(problemsOf(trap.good)).toEqual([]);
  });

  test("changes the result, or has no effect on it", () => {
    EFFECTS[code]?.(questionnaire(withTrap(trap)), questionnaire(trap.good));
  });
});
