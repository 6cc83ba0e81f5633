import { expect, test } from "vitest";
import { baselineOf } from "../../../src/analyse/baseline.ts";
import { questionnaire, respondent, review } from "../../support/read.ts";
import { assess } from "../../../src/assess/assess.ts";
import { capability, dimension, dimensions, level, question } from "../../support/yaml.ts";

const ASKED = questionnaire(
  dimensions(
    dimension("d", [
      capability("c", [
        level("a"),
        level("b"),
        question("words", "text"),
        question("n", "number", "scored: false"),
      ]),
    ]),
  ),
);

const PRIVATE = "somebody said so";

test("a baseline keeps ids, departments and numbers, and nothing that a person wrote", () => {
  const answers = {
    a: { value: 5, note: PRIVATE, quote: PRIVATE, evidence: [PRIVATE] },
    words: PRIVATE,
    n: 7,
  };
  const consent = { read: "2026-11-01", quotes: true };
  const person = { id: "it.one", role: PRIVATE, department: "it" };
  const responses = [
    respondent(ASKED, "it.one", answers, { consent, respondent: person }),
    review(ASKED, { b: { value: 2, reason: PRIVATE } }, PRIVATE),
  ];
  const problems = [{ code: "x", severity: "warning", message: PRIVATE }] as const;
  const result = assess(ASKED, responses, {
    toolVersion: "0.0.0",
    digest: "none",
    includeNotes: true,
    problems,
  });
  expect(JSON.stringify(result)).toContain(PRIVATE);
  const baseline = baselineOf(result);
  expect(JSON.stringify(baseline)).not.toContain(PRIVATE);
  expect(baseline.respondents).toEqual([{ id: "it.one", department: "it" }]);
  expect(baseline.overall).toEqual(result.overall);
  expect(baseline.dimensions[0]?.capabilities[0]?.questions.map((one) => one.answers)).toEqual([
    [{ respondent: "it.one", department: "it", state: "answered", value: 5 }],
    [{ respondent: "it.one", department: "it", state: "unanswered" }],
    [{ respondent: "it.one", department: "it", state: "answered" }],
    [{ respondent: "it.one", department: "it", state: "answered", value: 7 }],
  ]);
});
