import { expect, test } from "vitest";
import { toggled } from "../../src/io/terminal/choose-prompt.ts";

test.each([
  ["marks", [], 1, [1]],
  ["in the order of the choices", [2], 0, [0, 2]],
  ["unmarks", [0, 2], 2, [0]],
  ["an exclusive one excludes the others", [0, 2], 3, [3]],
  ["and goes when another is marked", [3], 0, [0]],
])("%s: %j and %d give %j", (_, marked, index, expected) => {
  expect(toggled(marked, index, [3])).toEqual(expected);
});

test("no more are marked than the question allows", () => {
  expect(toggled([0, 1], 2, [3], 2)).toEqual([0, 1]);
  expect(toggled([0], 2, [3], 2)).toEqual([0, 2]);
  expect(toggled([0, 1], 3, [3], 2)).toEqual([3]);
});
