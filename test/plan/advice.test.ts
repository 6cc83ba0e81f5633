import { describe, expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import { type Answers, DONT_KNOW, questionnaire, respondents } from "../support/read.ts";
import { score, scoreOne } from "../support/score.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../support/yaml.ts";

const TREE = dimensions(
  dimension("d1", [capability("c1", [level("a"), level("b")])]),
  dimension("d2", [capability("c2", [level("e")])]),
);

function recommended(recommendations: readonly string[], answers: Answers) {
  return scoreOne([`recommendations: [${recommendations.join(", ")}]`, TREE], answers)
    .recommendations;
}

function recommendation(id: string, rest: string, when = "{ score: overall, gte: 0 }"): string {
  return `{ id: ${id}, title: Do ${id}, when: ${when}, ${rest} }`;
}

describe("a recommendation applies if its condition is true", () => {
  test.each([
    { name: "true", answers: { a: 2, b: 2, e: 2 }, expected: ["r"] },
    { name: "false", answers: { a: 4, b: 2, e: 2 }, expected: [] },
    { name: "unknown", answers: { a: DONT_KNOW, b: 2, e: 2 }, expected: [] },
  ])("$name", ({ answers, expected }) => {
    const found = recommended(
      [recommendation("r", "raises: { a: { from: 2, to: 3 } }", "{ question: a, lt: 3 }")],
      answers,
    );
    expect(found.map(({ id }) => id)).toEqual(expected);
  });
});

describe("a recommendation lists what it raises, with today's levels", () => {
  test("a question, a capability, a dimension, and everything", () => {
    const raised = ["a", "c1", "d2", "overall", "nowhere"].map((id) =>
      recommendation(`raise-${id}`, `raises: { ${id}: { from: 1, to: 2 } }`),
    );
    const found = recommended(raised, { a: 3, b: DONT_KNOW, e: 2 });
    const because = Object.fromEntries(found.map((one) => [one.id, one.because]));
    expect(because).toEqual({
      "raise-a": [{ question: "a", level: 3 }],
      "raise-c1": [{ question: "a", level: 3 }, { question: "b" }],
      "raise-d2": [{ question: "e", level: 2 }],
      "raise-overall": [
        { question: "a", level: 3 },
        { question: "b" },
        { question: "e", level: 2 },
      ],
      "raise-nowhere": [],
    });
    expect(found.find(({ id }) => id === "raise-d2")?.raises).toEqual({ d2: { from: 1, to: 2 } });
  });

  test("its effort is summed over the departments, exact in decimals", () => {
    const effort =
      "effort: { it: [0.1, 2, 5], sales: [0.2, 3, 6], finance: 1 }, duration: 14, requires: [other]";
    const [found] = recommended([recommendation("r", effort)], { a: 3, b: 3, e: 3 });
    expect(found).toMatchObject({
      effortDays: { low: 1.3, likely: 6, high: 12 },
      durationWeeks: 14,
      requires: ["other"],
      because: [],
    });
  });

  test("without an effort it has none", () => {
    const [found] = recommended([recommendation("r", "raises: {}")], { a: 3, b: 3, e: 3 });
    for (const key of ["effortDays", "durationWeeks"]) expect(found).not.toHaveProperty(key);
    expect(found?.title).toBe("Do r");
  });
});

const VERDICTS = `
verdicts:
  ready:
    - { id: not-yet, when: { level: overall, lt: 3 }, title: Not yet, text: First things first }
    - { id: soon, when: { level: overall, lt: 5 }, title: { sv: Snart, en: Soon } }
  known:
    - { id: low, when: { level: overall, lt: 4 }, title: Low }
    - { id: else, title: Something else }
`;

test.each<{ name: string; answers: Answers; expected: readonly object[] }>([
  {
    name: "the first rule that holds",
    answers: { a: 2 },
    expected: [
      { id: "ready", outcome: "not-yet", title: "Not yet", text: "First things first" },
      { id: "known", outcome: "low", title: "Low" },
    ],
  },
  {
    name: "a later rule, and one without a condition",
    answers: { a: 4 },
    expected: [
      { id: "ready", outcome: "soon", title: "Soon" },
      { id: "known", outcome: "else", title: "Something else" },
    ],
  },
  {
    name: "no rule holds of the unknown but one without a condition",
    answers: { a: DONT_KNOW },
    expected: [
      { id: "ready" },
      { id: "known", outcome: "else", title: "Something else", isByDefault: true },
    ],
  },
])("a verdict: $name", ({ answers, expected }) => {
  expect(scoreOne([VERDICTS, oneCapability(level("a"))], answers).verdicts).toEqual(expected);
});

const ROLE = questionnaire(
  oneCapability(level("money"), level("sponsor")),
  `roles:
  - id: chair
    title: Chair
    succeeds: { when: { question: sponsor, gte: 3 }, text: There is room. }
    fails: { when: { question: money, is: 1 }, text: There is none. }
`,
);

describe("whether a role would succeed here", () => {
  test.each<{ name: string; answers: Answers; expected: object }>([
    {
      name: "its condition holds, and nothing speaks against it",
      answers: { money: 2, sponsor: 3 },
      expected: { outlook: "succeeds", text: "There is room." },
    },
    {
      name: "what speaks against it weighs more",
      answers: { money: 1, sponsor: 5 },
      expected: { outlook: "fails", text: "There is none." },
    },
    { name: "neither holds", answers: { money: 2, sponsor: 2 }, expected: { outlook: "open" } },
    { name: "unknown is not true", answers: { money: 2 }, expected: { outlook: "open" } },
  ])("$name", ({ answers, expected }) => {
    const { roles } = score(ROLE, { "it.1": answers });
    expect(roles).toEqual([{ id: "chair", title: "Chair", ...expected }]);
  });

  test("its explanation evaluates the reasons to fail first", () => {
    const heard = respondents(ROLE, { "it.1": { money: 2, sponsor: 3 } });
    expect(explain(ROLE, heard, "chair", {})).toMatchObject({
      kind: "verdict",
      title: "Chair",
      outcome: "succeeds",
      rules: [
        { id: "fails", title: "There is none.", truth: "false" },
        { id: "succeeds", title: "There is room.", truth: "true" },
      ],
    });
  });
});

test("a role by parts is explained by the states of the parts that it needs", () => {
  const asked = questionnaire(
    oneCapability(level("money"), level("sponsor")),
    `verdicts:
  ready:
    title: Ready?
    parts:
      - { id: money, title: money, holds: { question: money, gte: 3 } }
      - { id: sponsor, title: a sponsor, holds: { question: sponsor, gte: 3 } }
    rules: [{ id: all, title: All }]
roles:
  - { id: chair, title: Chair, needs: [money], succeeds: { text: Go. }, fails: { text: Wait. } }
`,
  );
  const heard = respondents(asked, { "it.1": { money: 2, sponsor: 3 } });
  expect(explain(asked, heard, "chair", {})).toMatchObject({
    outcome: "conditional",
    parts: [{ id: "money", state: "missing" }],
    rules: [
      { id: "fails", truth: "false" },
      { id: "succeeds", truth: "false" },
      { id: "conditional", truth: "true" },
    ],
  });
});

describe("a verdict whose last rule has no condition", () => {
  const ASKED = [
    TREE,
    "verdicts: { fit: [{ id: no, when: { question: a, lt: 3 }, title: Not fit }, { id: yes, title: Fit }] }",
  ];
  test.each([
    { name: "is the outcome if the others are false", a: 4, expected: { outcome: "yes" } },
    { name: "is not reached if another is true", a: 2, expected: { outcome: "no" } },
    {
      name: "says so if another could not be judged",
      a: DONT_KNOW,
      expected: { outcome: "yes", isByDefault: true },
    },
  ])("$name", ({ a, expected }) => {
    const [{ outcome, isByDefault } = {}] = scoreOne(ASKED, { a, b: 3, e: 3 }).verdicts;
    expect({ outcome, ...(isByDefault === undefined ? {} : { isByDefault }) }).toEqual(expected);
  });
});
