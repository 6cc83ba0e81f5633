import { describe, expect, test } from "vitest";
import { peopleIn, headcountOf } from "../../src/analyse/headcount.ts";
import { baselineOf } from "../../src/analyse/baseline.ts";
import { explain } from "../../src/analyse/explain.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";
import { matchResponse } from "../../src/read/response/match-response.ts";
import { readResponse } from "../../src/read/response/read-response.ts";
import type { Questionnaire, Response } from "../../src/model/index.ts";
import { DONT_KNOW, ofOrganization, questionnaire, respondent } from "../support/read.ts";
import { score, scoredOf } from "../support/score.ts";
import { HEAD, level, oneCapability } from "../support/yaml.ts";

const ASKED = ofOrganization(oneCapability(level("a"), level("b")));
const KNOWN = { "ciso.1": { a: 2, b: 4 } };

describe("an organization that answers as a whole", () => {
  test("needs one answer for a firm result: only its coverage counts", () => {
    const result = score(ASKED, KNOWN);
    expect(scoredOf(result, "overall")).toMatchObject({ score: 3, confidence: "firm" });
    expect(result.coverage).toMatchObject({
      confidence: "firm",
      confidenceReason: "enough-known",
      unheard: [],
    });
    const half = score(ASKED, { "ciso.1": { a: 2, b: DONT_KNOW } });
    expect(half.coverage).toMatchObject({
      ratio: 0.5,
      confidence: "indicative",
      confidenceReason: "too-little-known",
    });
  });

  test("its result names no department, and counts none", () => {
    const result = score(ASKED, KNOWN, { minimumGroup: 3 });
    expect(result.respondents).toEqual([{ id: "ciso.1" }]);
    expect(result.departments).toEqual([]);
    expect(result.withheld).toEqual([]);
    expect(result).not.toHaveProperty("headcount");
    expect(result).not.toHaveProperty("minimumGroup");
    expect(JSON.stringify(result)).not.toContain('"department"');
    expect([peopleIn(result), headcountOf(result).size]).toEqual([1, 0]);
    expect(baselineOf(result).respondents).toEqual([{ id: "ciso.1" }]);
  });

  test("there is no agreement to measure", () => {
    expect(score(ASKED, KNOWN).perception).toEqual({
      questions: [],
      dimensions: [],
      overall: { id: "overall", reading: "organization", departments: [] },
    });
  });

  test("its answer is explained without a department", () => {
    const responses = [respondent(ASKED, "ciso.1", KNOWN["ciso.1"])];
    const explanation = explain(ASKED, responses, "a", {});
    if (explanation?.kind !== "node") throw new Error("it is a question");
    const [step] = explanation.steps;
    expect(step).toMatchObject({
      kind: "answers",
      score: 2,
      departments: [{ answers: [{ respondent: "ciso.1", value: 2 }] }],
    });
  });

  test("a review still replaces its answer", () => {
    const result = score(ASKED, KNOWN, { review: { a: { value: 4, reason: "seen" } } });
    // (4 + 4) / 2.
    expect(scoredOf(result, "overall").score).toBe(4);
  });
});

/** The codes of reading a respondent's head. */
function reading(asked: Questionnaire, head: string): readonly string[] | Response["voice"] {
  const text = `schemaVersion: 1
questionnaire: { id: sample, version: 1.0.0 }
organization: Nordlys
assessment: 2026-11
respondent: ${head}
answers: { a: 3 }
`;
  const { draft, problems } = readResponse({ file: "r.yaml", text });
  if (draft === undefined) return problems.map(({ code }) => code);
  const matched = matchResponse(draft, asked);
  return matched.response?.voice ?? matched.problems.map(({ code }) => code);
}

describe("departments in files", () => {
  test("a response of an organization needs none, and one that is given does not count", () => {
    const voice = { kind: "respondent", respondent: { id: "ciso", role: "CISO" } };
    expect(reading(ASKED, "{ id: ciso, role: CISO }")).toEqual(voice);
    expect(reading(ASKED, "{ id: ciso, role: CISO, department: it }")).toEqual(voice);
  });

  test("a response of a person needs one", () => {
    const people = questionnaire(oneCapability(level("a")));
    expect(reading(people, "{ id: cmo }")).toEqual(["missing-key"]);
  });

  test("a questionnaire for people needs some", () => {
    const { departments: _, ...rest } = HEAD;
    const head = Object.entries(rest).map(([key, value]) => `${key}: ${value}`);
    const text = [...head, oneCapability(level("a"))].join("\n");
    const { problems } = readQuestionnaire([{ file: "q.yaml", text }]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ["missing-key", expect.stringContaining("departments")],
    ]);
  });
});
