import { expect, test } from "vitest";
import { analyseResponses } from "../../src/analyse/analysis.ts";
import { DONT_KNOW, questionnaire, respondents } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

const ASKED = questionnaire(
  dimensions(
    dimension("d", [capability("c", [level("a"), level("b")])]),
    dimension("e", [capability("f", [level("x")])]),
  ),
);

/** Three people of each of two departments: 1, 1, 2 against 4, 4, 5, on a and b. */
function people(x: (id: string) => unknown) {
  const given = { "it.1": 1, "it.2": 1, "it.3": 2, "sales.1": 4, "sales.2": 4, "sales.3": 5 };
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => [id, { a: value, b: value, x: x(id) }]),
  );
}

/** The silo index that a document may name as the reason of its advice. */
function siloIndex(minimumGroup: number, x: (id: string) => unknown, id = "d") {
  const analysis = analyseResponses(ASKED, respondents(ASKED, people(x)), { minimumGroup });
  return analysis.readShown({ kind: "silo-index", id });
}

test("a silo index is a reason that may be shown if all answers may", () => {
  // W = 4/9, T = 31/18, so Λ = 1 − 8/31 = 0.742.
  expect(Number(siloIndex(3, () => 3))).toBeCloseTo(0.742, 3);
});

test("a silo index is not shown as a reason if a question is withheld", () => {
  const fewKnow = (id: string) => (id.endsWith("1") ? 3 : DONT_KNOW);
  expect(siloIndex(3, fewKnow)).toBeUndefined();
  expect(Number(siloIndex(1, fewKnow))).toBeCloseTo(0.742, 3);
});

test("no difference is shown that rests on fewer people than the minimum group", () => {
  const asked = questionnaire(
    dimensions(dimension("d", [capability("c", [level("a"), level("b"), level("x")])])),
  );
  // Enough people answered each question and the dimension, but only two answered half of it.
  const result = score(
    asked,
    {
      "it.1": { a: 1, b: 1, x: 1 },
      "marketing.1": { a: 5, b: 5, x: 5 },
      "sales.1": { a: 3, b: DONT_KNOW, x: DONT_KNOW },
      "sales.2": { a: DONT_KNOW, b: 3, x: DONT_KNOW },
      "sales.3": { a: DONT_KNOW, b: DONT_KNOW, x: 3 },
    },
    { minimumGroup: 3 },
  );
  expect(result.perception.dimensions[0]?.reading).not.toBe("withheld");
  expect(result.agreement?.dimensions[0]).toMatchObject({ reason: "withheld", respondents: 2 });
});
