import { describe, expect, test } from "vitest";
import { type CompareOptions, compareResults } from "../../src/analyse/comparison.ts";
import { wordingDigests } from "../../src/io/digest.ts";
import type { AssessmentComparison, Questionnaire, Result } from "../../src/model/index.ts";
import { questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";
import { moveIn } from "./compared.ts";

const RECOMMENDATIONS = `recommendations:
  - { id: r, title: Both, when: { question: same, lte: 2 }, raises: { same: { from: 2, to: 4 }, other: { from: 2, to: 4 } } }
  - { id: s, title: One, when: { question: same, lte: 2 }, raises: { same: { from: 2, to: 4 } } }`;

/** Two questions; `other` has the words given. */
const asking = (version: string, words: string): Questionnaire =>
  questionnaire(
    `version: ${version}`,
    oneCapability(level("same"), level("other").replace("Question other", words)),
    RECOMMENDATIONS,
  );

const first = asking("1.0.0", "How do you plan?");
const minor = asking("1.1.0", "How are plans made?");
const second = asking("2.0.0", "How are plans made?");

const answered = (asked: Questionnaire, one: number, wordings = wordingDigests(asked)): Result =>
  score(asked, { "it.one": { same: one, other: one } }, { digest: asked.version, wordings });

const comparing = (
  before: Result,
  after: Result,
  asked: Questionnaire,
  options?: CompareOptions,
): AssessmentComparison => compareResults(before, after, asked, options);

describe("across major versions a question is compared only if it has the same words", () => {
  const comparison = comparing(answered(first, 2), answered(second, 4), second);

  test("with the same words it has a change", () => {
    expect(moveIn(comparison, "same")).toMatchObject({ movement: "risen", change: 2 });
    expect(comparison.furthest.questions).toEqual({ risen: "same" });
  });

  test("in other words both scores are shown without one", () => {
    expect(moveIn(comparison, "other")).toEqual({
      ...moveIn(comparison, "other"),
      movement: "not-comparable",
      before: { kind: "scored", score: 2, percent: 25, level: 2 },
      after: { kind: "scored", score: 4, percent: 75, level: 4 },
    });
    expect(moveIn(comparison, "other")).not.toHaveProperty("change");
  });

  test("a recommendation that raises it has no outcome, though its level is reached", () => {
    expect(comparison.recommendations.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["r", "cannot-tell"],
      ["s", "took-hold"],
    ]);
  });
});

test.each([
  ["the earlier result has", answered(first, 2, {}), answered(second, 4)],
  ["the later result has", answered(first, 2), answered(second, 4, {})],
  ["both results have", answered(first, 2, {}), answered(second, 4, {})],
])("nothing is compared where %s no fingerprints", (_, before, after) => {
  const { questions, recommendations } = comparing(before, after, second);
  expect(questions.map(({ movement }) => movement)).toEqual(["not-comparable", "not-comparable"]);
  expect(recommendations.map(({ outcome }) => outcome)).toEqual(["cannot-tell", "cannot-tell"]);
});

test("within a major version an id never changes its meaning, whatever its words", () => {
  const comparison = comparing(answered(first, 2, {}), answered(minor, 4), minor);
  expect(comparison.break).toBeDefined();
  expect(moveIn(comparison, "other")).toMatchObject({ movement: "risen", change: 2 });
  expect(comparison.recommendations[0]).toMatchObject({ id: "r", outcome: "took-hold" });
});

test("a renamed question with the same words is the same question", () => {
  const renamed = questionnaire(
    "version: 2.0.0",
    oneCapability(
      level("z", "formerIds: [same]").replace("Question z", "Question same"),
      level("b"),
    ),
  );
  const after = score(
    renamed,
    { "it.one": { z: 4, b: 4 } },
    { wordings: wordingDigests(renamed), digest: "2" },
  );
  const comparison = comparing(answered(first, 2), after, renamed);
  expect(moveIn(comparison, "z")).toMatchObject({ movement: "risen", change: 2 });
});
