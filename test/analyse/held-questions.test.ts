import { describe, expect, test } from "vitest";
import type { Issued } from "../../src/analyse/held-questions.ts";
import { assess } from "../../src/assess/assess.ts";
import type { Result } from "../../src/model/index.ts";
import { issue, MINIMUM } from "../support/attacker.ts";
import { DONT_KNOW, type People, questionnaire, respondents } from "../support/read.ts";
import { capability, dimension, dimensions, level, steps } from "../support/yaml.ts";

const asked = questionnaire(
  `levels: ${steps(1, 2, 3, 4, 5)}`,
  dimensions(dimension("d", [capability("c", [level("a"), level("k", "ask: [it, sales]")])])),
);

const IT: People = {
  "it.1": { a: 2, k: 3 },
  "it.2": { a: 2, k: 3 },
  "it.3": { a: 5, k: 3 },
};
const SALES: People = {
  "sales.1": { a: 4, k: 4 },
  "sales.2": { a: 4, k: 4 },
  "sales.3": { a: 4, k: 5 },
};

function issued(people: People, before?: Issued, date?: string): Issued {
  return issue(asked, respondents(asked, people), before, date);
}

function resultAfter(before: Issued, people: People): Result {
  return assess(asked, respondents(asked, people), {
    toolVersion: "0.0.0",
    digest: "",
    minimumGroup: MINIMUM,
    issued: before,
  });
}

/** By question: its score today, or "then" with the one in an earlier document. */
function scoresIn({ dimensions: [first] }: Result): Readonly<Record<string, unknown>> {
  const questions = first?.capabilities[0]?.questions ?? [];
  return Object.fromEntries(
    questions.map((one) => [
      one.id,
      one.kind === "scored" ? one.score : ["then", one.earlier?.score],
    ]),
  );
}

function after(before: People, people: People): Readonly<Record<string, unknown>> {
  return scoresIn(resultAfter(issued(before), people));
}

// Medians of IT: a 2, k 3; with three people who say 1: a 1.5 (1, 1, 1, 2, 2, 5), k 2.
describe("since a document was issued", () => {
  test("nobody gave new answers: all scores are today's", () => {
    expect(after(IT, IT)).toEqual({ a: 2, k: 3 });
  });

  test("one or two people joined: the scores are those of the document", () => {
    const one = { "it.4": { a: 1, k: 1 } };
    const two = { ...one, "it.5": { a: 1, k: 1 } };
    for (const joined of [one, two]) {
      expect(after(IT, { ...IT, ...joined })).toEqual({ a: ["then", 2], k: ["then", 3] });
    }
  });

  test("as many joined as the minimum group: the scores are today's", () => {
    const three = { "it.4": { a: 1, k: 1 }, "it.5": { a: 1, k: 1 }, "it.6": { a: 1, k: 1 } };
    expect(after(IT, { ...IT, ...three })).toEqual({ a: 1.5, k: 2 });
  });

  test("one person gave another answer: the scores are those of the document", () => {
    const other = { ...IT, "it.3": { a: 5, k: 1 } };
    expect(after(IT, other)).toEqual({ a: ["then", 2], k: ["then", 3] });
  });

  test("one person left: the scores are those of the document", () => {
    const four = { ...IT, "it.4": { a: 2, k: 3 } };
    expect(after(four, IT)).toEqual({ a: ["then", 2], k: ["then", 3] });
  });

  test("someone joined whose department is not asked: that score is today's", () => {
    expect(after(IT, { ...IT, "marketing.1": { a: 1 } })).toEqual({ a: ["then", 2], k: 3 });
  });

  test("three joined, and two of them answered a question: that score is the document's", () => {
    const three = {
      "it.4": { a: 1, k: 1 },
      "it.5": { a: 1, k: 1 },
      "it.6": { a: 1, k: DONT_KNOW },
    };
    expect(after(IT, { ...IT, ...three })).toEqual({ a: 1.5, k: ["then", 3] });
  });

  test("two people of one department that is shown and one of another joined: neither is enough", () => {
    const joined = { "it.4": { a: 1, k: 1 }, "it.5": { a: 1, k: 1 }, "sales.4": { a: 1, k: 1 } };
    // IT 2 and sales 4: 3; IT 3 and sales 4: 3.5.
    const both = { ...IT, ...SALES };
    expect(after(both, { ...both, ...joined })).toEqual({ a: ["then", 3], k: ["then", 3.5] });
  });

  test("people of departments that are not shown count together", () => {
    const few = { "it.1": { a: 2, k: 3 }, "sales.1": { a: 4, k: 4 }, "marketing.1": { a: 3 } };
    const joined = { "it.2": { a: 2, k: 1 }, "sales.2": { a: 2, k: 2 }, "marketing.2": { a: 3 } };
    // a: 2, 3 and 3. Too few had answered k for an earlier score; now it is 2 and 3.
    expect(after(few, { ...few, ...joined })).toEqual({ a: 3, k: 2.5 });
  });
});

test("a document that repeats earlier scores does not restart the count", () => {
  const first = issued(IT, undefined, "2026-11-01");
  const second = issued({ ...IT, "it.1": { a: 1, k: 1 } }, first, "2026-12-01");
  // Since the scores were printed, two people changed; since the second document, three.
  const last = { ...IT, "it.2": { a: 1, k: 1 }, "it.3": { a: 1, k: 1 } };
  const result = resultAfter(second, last);
  expect(scoresIn(result)).toEqual({ a: ["then", 2], k: ["then", 3] });
  expect(result.issued).toEqual({ date: "2026-11-01", held: 2 });
});

test("a document with new scores is the one that later changes are counted from", () => {
  const three = { "it.4": { a: 1, k: 1 }, "it.5": { a: 1, k: 1 }, "it.6": { a: 1, k: 1 } };
  const second = issued({ ...IT, ...three }, issued(IT), "2026-12-01");
  const result = resultAfter(second, { ...IT, ...three, "it.7": { a: 3, k: 3 } });
  expect(scoresIn(result)).toEqual({ a: ["then", 1.5], k: ["then", 2] });
  expect(second.record.issues.map(({ date }) => date)).toEqual(["2026-12-01"]);
});

test("counts of answers and the confidence stay those of the document", () => {
  const result = resultAfter(issued(IT), { ...IT, "it.4": { a: DONT_KNOW, k: 1 } });
  // Three people answered two questions each.
  expect(result.coverage).toMatchObject({ asked: 6, answered: 6, dontKnow: 0, ratio: 1 });
});

test("scores by other rules are withheld, without those of a document that they do not match", () => {
  const result = resultAfter({ ...issued(IT), isComparable: false }, IT);
  expect(scoresIn(result)).toEqual({ a: ["then", undefined], k: ["then", undefined] });
  expect(result.overall.level).toBe(2);
});

test("a department keeps its own scores, too", () => {
  const both = { ...IT, ...SALES };
  const [it] = resultAfter(issued(both), { ...both, "it.4": { a: 1, k: 1 } }).departments;
  // a 2 and k 3: 2.5.
  expect(it?.dimensions[0]).toMatchObject({ reason: "withheld", earlier: { score: 2.5 } });
});

test("without a minimum group, all scores are today's", () => {
  const result = assess(asked, respondents(asked, { ...IT, "it.4": { a: 1, k: 1 } }), {
    toolVersion: "0.0.0",
    digest: "",
    issued: issued(IT),
  });
  // 1, 2, 2, 5 and 1, 3, 3, 3.
  expect(scoresIn(result)).toEqual({ a: 2, k: 3 });
});
