import { describe, expect, test } from "vitest";
import { digestInput } from "../../src/score/digest-input.ts";
import { QUESTIONNAIRE } from "../../src/model/questionnaire.ts";
import { USUAL_PEOPLE } from "../../src/model/people-assumption.ts";
import { questionnaire } from "../support/read.ts";
import { dimension, dimensions, steps } from "../support/yaml.ts";

const OPTIONS = "[{ id: x, text: An option, score: 1 }, { id: y, text: Another, score: 2 }]";

const YAML = [
  `levels: ${steps(1, 2, 3)}`,
  "scoring: { coverage: { publish: 0.4 } }",
  "variants: { short: { title: Short, questions: [l] } }",
  dimensions(
    dimension("d", [
      `{ id: c, title: The capability, questions: [
        { id: l, text: The level, type: level, levels: { 1: low, 3: high }, weight: 2 },
        { id: o, text: The choice, type: choice, options: ${OPTIONS}, ask: [it] },
        { id: m, text: The parts, type: choices, options: ${OPTIONS}, score: { by: sum, max: 2 } },
        { id: r, text: The rules, type: choices, options: ${OPTIONS}, score: { by: rules, rules: [{ when: { includes: x }, score: 4 }], default: 1 } },
        { id: yn, text: Yes or no, type: yes-no, score: { yes: 5, no: 1 }, when: { question: l, gte: 2 } },
        { id: n, text: A number, type: number, min: 0, bands: [{ from: 0, score: 7 }, { from: 10, score: 8 }] },
        { id: t, text: A text, type: text },
        { id: s, text: Staged, type: yes-no, requiredFor: 2, pass: 1 } ] }`,
    ]),
  ),
].join("\n");

/** The digest's input after a change to a text that must be there. */
function changed(from: string, to: string): string {
  if (!YAML.includes(from)) throw new Error(`no ${from}`);
  return digestInput(questionnaire(YAML.replace(from, to)));
}

const TODAY = digestInput(questionnaire(YAML));

test("the same questionnaire has the same digest, however it is written", () => {
  const reordered = YAML.replace("text: The level, type: level", "type: level, text: The level");
  expect(digestInput(questionnaire(reordered))).toBe(TODAY);
});

describe("wording does not change it", () => {
  test.each([
    { name: "a question's text", from: "The choice", to: "Another question" },
    { name: "the text of a question that is a text", from: "A text", to: "Other words" },
    { name: "an option's text", from: "An option", to: "Yes" },
    { name: "a level's description", from: "low", to: "hardly" },
    { name: "a level's name", from: "Level 2", to: "Halfway" },
    { name: "a translation", from: "text: A number", to: "text: { en: A number, sv: Ett tal }" },
    { name: "a title", from: "The capability", to: "Renamed" },
    {
      name: "a probe and a help",
      from: "text: The level",
      to: "text: The level, help: Think, probe: Why",
    },
    { name: "a variant's title", from: "title: Short", to: "title: Brief" },
  ])("$name", ({ from, to }) => {
    expect(changed(from, to)).toBe(TODAY);
  });
});

test("the defaults of keys that a questionnaire does not use are not in it", () => {
  for (const key of ["constant", "measures", "range", "notApplicable"]) {
    expect(TODAY.split(`"${key}":`).length - 1).toBe(key === "notApplicable" ? 1 : 0);
  }
});

describe("wording of a measure does not change it", () => {
  const measured = (title: string): string =>
    digestInput(questionnaire(YAML, `measures: [{ id: total, ${title} }]`));

  test("title and description", () => {
    expect(measured("title: Sum, description: Of all")).toBe(measured("title: Total"));
  });
});

