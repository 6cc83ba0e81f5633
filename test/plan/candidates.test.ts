import { expect, test } from "vitest";
import { allRequired } from "../../src/plan/candidates.ts";

const required = (id: string, requires: Readonly<Record<string, readonly string[]>>) => [
  ...allRequired(id, (one) => requires[one] ?? []),
];

test("prerequisites are found through all intermediate ones, each once", () => {
  expect(required("d", { d: ["b", "c"], b: ["a"], c: ["a"] })).toEqual(["b", "c", "a"]);
  expect(required("a", {})).toEqual([]);
});

test("a cycle ends", () => {
  expect(required("a", { a: ["b"], b: ["a"] })).toEqual(["b", "a"]);
});

test("forty layers of two that each require both of the layer below are found, each once", () => {
  const layers = Array.from({ length: 40 }, (_, at) => at + 1);
  const requires = Object.fromEntries(
    layers.flatMap((at) =>
      ["x", "y"].map((side) => [`${side}${at}`, [`x${at - 1}`, `y${at - 1}`]]),
    ),
  );
  expect(required("x40", requires)).toHaveLength(80);
});
