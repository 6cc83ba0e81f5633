import { expect, test } from "vitest";
import { oneCapability } from "../support/yaml.ts";
import { found, full } from "./support.ts";

/** The problems of recommendations, each by id, with its sponsor and its prerequisites. */
function sponsored(...all: readonly (readonly [id: string, keys: string])[]): readonly string[] {
  const list = all.map(
    ([id, keys], index) =>
      `{ id: ${id}, title: T, when: { question: a, lt: 4 }, raises: { a: { from: ${index + 1}, to: ${index + 2} } }, effort: 5, ${keys} }`,
  );
  return found("", oneCapability(full("a")), `recommendations: [${list.join(", ")}]`).filter(
    (problem) => problem.startsWith("sponsor-not-required"),
  );
}

const MISSING =
  "sponsor-not-required: r needs a sponsor, and requires no recommendation that gives one";

test.each([
  ["requires nothing", [["r", "sponsor: needs"]]],
  [
    "requires another that only needs one",
    [
      ["r", "sponsor: needs, requires: [q]"],
      ["q", "sponsor: helps"],
    ],
  ],
] as const)("a recommendation that needs a sponsor and %s", (_, all) => {
  expect(sponsored(...all)).toEqual([MISSING]);
});

test.each([
  ["needs none", [["r", "sponsor: helps"]]],
  ["gives one itself", [["r", "sponsor: gives"]]],
  [
    "requires one that gives it",
    [
      ["q", "sponsor: gives"],
      ["r", "sponsor: needs, requires: [q]"],
    ],
  ],
  [
    "requires it through another",
    [
      ["q", "sponsor: gives"],
      ["p", "sponsor: helps, requires: [q]"],
      ["r", "sponsor: needs, requires: [p]"],
    ],
  ],
] as const)("nothing of a recommendation that %s", (_, all) => {
  expect(sponsored(...all)).toEqual([]);
});
