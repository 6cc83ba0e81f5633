import { describe, expect, test } from "vitest";
import type { Fact, FactResult, Questionnaire } from "../../src/model/index.ts";
import { levelless, ofOrganization, type People, questionnaire } from "../support/read.ts";
import { score, type ScoreOptions } from "../support/score.ts";
import { level, oneCapability, question, yesNo } from "../support/yaml.ts";

const AT = { file: "facts.csv", line: 2, column: 1 };

function fact(question: string, value: number | string, department?: string): Fact {
  return {
    question,
    ...(department === undefined ? {} : { department }),
    value,
    source: "CRM",
    at: AT,
  };
}

/** The outcome of one fact. */
function compared(
  asked: Questionnaire,
  people: People,
  one: Fact,
  options: ScoreOptions = {},
): FactResult | undefined {
  return score(asked, people, { ...options, facts: [one] }).facts?.[0];
}

const DAYS = question(
  "days",
  "number",
  "min: 0, max: 90, bands: [{ from: 0, score: 5 }, { from: 10, score: 3 }, { from: 30, score: 1 }]",
);
const SHARE = question("share", "number", "min: 0, max: 100, score: value");
const STAFF = question("staff", "number", "scored: false");
const ASKED = questionnaire(oneCapability(level("trust"), yesNo("open"), DAYS, SHARE, STAFF));

describe("an answer contradicts a fact", () => {
  test.each([
    ["another level", "trust", 3, 4, "contradicts"],
    ["the same level", "trust", 3, 3, "agrees"],
    ["the other of yes and no", "open", "yes", "no", "contradicts"],
    ["the same of yes and no", "open", "yes", "yes", "agrees"],
    ["a number of a band with another score", "days", 9, 10, "contradicts"],
    ["a number of the same band", "days", 10, 29, "agrees"],
    // A tenth of 40 is 4.
    ["a number more than a tenth away", "share", 40, 44.1, "contradicts"],
    ["a number a tenth away", "share", 40, 44, "agrees"],
    ["a number a tenth below", "share", 40, 36, "agrees"],
    ["a number that is not scored, far away", "staff", -10, -8, "contradicts"],
    ["a number that is not scored, near", "staff", -10, -11, "agrees"],
    ["anything but zero, where the fact is zero", "share", 0, 0.5, "contradicts"],
  ])("%s", (_, id, said, answer, outcome) => {
    expect(compared(ASKED, { "it.1": { [id]: answer } }, fact(id, said))?.outcome).toBe(outcome);
  });

  test("a number without a band contradicts only one with a band", () => {
    const late = question("late", "number", "bands: [{ from: 10, score: 1 }]");
    const asked = questionnaire(oneCapability(late));
    const outcomeOf = (answer: number): string | undefined =>
      compared(asked, { "it.1": { late: answer } }, fact("late", 5))?.outcome;
    expect([outcomeOf(7), outcomeOf(10)]).toEqual(["agrees", "contradicts"]);
  });
});

const PEOPLE: People = {
  "sales.1": { open: "no", trust: 4 },
  "sales.2": { open: "yes", trust: 4 },
  "sales.3": { open: "no", trust: 4 },
  "it.1": { open: "yes", trust: 2 },
};

describe("answers that a fact is compared with", () => {
  test("are listed by department, with the number of people, and those that contradict it", () => {
    expect(compared(ASKED, PEOPLE, fact("open", "yes"))).toEqual({
      question: "open",
      value: "yes",
      source: "CRM",
      outcome: "contradicts",
      by: "answers",
      said: [
        { department: "it", value: "yes", people: 1 },
        { department: "sales", value: "no", people: 2, contradicts: true },
        { department: "sales", value: "yes", people: 1 },
      ],
      at: AT,
    });
  });

  test("are those of one department, if the fact is about it", () => {
    expect(compared(ASKED, PEOPLE, fact("open", "yes", "it"))).toMatchObject({
      department: "it",
      outcome: "agrees",
      said: [{ department: "it", value: "yes", people: 1 }],
    });
  });

  test("may be missing", () => {
    expect(compared(ASKED, PEOPLE, fact("days", 3))).toEqual({
      question: "days",
      value: 3,
      source: "CRM",
      outcome: "no-answer",
      at: AT,
    });
    expect(compared(ASKED, PEOPLE, fact("open", "yes", "marketing"))?.outcome).toBe("no-answer");
  });

  test("of an organization that answers as a whole have no department", () => {
    const whole = ofOrganization(oneCapability(yesNo("open")));
    const result = score(whole, { one: { open: "no" } }, { facts: [fact("open", "yes")] });
    expect(result.facts).toMatchObject([
      { outcome: "contradicts", said: [{ value: "no", people: 1, contradicts: true }] },
    ]);
    expect(JSON.stringify(result.facts)).not.toContain("department");
  });

  test("leave every score as it is", () => {
    const { facts: _, ...others } = score(ASKED, PEOPLE, { facts: [fact("open", "yes")] });
    expect(others).toEqual(score(ASKED, PEOPLE));
  });

  test("are not mentioned without facts", () => {
    expect(score(ASKED, PEOPLE)).not.toHaveProperty("facts");
  });
});

