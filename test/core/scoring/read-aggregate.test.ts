import { describe, expect, test } from "vitest";
import { type Answers, DONT_KNOW, NOT_APPLICABLE, type People, questionnaire } from "../../support/read.ts";
import { score } from "../../support/score.ts";
import { choice, level, oneCapability, question, yesNo } from "../../support/yaml.ts";

const QUESTIONS = [
  level("step"),
  choice("pick", [0, 1, 3]),
  question("same", "choice", "options: [{ id: a, text: A, score: 1 }, { id: b, text: B, score: 1 }]"),
  yesNo("crm"),
  question("parts", "choices", "options: [{ id: a, text: A, score: 1 }, { id: b, text: B, score: 1 }]"),
  question("systems", "number", "bands: [{ from: 0, score: 1 }, { from: 10, score: 2 }]"),
  question("headcount", "number"),
  question("words", "text"),
  level("others", "ask: [sales]"),
  level("hidden", "when: { question: crm, is: no }"),
];

/** Whether a verdict's condition holds. */
function holds(when: string, people: People, review?: Answers, rules = ""): boolean {
  const verdicts = `verdicts: { v: [{ id: holds, when: ${when}, title: Holds }] }`;
  const asked = questionnaire(rules, verdicts, oneCapability(...QUESTIONS));
  const result = score(asked, people, review === undefined ? {} : { review });
  return result.verdicts[0]?.outcome === "holds";
}

describe("outside a question, conditions read what the respondents together say", () => {
  test.each([
    { name: "the level of a level question: medians 2 and 3", when: "{ question: step, is: 2 }", people: { "it.1": { step: 2 }, "sales.1": { step: 3 } } },
    { name: "the option that has the aggregate's score", when: "{ question: pick, is: s1 }", people: { "it.1": { pick: "s1" }, "it.2": { pick: "s0" }, "it.3": { pick: "s3" } } },
    { name: "yes or no, where they agree on the score", when: "{ question: crm, is: yes }", people: { "it.1": { crm: true } } },
    { name: "the aggregate number: medians 4 and 20", when: "{ question: systems, is: 12 }", people: { "it.1": { systems: 4 }, "sales.1": { systems: 20 } } },
    { name: "of an unscored number, what all say", when: "{ question: headcount, gte: 40 }", people: { "it.1": { headcount: 40 }, "sales.1": { headcount: 40 } } },
    { name: "of a text, what all say", when: "{ question: words, is: same }", people: { "it.1": { words: "same" } } },
    { name: "of choices, what all say, in whatever order", when: "{ question: parts, includes: [a, b] }", people: { "it.1": { parts: ["a", "b"] }, "sales.1": { parts: ["b", "a"] } } },
    { name: "the departments that spoke", when: "{ department: heard, includes: [it, sales] }", people: { "it.1": {}, "sales.1": {} } },
    { name: "how many departments spoke", when: "{ department: heard, lt: 2 }", people: { "it.1": {}, "it.2": {} } },
    { name: "a node's level", when: "{ level: step, is: 2 }", people: { "it.1": { step: 2 }, "sales.1": { step: 3 } } },
    { name: "a node's score", when: "{ score: step, is: 2.5 }", people: { "it.1": { step: 2 }, "sales.1": { step: 3 } } },
    { name: "a node's coverage", when: "{ coverage: step, is: 0.5 }", people: { "it.1": { step: 2 }, "it.2": { step: DONT_KNOW } } },
    { name: "a state: answered by anyone", when: "{ state: step, is: answered }", people: { "it.1": { step: DONT_KNOW }, "it.2": { step: 1 } } },
    { name: "a state: nobody knows", when: "{ state: step, is: dont-know }", people: { "it.1": { step: DONT_KNOW }, "it.2": { step: NOT_APPLICABLE }, "it.3": {} } },
    { name: "a state: it applies to nobody", when: "{ state: step, is: not-applicable }", people: { "it.1": { step: NOT_APPLICABLE } } },
    { name: "a state: put to nobody", when: "{ state: others, is: not-shown }", people: { "it.1": {} } },
    { name: "a state: hidden from all", when: "{ state: hidden, is: not-shown }", people: { "it.1": { crm: true, hidden: 3 } } },
  ])("$name", ({ when, people }) => {
    expect(holds(when, people)).toBe(true);
    expect(holds(`{ not: ${when} }`, people)).toBe(false);
  });
});

