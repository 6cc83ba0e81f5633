import { describe, expect, test } from "vitest";
import { FLAT, BANDED, LADDERS, WHOLE } from "../problems/kind-models.ts";
import { changed, problemsOf } from "./support.ts";

/** The codes and messages of a changed model. */
function after(model: string, from: string, to: string): readonly (readonly [string, string])[] {
  return problemsOf(changed(model, from, to)).map(({ code, message }) => [code, message]);
}

test.each([FLAT, LADDERS, WHOLE])("a model of each kind is sound", (model) => {
  expect(problemsOf(model)).toEqual([]);
});

describe("what asks for a level of something without levels is an error", () => {
  const CHOICE =
    'type: choice, options: [ { id: no, text: "No", score: 1 }, { id: yes, text: "Yes", score: 3 } ]';
  const RECOMMENDATIONS = "targets: { overall: { score: 2 } }";
  test.each([
    [
      "a question",
      CHOICE,
      "type: level, levels: { 1: a, 2: b }",
      "errors is answered with a level, but it has no levels",
    ],
    [
      "a requirement",
      CHOICE,
      `${CHOICE}, requiredFor: 2`,
      "requiredFor asks for a level, but errors has no levels",
    ],
    [
      "a rule",
      "targets:",
      "scoring: { level: { overall: capped } }\ntargets:",
      "overall has a level rule, but no levels",
    ],
    [
      "a target",
      "{ score: 2 }",
      "one-level-up",
      "the target of overall is a level, but it has no levels",
    ],
    [
      "a default target",
      "overall: { score: 2 }",
      "default: 2",
      "the target of default is a level, but it has no levels",
    ],
    [
      "a raise",
      RECOMMENDATIONS,
      "recommendations: [ { id: r, title: R, when: { score: trust, lt: 2 }, raises: { errors: { from: 1, to: 2 } } } ]",
      "raises asks for a level, but errors has no levels",
    ],
    [
      "a condition",
      RECOMMENDATIONS,
      "recommendations: [ { id: r, title: R, when: { level: trust, lt: 2 } } ]",
      "the condition asks for a level, but trust has no levels",
    ],
  ])("%s", (_, from, to, message) => {
    expect(after(FLAT, from, to)).toEqual([["no-levels", message]]);
  });
});

