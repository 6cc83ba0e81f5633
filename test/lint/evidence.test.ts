import { expect, test } from "vitest";
import { FLAT } from "../problems/kind-models.ts";
import { oneCapability, question } from "../support/yaml.ts";
import { found, problemsOf } from "./support.ts";

const ALL = question("a", "level", "levels: { 1: A, 2: B, 3: C, 4: D, 5: E }");

const LADDER = `scoring: { methods: { capability: ladder }, evidence: { from: 4 } }
dimensions: [ { id: d, title: D, capabilities: [ { id: c, title: C, questions: [
  { id: a, text: A, type: choice, options: [ { id: n, text: N, score: 1, stops: true }, { id: y, text: Y, score: 5 } ] } ] } ] } ]`;

test.each([
  ["a level above the lowest is sound", "{ from: 4 }", []],
  [
    "the lowest has nothing below it",
    "{ from: 1 }",
    [
      "evidence-without-effect: evidence is required from level 1 up, which is the lowest: no answer is below it",
    ],
  ],
  [
    "another level is not one of the model",
    "{ from: 6 }",
    ["level-not-in-model: level 6 does not exist here"],
  ],
])("evidence: %s", (_, evidence, expected) => {
  expect(found(`scoring: { evidence: ${evidence} }`, oneCapability(ALL))).toEqual(expected);
});

test("a ladder ends at one step, whatever is cited for it", () => {
  expect(found(LADDER)).toContain(
    "evidence-without-effect: evidence has no effect on ladders: a walk ends at one step, whatever is cited for it",
  );
});

test("a model without levels has no level to start from", () => {
  const asked = FLAT.replace("targets:", "scoring: { evidence: { from: 4 } }\ntargets:");
  expect(problemsOf(asked).map(({ code, message }) => [code, message])).toEqual([
    ["no-levels", "the rule for evidence names a level, but the model has no levels"],
  ]);
});
