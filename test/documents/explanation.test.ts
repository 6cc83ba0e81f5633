import { describe, expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import { explanationDocument } from "../../src/documents/explanation.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import {
  type Answers,
  DONT_KNOW,
  NOT_APPLICABLE,
  ofOrganization,
  respondents,
} from "../support/read.ts";
import { score } from "../support/score.ts";
import { choice, oneCapability, question } from "../support/yaml.ts";

/** What explain says about a node, from the answers of an organization. */
function explained(asked: Questionnaire, answers: Answers, id: string, language = "en"): string {
  const people = { whole: answers };
  const settings = { toolVersion: "0.0.0", digest: "", language, minimumGroup: 1 };
  const explanation = explain(asked, respondents(asked, people), id, settings);
  if (explanation === undefined) throw new Error(`nothing explains ${id}`);
  const input = {
    explanation,
    result: score(asked, people, { language, minimumGroup: 1 }),
    questionnaire: asked,
    texts: commonTexts(language),
    languages: [language],
  };
  return markdownDocument(explanationDocument(input));
}

describe("explain says how a number is scored", () => {
  const LINE = "min: 0, max: 100, score: { between: [{ at: 10, score: 0 }, { at: 90, score: 4 }] }";
  const FROM = "min: 0, bands: [{ from: 0, score: 4 }, { from: 24, score: 1 }]";
  const UP_TO = "min: 0, bands: [{ atMost: 24, score: 4 }, { atMost: 72, score: 2 }, { score: 0 }]";

  test.each([
    // (50 − 10) / (90 − 10) · 4 = 2
    [LINE, 50, "50, on the line from 10 (score 0.0) to 90 (score 4.0), which scores 2.0"],
    [LINE, 4, "4, before the line, which begins at 10 (score 0.0), which scores 0.0"],
    [LINE, 90, "90, at or after the end of the line, 90 (score 4.0), which scores 4.0"],
    [FROM, 23, "23, in the band from 0 to below 24, which scores 4.0"],
    [FROM, 24, "24, in the band from 24, which scores 1.0"],
    [UP_TO, 24, "24, in the band at most 24, which scores 4.0"],
    [UP_TO, 25, "25, in the band above 24 and at most 72, which scores 2.0"],
    [UP_TO, 73, "73, in the band above 72, which scores 0.0"],
    ["min: 0, max: 9, score: value", 4, "whole 4 ("],
  ])("%s: %d", (rest, answer, said) => {
    const asked = ofOrganization(oneCapability(question("n", "number", rest)));
    expect(explained(asked, { n: answer }, "n")).toContain(said);
  });

  test("also where the score is the same number", () => {
    const asked = ofOrganization(oneCapability(question("n", "number", FROM)));
    expect(explained(asked, { n: 4 }, "n")).toContain(
      "in the band from 0 to below 24, which scores 4.0",
    );
  });

  test("in Swedish", () => {
    const asked = ofOrganization(oneCapability(question("n", "number", LINE)));
    expect(explained(asked, { n: 50 }, "n", "sv")).toContain(
      "50, på linjen från 10 (poäng 0,0) till 90 (poäng 4,0), vilket ger 2,0",
    );
  });
});

describe("explain names the rule by which a missing answer counts", () => {
  const two = (rules: string): Questionnaire =>
    ofOrganization(
      `scoring: { coverage: { publish: 0 }, ${rules} }`,
      oneCapability(choice("a", [-1, 0, 3]), choice("b", [0, 3])),
    );

  test.each([
    [
      "unknown: lowest",
      DONT_KNOW,
      "don't know, which this model counts as the lowest answer: −1.0",
    ],
    ["unknown: zero", DONT_KNOW, "don't know, which this model counts as a score of 0.0"],
    [
      "notApplicable: highest",
      NOT_APPLICABLE,
      "not applicable, which this model counts as the highest answer: 3.0",
    ],
    [
      "notApplicable: lowest",
      NOT_APPLICABLE,
      "not applicable, which this model counts as the lowest answer: −1.0",
    ],
  ])("%s", (rules, answer, said) => {
    expect(explained(two(rules), { a: answer, b: "s3" }, "a")).toContain(said);
  });
});

describe("explain of a sum", () => {
  const asked = (unknown: string): Questionnaire =>
    ofOrganization(
      `scoring: { methods: { capability: sum }, unknown: ${unknown}, constant: 100, coverage: { publish: 0 } }`,
      oneCapability(
        choice("a", [0, -2], "weight: 5"),
        choice("b", [0, -2]),
        question("since", "date"),
      ),
    );

  test("counts only the parts that could have a score, and gives each its points", () => {
    const text = explained(asked("lowest"), { a: "s-2", b: "s-2", since: "2026-01-01" }, "c");
    // −2 · 5 − 2 · 1 = −12
    expect(text).toContain("The sum of 2 parts is −12.0.");
    expect(text).toContain("Question a: −2.0, weight 5, points −10.0");
    expect(text).toContain("Question b: −2.0, weight 1, points −2.0");
    expect(text).toContain("Question since: not scored (background, not scored)\n");
  });

  test("says that unknown parts are filled in only where they are", () => {
    const filled = "Unknown parts are filled in proportionally";
    expect(explained(asked("exclude"), { a: "s-2", b: DONT_KNOW }, "c")).toContain(filled);
    expect(explained(asked("lowest"), { a: "s-2", b: DONT_KNOW }, "c")).not.toContain(filled);
    expect(explained(asked("exclude"), { a: DONT_KNOW, b: DONT_KNOW }, "c")).not.toContain(filled);
  });

  test("ends its sentence before a score that is missing", () => {
    const text = explained(asked("lowest"), { a: DONT_KNOW, b: DONT_KNOW }, "overall");
    expect(text).toContain("plus the constant 100.");
    expect(text).not.toContain(",.");
  });
});
