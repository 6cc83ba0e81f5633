import { describe, expect, test } from "vitest";
import type { QuestionType } from "../../src/model/index.ts";
import { frequenciesOf } from "../../src/analyse/statistics.ts";
import { pairsApart } from "../../src/analyse/votes.ts";
import { isFact } from "../../src/score/dispute.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import {
  capability,
  dimension,
  dimensions,
  oneCapability,
  question,
  steps,
  yesNo,
} from "../support/yaml.ts";

/** Two questions on a model of three levels, two apart: 0, 2 and 4. */
const WIDE = questionnaire(
  `levels: ${steps(0, 2, 4)}`,
  oneCapability(
    ...["a", "b"].map((id) => question(id, "level", "levels: { 0: low, 2: middle, 4: high }")),
  ),
);

/** Three people of IT who answer 0 to both questions, and three of sales with these answers. */
function against(a: number, b: number): People {
  const numbers = [1, 2, 3];
  return Object.fromEntries([
    ...numbers.map((number) => [`it.${number}`, { a: 0, b: 0 }]),
    ...numbers.map((number) => [`sales.${number}`, { a, b }]),
  ]) as People;
}

describe("one level is a step of the model, however wide", () => {
  test("a gap of just one step is a silo signal", () => {
    const { overall } = score(WIDE, against(2, 2)).perception;
    expect(overall).toMatchObject({ shift: 2, p: 0.1, signal: "silo-signal" });
  });

  test("half a step is possible at most", () => {
    const { overall } = score(WIDE, against(0, 2)).perception;
    expect(overall).toMatchObject({ shift: 1, p: 0.1, signal: "possible" });
  });
});

test("a question that a department is not shown is not a common one, and nobody has a position in it", () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [yesNo("gate", "scored: false")])]),
      dimension("e", [
        capability("f", [
          yesNo("shown", "when: { question: gate, is: yes }"),
          yesNo("other", "when: { question: gate, is: yes }"),
        ]),
      ]),
    ),
  );
  const { perception } = score(asked, {
    "it.1": { gate: "yes", shown: "yes", other: "no" },
    "sales.1": { gate: "no" },
  });
  expect(perception.dimensions.find(({ id }) => id === "e")).toEqual({
    id: "e",
    reading: "no-common-question",
    departments: [],
  });
});

test.each([
  ["number", true],
  ["yes-no", true],
  ["choices", true],
  ["level", false],
  ["choice", false],
  ["text", false],
] as const)("a question of type %s is a counted fact: %s", (type: QuestionType, expected) => {
  expect(isFact({ type })).toBe(expected);
});

test("the widest first, equal ones by name, without a group that did not answer", () => {
  const names = ["sales", "it", "marketing", "finance"];
  const apart = (...groups: readonly (readonly number[])[]) =>
    pairsApart(groups.map(frequenciesOf), names);
  expect(apart([3, 3], [1, 1], [3], [])).toEqual([
    { between: ["marketing", "it"], shift: 2, delta: 1 },
    { between: ["sales", "it"], shift: 2, delta: 1 },
    { between: ["marketing", "sales"], shift: 0, delta: 0 },
  ]);
  expect(apart([1, 1], [2, 2], [4, 4], [4]).map(({ shift }) => shift)).toEqual([3, 3, 2, 2, 1, 0]);
});
