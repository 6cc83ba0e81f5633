import { describe, expect, test } from "vitest";
import { DONT_KNOW, NOT_APPLICABLE, type People, questionnaire, SKIPPED } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability, question, steps, yesNo } from "../support/yaml.ts";

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
        confidence: "provisional",
        confidenceReason: "few-respondents",
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
        confidence: "provisional",
        confidenceReason: "one-department",
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
        confidence: "none",
        confidenceReason: "not-scored",
        unheard: ["marketing", "sales"],
      },
    },
  ])("$name", ({ people, expected }) => {
    expect(score(ASKED, people).coverage).toEqual(expected);
  });
});

const EVIDENCE = ["minutes of 3 May"];

describe("answers on the top two levels", () => {
  test("those without evidence are counted", () => {
    const asked = questionnaire(
      oneCapability(
        level("a"),
        yesNo("b"),
        question("n", "number", "bands: [{ from: 0, score: 1 }, { from: 5, score: 4 }]"),
        level("context", "scored: false"),
      ),
    );
    const result = score(asked, {
      // High: a 4, b yes (x* 5), n 7 (the top band, x* 5). Context does not score.
      "it.1": { a: { value: 4, evidence: EVIDENCE }, b: "yes", n: 7, context: 5 },
      // High: a 5. Not high: 3, no, don't know.
      "it.2": { a: 5, b: "no", n: DONT_KNOW },
      "sales.1": { a: 3, b: { value: "yes", evidence: EVIDENCE }, n: 2 },
    });
    expect(result.evidence).toMatchObject({
      high: 5,
      unevidenced: 3,
      strongest: { said: 2, shown: 0, measured: 0 },
    });
  });

  test("each of them is flagged where its answer is shown", () => {
    const asked = questionnaire(oneCapability(level("a")));
    const people = {
      "it.1": { a: 4 },
      "it.2": { a: 3 },
      "sales.1": { a: { value: 5, evidence: EVIDENCE } },
    };
    const [a] = score(asked, people).dimensions[0]?.capabilities[0]?.questions ?? [];
    expect(a?.answers.map(({ isUnevidenced }) => isUnevidenced)).toEqual([
      true,
      undefined,
      undefined,
    ]);
  });

  test("the top two levels are the model's, whatever their numbers", () => {
    const asked = questionnaire(
      `levels: ${steps(0, 1, 2, 3)}`,
      oneCapability(yesNo("a"), yesNo("b")),
    );
    expect(score(asked, { "it.1": { a: "yes", b: "no" } }).evidence).toMatchObject({
      high: 1,
      unevidenced: 1,
    });
  });

  test("of two levels only the higher one counts", () => {
    const asked = questionnaire(`levels: ${steps(1, 2)}`, oneCapability(yesNo("a"), yesNo("b")));
    expect(score(asked, { "it.1": { a: "yes", b: "no" } }).evidence).toMatchObject({
      high: 1,
      unevidenced: 1,
    });
  });

  test("an answer with a withheld score does not count", () => {
    const asked = questionnaire(oneCapability(level("a"), level("b", "ask: [it]"), level("e")));
    const everyone = { a: 5, e: 5 };
    const people = {
      "it.1": { ...everyone, b: 5 },
      "it.2": everyone,
      "sales.1": everyone,
      "sales.2": everyone,
    };
    // One person answered b, so it is withheld; the four answers to each of a and e are left.
    const result = score(asked, people, { minimumGroup: 3 });
    expect(result.evidence).toMatchObject({ high: 8, unevidenced: 8 });
  });
});
