import { describe, expect, test } from "vitest";
import { scoreResponses } from "../../src/assess/examine.ts";
import { gainsOf } from "../../src/plan/projection.ts";
import { compared } from "../analyse/compared.ts";
import { found } from "../lint/support.ts";
import { planOne, recommendations, stepsOf } from "../support/plan.ts";
import { questionnaire, respondents } from "../support/read.ts";
import { score } from "../support/score.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  question,
  steps,
  yesNo,
} from "../support/yaml.ts";

const two = (source: string, reader: string, rest = ""): string =>
  dimensions(
    dimension("d", [capability("c", [source])]),
    dimension("e", [capability("f", [reader])], rest),
  );

const FOUR = `levels: ${steps(1, 2, 3, 4)}`;
const RETRO = two(
  yesNo("q", "score: { yes: 4, no: 1 }"),
  yesNo("qu", "use: q, score: { yes: 3, no: 1 }, range: [1, 4]"),
);

/** The scores of the dimensions with an assumption. */
function assumed(yaml: readonly string[], answer: unknown, assume: Record<string, number>) {
  const options = { assume: new Map(Object.entries(assume)) };
  const people = { "it.1": { q: answer } };
  const { projected } = score(questionnaire(...yaml), people, options);
  return projected?.dimensions.map((one) => (one.kind === "scored" ? one.score : one.reason));
}

describe("an assumption raises every question that reads the answer", () => {
  test.each([
    [
      "named by the question that is asked: yes is 4 there and 3 here",
      [FOUR, RETRO],
      { q: 4 },
      [4, 3],
    ],
    ["named by the question that reads it", [FOUR, RETRO], { qu: 3 }, [4, 3]],
    ["named by the capability of that question", [FOUR, RETRO], { f: 2 }, [4, 3]],
    [
      "both named: each follows its own level, and 4 is no answer to the second",
      [FOUR, RETRO],
      { q: 4, qu: 4 },
      [4, 1],
    ],
    [
      "only scored for the other one",
      [
        FOUR,
        two(
          yesNo("q", "scored: false, score: { yes: 4, no: 1 }"),
          yesNo("qu", "use: q, score: { yes: 3, no: 1 }"),
        ),
      ],
      { q: 2 },
      ["unscored", 3],
    ],
  ])("%s", (_, yaml, assume, expected) => {
    expect(assumed(yaml, "no", assume)).toEqual(expected);
  });

  test("to the score of the same option, also between two levels and on a ladder of its own", () => {
    // s5 is level 3 of 1 to 5 in d. In e it scores 5 of 9, which is 2.67 on levels 1 to 4.
    const asked = choice("q", [0, 5, 10]);
    const options =
      "options: [{ id: s0, text: A, score: 0 }, { id: s5, text: B, score: 5 }, { id: s10, text: C, score: 9 }]";
    const reader = question("qu", "choice", `use: q, ${options}`);
    const yaml = [two(asked, reader, `levels: ${steps(1, 2, 3, 4)}`)];
    expect(assumed(yaml, "s0", { q: 3 })).toEqual([5, 5]);
    expect(assumed(yaml, "s0", { q: 4 })).toEqual([10, 9]);
  });

  test("an answer that lowers the other question leaves it", () => {
    const yaml = [
      FOUR,
      two(yesNo("q", "score: { yes: 4, no: 1 }"), yesNo("qu", "use: q, score: { yes: 1, no: 4 }")),
    ];
    expect(assumed(yaml, "no", { q: 4 })).toEqual([4, 4]);
  });

  test("a number rises to the same level, unless the levels differ", () => {
    const bands = "bands: [{ from: 0, score: 1 }, { from: 5, score: 3 }, { from: 9, score: 5 }]";
    const asked = question("q", "number", bands);
    const reader = question("qu", "number", `use: q, ${bands}`);
    expect(assumed([two(asked, reader)], 0, { q: 3 })).toEqual([3, 3]);
    expect(assumed([two(asked, reader, FOUR)], 0, { q: 3 })).toEqual([3, 1]);
  });
});

describe("a recommendation that raises an answer", () => {
  const look = recommendations({ id: "look", effort: 5, raises: { q: [1, 4] } });
  const asked = questionnaire(FOUR, RETRO, look);

  test("gains in both places: from (1 + 1) / 2 to (4 + 3) / 2", () => {
    const responses = respondents(asked, { "it.1": { q: "no" } });
    const { scored } = scoreResponses(asked, responses, {});
    expect(gainsOf({ scored, guard: { dependent: new Set() }, hidden: new Set() })).toEqual(
      new Map([["look", 2.5]]),
    );
  });

  test("reaches a level that needs both", async () => {
    const weakest = "scoring: { level: { overall: weakest } }";
    const targets = "targets: { default: 2, overall: 3 }";
    const found = await planOne([FOUR, RETRO, look, weakest, targets], { q: "no" });
    expect(found.status).toBe("optimal");
    expect(stepsOf(found)).toEqual(["look"]);
    expect(found.projected.overall).toMatchObject({ score: 3.5, level: 3 });
  });

  test("lists both with their levels today, and compares both later", () => {
    expect(score(asked, { "it.1": { q: "no" } }).recommendations[0]?.because).toEqual([
      { question: "q", level: 1 },
      { question: "qu", level: 1 },
    ]);
    const [progress] = compared(
      asked,
      { "it.1": { q: "no" } },
      { "it.1": { q: "yes" } },
    ).recommendations;
    expect(progress).toMatchObject({
      outcome: "took-hold",
      raises: [
        { question: "q", from: 1, to: 4 },
        { question: "qu", from: 1, to: 3 },
      ],
    });
  });

  test("does not list a question that is not scored", () => {
    const unscored = dimensions(
      dimension("d", [capability("c", [level("a"), level("b", "scored: false")])]),
    );
    const raise = recommendations({ id: "r", effort: 5, raises: { c: [1, 3] } });
    const people = { "it.1": { a: 1, b: 1 } };
    expect(score(questionnaire(unscored, raise), people).recommendations[0]?.because).toEqual([
      { question: "a", level: 1 },
    ]);
  });
});

describe("lint", () => {
  const bands = "bands: [{ from: 0, score: 1 }, { from: 5, score: 4 }]";
  const number = (rest: string): string =>
    question(`q${rest === "" ? "" : "u"}`, "number", `${rest}min: 0, ${bands}`);
  const model = (raises: Record<string, readonly [number, number]>): readonly string[] =>
    found(
      "scoring: { level: { overall: none } }",
      two(number(""), number("use: q, "), `levels: ${steps(1, 2)}`),
      recommendations({ id: "r", effort: 5, raises }),
    ).filter((line) => line.startsWith("answer-raised"));

  test("warns if a number on other levels is not named", () => {
    expect(model({ q: [1, 5] })).toEqual([
      "answer-raised-in-part: r raises q, but not qu, which uses the same answer on other levels",
    ]);
    expect(model({ q: [1, 5], qu: [1, 2] })).toEqual([]);
  });
});
