import { describe, expect, test } from "vitest";
import { lintConfig } from "../../src/lint/lint-config.ts";
import { DESK, FIGURE, LADDER, STAGED } from "../problems/trap-models.ts";
import { questionnaire } from "../support/read.ts";
import { score, scoredOf } from "../support/score.ts";
import { capability, dimension, dimensions, oneCapability, yesNo } from "../support/yaml.ts";
import { changed, found, full, problemsOf } from "./support.ts";

describe("conditions", () => {
  const one = (when: string): readonly string[] =>
    found(
      dimensions(dimension("d", [capability("c", [full("q"), yesNo("has", "scored: false")])])),
      `recommendations: [{ id: r, title: R, when: ${when} }]`,
    );

  test.each([
    ["a percent of coverage", "{ coverage: d, lt: 80 }", "always-true"],
    ["a level above the model", "{ level: d, lt: 9 }", "always-true"],
    [
      "a department that does not exist",
      "{ not: { department: heard, includes: sale } }",
      "never-true",
    ],
    ["a state that does not exist", "{ not: { state: q, is: answerd } }", "never-true"],
    ["an answer that is not a list", "{ not: { question: has, includes: yes } }", "never-true"],
    ["a score in percent", "{ any: [{ score: d, gte: 60 }, { level: d, is: 5 }] }", "never-true"],
    ["the gap of a capability", "{ silo-index: c, gt: 0.3 }", "never-known"],
    ["the level of a question that is not scored", "{ level: has, lt: 3 }", "never-known"],
    ["the score of a question that is not scored", "{ score: has, lt: 3 }", "never-known"],
    ["the coverage of a question that is not scored", "{ coverage: has, lt: 0.5 }", "never-known"],
  ])("compare %s", (_, when, code) => {
    expect(one(when).map((text) => text.split(":")[0])).toEqual([code]);
  });

  test.each([
    "{ coverage: d, lt: 0.8 }",
    "{ level: d, gte: 1 }",
    "{ not: { department: heard, includes: sales } }",
    "{ silo-index: q, gt: 0.3 }",
    "{ question: has, is: no }",
  ])("%s is sound", (when) => {
    expect(one(when)).toEqual([]);
  });

  test("only questions, dimensions and the overall have a gap", () => {
    const model = oneCapability(full("q"));
    const people = { "it.one": { q: 1 }, "sales.one": { q: 5 } };
    const { dimensions: gaps, questions } = score(questionnaire(model), people).perception;
    expect([...gaps, ...questions].map(({ id }) => id)).toEqual(["d", "q"]);
  });

  test("the gap of a questionnaire with one department", () => {
    const text = changed(
      STAGED,
      "variants:",
      "recommendations: [{ id: r, title: R, when: { silo-index: overall, gt: 0.3 } }]\nvariants:",
    );
    expect(problemsOf(text).map(({ code }) => code)).toEqual(["never-known"]);
  });

  test("an option without a score is never the combined answer", () => {
    const text = changed(
      changed(DESK, "text: In days, score: 0 }", "text: In days }"),
      "in: [days, hours]",
      "is: days",
    );
    expect(problemsOf(text).map(({ code }) => code)).toContain("ambiguous-answer");
    const result = score(questionnaire(text), { "desk.one": { "first-reply": "days" } });
    expect(result.recommendations.map(({ id }) => id)).not.toContain("reply-sooner");
  });

  test("a role can only fail if fails applies whenever succeeds does", () => {
    const roles = `roles:
  - { id: r, title: R, succeeds: { when: { level: d, gte: 3 }, text: Yes }, fails: { when: { level: d, gte: 2 }, text: No } }`;
    expect(found(dimensions(dimension("d", [capability("c", [full("q")])])), roles)).toEqual([
      'never-applies: "succeeds" of the role r can never apply: "fails" applies whenever it does, and takes precedence',
    ]);
  });

  test("a band that ends at min", () => {
    const text = changed(
      DESK,
      "min: 0, max: 40, bands: [",
      "min: 0, max: 40, bands: [ { from: -9, score: 1 },",
    );
    expect(problemsOf(text).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "never-applies: the band from -9 can never apply: it ends at min or below",
    ]);
  });
});

