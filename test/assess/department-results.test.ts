import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { DONT_KNOW, questionnaire, respondent } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(
  "languages: [en, sv]",
  "departments: { it: { en: IT, sv: It-avdelningen }, sales: { name: { en: Sales, sv: Försäljning }, minutes: 30 }, accounts: Accounts }",
  dimensions(
    dimension("d1", [capability("c1", [level("a"), level("b")])]),
    dimension("d2", [capability("c2", [level("e", "ask: [it]")])]),
  ),
);

test("each department has its own profile, from its own people only", () => {
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

test("the order is that of the questionnaire, not of ids or respondents", () => {
  const speaker = (id: string, department: string) =>
    respondent(ASKED, id, { a: 3, b: 3 }, { respondent: { id, department } });
  const heard = [speaker("anna", "sales"), speaker("bo", "accounts"), speaker("zoe", "it")];
  const { departments, respondents } = assess(ASKED, heard, { toolVersion: "0.0.0", digest: "" });
  expect(respondents.map(({ id }) => id)).toEqual(["anna", "bo", "zoe"]);
  expect(departments.map(({ id }) => id)).toEqual(["it", "sales", "accounts"]);
});

test("a cell is withheld if only one other department is hidden behind the same total", () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("b", "ask: [it, marketing]")])]),
      dimension("g", [capability("h", [level("i", "ask: [marketing]")])]),
    ),
    "recommendations: [{ id: r, title: R, when: { level: e, lt: 5 }, raises: { b: { from: 1, to: 3 } } }]",
  );
  // IT (1) is withheld, and sales (3) with it; marketing (4) is shown, except where its cell and
  // the total would reveal IT's.
  const people = {
    "it.1": { a: 1, b: 1 },
    ...Object.fromEntries([1, 2, 3].map((one) => [`sales.${one}`, { a: 2 }])),
    ...Object.fromEntries([1, 2, 3, 4].map((one) => [`marketing.${one}`, { a: 3, b: 4, i: 2 }])),
  };
  const result = score(asked, people, { minimumGroup: 3 });
  expect(result.withheld).toEqual(["it", "sales"]);
  expect(result.departments).toMatchObject([
    {
      id: "marketing",
      overall: { kind: "not-scored", reason: "withheld" },
      dimensions: [
        { id: "d", score: 3 },
        { id: "e", kind: "not-scored", reason: "withheld" },
        { id: "g", score: 2 },
      ],
    },
  ]);
  expect(result.recommendations[0]?.because).toEqual([{ question: "b", level: 2 }]);
});

describe("advice is based on all answers, without revealing what few people answered", () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [
        capability("c", [level("a", "ask: [it]")]),
        capability("f", [level("b", "ask: [sales]")]),
        capability("g", [level("h", "ask: [sales]")]),
      ]),
    ),
    `recommendations:
  - { id: by-hidden, title: R, when: { level: a, lt: 5 }, effort: 3, duration: 2, raises: { a: { from: 1, to: 3 } } }
  - { id: by-many, title: R, when: { level: b, lt: 5 } }
  - { id: by-shown, title: R, when: { level: h, lt: 5 }, raises: { a: { from: 1, to: 3 } } }
verdicts: { v: [ { id: low, title: Low, text: Why., when: { question: a, is: 2 } }, { id: else, title: Else } ] }
roles: [ { id: r, title: Role, fails: { when: { question: a, is: 2 }, text: Why. }, succeeds: { when: { question: b, is: 4 }, text: Why. } } ]
`,
  );
  const sales = { b: 4, h: 4 };
  const people = { "it.1": { a: 2 }, "sales.1": sales, "sales.2": sales, "sales.3": sales };

  test("a recommendation keeps its rank and days; a verdict and a role have no text", () => {
    const result = score(asked, people, { minimumGroup: 2 });
    expect(result.recommendations).toEqual([
      {
        id: "withheld-1",
        withheld: true,
        because: [],
        raises: {},
        effortDays: { low: 3, likely: 3, high: 3 },
        requires: [],
      },
      {
        id: "by-shown",
        title: "R",
        because: [{ question: "a" }],
        raises: { a: { from: 1, to: 3 } },
        requires: [],
      },
      { id: "by-many", title: "R", because: [], raises: {}, requires: [] },
    ]);
    expect(result.verdicts).toEqual([{ id: "v", outcome: "low", title: "Low" }]);
    expect(result.roles).toEqual([{ id: "r", title: "Role", outlook: "fails" }]);
    expect(result.dimensions[0]?.capabilities.map(({ kind }) => kind)).toEqual([
      "not-scored",
      "scored",
      "scored",
    ]);
  });

  test("it counts if no department is withheld", () => {
    const { recommendations, verdicts, roles } = score(asked, people);
    expect(recommendations.map(({ id }) => id)).toEqual(["by-hidden", "by-shown", "by-many"]);
    expect(verdicts).toMatchObject([{ outcome: "low", text: "Why." }]);
    expect(roles).toMatchObject([{ outlook: "fails", text: "Why." }]);
  });
});

