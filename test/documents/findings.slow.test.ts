import { describe, expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import { explanationDocument, explanationScreen } from "../../src/documents/explanation.ts";
import { findingsAbout } from "../../src/documents/findings/findings-section.ts";
import { allFindings, findingsOf } from "../../src/documents/findings/findings.ts";
import { levelFinding } from "../../src/documents/findings/level.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { jsonExplanation } from "../../src/export/json.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { findingsTexts } from "../../src/generated/catalogs/findings.ts";
import type { NotScoredReason, Response } from "../../src/model/index.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../../src/model/outline.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { terminalDocument } from "../../src/render/terminal.ts";
import { DONT_KNOW, NOT_APPLICABLE, type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { CANVAS } from "../render/documents.ts";
import { level, oneCapability } from "../support/yaml.ts";
import { nordlysResponses, wholeInput } from "./cases.ts";

function explained(id: string, input: ReportInput, responses: readonly Response[]): object {
  const { questionnaire: asked, texts, result } = input;
  const explanation = explain(asked, responses, id, {});
  return { explanation, result, questionnaire: asked, texts, languages: [texts.language, "en"] };
}

describe.each(["en", "sv"])("every sentence about a client, in %s,", (language) => {
  test("names a rule and the answers behind it", async () => {
    const input = await wholeInput({ language });
    const { rules, notCompared } = findingsTexts(language);
    const reasons = new Set(Object.values(notCompared).map((say) => say({ side: [] })));
    const known = new Set([
      ...input.questionnaire.dimensions.map(({ id }) => id),
      ...capabilitiesOf(input.questionnaire).map(({ id }) => id),
      ...questionsOf(input.questionnaire).map(({ id }) => id),
    ]);
    const all = allFindings(findingsOf(input));
    expect(all.length).toBeGreaterThan(12);
    for (const { rule, text, restsOn } of all) {
      expect(rules[rule]).toMatch(/\(§\d+\)\.$/u);
      expect(text).toMatch(/\S/u);
      expect(restsOn.filter((id) => !known.has(id))).toEqual([]);
      // Neither the list of respondents nor a withheld part is an answer.
      const isAboutAnswers =
        !["not-interviewed", "withheld", "one-interview"].includes(rule) && !reasons.has(text);
      expect(restsOn.length > 0).toBe(isAboutAnswers);
    }
  });

  test("is explained with both", async () => {
    // Where the plan leads is explained by `plan`.
    const input = { ...(await wholeInput({ language })), background: {} };
    const responses = nordlysResponses(input.questionnaire);
    const { rules } = findingsTexts(language);
    for (const about of [OVERALL, "silos", input.result.recommendations[0]?.id ?? ""]) {
      const explanation = explained(about, input, responses) as Parameters<
        typeof explanationScreen
      >[0];
      const shown = [
        terminalDocument(explanationScreen(explanation), CANVAS),
        markdownDocument(explanationDocument(explanation)),
      ];
      const findings = findingsAbout(about, input);
      expect(findings.length).toBeGreaterThan(0);
      for (const text of shown.map((one) => one.replaceAll(/\s+/gu, " "))) {
        for (const one of findings) {
          expect(text).toContain(one.text);
          expect(text).toContain(rules[one.rule]);
          expect(one.restsOn.slice(0, 6).filter((id) => !text.includes(id))).toEqual([]);
        }
      }
      const { findings: inJson } = JSON.parse(jsonExplanation(explanation)) as {
        findings: unknown;
      };
      expect(inJson).toEqual(findings);
    }
  });
});

test("an agreement rests on the questions that two departments or more answered", async () => {
  const { agreement } = findingsOf(await wholeInput({}));
  expect(agreement.restsOn).toContain("fault-review");
  // Put to customer service and stores; to marketing alone; about each department itself.
  expect(agreement.restsOn).toContain("front-line-authority");
  expect(agreement.restsOn).not.toContain("marketing-as-one");
  expect(agreement.restsOn).not.toContain("unplanned-help");
});

describe("without an overall level one of four reasons is given", () => {
  const one = oneCapability(level("a"));
  const levels = (yaml: readonly string[], people: People, minimumGroup = 1): string => {
    const asked = questionnaire(...yaml);
    const result = score(asked, people, { minimumGroup });
    return levelFinding({ result, questionnaire: asked, texts: commonTexts("en") }).text;
  };

  test("the model has none", () => {
    const yaml = ["scoring: { level: { overall: none } }", one];
    // 3 is halfway between 1 and 5.
    expect(levels(yaml, { "it.1": { a: 3 } })).toBe(
      "This model has no overall level. Overall score: 3.0, which is 50% of the possible range.",
    );
  });

  test("there are not enough answers", () => {
    const few = { "it.1": { a: 3 }, "it.2": { a: DONT_KNOW }, "it.3": { a: DONT_KNOW } };
    expect(levels([one], few)).toBe("Not enough answers for an overall level: 1 of 3.");
  });

  test("nothing applies", () => {
    expect(levels([one], { "it.1": { a: NOT_APPLICABLE } })).toBe(
      "No question applies here, so there is no overall level.",
    );
  });

  test.each<[NotScoredReason, string]>([
    ["withheld", "The overall level is withheld to protect respondents."],
    ["no-method", "This model has no overall level."],
  ])("%s", (reason, sentence) => {
    const asked = questionnaire(one);
    const result = score(asked, { "it.1": { a: 3 } });
    const hidden = { ...result, overall: { kind: "not-scored", reason } as const };
    const input = { result: hidden, questionnaire: asked, texts: commonTexts("en") };
    expect(levelFinding(input).text).toBe(sentence);
  });
});
