import { describe, expect, test } from "vitest";
import type { Question, Questionnaire, Text } from "../../src/model/index.ts";
import { withClientDepartments } from "../../src/model/client-departments.ts";
import { isAskedIn, isAskedOfAnyone, questionsOf } from "../../src/model/outline.ts";
import { answeringDepartments } from "../../src/model/respondents.ts";
import { questionnaireDigest } from "../../src/io/digest.ts";
import { absentDepartments } from "../../src/plan/absent-departments.ts";
import { evaluateCondition } from "../../src/score/condition.ts";
import { sizedTo } from "../../src/score/sized-estimates.ts";
import { questionnaire } from "../support/read.ts";

const MODEL = questionnaire(`schemaVersion: 1
id: own
version: 1.0.0
languages: [en, sv]
title: Own
departments: { it: IT, sales: { en: Sales, sv: Försäljning }, hr: HR }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
agreement:
  pairs:
    - { id: it-hr, a: [it], b: [hr] }
    - { id: it-rest, a: [it], b: [sales, hr] }
positions: { chief: { name: Chief, above: [it, hr] }, ceo: { name: CEO, above: all } }
scale: { reference: { sites: 2 }, units: { sites: sites } }
dimensions: [{ id: d, title: D, capabilities: [{ id: c, title: C, questions: [
  { id: all, text: All, type: level, levels: { 1: Low, 2: High } },
  { id: both, text: Both, type: level, ask: [sales, hr], levels: { 1: Low, 2: High }, predict: [sales, hr] },
  { id: hr-alone, text: HR, type: level, ask: [hr], levels: { 1: Low, 2: High }, predict: [hr] } ] }] }]
recommendations:
  - id: join
    title: Join
    when: { all: [{ level: all, lt: 2 }, { department: heard, includes: [it, hr] }] }
    effort: { it: 5, hr: { fixed: 1, per: { sites: 3 } } }
    allocated: { hr: 10 }
    upkeep: { it: 1, hr: 2 }
    raises: { all: { from: 1, to: 2 } }
  - { id: hr-work, title: HR work, when: { department: heard, includes: hr }, effort: { hr: 4 } }
variants: { short: { title: Short, ask: all, questions: [hr-alone] } }
search: { flags: [{ id: hr-heard, when: { department: heard, includes: [it, hr] }, text: Both have answered. }] }
`);

function having(own: Readonly<Record<string, "none" | { readonly name: Text }>>): Questionnaire {
  return withClientDepartments(MODEL, new Map(Object.entries(own)));
}

const WITHOUT = having({ hr: "none" });

function question(id: string, asked = WITHOUT): Question {
  const found = questionsOf(asked).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

describe("a renamed department", () => {
  test("has the client's name, in one language or in several, and scores as before", () => {
    const name = { en: "Field", sv: "Fält" };
    const own = having({ sales: { name }, it: { name: "Digital" } });
    expect(own.departments).toEqual([
      { id: "it", name: "Digital" },
      { id: "sales", name },
      { id: "hr", name: "HR" },
    ]);
    expect(own.absent).toBeUndefined();
    expect(questionnaireDigest(own)).toBe(questionnaireDigest(MODEL));
  });
});

describe("a removed department", () => {
  test("is not waited for by a flag", () => {
    const heard = (asked: Questionnaire) =>
      asked.search?.flags.map(({ when }) => evaluateCondition(when, () => ["it"]));
    expect([heard(MODEL), heard(WITHOUT)]).toEqual([["false"], ["true"]]);
  });

  test("is not among those that answer", () => {
    expect(answeringDepartments(WITHOUT)).toEqual(["it", "sales"]);
  });

  test("is in no list of a question; a question for it alone is asked of nobody", () => {
    expect(question("all").ask).toBeUndefined();
    expect(question("both").ask).toEqual(["sales"]);
    expect(question("hr-alone").ask).toEqual([]);
    expect(isAskedIn("it", question("hr-alone"))).toBe(false);
    expect(isAskedOfAnyone(question("hr-alone"))).toBe(false);
    expect(isAskedOfAnyone(question("both"))).toBe(true);
    expect(isAskedIn("it", question("hr-alone"), WITHOUT.variants[0])).toBe(true);
  });

  test("is not predicted, and leaves nobody to predict the last of several", () => {
    expect(question("both").predict).toEqual([]);
    expect(question("hr-alone").predict).toEqual([]);
    expect(question("both", having({ it: "none" })).predict).toEqual(["sales", "hr"]);
  });

  test("is in no pair: a pair without anyone on a side is left out", () => {
    expect(WITHOUT.agreement.pairs).toEqual([{ id: "it-rest", a: ["it"], b: ["sales"] }]);
  });

  test("is below no position", () => {
    expect(WITHOUT.positions.get("chief")?.above).toEqual(["it"]);
    expect(WITHOUT.positions.get("ceo")?.above).toBe("all");
  });

  test("takes no days, which are kept apart", () => {
    const keys = WITHOUT.recommendations.map(({ effort, allocated, upkeep }) =>
      [effort, allocated, upkeep].map((days) => [...days.keys()]),
    );
    expect(keys).toEqual([
      [["it"], [], ["it"]],
      [[], [], []],
    ]);
    // 1 + 3 × 5 sites, and 4.
    const absent = sizedTo(WITHOUT, new Map([["sites", 5]])).absent?.map(
      ({ id, name, efforts }) => ({
        id,
        name,
        days: [...efforts].map(([one, { likely }]) => [one, likely]),
      }),
    );
    const days = [
      ["join", 16],
      ["hr-work", 4],
    ];
    expect(absent).toEqual([{ id: "hr", name: "HR", days }]);
  });

  test("is not waited for by a condition on several; a condition on it alone stays false", () => {
    const truths = WITHOUT.recommendations.map(({ when }) =>
      evaluateCondition(when, ({ kind }) => (kind === "department" ? ["it", "sales"] : 1)),
    );
    expect(truths).toEqual(["true", "false"]);
  });

  test("makes another model where a question or a pair loses it, and only there", () => {
    const digest = questionnaireDigest(MODEL);
    expect(questionnaireDigest(WITHOUT)).not.toBe(digest);
    const plain = { ...MODEL, agreement: { ...MODEL.agreement, pairs: [] } };
    const other = withClientDepartments(plain, new Map([["it", "none"]]));
    expect(questionnaireDigest(other)).toBe(questionnaireDigest(plain));
    const alone = withClientDepartments(plain, new Map([["hr", "none"]]));
    expect(questionnaireDigest(alone)).not.toBe(questionnaireDigest(plain));
  });
});

test("a condition on a list of departments that are all removed stays untrue", () => {
  const listed = questionnaire(`schemaVersion: 1
id: own
version: 1.0.0
languages: [en]
title: Own
departments: { it: IT, hr: HR }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
dimensions: [{ id: d, title: D, capabilities: [{ id: c, title: C, questions: [
  { id: all, text: All, type: level, levels: { 1: Low, 2: High } } ] }] }]
recommendations:
  - { id: join, title: Join, when: { department: heard, includes: [hr] }, effort: { it: 5 } }
`);
  const [join] = withClientDepartments(listed, new Map([["hr", "none"]])).recommendations;
  if (join === undefined) throw new Error("no recommendation");
  expect(evaluateCondition(join.when, () => ["it"])).toBe("false");
});

test("days of a removed department count for the recommendations that have some", () => {
  const client = having({ hr: "none" });
  const found = absentDepartments(client, ["join", "nothing"], ["en"]);
  // 1 day and 3 for each of two sites.
  expect(found).toMatchObject([{ id: "hr", effortDays: 7 }]);
});
