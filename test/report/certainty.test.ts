import { expect, test } from "vitest";
import { certaintyView } from "../../src/report/view/certainty-view.ts";
import { textsIn } from "../../src/text/languages/index.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../support/yaml.ts";

function linesOf(yaml: readonly string[], people: People): readonly string[] {
  const asked = questionnaire(...yaml);
  const result = score(asked, people);
  return certaintyView({ result, questionnaire: asked, texts: textsIn("en") }).lines;
}

test("one voice is provisional, and nobody can be left out", () => {
  expect(linesOf([oneCapability(level("a"))], { "it.1": { a: 3 } })).toEqual([
    "Firm: 100 % of what was asked is known, and 80 % is enough.",
    "One person was heard. Take it as provisional until somebody else has been.",
  ]);
});

test("whose absence moves a level, or leaves none, is said; evidence is counted", () => {
  const two = dimensions(
    dimension("d", [capability("c", [level("a")])]),
    dimension("e", [capability("f", [level("b", "ask: [sales]")])]),
  );
  const people = { "it.1": { a: 2 }, "sales.1": { a: 4, b: 4 } };
  // d is 3; without IT 4, without sales 2. e is sales' alone; the whole is the weaker of the two.
  expect(linesOf([two], people)).toEqual([
    "Firm: 100 % of what was asked is known, and 80 % is enough.",
    "One person more or less can move a level: the whole from 2 to 4; Dimension d from 2 to 4.",
    "Without one of those who answered there would be no score for Dimension e.",
    "Of 2 answers on the top two levels, 2 name no evidence (100 %).",
  ]);
});

test("a model that gives the whole no score is not short of answers", () => {
  const scoring = "scoring: { methods: { overall: none } }";
  expect(linesOf([scoring, oneCapability(level("a"))], { "it.1": { a: 3 } })[0]).toBe(
    "The whole has no score: the model does not score this.",
  );
});