describe("changes to scoring change it", () => {
  test.each([
    { name: "a question's id", from: "id: l,", to: "id: l2," },
    { name: "a weight", from: "weight: 2", to: "weight: 3" },
    {
      name: "a capability's weight",
      from: "title: The capability",
      to: "title: The capability, weight: 2",
    },
    {
      name: "a dimension's weight",
      from: "title: Dimension d",
      to: "title: Dimension d, weight: 2",
    },
    {
      name: "a level that is described",
      from: "{ 1: low, 3: high }",
      to: "{ 1: low, 2: so, 3: high }",
    },
    { name: "an option's score", from: "score: 1 }", to: "score: 1.5 }" },
    { name: "an option more", from: "score: 2 }]", to: "score: 2 }, { id: z, text: Third }]" },
    { name: "an exclusive option", from: "score: 2 }]", to: "score: 2, exclusive: true }]" },
    { name: "a stopping option", from: "score: 2 }]", to: "score: 2, stops: true }]" },
    { name: "how choices score", from: "by: sum, max: 2", to: "by: sum, max: 3" },
    { name: "a rule", from: "{ includes: x }", to: "{ includes: y }" },
    { name: "a rule's score", from: "score: 4", to: "score: 3" },
    { name: "a default", from: "default: 1", to: "default: 2" },
    { name: "the score of yes", from: "yes: 5", to: "yes: 4" },
    { name: "a band", from: "from: 10", to: "from: 11" },
    { name: "a band's score", from: "score: 8", to: "score: 9" },
    { name: "a condition", from: "gte: 2", to: "gte: 3" },
    { name: "whom it asks", from: "ask: [it]", to: "ask: [sales]" },
    { name: "the scored questions", from: "ask: [it]", to: "ask: [it], scored: false" },
    { name: "what a level requires", from: "requiredFor: 2", to: "requiredFor: 3" },
    { name: "what passes", from: "pass: 1", to: "pass: 0" },
    { name: "the levels", from: "{ level: 3,", to: "{ level: 4," },
    { name: "a scoring rule", from: "publish: 0.4", to: "publish: 0.5" },
    { name: "a constant", from: "publish: 0.4 }", to: "publish: 0.4 }, constant: 5" },
    {
      name: "a pair of departments",
      from: "variants:",
      to: "agreement: { pairs: [{ id: p, a: [it], b: [sales] }] }\nvariants:",
    },
    {
      name: "how people are assumed to scatter",
      from: "variants:",
      to: "agreement: { people: { noise: 0.8 } }\nvariants:",
    },
    {
      name: "the difference between departments that matters",
      from: "variants:",
      to: "agreement: { margin: 0.5 }\nvariants:",
    },
    {
      name: "a measure",
      from: "variants:",
      to: "measures: [{ id: total, title: Total, method: sum }]\nvariants:",
    },
    {
      name: "a range",
      from: "score: { yes: 5, no: 1 }",
      to: "score: { yes: 5, no: 1 }, range: [0, 5]",
    },
    {
      name: "what a fact is about",
      from: "score: { yes: 5, no: 1 }",
      to: "score: { yes: 5, no: 1 }, about: own-department",
    },
    { name: "the range of a choice", from: "ask: [it]", to: "ask: [it], range: [0, 2]" },
    {
      name: "the range of choices",
      from: "by: sum, max: 2 }",
      to: "by: sum, max: 2 }, range: [0, 4]",
    },
    { name: "what does not apply", from: "ask: [it]", to: "ask: [it], notApplicable: lowest" },
    {
      name: "how a number scores",
      from: "bands: [{ from: 0, score: 7 }, { from: 10, score: 8 }]",
      to: "max: 9, score: value",
    },
    {
      name: "an upper end",
      from: "{ from: 0, score: 7 }, { from: 10, score: 8 }",
      to: "{ atMost: 9, score: 7 }, { score: 8 }",
    },
    {
      name: "upper ends of levels",
      from: "coverage: { publish: 0.4 }",
      to: "coverage: { publish: 0.4 }, level: { overall: { rule: bands, by: percent, atMost: { 1: 20, 2: 40 } } }",
    },
    { name: "a variant", from: "questions: [l] }", to: "questions: [l, o] }" },
  ])("$name", ({ from, to }) => {
    expect(changed(from, to)).not.toBe(TODAY);
  });
});

test("the usual assumption about people is that of the format, and stays out of the digest", () => {
  const { sd, noise, weight } = QUESTIONNAIRE.parts.agreement.fields.people.fields;
  expect(USUAL_PEOPLE).toEqual({ sd: sd.default, noise: noise.default, weight: weight.default });
  const usual = "agreement: { people: { sd: 0.55, noise: 0.7, weight: 3 } }";
  expect(digestInput(questionnaire(YAML, usual))).toBe(TODAY);
});
