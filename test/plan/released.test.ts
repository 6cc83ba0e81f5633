import { describe, expect, test } from "vitest";
import type { Response } from "../../src/model/index.ts";
import { assess } from "../../src/assess/assess.ts";
import { planFrom } from "../../src/assess/plan.ts";
import { scoreResponses } from "../../src/assess/examine.ts";
import { solve } from "../support/plan.ts";
import { questionnaire, respondent } from "../support/read.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

/** One person of IT answers q1 and two of sales q2; with a minimum group of 3, both are few. */
const ASKED = questionnaire(
  dimensions(
    dimension("d", [capability("c", [level("q1", "ask: [it]")])]),
    dimension("e", [capability("f", [level("q2", "ask: [sales]")])]),
  ),
  `recommendations:
  - { id: reason, title: Reason, when: { question: q1, lte: 2 }, effort: 3, raises: { q1: { from: 1, to: 2 } } }
  - { id: both, title: Both, when: { all: [{ question: q1, lte: 2 }, { question: q2, lte: 2 }] }, effort: 3 }
  - { id: other, title: Other, when: { question: q2, is: 5 }, effort: 2, raises: { q2: { from: 1, to: 3 } } }
verdicts: { state: [{ id: low, title: Low, when: { question: q1, lte: 2 }, text: It is low. }] }
`,
);

const AGREED = { consent: { read: "2026-11-02", quotes: true, attribution: true } };
const QUOTED = { consent: { read: "2026-11-02", quotes: true, attribution: false } };

function people(it: object, sales: object = {}): readonly Response[] {
  return [
    respondent(ASKED, "it.one", { q1: 1 }, it),
    respondent(ASKED, "sales.one", { q2: 1 }, AGREED),
    respondent(ASKED, "sales.two", { q2: 1 }, sales),
  ];
}

const HEAD = { toolVersion: "0.0.0", digest: "", minimumGroup: 3 };

function idsOf(responses: readonly Response[], disclose: readonly string[] = []) {
  const { recommendations } = assess(ASKED, responses, { ...HEAD, disclose });
  return recommendations.map(({ id, title }) => [id, title]);
}

describe("a recommendation that few people's answers lead to is named", () => {
  test("if the config discloses it; the others stay withheld", () => {
    expect(idsOf(people({}))).toEqual([
      ["withheld-1", undefined],
      ["withheld-2", undefined],
    ]);
    expect(idsOf(people({}), ["reason"])).toEqual([
      ["reason", "Reason"],
      ["withheld-2", undefined],
    ]);
  });

  test("if all of these people agreed to be named by department", () => {
    const one = [
      ["reason", "Reason"],
      ["withheld-2", undefined],
    ];
    expect(idsOf(people(AGREED))).toEqual(one);
    expect(idsOf(people(AGREED, QUOTED))).toEqual(one);
    expect(idsOf(people(QUOTED, AGREED))[0]).toEqual(["withheld-1", undefined]);
    expect(idsOf(people(AGREED, AGREED))).toEqual([
      ["reason", "Reason"],
      ["both", "Both"],
    ]);
  });

  test("the score that it rests on stays withheld", () => {
    const { dimensions: scores, recommendations } = assess(ASKED, people(AGREED), {
      ...HEAD,
      disclose: ["both"],
    });
    expect(scores[0]).toMatchObject({ kind: "not-scored", reason: "withheld" });
    expect(recommendations[0]?.because).toEqual([{ question: "q1" }]);
  });
});

test("the text of a verdict is shown if the people whose answers lead to it agreed", () => {
  const textOf = (it: object) => assess(ASKED, people(it), HEAD).verdicts[0]?.text;
  expect([textOf({}), textOf(QUOTED), textOf(AGREED)]).toEqual([
    undefined,
    undefined,
    "It is low.",
  ]);
});

test("a step that only the plan includes is named in the same cases", async () => {
  const titles = async (sales: object, disclose: readonly string[]) => {
    const options = { ...HEAD, disclose };
    const scored = scoreResponses(ASKED, people(AGREED, sales), options);
    const wishes = { exclude: new Set<string>(), done: new Set<string>(), must: new Set<string>() };
    const aims = [{ id: "q2", kind: "level", level: 3 } as const];
    const asked = { ...options, capacity: new Map(), wishes, aims };
    const { plan, withheld } = await planFrom(scored, asked, solve);
    return [plan.steps.map(({ title }) => title), withheld.map(({ number }) => number)];
  };
  // Number 2 is the priority that also rests on q2.
  expect(await titles({}, [])).toEqual([[undefined], [2, undefined]]);
  expect(await titles({}, ["other"])).toEqual([["Other"], [2]]);
  expect(await titles(AGREED, [])).toEqual([["Other"], []]);
});
