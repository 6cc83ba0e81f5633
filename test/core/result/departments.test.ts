import { expect, test } from "vitest";
import { assess } from "../../../src/core/assess.ts";
import { DONT_KNOW, questionnaire, respondent } from "../../support/read.ts";
import { score } from "../../support/score.ts";
import { capability, dimension, dimensions, level } from "../../support/yaml.ts";

const ASKED = questionnaire(
  "languages: [en, sv]",
  "departments: { it: { en: IT, sv: It-avdelningen }, sales: { name: { en: Sales, sv: Försäljning }, minutes: 30 }, accounts: Accounts }",
  dimensions(
    dimension("d1", [capability("c1", [level("a"), level("b")])]),
    dimension("d2", [capability("c2", [level("e", "ask: [it]")])]),
  ),
);

test("each department has its own profile, by its own people alone", () => {
  const people = {
    "sales.1": { a: 5, b: 4 },
    "it.1": { a: 1, b: 3, e: 2 },
    "it.2": { a: 3, b: DONT_KNOW, e: 3 },
  };
  expect(score(ASKED, people, { language: "sv" }).departments).toMatchObject([
    {
      id: "it",
      title: "It-avdelningen",
      respondents: 2,
      overall: { score: 2.5, level: 2, coverage: 2.5 / 3 }, // d1: (2 + 3) / 2, d2: 2.5
      dimensions: [
        { id: "d1", score: 2.5, coverage: 0.75 },
        { id: "d2", score: 2.5 },
      ],
    },
    {
      id: "sales",
      title: "Försäljning",
      respondents: 1,
      overall: { score: 4.5, level: 4 },
      dimensions: [
        { id: "d1", score: 4.5 },
        { id: "d2", kind: "not-scored", reason: "not-asked" },
      ],
    },
  ]);
});

test("the order is that of the questionnaire, not of ids or of the people who speak", () => {
  const speaker = (id: string, department: string) =>
    respondent(ASKED, id, { a: 3, b: 3 }, { respondent: { id, department } });
  const heard = [speaker("anna", "sales"), speaker("bo", "accounts"), speaker("zoe", "it")];
  const { departments, respondents } = assess(ASKED, heard, { toolVersion: "0.0.0", digest: "" });
  expect(respondents.map(({ id }) => id)).toEqual(["anna", "bo", "zoe"]);
  expect(departments.map(({ id }) => id)).toEqual(["it", "sales", "accounts"]);
});
