import { describe, expect, test } from "vitest";
import { dependentQuestions } from "../../src/analyse/sealed-questions.ts";
import { assess } from "../../src/assess/assess.ts";
import { examine } from "../../src/assess/examine.ts";
import type { Questionnaire, Result } from "../../src/model/index.ts";
import { gainsOf } from "../../src/plan/projection.ts";
import { recommendations } from "../support/plan.ts";
import { type People, questionnaire, respondents } from "../support/read.ts";
import { capability, dimension, dimensions, level, oneCapability, steps } from "../support/yaml.ts";

const LEVELS = `levels: ${steps(1, 2, 3, 4, 5)}`;
const SETTINGS = { toolVersion: "0.0.0", digest: "", minimumGroup: 3 };

function resultOf(asked: Questionnaire, people: People): Result {
  return assess(asked, respondents(asked, people), SETTINGS);
}

/** Why each question of the first capability has no score, or its score. */
function outcomes({ dimensions: [first] }: Result): Readonly<Record<string, unknown>> {
  const questions = first?.capabilities[0]?.questions ?? [];
  return Object.fromEntries(
    questions.map((one) => [one.id, one.kind === "scored" ? one.score : one.reason]),
  );
}

test("a question depends on withheld answers directly, through another question, or by taking an answer", () => {
  const asked = questionnaire(
    LEVELS,
    oneCapability(
      level("few"),
      level("next", "when: { question: few, gte: 2 }"),
      level("last", "when: { state: next, is: answered }"),
      level("used", "use: next"),
      level("other"),
      level("free", "when: { question: other, gte: 2 }"),
      level("theirs", "when: { department: own, is: it }"),
    ),
  );
  expect([...dependentQuestions(asked, ["few"])]).toEqual(["next", "last", "used"]);
});

describe("a question that is asked after an answer of one person", () => {
  const asked = questionnaire(
    LEVELS,
    dimensions(
      dimension("d", [
        capability("c", [
          level("a"),
          level("few"),
          level("next", "when: { question: few, gte: 2 }"),
        ]),
        capability("e", [level("b"), level("never", "ask: [sales]")]),
      ]),
    ),
    recommendations(
      { id: "raise-a", effort: 2, raises: { a: [1, 4] } },
      { id: "raise-b", effort: 2, raises: { b: [1, 4] } },
    ),
  );
  const withAnswer = (few: number): People => ({
    "it.1": { a: 2, few, next: 3, b: 2 },
    "it.2": { a: 2, b: 2 },
    "it.3": { a: 2, b: 2 },
  });

  test.each([1, 2])("is withheld if the answer was %d, asked or not", (few) => {
    expect(outcomes(resultOf(asked, withAnswer(few)))).toEqual({
      a: 2,
      few: "coverage",
      next: "withheld",
    });
  });

  test.each([1, 2])("is not counted if the answer was %d", (few) => {
    // Three people were asked a, few and b; two of them left few open.
    const { coverage } = resultOf(asked, withAnswer(few));
    expect([coverage.asked, coverage.answered, coverage.unanswered]).toEqual([9, 7, 2]);
    // All of a and b, and a third of few; nobody was asked never.
    expect(coverage.ratio).toBeCloseTo(7 / 9, 12);
  });

  test("withholds what a step gains beside it, and not what one gains elsewhere", () => {
    const examination = examine(asked, respondents(asked, withAnswer(2)), SETTINGS);
    // b from 2 to 4 is half of the dimension.
    expect([...gainsOf(examination)]).toEqual([["raise-b", 1]]);
  });
});

test("where every scored question depends on a withheld answer, the coverage is unknown", () => {
  const asked = questionnaire(
    LEVELS,
    oneCapability(level("few", "scored: false"), level("next", "when: { question: few, gte: 2 }")),
  );
  const { coverage } = resultOf(asked, { "it.1": { few: 2, next: 3 } });
  expect(coverage).not.toHaveProperty("ratio");
});

test("a ladder with a step that one person answered is withheld", () => {
  const ladder = "scoring: { methods: { capability: ladder } }";
  const asked = questionnaire(LEVELS, ladder, oneCapability(level("a"), level("few")));
  const result = resultOf(asked, {
    "it.1": { a: 2, few: 5 },
    "it.2": { a: 2 },
    "it.3": { a: 2 },
  });
  expect(result.dimensions[0]?.capabilities[0]).toMatchObject({
    kind: "not-scored",
    reason: "withheld",
  });
});
