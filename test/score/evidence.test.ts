import { describe, expect, test } from "vitest";
import { digestInput } from "../../src/score/digest-input.ts";
import { strongestOf } from "../../src/score/evidence.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { type Answers, DONT_KNOW, type People, questionnaire } from "../support/read.ts";
import { score, scoredOf } from "../support/score.ts";
import { choice, level, oneCapability, question, yesNo } from "../support/yaml.ts";

const FROM_4 = "scoring: { evidence: { from: 4 } }";
const SAID = ["minutes of 3 May"];
const SHOWN = [{ kind: "shown", what: "the sales report", date: "2026-05-03" }];
const MEASURED = [{ kind: "measured", what: "12 of 40 requests" }];

function rangeOf(answers: Answers, rule = FROM_4, ...questions: readonly string[]): unknown {
  const asked = questionnaire(rule, oneCapability(...questions));
  return scoredOf(score(asked, { "it.1": answers }), "a").range;
}

test("the strongest kind of evidence counts", () => {
  expect(strongestOf([])).toBeUndefined();
  expect(
    strongestOf([
      { kind: "shown", what: "a" },
      { kind: "said", what: "b" },
    ]),
  ).toBe("shown");
});

describe("an answer from the level up at which the model asks for evidence", () => {
  const five = (evidence?: unknown, rule?: string): unknown =>
    rangeOf({ a: evidence === undefined ? 5 : { value: 5, evidence } }, rule, level("a"));

  test.each([
    ["without evidence reaches down to the level below", undefined, 3],
    ["so does one with what was only said", SAID, 3],
    ["stands with what was shown", SHOWN, 5],
    ["stands with what was measured", MEASURED, 5],
    ["stands with the strongest of several", [...SAID, ...SHOWN], 5],
  ])("%s", (_, evidence, low) => {
    expect(five(evidence)).toEqual({ score: [low, 5], level: [low, 5] });
  });

  test("needs a measurement, or only words, if the model says so", () => {
    const measured = "scoring: { evidence: { from: 4, kind: measured } }";
    const said = "scoring: { evidence: { from: 4, kind: said } }";
    expect(five(SHOWN, measured)).toMatchObject({ score: [3, 5] });
    expect(five(SAID, said)).toMatchObject({ score: [5, 5] });
    expect(five(undefined, said)).toMatchObject({ score: [3, 5] });
  });

  test("a lower answer needs none", () => {
    expect(rangeOf({ a: 3 }, FROM_4, level("a"))).toMatchObject({ score: [3, 3] });
  });
});

describe("the rule asks for evidence of", () => {
  test("an option by its place among the levels: down to the highest option below", () => {
    // Of 1, 2 and 4: 2 is (2 − 1) / 3 of the way from level 1 to 5, so 2.33; 4 is level 5.
    expect(rangeOf({ a: "s4" }, FROM_4, choice("a", [1, 2, 4]))).toMatchObject({ score: [2, 4] });
  });

  test("a yes, which could be a no", () => {
    expect(rangeOf({ a: "yes" }, FROM_4, yesNo("a"))).toMatchObject({ level: [1, 5] });
  });

  test("not a number on a line", () => {
    const number = question("a", "number", "score: value, min: 0, max: 10");
    expect(rangeOf({ a: 10 }, FROM_4, number)).toMatchObject({ score: [10, 10] });
  });

  test("not context and words", () => {
    const asked = questionnaire(
      FROM_4,
      oneCapability(level("a"), level("context", "scored: false"), question("words", "text")),
    );
    const answers = { a: 5, context: 5, words: "fine" };
    const { evidence } = score(asked, { "it.1": answers });
    expect(evidence).toMatchObject({ high: 1, lacking: 1 });
  });

  test("nothing where every answer is that high", () => {
    const options = choice("a", [4, 5], "range: [1, 5]");
    expect(rangeOf({ a: "s5" }, FROM_4, options)).toMatchObject({ score: [5, 5] });
  });

  test("not the answer of a review, which has a reason", () => {
    const asked = questionnaire(FROM_4, oneCapability(level("a")));
    const agreed = { a: { value: 5, reason: "Seen together." } };
    const result = score(asked, { "it.1": { a: 2 } }, { review: agreed });
    expect(scoredOf(result, "a").range).toMatchObject({ score: [5, 5] });
  });
});

describe("several answers", () => {
  const asked = questionnaire(
    "scoring: { evidence: { from: 4 }, respondents: { within: mean, across: mean } }",
    oneCapability(level("a"), level("b")),
  );
  const scored = (people: People, of: Questionnaire = asked) => score(of, people);

  test("each counts with what it cites, and nodes above reach down with them", () => {
    const result = scored({
      "it.1": { a: 5, b: 2 },
      "it.2": { a: { value: 4, evidence: SHOWN }, b: 2 },
    });
    // a: (5 + 4) / 2 = 4.5, at the low end (3 + 4) / 2 = 3.5; b is 2, so the capability is 3.25 and
    // 2.75.
    expect(scoredOf(result, "a")).toMatchObject({ score: 4.5, range: { score: [3.5, 4.5] } });
    expect(scoredOf(result, "c")).toMatchObject({ score: 3.25, range: { score: [2.75, 3.25] } });
  });

  test("unknown answers widen the range as well", () => {
    const result = scored({ "it.1": { a: 5 }, "it.2": { a: DONT_KNOW } });
    // (3 + 1) / 2 = 2 to (5 + 5) / 2 = 5.
    expect(scoredOf(result, "a").range).toMatchObject({ score: [2, 5] });
  });

  test("are counted by the strongest evidence that they cite", () => {
    const result = scored({
      "it.1": { a: 5, b: { value: 4, evidence: SAID } },
      "it.2": { a: { value: 4, evidence: [...SAID, ...SHOWN] }, b: 3 },
      "sales.1": { a: { value: 5, evidence: MEASURED }, b: { value: 3, evidence: SAID } },
    });
    // High: a 5, b 4, a 4, a 5. Lacking: the first a and the first b.
    expect(result.evidence).toEqual({
      high: 4,
      unevidenced: 1,
      strongest: { said: 1, shown: 1, measured: 1 },
      lacking: 2,
    });
    const [a] = result.dimensions[0]?.capabilities[0]?.questions ?? [];
    expect(a?.answers.map(({ lacksEvidence }) => lacksEvidence)).toEqual([
      true,
      undefined,
      undefined,
    ]);
  });
});

test("the rule is part of what scores; without it, nothing is asked", () => {
  const one = oneCapability(level("a"));
  const [without, withRule] = [questionnaire(one), questionnaire(FROM_4, one)];
  expect(digestInput(without)).not.toContain("evidence");
  expect(digestInput(withRule)).not.toBe(digestInput(without));
  const result = score(without, { "it.1": { a: 5 } });
  expect(result.evidence).not.toHaveProperty("lacking");
  expect(scoredOf(result, "a").range).toMatchObject({ score: [5, 5] });
});