describe("scores that would reveal the answer of one person are withheld", () => {
  /** The withheld nodes if only one person answered `a`, with the levels that are still shown. */
  function hidden(others: Readonly<Record<string, string>>, answer = 4): readonly string[] {
    const questions = Object.entries(others).map(([id, rest]) => level(id, rest));
    const asked = questionnaire(oneCapability(level("a", "ask: [it]"), ...questions));
    const given = Object.fromEntries(Object.keys(others).map((id) => [id, answer]));
    const sales = ["sales.1", "sales.2", "sales.3"].map((id) => [id, given]);
    const people = { "it.1": { a: 2, ...given }, ...Object.fromEntries(sales) };
    const { overall, dimensions: found } = score(asked, people, { minimumGroup: 2 });
    const capabilities = found.flatMap((one) => one.capabilities);
    const all = [...found, ...capabilities, ...capabilities.flatMap((one) => one.questions)];
    return [{ id: "overall", ...overall }, ...all].flatMap((node) =>
      node.kind === "not-scored" && node.reason === "withheld"
        ? node.id + (node.level === undefined ? "" : ` at ${node.level}`)
        : [],
    );
  }

  test("the mean of everything above, but no other question", () => {
    // With b at 4, a at 1 gives level 1, a at 5 level 4; the dimension has no other capability.
    expect(hidden({ b: "", f: "weight: 0" })).toEqual(["overall at 2", "d", "c", "a"]);
    expect(hidden({ b: "", f: "scored: false" })).toEqual(["overall at 2", "d", "c", "a"]);
  });

  test("not the level, if it would be the same whatever that person said", () => {
    // b is at 3 and weighs 9 of 10. With a at 1, 90% reach 2 and 3, and a is two levels behind; with
    // a at 5, 10% reach 4: level 3 both times.
    expect(hidden({ b: "weight: 9" }, 3)).toEqual(["overall at 3", "d at 3", "c at 3", "a"]);
    // With b at 4, a at 1 is more than two levels behind it: level 3, and 4 with a at 5.
    expect(hidden({ b: "weight: 9" })).toEqual(["overall at 4", "d", "c", "a"]);
  });

  test("everything, if nothing else counts", () => {
    expect(hidden({ f: "weight: 0" })).toEqual(["overall at 2", "d", "c", "a"]);
  });

  test("a review is not a person's answer", () => {
    const asked = questionnaire(oneCapability(level("a"), level("b")));
    const sales = { b: 4 };
    const people = { "it.1": sales, "sales.1": sales, "sales.2": sales, "sales.3": sales };
    const review = { a: { value: 3, reason: "the plan was seen" } };
    const result = score(asked, people, { minimumGroup: 2, review });
    expect(result.dimensions[0]).toMatchObject({ kind: "scored", score: 3.5 });
    const [a, b] = result.dimensions[0]?.capabilities[0]?.questions ?? [];
    expect([a, b]).toMatchObject([{ score: 3 }, { score: 4 }]);
  });
});
