import { describe, expect, test } from "vitest";
import {
  DONT_KNOW,
  NOT_APPLICABLE,
  type People,
  questionnaire,
  SKIPPED,
} from "../../support/read.ts";
import { score } from "../../support/score.ts";
import { level, oneCapability, question } from "../../support/yaml.ts";

const ASKED = questionnaire(
  oneCapability(
    level("a"),
    level("b"),
    level("e", "ask: [sales, marketing]"),
    level("f", "when: { question: a, gte: 4 }"),
    question("words", "text"),
    level("context", "scored: false"),
  ),
);

describe("the counts over respondents and scored questions", () => {
  test.each<{ name: string; people: People; expected: object }>([
    {
      name: "one of each state",
      people: {
        "sales.1": { a: DONT_KNOW, b: NOT_APPLICABLE, e: SKIPPED, words: "text", context: 2 },
        "it.1": { a: 5, b: 2 },
      },
      // Asked: a, b, e and a, b, f. Covered: a (0 + 1) / 2, b 1, e 0, f 0.
      expected: {
        asked: 6,
        answered: 2,
        dontKnow: 1,
        notApplicable: 1,
        skipped: 1,
        unanswered: 1,
        ratio: 0.375,
        confidence: "insufficient",
        confidenceReason: "not-scored",
        unheard: ["marketing"],
      },
    },
    {
      name: "all answered, by two departments who say the same",
      people: { "marketing.1": { a: 2, b: 2, e: 2 }, "it.1": { a: 2, b: 2 } },
      expected: {
        asked: 5,
        answered: 5,
        dontKnow: 0,
        notApplicable: 0,
        skipped: 0,
        unanswered: 0,
        ratio: 1,
        confidence: "firm",
        confidenceReason: "enough-known",
        unheard: ["sales"],
      },
    },
    {
      name: "two of three answered",
      people: { "marketing.1": { a: 1, b: 2 } },
      expected: {
        asked: 3,
        answered: 2,
        dontKnow: 0,
        notApplicable: 0,
        skipped: 0,
        unanswered: 1,
        ratio: 2 / 3,
        confidence: "indicative",
        confidenceReason: "too-little-known",
        unheard: ["sales"],
      },
    },
    {
      name: "nothing applies",
      people: { "it.1": { a: NOT_APPLICABLE, b: NOT_APPLICABLE } },
      expected: {
        asked: 2,
        answered: 0,
        dontKnow: 0,
        notApplicable: 2,
        skipped: 0,
        unanswered: 0,
        confidence: "insufficient",
        confidenceReason: "not-scored",
        unheard: ["marketing", "sales"],
      },
    },
  ])("$name", ({ people, expected }) => {
    expect(score(ASKED, people).coverage).toEqual(expected);
  });
});
