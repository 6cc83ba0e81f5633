import { expect, test } from "vitest";
import { baselineOf, missingSince } from "../../src/analyse/baseline.ts";
import { questionnaire, respondent, review } from "../support/read.ts";
import { assess } from "../../src/assess/assess.ts";
import { capability, dimension, dimensions, level, question } from "../support/yaml.ts";
import type { Result } from "../../src/model/index.ts";

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

test("a baseline keeps ids, departments and numbers, but nothing that a person wrote", () => {
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

const ONE_QUESTION = questionnaire(dimensions(dimension("d", [capability("c", [level("a")])])));

/** The result of people who are each named `department.number`. */
function resultOf(ids: readonly string[], minimumGroup = 1): Result {
  const responses = ids.map((id) => respondent(ONE_QUESTION, id, { a: 3 }));
  return assess(ONE_QUESTION, responses, { toolVersion: "0.0.0", digest: "none", minimumGroup });
}

function idsMissing(before: Result, after: Result) {
  const { departments, respondents } = missingSince(before, after);
  return { departments, respondents: respondents?.map(({ id }) => id) };
}

const BEFORE = ["it.1", "it.2", "marketing.1"];

test.each([
  ["nobody is missing", BEFORE, [], []],
  ["more people are not missing", [...BEFORE, "it.3"], [], []],
  ["one of two in a department", ["it.2", "marketing.1"], [], ["it.1"]],
  ["a whole department", ["it.1", "it.2"], ["marketing"], ["marketing.1"]],
  ["another person of the same department", ["it.1", "it.2", "marketing.2"], [], ["marketing.1"]],
])("%s", (_, after, departments, respondents) => {
  expect(idsMissing(resultOf(BEFORE), resultOf(after))).toEqual({ departments, respondents });
});

test("a withheld department is not missing while it still answers", () => {
  const [before, after] = [resultOf(BEFORE, 2), resultOf(BEFORE, 2)];
  expect(before.withheld).not.toEqual([]);
  expect(idsMissing(before, after)).toEqual({ departments: [], respondents: [] });
});

test("without a list of respondents only departments are compared", () => {
  const before = { ...resultOf(BEFORE), respondents: [] };
  const after = resultOf(["it.1"]);
  expect(idsMissing(before, after)).toEqual({ departments: ["marketing"], respondents: undefined });
  const hidden = { ...resultOf(BEFORE, 3), respondents: [] };
  expect(idsMissing(hidden, after).departments).toEqual(["marketing"]);
});
