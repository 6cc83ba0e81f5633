import { describe, expect, test } from "vitest";
import { badgeCheck } from "../../src/export/badge.ts";
import { confidenceFinding } from "../../src/documents/findings/confidence.ts";
import { levelFinding } from "../../src/documents/findings/level.ts";
import { findingsOf } from "../../src/documents/findings/findings.ts";
import { textsOf } from "../../src/documents/findings/finding.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { planLead } from "../../src/documents/plan-lead.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import {
  DONT_KNOW,
  levelless,
  NOT_APPLICABLE,
  ofOrganization,
  type People,
  questionnaire,
} from "../support/read.ts";
import { planOf } from "../support/plan.ts";
import { score } from "../support/score.ts";
import { choice, level, oneCapability } from "../support/yaml.ts";

function inputOf(asked: Questionnaire, people: People, minimumGroup = 1): ReportInput {
  const result = score(asked, people, { minimumGroup });
  return { result, questionnaire: asked, texts: commonTexts("en") };
}

const ONE = oneCapability(choice("a", [1, 3, 5]));
const NO_OVERALL = "scoring: { methods: { overall: none }, level: { overall: none } }";

describe("the first sentence about a model without levels", () => {
  const say = (asked: Questionnaire, people: People, minimumGroup = 1): string =>
    levelFinding(inputOf(asked, people, minimumGroup)).text;

  test("is its score, with the percent of the range", () => {
    expect(say(levelless(ONE), { "it.1": { a: "s3" } })).toBe(
      "Overall score: 3.0, which is 50% of the possible range.",
    );
    const percent = levelless("scoring: { methods: { overall: percent-mean } }", ONE);
    expect(say(percent, { "it.1": { a: "s3" } })).toBe("Overall score: 50.0%.");
  });

  test("tells four reasons apart why it has none", () => {
    expect(say(levelless(NO_OVERALL, ONE), { "it.1": { a: "s3" } })).toBe(
      "This model has no overall score.",
    );
    expect(say(levelless(ONE), { "it.1": { a: DONT_KNOW } })).toBe(
      "Not enough answers for an overall score: 0 of 1.",
    );
    expect(say(levelless(ONE), { "it.1": { a: NOT_APPLICABLE } })).toBe(
      "No question applies here, so there is no overall score.",
    );
    expect(say(levelless(ONE), { "it.1": { a: "s3" } }, 2)).toBe(
      "The overall score is withheld to protect respondents.",
    );
  });
});

describe("at full coverage, a model without an overall score", () => {
  const input = inputOf(questionnaire(NO_OVERALL, oneCapability(level("a"))), {
    "it.1": { a: 3 },
    "sales.1": { a: 4 },
  });

  test("is not short of answers", () => {
    expect(input.result.coverage).toMatchObject({ ratio: 1, confidence: "none" });
    expect(confidenceFinding(input).text).toBe(
      "This model has no overall score, so each dimension has its own confidence.",
    );
    expect(textsOf(findingsOf(input).limitsAndConfidence)).toEqual([]);
  });

  test("says why nothing is recommended", () => {
    const asked = questionnaire(
      NO_OVERALL,
      oneCapability(level("a")),
      "recommendations: [{ id: r, title: R, when: { level: d, lt: 2 } }]",
    );
    const said = (people: People): readonly string[] =>
      textsOf(findingsOf(inputOf(asked, people)).noRecommendation);
    expect(said({ "it.1": { a: 3 } })).toEqual(["No recommendation applies to these answers."]);
    expect(said({ "it.1": { a: DONT_KNOW } })).toEqual([
      "There are not enough answers to recommend anything.",
    ]);
  });
});

test("an organization gets no advice to interview more people", () => {
  const input = inputOf(ofOrganization(oneCapability(level("a"))), { "ciso.1": { a: 3 } });
  const { confidence, agreement } = findingsOf(input);
  expect(textsOf(confidence)).toEqual([
    "Firm: coverage is 100%, and 80% is required.",
    // 3 of 5 is not among the top two levels, so there is no word about evidence.
  ]);
  expect(agreement.text).toBe("The organization answered as a whole.");
});

describe("a badge", () => {
  const message = (asked: Questionnaire, people: People): string => {
    const { result, ...rest } = inputOf(asked, people);
    const checked = { ...result, thresholds: [], passed: true, files: [] };
    const badge = badgeCheck({
      ...rest,
      result: checked,
      sources: new Map(),
      fromRoot: (file: string) => file,
    });
    return (JSON.parse(badge) as { readonly message: string }).message;
  };

  test("has the level, else the percent, else the reason for neither", () => {
    const levels = questionnaire(oneCapability(level("a")));
    expect(message(levels, { "it.1": { a: 3 } })).toBe("level 3");
    expect(message(levels, { "it.1": { a: DONT_KNOW } })).toBe("no level: nobody could answer");
    expect(message(levelless(ONE), { "it.1": { a: "s3" } })).toBe("50%");
    expect(message(levelless(ONE), { "it.1": { a: NOT_APPLICABLE } })).toBe(
      "no score: not applicable here",
    );
    expect(message(levelless(NO_OVERALL, ONE), { "it.1": { a: "s3" } })).toBe(
      "no score: the model does not score this",
    );
  });
});

describe("a plan without steps says why", () => {
  const lead = async (asked: Questionnaire, people: People): Promise<readonly string[]> => {
    const plan = await planOf(asked, people);
    const texts = commonTexts("en");
    return planLead({ plan, questionnaire: asked, texts, languages: ["en"] });
  };

  const ADVICE = "recommendations: [{ id: r, title: Begin, when: { score: d, gt: 5 } }]";

  test.each([
    [
      "the model has no recommendations",
      levelless("targets: { d: { score: 5 } }", ONE),
      "s3",
      "This model has no recommendations, so there is nothing to plan.",
    ],
    [
      "its recommendations raise nothing",
      levelless(ONE, ADVICE),
      "s3",
      "This model's recommendations do not say what they raise, so there is nothing to plan.",
    ],
    [
      "nothing is known",
      levelless(ONE, ADVICE),
      DONT_KNOW,
      "There are too few answers to plan anything.",
    ],
    [
      "nothing applies",
      levelless(ONE, ADVICE),
      NOT_APPLICABLE,
      "Nothing in this model applies here, so there is nothing to plan.",
    ],
    [
      "nothing is scored",
      levelless("scoring: { methods: { dimension: none, overall: none } }", ONE, ADVICE),
      "s3",
      "This model gives no scores, so there is nothing to plan.",
    ],
    [
      "every target is met",
      levelless("targets: { d: { score: 3 } }", ONE, ADVICE),
      "s5",
      "All targets are already met.",
    ],
  ])("%s", async (_, asked, a, text) => {
    expect(await lead(asked, { "it.1": { a } })).toEqual([text]);
  });
});