describe("what is unknown holds neither way", () => {
  test.each([
    { name: "a question that nobody answered", when: "{ question: step, gte: 1 }", people: { "it.1": {} } },
    { name: "options that share a score", when: "{ question: same, is: a }", people: { "it.1": { same: "a" } } },
    { name: "a score between two options", when: "{ question: pick, is: s1 }", people: { "it.1": { pick: "s0" }, "sales.1": { pick: "s1" } } },
    { name: "an unscored question without agreement", when: "{ question: headcount, gte: 1 }", people: { "it.1": { headcount: 4 }, "sales.1": { headcount: 5 } } },
    { name: "choices without agreement", when: "{ question: parts, includes: a }", people: { "it.1": { parts: ["a"] }, "sales.1": { parts: ["a", "b"] } } },
    { name: "the level of a node that is not scored", when: "{ level: step, gte: 1 }", people: { "it.1": {} } },
    { name: "the score of a node that is not scored", when: "{ score: step, gte: 0 }", people: { "it.1": {} } },
    { name: "the coverage of what was put to nobody", when: "{ coverage: others, gte: 0 }", people: { "it.1": {} } },
    { name: "a question that does not exist", when: "{ question: nowhere, gte: 0 }", people: { "it.1": {} } },
    { name: "the state of a question that does not exist", when: "{ state: nowhere, is: answered }", people: { "it.1": {} } },
    { name: "the level of a node that does not exist", when: "{ level: nowhere, gte: 0 }", people: { "it.1": {} } },
    { name: "the silo index, which is not measured here", when: "{ silo-index: d, gte: 0 }", people: { "it.1": { step: 1 }, "sales.1": { step: 5 } } },
  ])("$name", ({ when, people }) => {
    expect(holds(when, people)).toBe(false);
    expect(holds(`{ not: ${when} }`, people)).toBe(false);
  });
});

describe("a review speaks in place of the respondents", () => {
  const people = { "it.1": { step: 2, systems: 4, headcount: 7, crm: true } };
  test.each([
    { name: "its value", when: "{ question: step, is: 4 }", review: { step: { value: 4, reason: "seen" } } },
    { name: "its score, as a level", when: "{ question: step, is: 3 }", review: { step: { score: 3.5, reason: "seen" } } },
    { name: "its value of an unscored question", when: "{ question: headcount, is: 9 }", review: { headcount: { value: 9, reason: "counted" } } },
    { name: "its state", when: "{ state: step, is: not-applicable }", review: { step: { ...NOT_APPLICABLE, reason: "sold" } } },
  ])("$name", ({ when, review }) => {
    expect(holds(when, people, review)).toBe(true);
  });

  test.each([
    { name: "a score says no number", when: "{ question: systems, gte: 0 }", review: { systems: { score: 2, reason: "seen" } } },
    { name: "not applicable says nothing, whatever was answered", when: "{ question: headcount, gte: 0 }", review: { headcount: { ...NOT_APPLICABLE, reason: "sold" } } },
  ])("$name", ({ when, review }) => {
    expect(holds(when, people, review)).toBe(false);
  });
});

describe("a number scored by policy alone has no value to compare", () => {
  test.each([
    { name: "unknown at its lowest", rules: "unknown: lowest, coverage: { publish: 0 }", answer: DONT_KNOW },
    { name: "not applicable at its highest", rules: "notApplicable: highest", answer: NOT_APPLICABLE },
  ])("$name", ({ rules, answer }) => {
    const people = { "it.1": { step: 3, systems: answer } };
    expect(holds("{ question: systems, gte: 0 }", people, undefined, `scoring: { ${rules} }`)).toBe(false);
    expect(holds("{ score: systems, gte: 0 }", people, undefined, `scoring: { ${rules} }`)).toBe(true);
  });
});
