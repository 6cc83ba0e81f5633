import { describe, expect, test } from "vitest";
import { type Answers, DONT_KNOW, NOT_APPLICABLE, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { choice, level, oneCapability, question, yesNo } from "../support/yaml.ts";

const PARTS = "options: [{ id: a, text: A, score: 1 }, { id: b, text: B, score: 1 }]";
const QUESTIONS = oneCapability(
  level("step"),
  choice("pick", [0, 1, 2]),
  question("same", "choice", PARTS),
  yesNo("crm"),
  question("parts", "choices", PARTS),
  question("systems", "number", "bands: [{ from: 0, score: 1 }, { from: 10, score: 2 }]"),
  question("heads", "number"),
  question("words", "text"),
  level("others", "ask: [marketing]"),
  level("hidden", "when: { question: crm, is: no }"),
  question("count", "number", "when: { question: crm, is: no }"),
);

/** The answers: by IT, perhaps by sales, perhaps in a review. */
interface Said {
  readonly it: Answers;
  readonly sales?: Answers | undefined;
  readonly review?: Answers;
}

/** Whether a verdict's condition is true. */
function holds(when: string, { it, sales, review }: Said, rules = ""): boolean {
  const verdicts = `verdicts: { v: [{ id: holds, when: ${when}, title: Holds }] }`;
  const people = { "it.1": it, ...(sales === undefined ? {} : { "sales.1": sales }) };
  const options = review === undefined ? {} : { review };
  const [verdict] = score(questionnaire(rules, verdicts, QUESTIONS), people, options).verdicts;
  return verdict?.outcome === "holds";
}

type Row = [name: string, when: string, it: Answers, sales?: Answers];

describe("outside a question, conditions read the respondents' combined answers", () => {
  test.each<Row>([
    ["a level: medians 2 and 3", "{ question: step, is: 2 }", { step: 2 }, { step: 3 }],
    [
      "the option scored 1, of 0 and 2",
      "{ question: pick, is: s1 }",
      { pick: "s0" },
      { pick: "s2" },
    ],
    ["yes or no", "{ question: crm, is: yes }", { crm: true }],
    ["a number: of 4 and 8", "{ question: systems, is: 6 }", { systems: 4 }, { systems: 8 }],
    ["an unscored number", "{ question: heads, gte: 40 }", { heads: 40 }, { heads: 40 }],
    [
      "not what is hidden",
      "{ question: count, is: 5 }",
      { crm: true, count: 9 },
      { crm: false, count: 5 },
    ],
    ["a text", "{ question: words, is: same }", { words: "same" }],
    [
      "choices",
      "{ question: parts, includes: [a, b] }",
      { parts: ["a", "b"] },
      { parts: ["b", "a"] },
    ],
    ["departments", "{ department: heard, includes: [it, sales] }", {}, {}],
    ["how many departments", "{ department: heard, lt: 2 }", {}],
    ["a node's level", "{ level: step, is: 2 }", { step: 2 }, { step: 3 }],
    ["a node's score", "{ score: step, is: 2.5 }", { step: 2 }, { step: 3 }],
    ["a node's coverage", "{ coverage: step, is: 0.5 }", { step: 2 }, { step: DONT_KNOW }],
    ["a silo index where all say the same", "{ silo-index: d, is: 0 }", { step: 3 }, { step: 3 }],
    ["answered by anyone", "{ state: step, is: answered }", { step: DONT_KNOW }, { step: 1 }],
    [
      "nobody knows",
      "{ state: step, is: dont-know }",
      { step: NOT_APPLICABLE },
      { step: DONT_KNOW },
    ],
    ["left out", "{ state: step, is: unanswered }", {}, { step: NOT_APPLICABLE }],
    ["it applies to nobody", "{ state: step, is: not-applicable }", { step: NOT_APPLICABLE }],
    ["put to nobody", "{ state: others, is: not-shown }", {}],
    ["hidden from all", "{ state: hidden, is: not-shown }", { crm: true, hidden: 3 }],
  ])("%s: %s", (_, when, it, sales) => {
    expect(holds(when, { it, sales })).toBe(true);
    expect(holds(`{ not: ${when} }`, { it, sales })).toBe(false);
  });
});

describe("an unknown value is true neither way", () => {
  test.each<Row>([
    ["nobody answered", "{ question: step, gte: 1 }", {}],
    ["two options share the score", "{ question: same, is: a }", { same: "a" }],
    ["a score between options", "{ question: pick, is: s1 }", { pick: "s0" }, { pick: "s1" }],
    ["an unscored number in dispute", "{ question: heads, gte: 1 }", { heads: 4 }, { heads: 5 }],
    [
      "choices in dispute",
      "{ question: parts, includes: a }",
      { parts: ["a"] },
      { parts: ["a", "b"] },
    ],
    ["a silo index of one person", "{ silo-index: d, gte: 0 }", { step: 3 }],
    ["a level where nothing is scored", "{ level: step, gte: 1 }", {}],
    ["a score where nothing is scored", "{ score: step, gte: 0 }", {}],
    ["the coverage of what nobody was asked", "{ coverage: others, gte: 0 }", {}],
    ["no such question", "{ question: nowhere, gte: 0 }", {}],
    ["no such question's state", "{ state: nowhere, is: answered }", {}],
    ["no such node", "{ level: nowhere, gte: 0 }", {}],
  ])("%s: %s", (_, when, it, sales) => {
    expect(holds(when, { it, sales })).toBe(false);
    expect(holds(`{ not: ${when} }`, { it, sales })).toBe(false);
  });
});

describe("a review replaces the respondents", () => {
  const it = { step: 2, systems: 4, heads: 7 };
  const reason = "it was seen";
  test.each<readonly [string, string, Answers, boolean]>([
    ["its value", "{ question: step, is: 4 }", { step: { value: 4, reason } }, true],
    ["its score, as a level", "{ question: step, is: 3 }", { step: { score: 3.5, reason } }, true],
    ["an unscored value", "{ question: heads, is: 9 }", { heads: { value: 9, reason } }, true],
    ["its state", "{ state: step, is: skipped }", { step: { state: "skipped", reason } }, true],
    [
      "a score says no number",
      "{ question: systems, gte: 0 }",
      { systems: { score: 2, reason } },
      false,
    ],
    ["nor does a state", "{ question: heads, gte: 0 }", { heads: { ...DONT_KNOW, reason } }, false],
  ])("%s: %s", (_, when, review, expected) => {
    expect(holds(when, { it, review })).toBe(expected);
  });
});

describe("a number scored by policy alone has no value to compare", () => {
  test.each([
    ["unknown: lowest, coverage: { publish: 0 }", DONT_KNOW],
    ["notApplicable: highest", NOT_APPLICABLE],
  ])("%s", (rules, systems) => {
    const said = { it: { step: 3, systems } };
    expect(holds("{ score: systems, gte: 1 }", said, `scoring: { ${rules} }`)).toBe(true);
    expect(holds("{ question: systems, gte: 0 }", said, `scoring: { ${rules} }`)).toBe(false);
  });
});

test("outside its question, a rule about an option reads nothing; no file can contain one", () => {
  const chosen = { kind: "comparison", subject: { kind: "option" } } as const;
  const when = { ...chosen, tests: [{ operator: "includes", operand: "a" }] } as const;
  const rules = [when, { kind: "not", condition: when } as const];
  const verdicts = rules.map((rule, index) => ({
    id: `v${index}`,
    parts: [],
    rules: [{ id: "holds", when: rule, title: "Holds", because: [] }],
  }));
  const asked = { ...questionnaire(QUESTIONS), verdicts };
  const result = score(asked, { "it.1": { parts: ["a"] } });
  expect(result.verdicts).toEqual([{ id: "v0" }, { id: "v1" }]);
});
