import { expect, test } from "vitest";
import { questionnaire } from "../../support/read.ts";
import { score, scoredOf } from "../../support/score.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../../support/yaml.ts";

const ASKED = questionnaire(oneCapability(level("a")));

test("how far one person moves the overall and the dimensions", () => {
  const result = score(ASKED, { "it.1": { a: 2 }, "it.2": { a: 4 }, "sales.1": { a: 5 } });
  // Today it 3 and sales 5, median 4. Without it.1: 4 and 5, 4.5. Without it.2: 2 and 5, 3.5.
  // Without sales.1: 3.
  const range = { score: [3, 4.5], level: [3, 4] };
  expect(scoredOf(result, "d")).toMatchObject({ score: 4, level: 4, leaveOneOut: range });
  expect(scoredOf(result, "overall").leaveOneOut).toEqual(range);
});

test("capabilities and questions do not say so", () => {
  const result = score(ASKED, { "it.1": { a: 2 }, "sales.1": { a: 5 } });
  expect(scoredOf(result, "c")).not.toHaveProperty("leaveOneOut");
  expect(scoredOf(result, "a")).not.toHaveProperty("leaveOneOut");
});

test("one person alone cannot be left out", () => {
  const result = score(ASKED, { "it.1": { a: 2 } });
  expect(scoredOf(result, "overall")).not.toHaveProperty("leaveOneOut");
});

test("a dimension that only one person knows would be lost without that person", () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("b", "ask: [sales]")])]),
    ),
  );
  const result = score(asked, { "it.1": { a: 3 }, "it.2": { a: 3 }, "sales.1": { a: 3, b: 2 } });
  const lost = { score: [2, 2], level: [2, 2], mayBeLost: true };
  expect(scoredOf(result, "e").leaveOneOut).toEqual(lost);
  expect(scoredOf(result, "d").leaveOneOut).not.toHaveProperty("mayBeLost");
});

test("what has no score has nothing to move, and without levels only the score moves", () => {
  const asked = questionnaire(
    "scoring: { level: { capability: none, dimension: none, overall: none } }",
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("b", "ask: [marketing]")])]),
    ),
  );
  const result = score(asked, { "it.1": { a: 3 }, "sales.1": { a: 4 } });
  expect(result.dimensions[1]).not.toHaveProperty("leaveOneOut");
  expect(scoredOf(result, "d").leaveOneOut).toEqual({ score: [3, 4] });
});

test("where someone is withheld nothing is said of one person's weight", () => {
  const people = { "it.1": { a: 2 }, "sales.1": { a: 5 }, "sales.2": { a: 4 } };
  const result = score(ASKED, people, { minimumGroup: 2 });
  expect(JSON.stringify(result)).not.toContain("leaveOneOut");
});

test("reviews stand whoever is left out", () => {
  const people = { "it.1": { a: 1 }, "sales.1": { a: 5 } };
  const result = score(ASKED, people, { review: { a: { value: 2, reason: "seen" } } });
  expect(scoredOf(result, "d").leaveOneOut).toEqual({ score: [2, 2], level: [2, 2] });
});
