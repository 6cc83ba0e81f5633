import { describe, expect, test } from "vitest";
import { areSamePeople, limitsBetween } from "../../src/analyse/change-limit.ts";
import { compareResults } from "../../src/analyse/comparison.ts";
import { historyOf } from "../../src/analyse/history.ts";
import type { Result, Score } from "../../src/model/index.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(oneCapability(level("a")));
const PEOPLE: People = { "it.1": { a: 3 }, "it.2": { a: 3 }, "sales.1": { a: 3 } };

/** The same result with another overall score, level and errors. */
function withOverall(result: Result, overall: object): Result {
  return { ...result, overall: { ...result.overall, ...overall } };
}

const THEN = withOverall(score(ASKED, PEOPLE), { score: 2.1, level: 2, se: 0.2, sePanel: 0.05 });
const OTHERS: People = { "it.1": { a: 3 }, "it.3": { a: 3 }, "sales.1": { a: 3 } };

function later(people: People, overall: object): Result {
  const result = withOverall(score(ASKED, people), { se: 0.2, sePanel: 0.05, ...overall });
  return { ...result, assessment: "2027", date: "2027-01-01" };
}

function scored(se: number | undefined): Score {
  const one = { kind: "scored", score: 2, percent: 25, coverage: 1, confidence: "firm" } as const;
  const range = { score: [2, 2] } as const;
  return { ...one, range, ...(se === undefined ? {} : { se }) };
}

describe("the largest change that chance could explain", () => {
  test("is 1.960 standard errors of the difference for the overall, and 2.498 for one of four", () => {
    const [overall, dimension] = [1, 4].map((nodes) =>
      limitsBetween(THEN, later(OTHERS, {}), nodes),
    );
    // √(0.3² + 0.4²) = 0.5.
    expect(overall?.(scored(0.3), scored(0.4))).toBeCloseTo(0.98, 3);
    expect(dimension?.(scored(0.3), scored(0.4))).toBeCloseTo(1.249, 3);
  });

  test("is not known without the errors of both", () => {
    const limitOf = limitsBetween(THEN, later(OTHERS, {}), 1);
    expect(limitOf(scored(0.3), scored(undefined))).toBeUndefined();
    expect(limitOf(undefined, scored(0.3))).toBeUndefined();
  });
});

describe("the same people", () => {
  test("are the same pseudonyms in the same departments", () => {
    expect(areSamePeople(THEN, later(PEOPLE, {}))).toBe(true);
    expect(areSamePeople(THEN, later(OTHERS, {}))).toBe(false);
    const { "it.2": _, ...fewer } = PEOPLE;
    expect(areSamePeople(THEN, later(fewer, {}))).toBe(false);
    const [first, ...rest] = THEN.respondents;
    const moved = { ...THEN, respondents: [{ ...first, department: "sales" }, ...rest] } as Result;
    expect(areSamePeople(THEN, moved)).toBe(false);
  });
});

describe("a change", () => {
  const moveOf = (people: People, overall: object) =>
    compareResults(THEN, later(people, overall), ASKED);

  // Other people: 1.96 · √(0.2² + 0.2²) = 0.554; the same people: 1.96 · √(2 · 0.05²) = 0.139.
  test("within the limit does not count, even if the level fell", () => {
    const { overall, drop, people } = moveOf(OTHERS, { score: 1.6, level: 1 });
    expect(overall).toMatchObject({ movement: "within-limit", levelChange: -1 });
    expect(overall.limit).toBeCloseTo(0.554, 3);
    expect(drop).toMatchObject({ kind: "held", nodes: [] });
    expect(people.areSame).toBe(false);
  });

  test("beyond the limit has fallen", () => {
    const { overall, drop } = moveOf(OTHERS, { score: 1.5, level: 1 });
    expect(overall.movement).toBe("fallen");
    expect(drop).toMatchObject({ kind: "dropped", nodes: ["overall"] });
  });

  test("counts sooner if the same people answered", () => {
    const { overall } = moveOf(PEOPLE, { score: 2.3, level: 2 });
    expect(overall.movement).toBe("risen");
    expect(overall.limit).toBeCloseTo(0.1386, 4);
  });

  test("is compared plainly without errors", () => {
    const bare = later(OTHERS, { score: 2.2, level: 2, se: undefined });
    const { overall } = compareResults(THEN, bare, ASKED);
    expect(overall).toMatchObject({ movement: "risen" });
    expect(overall).not.toHaveProperty("limit");
  });

  test("has the same limit in a history", () => {
    const { lines } = historyOf([THEN, later(OTHERS, { score: 1.6, level: 1 })], ASKED);
    const [, point] = lines[0]?.points ?? [];
    expect(point).toMatchObject({ movement: "within-limit" });
    expect(point?.limit).toBeCloseTo(0.554, 3);
  });
});

test("a result has the errors of the same people only on request", () => {
  expect(score(ASKED, PEOPLE).overall).not.toHaveProperty("sePanel");
  const { overall } = score(ASKED, PEOPLE, { panel: true });
  if (overall.kind !== "scored") throw new Error("the overall has no score");
  expect(overall.sePanel).toBeLessThan(overall.se ?? 0);
});
