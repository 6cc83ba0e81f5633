import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question, Questionnaire, Result, Scored } from "../../src/model/index.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { lintResult } from "../../src/lint/lint-result.ts";
import { answersOf, render } from "../properties/render.ts";
import { people, sketchOf } from "../properties/sketches.ts";
import { type Answers, DONT_KNOW, model, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, choice, dimension, dimensions, level } from "../support/yaml.ts";

const AT = { file: "result.json", line: 1, column: 1 };

function codes(result: Result, asked?: Questionnaire): readonly string[] {
  const own = asked === undefined ? {} : { questionnaire: asked };
  return lintResult({ result, locate: () => AT, ...own }).map(({ code }) => code);
}

const TREE = dimensions(
  dimension("d", [capability("c", [level("a"), level("b")])]),
  dimension("e", [capability("f", [level("g"), choice("h", [0, 3])])]),
);
const ASKED = questionnaire(TREE);
const RESULT = score(ASKED, { "it.one": { a: 2, b: 4, g: 3, h: "s3" } });

function withOverall(change: Partial<Scored>): Result {
  return { ...RESULT, overall: { ...(RESULT.overall as Scored), ...change } };
}

function withDimension(change: Partial<Scored>): Result {
  const [first, ...rest] = RESULT.dimensions;
  const changed = { ...first, ...change } as Result["dimensions"][number];
  return { ...RESULT, dimensions: [changed, ...rest] };
}

describe("consistent results", () => {
  const ANSWERS: readonly Answers[] = [
    { a: 1, b: 1, g: 1, h: "s0" },
    { a: 5, b: 2, g: 4, h: "s3" },
    { a: DONT_KNOW, b: 3, g: 2, h: DONT_KNOW },
  ];

  test.each(["weighted-mean", "percent-mean", "min", "sum", "none"])("%s", (method) => {
    for (const percent of ["of-range", "of-maximum"]) {
      const methods = `{ capability: ${method}, dimension: ${method}, overall: ${method} }`;
      const asked = questionnaire(TREE, `scoring: { methods: ${methods}, percent: ${percent} }`);
      for (const answers of ANSWERS) {
        const result = score(asked, { "it.one": answers, "sales.two": ANSWERS[1] ?? {} });
        expect(codes(result, asked)).toEqual([]);
      }
    }
  });
});

test("every result adds up, whatever the questions and answers", () => {
  fc.assert(
    fc.property(sketchOf(), people, fc.constantFrom(1, 3), (sketch, persons, minimumGroup) => {
      const asked = render(sketch);
      expect(codes(score(asked, answersOf(sketch, persons), { minimumGroup }), asked)).toEqual([]);
    }),
  );
});

test.each(["c2m2", "custom-lens", "odi-pathway", "open-data-maturity", "samm", "scorecard"])(
  "the published model %s adds up, from the first options to the last",
  (name) => {
    const asked = model(name);
    const department = asked.departments[0]?.id ?? "whole";
    for (const place of [0, 1, -1]) {
      const given = questionsOf(asked).map((one) => [one.id, answerAt(one, place)] as const);
      const result = score(asked, { [`${department}.one`]: Object.fromEntries(given) });
      expect(codes(result, asked)).toEqual([]);
    }
  },
);

function answerAt(one: Question, place: number): unknown {
  switch (one.type) {
    case "choice":
      return (one.options.at(place) ?? one.options.at(0))?.id;
    case "choices":
      return [(one.options.at(place) ?? one.options.at(0))?.id];
    case "level":
      return (one.levels.at(place) ?? one.levels.at(0))?.level;
    case "number":
      return (one.bands.at(place) ?? one.bands.at(0))?.from ?? 0;
    case "yes-no":
      return place === 0 ? "no" : "yes";
    case "text":
    case "date":
      return DONT_KNOW;
  }
}

describe("results changed by hand", () => {
  test.each([
    ["a level beyond its range", withOverall({ level: 5 }), "level-outside-range"],
    ["an invalid level", withOverall({ level: 9 }), "level-not-in-model"],
    ["a score beyond its range", withOverall({ score: 1 }), "score-outside-range"],
    ["a percent", withDimension({ percent: 99 }), "percent-not-of-score"],
    [
      "a score with its range",
      withDimension({ score: 1, range: { score: [1, 1], level: [1, 5] } }),
      "percent-not-of-score",
    ],
    [
      "a score beyond what there is",
      withDimension({ score: 6, range: { score: [6, 6], level: [1, 5] } }),
      "score-outside-range",
    ],
  ])("%s", (_, result, code) => {
    expect(codes(result, ASKED)).toEqual([code]);
  });

  test("without the questionnaire, as far as the file itself shows", () => {
    expect(codes(withOverall({ level: 9 }))).toEqual(["level-outside-range"]);
    expect(codes(withDimension({ percent: 99 }))).toEqual([]);
  });

  test("a node whose children have different ranges, as far as possible", () => {
    expect(codes(withOverall({ percent: 99 }), ASKED)).toEqual([]);
  });
});