describe("a review is compared in place of the answers", () => {
  const reviewed = (answer: object): FactResult | undefined =>
    compared(ASKED, PEOPLE, fact("open", "yes"), {
      review: { open: { ...answer, reason: "seen" } },
    });

  test("by the answer that it gives", () => {
    expect(reviewed({ value: "no" })).toMatchObject({ outcome: "contradicts", by: "review" });
    expect(reviewed({ value: "yes" })).toMatchObject({ outcome: "agrees", by: "review" });
  });

  test("unless it gives a score alone", () => {
    expect(reviewed({ score: 1 })?.outcome).toBe("settled");
  });

  test("unless the fact is about a department", () => {
    const options = { review: { open: { value: "yes", reason: "seen" } } };
    expect(compared(ASKED, PEOPLE, fact("open", "yes", "sales"), options)).toMatchObject({
      outcome: "contradicts",
      by: "answers",
    });
  });
});

describe("where a department is too small to be shown", () => {
  const settings = { minimumGroup: 3 };
  const shown = (one: Fact, people: People = PEOPLE): FactResult | undefined =>
    compared(ASKED, people, one, settings);

  test("only the score is compared, which the document shows: the median of 4 and 2 is 3", () => {
    expect(shown(fact("trust", 3))).toMatchObject({ outcome: "agrees", by: "score" });
    expect(shown(fact("trust", 4))).toMatchObject({ outcome: "contradicts", by: "score" });
    expect(shown(fact("trust", 2))).toMatchObject({ outcome: "contradicts", by: "score" });
    expect(shown(fact("trust", 2))).not.toHaveProperty("said");
  });

  test("answers that contradict one another contradict every fact", () => {
    expect(shown(fact("open", "yes"))).toMatchObject({ outcome: "contradicts", by: "score" });
    expect(shown(fact("open", "no"))).toMatchObject({ outcome: "contradicts", by: "score" });
  });

  test("answers of the others to a question of their own are counted over departments", () => {
    const asked = questionnaire(
      "departments: { it: IT, hr: HR, marketing: Marketing, sales: Sales }",
      oneCapability(level("trust"), yesNo("open", "scored: false, ask: [marketing, sales]")),
    );
    const open = (id: string, answer: string): People => ({ [id]: { trust: 4, open: answer } });
    const people = {
      ...open("sales.1", "yes"),
      ...open("sales.2", "no"),
      ...open("sales.3", "no"),
      ...open("marketing.1", "no"),
      ...open("marketing.2", "yes"),
      ...open("marketing.3", "yes"),
      "it.1": { trust: 2 },
      "hr.1": { trust: 2 },
    };
    expect(compared(asked, people, fact("open", "no"), settings)).toMatchObject({
      outcome: "contradicts",
      by: "answers",
      said: [
        { value: "no", people: 3 },
        { value: "yes", people: 3, contradicts: true },
      ],
    });
    expect(compared(asked, people, fact("open", "no", "sales"), settings)?.outcome).toBe(
      "withheld",
    );
  });

  test("a fact about any department is not compared", () => {
    expect(shown(fact("trust", 2, "it"))?.outcome).toBe("withheld");
    expect(shown(fact("trust", 4, "sales"))?.outcome).toBe("withheld");
  });

  test("a score that is hidden is not compared", () => {
    const few = { "sales.1": { trust: 4, open: "yes" }, "it.1": { trust: 2, open: "no" } };
    expect(shown(fact("trust", 1), few)?.outcome).toBe("withheld");
    expect(shown(fact("open", "yes"), few)?.outcome).toBe("withheld");
  });

  test("a question that is not scored is not compared", () => {
    const people = { ...PEOPLE, "it.1": { staff: 4 } };
    expect(shown(fact("staff", 4), people)?.outcome).toBe("withheld");
  });

  test("a question that nobody answered is not withheld, unless a condition decides who is asked", () => {
    const asked = questionnaire(
      oneCapability(
        level("trust"),
        yesNo("open"),
        yesNo("late"),
        yesNo("when", "when: { question: open, is: yes }"),
      ),
    );
    const people = { ...PEOPLE, "it.1": { open: "no", trust: 2 } };
    expect(compared(asked, people, fact("late", "yes"), settings)?.outcome).toBe("no-answer");
    expect(compared(asked, people, fact("when", "yes"), settings)?.outcome).toBe("withheld");
  });
});

test("without levels, 25 points of the score count as a level", () => {
  const asked = levelless(oneCapability(SHARE));
  const people = {
    "sales.1": { share: 60 },
    "sales.2": { share: 60 },
    "sales.3": { share: 60 },
    "it.1": { share: 40 },
  };
  // The median of 60 and 40 is 50.
  const outcomeOf = (value: number): string | undefined =>
    compared(asked, people, fact("share", value), { minimumGroup: 3 })?.outcome;
  expect([outcomeOf(74), outcomeOf(75), outcomeOf(26), outcomeOf(25)]).toEqual([
    "agrees",
    "contradicts",
    "agrees",
    "contradicts",
  ]);
});
