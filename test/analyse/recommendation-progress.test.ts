import { describe, expect, test } from "vitest";
import { compareResults } from "../../src/analyse/comparison.ts";
import type { ProgressOutcome } from "../../src/model/index.ts";
import { type Answers, DONT_KNOW, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";
import { compared } from "./compared.ts";

const recommendations = (raises: string): string =>
  `recommendations: [{ id: r, title: Do it, when: { question: a, lte: 2 }, raises: ${raises} }, { id: other, title: Else, when: { question: a, gte: 5 }, raises: { b: { from: 2, to: 4 } } }]`;

const asked = questionnaire(
  oneCapability(level("a"), level("b")),
  recommendations("{ a: { from: 2, to: 4 }, b: { from: 2, to: 4 } }"),
);

const it = (answers: Answers) => ({ "it.one": answers });

describe("the outcome of a recommendation that raises a and b from 2 to 4", () => {
  test.each<[string, Answers, Answers, ProgressOutcome]>([
    ["both are at 4", { a: 2, b: 2 }, { a: 4, b: 4 }, "took-hold"],
    ["one is above", { a: 2, b: 2 }, { a: 5, b: 4 }, "took-hold"],
    ["the other is not known any more", { a: 2, b: 2 }, { a: 4, b: DONT_KNOW }, "took-hold"],
    ["the other was there already", { a: 2, b: 4 }, { a: 4, b: 4 }, "took-hold"],
    ["one is there, the other on its way", { a: 2, b: 2 }, { a: 4, b: 3 }, "rising"],
    ["one has risen", { a: 2, b: 2 }, { a: 3, b: 2 }, "rising"],
    ["one has risen, the other fallen", { a: 2, b: 2 }, { a: 4, b: 1 }, "mixed"],
    ["nothing moved", { a: 2, b: 3 }, { a: 2, b: 3 }, "not-moved"],
    ["one fell", { a: 2, b: 2 }, { a: 1, b: 2 }, "fallen"],
    ["nothing is known any more", { a: 2, b: 2 }, { a: DONT_KNOW, b: DONT_KNOW }, "cannot-tell"],
    [
      "only what was unknown is known",
      { a: 2, b: DONT_KNOW },
      { a: DONT_KNOW, b: 5 },
      "cannot-tell",
    ],
  ])("%s", (_, before, after, outcome) => {
    const [progress] = compared(asked, it(before), it(after)).recommendations;
    expect(progress?.outcome).toBe(outcome);
  });
});

test("reports what was done, what is still recommended, and the level of each question", () => {
  const { recommendations: found } = compared(asked, it({ a: 2, b: 2 }), it({ a: 2, b: 4 }), {
    done: ["other"],
  });
  expect(found).toMatchObject([
    { id: "r", title: "Do it", wasRecommended: true, isRecommended: true, done: "unknown" },
    { id: "other", title: "Else", wasRecommended: false, isRecommended: false, done: "done" },
  ]);
  expect(found[1]?.raises).toEqual([
    {
      question: "b",
      title: "Question b",
      from: 2,
      to: 4,
      before: { kind: "scored", score: 2, percent: 25, level: 2 },
      after: { kind: "scored", score: 4, percent: 75, level: 4 },
      movement: "risen",
      change: 2,
      levelChange: 2,
    },
  ]);
  expect(found[1]?.outcome).toBe("took-hold");
});

test("a recommendation that no longer applies is no longer recommended", () => {
  const { recommendations: found } = compared(asked, it({ a: 2, b: 2 }), it({ a: 3, b: 2 }));
  expect(found).toMatchObject([{ id: "r", isRecommended: false, outcome: "rising" }]);
});

test("a raised capability means each of its questions", () => {
  const whole = questionnaire(
    oneCapability(level("a"), level("b")),
    recommendations("{ c: { from: 2, to: 3 } }"),
  );
  const [progress] = compared(whole, it({ a: 2, b: 2 }), it({ a: 3, b: 3 })).recommendations;
  expect(progress?.raises.map(({ question, to }) => [question, to])).toEqual([
    ["a", 3],
    ["b", 3],
  ]);
  expect(progress?.outcome).toBe("took-hold");
});

test("without levels for questions a recommendation can only rise", () => {
  const before = score(asked, it({ a: 2, b: 2 }));
  const after = score(asked, it({ a: 4, b: 4 }));
  const [d] = after.dimensions;
  const [c] = d?.capabilities ?? [];
  if (d === undefined || c === undefined) throw new Error("no capability");
  const questions = c.questions.map(
    ({ level: _level, ...question }: { level?: number } & (typeof c.questions)[number]) => question,
  );
  const bare = { ...after, dimensions: [{ ...d, capabilities: [{ ...c, questions }] }] };
  expect(compareResults(before, bare as typeof after, asked).recommendations[0]?.outcome).toBe(
    "rising",
  );
});

test("a recommendation that the later questionnaire lost keeps its own words", () => {
  const lost = questionnaire("version: 1.1.0", oneCapability(level("a")));
  const before = score(asked, it({ a: 2, b: 2 }));
  const after = score(lost, it({ a: 4 }));
  const [progress] = compareResults(before, after, lost).recommendations;
  expect(progress).toMatchObject({ id: "r", title: "Do it", outcome: "took-hold" });
  // Nothing that was answered could recommend it again.
  expect(progress).not.toHaveProperty("isRecommended");
  expect(progress?.raises.map(({ question, movement }) => [question, movement])).toEqual([
    ["a", "risen"],
    ["b", "no-longer-scored"],
  ]);
});

test("an unknown name raises nothing, and has no outcome", () => {
  const { recommendations: found } = compared(asked, it({ a: 3, b: 2 }), it({ a: 3, b: 2 }), {
    done: ["nowhere"],
  });
  expect(found).toEqual([
    {
      id: "nowhere",
      title: "nowhere",
      wasRecommended: false,
      done: "done",
      outcome: "cannot-tell",
      raises: [],
    },
  ]);
});

test("a raised question that neither result has is ignored", () => {
  const before = score(asked, it({ a: 2, b: 2 }));
  const [first] = before.recommendations;
  if (first === undefined) throw new Error("no recommendation");
  const odd = { ...first, raises: { gone: { from: 1, to: 2 } } };
  const [progress] = compareResults(
    { ...before, recommendations: [odd] },
    before,
    asked,
  ).recommendations;
  expect(progress).toMatchObject({ raises: [], outcome: "cannot-tell" });
});