describe("levels of a dimension", () => {
  test("a rule that takes the overall level from other ladders is an error", () => {
    for (const rule of ["weakest", "capped", "criteria", "staged"]) {
      expect(
        after(LADDERS, "level: { overall: none }", `level: { overall: ${rule} }`),
      ).toContainEqual([
        "ladders-differ",
        `overall takes its level from others (${rule}), but culture has other levels than the model`,
      ]);
    }
  });

  test("bands of the overall percent are sound", () => {
    const bands = "{ rule: bands, by: percent, from: { 1: 0, 2: 60 } }";
    expect(after(LADDERS, "overall: none }", `overall: ${bands} }`)).toEqual([]);
  });

  test("bands of the model do not fit a dimension with other levels, which lint names", () => {
    const rule = "dimension: { rule: bands, by: percent, from: { 1: 0, 2: 60 } }, overall: none }";
    expect(after(LADDERS, "overall: none }", rule)).toEqual([
      ["bands-of-other-levels", "the bands lead to 1 and 2, but culture has the levels 1, 2 and 3"],
    ]);
  });

  test("with bands of its own, the dimension is sound, and they are checked against its levels", () => {
    expect(problemsOf(BANDED)).toEqual([]);
    expect(after(BANDED, "2: 40, 3: 80", "2: 40, 4: 80")).toEqual([
      ["level-not-in-model", "level 4 does not exist here"],
    ]);
    expect(after(BANDED, "2: 40, 3: 80", "2: 40")).toEqual([
      ["band-missing", "no band leads to level 3, so nothing is ever at it"],
    ]);
  });

  test("a rule of its own needs levels, a method, and levels below it", () => {
    const own = (rule: string) =>
      after(BANDED, /level: \{ dimension: .*3: 80.*/u.exec(BANDED)?.[0] ?? "", `level: ${rule}`);
    expect(own("{ dimension: staged }")).toContainEqual([
      "staged-without-requirements",
      expect.any(String),
    ]);
    expect(own("{ dimension: weakest, capability: none }")).toContainEqual([
      "weakest-without-levels",
      "dimension never has a level: weakest takes it from the tier below, which has none",
    ]);
  });

  test("the same numbers under other names are the same ladder", () => {
    const two = "levels: [ { level: 1, name: Closed }, { level: 2, name: Honest } ]";
    const same = changed(
      changed(LADDERS, "level: { overall: none }", "level: { overall: weakest }"),
      /levels: \[ \{ level: 1, name: Closed.*\]/u.exec(LADDERS)?.[0] ?? "",
      two,
    ).replace("2: Some, 3: Everybody", "2: Everybody");
    expect(problemsOf(same)).toEqual([]);
  });

  test("they ascend, and their ids are unique", () => {
    expect(
      after(LADDERS, "{ level: 2, name: Honest }", "{ level: 4, name: Honest }"),
    ).toContainEqual(["levels-not-ascending", "level 3 comes after level 4"]);
    const twice = "{ level: 1, id: x, name: Closed }, { level: 2, id: x, name: Honest }";
    const codes = after(
      LADDERS,
      "{ level: 1, name: Closed }, { level: 2, name: Honest }",
      twice,
    ).map(([code]) => code);
    expect(codes).toEqual(["duplicate-id"]);
  });

  test("a question describes those of its own dimension", () => {
    expect(after(LADDERS, "1: Nobody, 2: Some, 3: Everybody", "1: Nobody, 2: Some")).toEqual([
      ["level-not-described", "speaks has no description of level 3, so nobody can choose it"],
    ]);
    expect(
      after(LADDERS, "1: By chance, 2: By checks", "1: By chance, 2: By checks, 3: Early"),
    ).toEqual([["level-not-in-model", "level 3 does not exist here"]]);
  });

  test("a target, a default target and bands are on each ladder that they are for", () => {
    const targets = (text: string): readonly string[] =>
      after(LADDERS, "scoring:", `targets: { ${text} }\nscoring:`).map(([code]) => code);
    expect(targets("culture: 3")).toEqual([]);
    expect(targets("data: 3")).toEqual(["level-not-in-model"]);
    expect(targets("default: 3")).toEqual(["level-not-in-model"]);
    expect(targets("default: 2")).toEqual([]);
    const bands = "dimension: { rule: bands, by: percent, from: { 1: 0, 2: 50, 3: 80 } }";
    expect(after(LADDERS, "{ overall: none }", `{ overall: none, ${bands} }`)).toEqual([
      ["bands-of-other-levels", "the bands lead to 1, 2 and 3, but data has the levels 1 and 2"],
    ]);
  });

  test("each level of each ladder is required for something, if the rule is staged", () => {
    const staged = changed(
      LADDERS,
      "{ overall: none }",
      "{ overall: none, dimension: staged, capability: staged }",
    )
      .replace("2: By checks }", "2: By checks }, requiredFor: 2")
      .replace("3: Everybody }", "3: Everybody }, requiredFor: 3");
    expect(problemsOf(staged).map(({ code, message }) => [code, message])).toEqual([
      [
        "level-without-requirements",
        "no question is required for level 2, so everything at the level below is at this level too",
      ],
    ]);
  });
});

describe("a model that the organization answers as a whole", () => {
  const RECOMMENDATION = (when: string): string =>
    `respondents: organization\nrecommendations: [ { id: r, title: R, when: ${when} } ]`;
  test.each([
    [
      "respondents: organization",
      RECOMMENDATION("{ silo-index: protect, gt: 0.5 }"),
      "the condition is never true: it asks for departments, but the organization answers as a whole",
    ],
    [
      "respondents: organization",
      RECOMMENDATION("{ department: heard, includes: it }"),
      "the condition is never true: it asks for departments, but the organization answers as a whole",
    ],
    [
      "type: yes-no",
      "type: yes-no\n            about: own-department",
      "about: own-department has no effect: the organization answers as a whole",
    ],
  ])("asks for no department: %#", (from, to, message) => {
    expect(after(WHOLE, from, to)).toContainEqual(["no-departments", message]);
  });

  test("may have departments, for the effort of recommendations", () => {
    const text = changed(
      WHOLE,
      "respondents: organization",
      "respondents: organization\ndepartments: { it: IT }\nrecommendations: [ { id: r, title: R, when: { score: protect, lt: 1 }, effort: { it: 3 } } ]",
    );
    expect(problemsOf(text).map(({ code }) => code)).toEqual(["nothing-to-plan"]);
    const asked = changed(text, "type: yes-no", "type: yes-no\n            ask: [it]");
    expect(problemsOf(asked).map(({ code }) => code)).toContain("no-departments");
  });

  test("a condition on its own answers is judged as for one respondent", () => {
    const second =
      "type: yes-no\n          - { id: second, text: And within a day?, type: yes-no, when: { question: accounts, is: yes } }";
    expect(after(WHOLE, "type: yes-no", second)).toEqual([]);
  });
});