describe("recommendations that raise nothing", () => {
  const advice = (when: string, step: string): string =>
    `recommendations: [{ id: r, title: R, effort: 2, when: ${when}, raises: { q: ${step} } }]`;
  const model = oneCapability(full("q"), full("other"));

  const REACHED = "but applies only where it is there already";

  test.each([
    { when: "{ question: q, gte: 4 }", from: 2, to: 4, why: `to level 4, ${REACHED}` },
    { when: "{ level: q, gte: 4 }", from: 2, to: 3, why: `to level 3, ${REACHED}` },
    {
      when: "{ question: q, is: 1 }",
      from: 2,
      to: 3,
      why: "from level 2, but applies only below it, and nothing else raises it so far",
    },
  ])("$when, from $from to $to", ({ when, from, to, why }) => {
    const step = `{ from: ${from}, to: ${to} }`;
    expect(found(model, advice(when, step))).toEqual([`raises-nothing: r raises q ${why}`]);
    const asked = questionnaire(model, advice(when, step));
    const raised = [1, 2, 3, 4, 5].filter((q) => {
      const { recommendations } = score(asked, { "it.one": { q, other: 3 } });
      return recommendations.length > 0 && q >= from && q < to;
    });
    expect(raised).toEqual([]);
  });

  test.each([
    ["{ question: q, lte: 3 }", "{ from: 2, to: 4 }"],
    ["{ level: overall, lt: 3 }", "{ from: 2, to: 4 }"],
    ["{ any: [{ question: q, is: 4 }, { question: other, is: 1 }] }", "{ from: 2, to: 4 }"],
    ["{ question: q, is: 1 }", "{ from: 1, to: 3 }"],
  ])("%s to %s is sound", (when, step) => {
    expect(found(model, advice(when, step))).toEqual([]);
  });

  test("another step may bring a question to where it starts", () => {
    const both = `recommendations:
  - { id: r, title: R, effort: 2, when: { question: q, is: 1 }, raises: { q: { from: 2, to: 3 } } }
  - { id: s, title: S, effort: 2, when: { question: q, is: 1 }, raises: { q: { from: 1, to: 2 } } }`;
    expect(found(model, both)).toEqual([]);
  });

  test("a step of a ladder", () => {
    const text = `${LADDER}recommendations: [{ id: r, title: R, effort: 2, when: { level: release, lt: 3 }, raises: { repeated: { from: 1, to: 3 } } }]\n`;
    expect(problemsOf(text).map(({ message }) => message)).toEqual([
      "r raises repeated, but of a ladder only the end is scored, so it has no effect",
    ]);
    const people = { "data.one": { repeated: "no" } };
    const raised = score(questionnaire(text), people, { assume: new Map([["repeated", 3]]) });
    expect(scoredOf(raised, "process").score).toBe(1);
  });
});

describe("a config", () => {
  const AT = { file: "unsilo.config.yaml", line: 1, column: 1 };
  const config = (text: string, settings: object): readonly string[] =>
    lintConfig({
      ...settings,
      questionnaire: questionnaire(text),
      locate: () => AT,
      locateKey: () => AT,
    }).map(({ code, message }) => `${code}: ${message}`);

  test.each([
    [
      { targets: { speed: 2 } },
      "target-without-use: speed never has a level, so its target has no effect",
    ],
    [
      { targets: { team: 2 } },
      "target-without-use: team never has a score, so its target has no effect",
    ],
    [
      { targets: { response: { score: 300 } } },
      "target-out-of-reach: the target of response, 300, is above 100, the most that it can have",
    ],
    [
      { targets: { response: { score: -3 } } },
      "target-out-of-reach: the target of response, -3, is always met: the least that it can have is 0",
    ],
    [
      { thresholds: [{ metric: "level", id: "speed", min: 2 }] },
      "threshold-without-use: speed never has a level, so this threshold can never be checked",
    ],
    [
      { thresholds: [{ metric: "score", id: "team", min: 2 }] },
      "threshold-without-use: team never has a score, so this threshold can never be checked",
    ],
    [
      { thresholds: [{ metric: "coverage", id: "team", min: 0.5 }] },
      "threshold-without-use: team never has a coverage, so this threshold can never be checked",
    ],
    [
      { thresholds: [{ metric: "silo-index", id: "speed", max: 0.5 }] },
      "threshold-without-use: speed never has a silo-index, so this threshold can never be checked",
    ],
    [
      { thresholds: [{ metric: "drop", id: "team", max: 0.5 }] },
      "threshold-without-use: team never has a drop, so this threshold can never be checked",
    ],
    [
      { thresholds: [{ metric: "score", id: "first-reply", min: 60 }] },
      "threshold-out-of-reach: this threshold can never be met: the highest score of first-reply is 5",
    ],
    [
      { thresholds: [{ metric: "score", max: -1 }] },
      "threshold-out-of-reach: this threshold can never be met: the lowest score of overall is 0",
    ],
  ])("%j", (settings, problem) => {
    expect(config(DESK, settings)).toEqual([problem]);
  });

  test("that is sound has no problem", () => {
    const thresholds = [
      { metric: "level", min: 2 },
      { metric: "score", id: "first-reply", min: 5 },
      { metric: "silo-index", id: "response", max: 0.3 },
      { metric: "coverage", min: 0.5 },
      { metric: "drop", max: 1 },
    ];
    const targets = { default: 2, response: { score: 100 }, overall: "one-level-up" };
    expect(config(DESK, { targets, thresholds })).toEqual([]);
  });
});

test("a department that is asked nothing that is scored", () => {
  const text = changed(
    FIGURE,
    "            min: 0\n",
    "            min: 0\n            ask: [plant]\n",
  ).replace(
    "          - id: hours",
    "          - { id: mood, text: How are you?, type: text }\n          - id: hours",
  );
  expect(problemsOf(text).map(({ message }) => message)).toEqual([
    "no scored question asks the department office, so its answers affect no score",
  ]);
});

test("two levels of a question with one description", () => {
  const model = oneCapability(full("q").replace("2: b", "2: a"));
  expect(found(model)).toEqual(['same-text: "a" is the text of two answers to q']);
});
