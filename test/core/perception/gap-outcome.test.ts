import { expect, test } from "vitest";
import type { PerceptionGap } from "../../../src/model/index.ts";
import { gapOutcome } from "../../../src/analyse/perception.ts";

const gap = (numbers: Partial<PerceptionGap>): PerceptionGap => ({
  id: "d",
  reading: "measured",
  departments: [],
  ...numbers,
});

const ladder = (...levels: readonly number[]) =>
  levels.map((level) => ({ id: `l${level}`, level, name: "" }));

test.each([
  ["seldom by chance and a level wide", { p: 0.1, shift: 1 }, "shown"],
  ["seldom by chance and less than a level", { p: 0.1, shift: 0.9 }, "shown-small"],
  ["seldom by chance and of a width that is not shown", { p: 0.05 }, "shown"],
  ["perhaps chance and half a level wide", { p: 0.11, shift: 0.5 }, "unclear-large"],
  ["perhaps chance and less than half a level", { p: 0.11, shift: 0.49 }, "unclear-small"],
  ["perhaps chance and of a width that is not shown", { p: 0.11 }, "unclear"],
  ["not tested, and a level wide", { shift: 1 }, "unclear-large"],
] as const)("%s", (_, numbers, outcome) => {
  expect(gapOutcome(gap(numbers), ladder(1, 2, 3, 4, 5))).toBe(outcome);
});

test("a level is one step of the model's ladder", () => {
  expect(gapOutcome(gap({ shift: 0.9 }), ladder(0, 2, 4))).toBe("unclear-small");
  expect(gapOutcome(gap({ shift: 1 }), ladder(0, 2, 4))).toBe("unclear-large");
  expect(gapOutcome(gap({ p: 0.1, shift: 1.9 }), ladder(0, 2, 4))).toBe("shown-small");
});
