import { expect, test } from "vitest";
import { assess } from "../../../src/assess/assess.ts";
import type { Result } from "../../../src/model/index.ts";
import { missingSince } from "../../../src/analyse/baseline.ts";
import { questionnaire, respondent } from "../../support/read.ts";
import { capability, dimension, dimensions, level } from "../../support/yaml.ts";

const ASKED = questionnaire(dimensions(dimension("d", [capability("c", [level("a")])])));

/** A result of people, each named `department.number`. */
function resultOf(ids: readonly string[], minimumGroup = 1): Result {
  const responses = ids.map((id) => respondent(ASKED, id, { a: 3 }));
  return assess(ASKED, responses, { toolVersion: "0.0.0", digest: "none", minimumGroup });
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

test("a department that is not shown apart is not missing while it still answers", () => {
  const [before, after] = [resultOf(BEFORE, 2), resultOf(BEFORE, 2)];
  expect(before.withheld).not.toEqual([]);
  expect(idsMissing(before, after)).toEqual({ departments: [], respondents: [] });
});

test("without a list of respondents only departments can be compared", () => {
  const before = { ...resultOf(BEFORE), respondents: [] };
  const after = resultOf(["it.1"]);
  expect(idsMissing(before, after)).toEqual({ departments: ["marketing"], respondents: undefined });
  const hidden = { ...resultOf(BEFORE, 3), respondents: [] };
  expect(idsMissing(hidden, after).departments).toEqual(["marketing"]);
});
