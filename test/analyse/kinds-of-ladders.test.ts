import { describe, expect, test } from "vitest";
import { levelless, type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  steps,
} from "../support/yaml.ts";

describe("a difference without levels", () => {
  const asked = levelless(oneCapability(choice("a", [1, 2, 3, 4, 5])));
  const people: People = {
    "it.1": { a: "s1" },
    "it.2": { a: "s2" },
    "sales.1": { a: "s4" },
    "sales.2": { a: "s5" },
  };

  test("is in percentage points", () => {
    const { overall, questions } = score(asked, people).perception;
    // 1, 2, 4, 5 are at 0, 25, 75, 100%; the differences are 75, 50, 100, 75, and their median is 75.
    expect(overall).toMatchObject({ reading: "measured", shift: 75, between: ["sales", "it"] });
    // The medians of 0 and 25, and of 75 and 100.
    expect(questions[0]?.departments.map(({ median }) => median)).toEqual([12.5, 87.5]);
    expect(questions[0]?.departments.map((one) => "agreement" in one)).toEqual([false, false]);
  });
});

describe("differences on ladders of different lengths", () => {
  const three = "{ id: x, text: X, type: level, levels: { 1: low, 2: middle, 3: high } }";
  const scoring = "scoring: { methods: { overall: percent-mean }, level: { overall: none } }";
  const two = dimensions(
    dimension("short", [capability("short-c", [three])], `levels: ${steps(1, 2, 3)}`),
    dimension("long", [capability("long-c", [level("y")])]),
  );
  const people: People = { "it.1": { x: 1, y: 1 }, "sales.1": { x: 3, y: 3 } };

  test("are in the levels of each dimension, and overall in those of the model", () => {
    const { dimensions: gaps, overall } = score(questionnaire(scoring, two), people).perception;
    // 1 to 3 of three is two levels; 1 to 3 of five is two levels as well.
    expect(gaps.map(({ shift }) => shift)).toEqual([2, 2]);
    // On five levels, 3 of three is 5: (1 + 1) / 2 = 1 and (5 + 3) / 2 = 4.
    expect(overall.shift).toBe(3);
  });

  test("are in percentage points overall, if the model has no levels", () => {
    const own = `levels: ${steps(1, 2, 3, 4, 5)}`;
    const both = dimensions(
      dimension("short", [capability("short-c", [three])], `levels: ${steps(1, 2, 3)}`),
      dimension("long", [capability("long-c", [level("y")])], own),
    );
    const { overall } = score(levelless(scoring, both), people).perception;
    // 0% and 0%; 100% and 50%.
    expect(overall.shift).toBe(75);
  });

  test("a person who answers one of them counts with that one", () => {
    const { overall } = score(questionnaire(scoring, two), {
      "it.1": { x: 1 },
      "sales.1": { x: 3, y: 3 },
    }).perception;
    expect(overall.shift).toBe(3);
  });
});
