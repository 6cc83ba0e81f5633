import { expect, test } from "vitest";
import { analyseResponses } from "../../src/analyse/analysis.ts";
import { drawnTree } from "../../src/analyse/drawn-tree.ts";
import { remembered } from "../../src/analyse/repeated-answers.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { toNumber } from "../../src/score/fraction.ts";
import type { ScoredTree } from "../../src/score/profile.ts";
import { questionNodes, type ScoredNode } from "../../src/score/scored-node.ts";
import { questionnaire, respondents } from "../support/read.ts";
import { everyone } from "../support/team.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

const QUESTIONS = dimensions(
  dimension("d", [
    capability("a", [level("a1", "weight: 2"), level("a2", "requiredFor: 3"), level("a3")]),
    capability("b", [level("b1"), level("b2", "weight: 0")], "weight: 3"),
  ]),
  dimension("e", [capability("c", [level("c1", "requiredFor: 2"), level("c2")])], "weight: 0.5"),
  dimension("f", [capability("g", [level("g1")])]),
);

/** Nobody answers g1, and nobody answers a3. */
const FIRST = { a1: 1, a2: 2, b1: 3, b2: 5, c1: 4, c2: 2 };
const OTHERS = [
  { a1: 5, a2: 4, b1: 5, b2: 1, c1: 5, c2: 4 },
  { a1: 3, a2: 1, b1: 1, b2: 1, c1: 1, c2: 1 },
];

function scoredAs(asked: Questionnaire, answers: object): ScoredTree {
  const people = everyone({ it: 2, sales: 1 }, { ...answers });
  return analyseResponses(asked, respondents(asked, people), {}).scored;
}

function nodesIn(node: ScoredNode): readonly ScoredNode[] {
  return [node, ...node.children.flatMap(nodesIn)];
}

test.each([
  ["the rules by default", ""],
  ["means of percents", "scoring: { methods: { dimension: percent-mean, overall: percent-mean } }"],
  ["sums and a constant", "scoring: { methods: { capability: sum, overall: sum }, constant: 2 }"],
  ["the lowest", "scoring: { methods: { dimension: min, overall: min } }"],
  ["nothing above dimensions", "scoring: { methods: { overall: none } }"],
  ["required questions", "scoring: { level: { dimension: staged, overall: staged } }"],
  ["the weakest", "scoring: { level: { dimension: weakest, overall: weakest } }"],
  ["the weakest and one more", "scoring: { level: { dimension: capped, overall: capped } }"],
  [
    "bands, and a further measure",
    "scoring: { level: { overall: { rule: bands, by: percent, atMost: { 1: 20, 2: 50 } } } }\nmeasures: [{ id: m, title: M, method: sum }]",
  ],
])("other answers have the scores and levels of a new assessment: %s", (_, rules) => {
  const asked = questionnaire(rules, QUESTIONS);
  const { nodes, put } = drawnTree(scoredAs(asked, FIRST));
  for (const answers of OTHERS) {
    const { asAnswered, measures } = scoredAs(asked, answers);
    put(new Map(questionNodes(asAnswered).map((one) => [one.id, one])));
    const expected = [...nodesIn(asAnswered), ...measures.map((one) => one.asAnswered)];
    expect(nodes.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    for (const [index, { id, outcome }] of expected.entries()) {
      const drawn = nodes[index]?.drawn;
      const score = outcome.kind === "scored" ? toNumber(outcome.measure.score) : undefined;
      expect([id, drawn && toNumber(drawn.measure.score)]).toEqual([id, score]);
      // Levels of capabilities are left out where no rule reads them.
      const isLevelled =
        drawn?.level !== undefined || asked.dimensions.some((one) => one.id === id);
      if (isLevelled || id === "overall") {
        expect([id, drawn?.level]).toEqual([
          id,
          outcome.kind === "scored" ? outcome.level : undefined,
        ]);
      }
    }
  }
});

test.each([
  ["what a safe integer stands for is made once", 2 ** 53 - 1, ["first", "first"]],
  // 2 ** 53 + 1 is rounded to 2 ** 53, so the key may stand for other answers.
  ["what a larger one stands for is made each time", 2 ** 53, ["first", "second"]],
] as const)("%s", (_, key, expected) => {
  const known = new Map<number, string>();
  const made = [remembered(known, key, () => "first"), remembered(known, key, () => "second")];
  expect(made).toEqual(expected);
});
