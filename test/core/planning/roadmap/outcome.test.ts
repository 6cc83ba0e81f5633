import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../src/model/index.ts";
import { planOne, recommendations } from "../../../support/plan.ts";
import { level, oneCapability } from "../../../support/yaml.ts";

const THREE = oneCapability(level("qa"), level("qb"), level("qc"));
const ONES = { qa: 1, qb: 1, qc: 1 };

describe("packages", () => {
  // At 1, 1, 1 the next level asks for two of three questions at 2.
  const plan = (): Promise<Plan> =>
    planOne(
      [
        THREE,
        recommendations(
          {
            id: "a",
            effort: 2,
            raises: { qa: [1, 2] },
            rest: "duration: 13, owner: CMO, risk: It stays",
          },
          {
            id: "b",
            effort: 3,
            raises: { qb: [1, 2] },
            rest: "duration: 14, owner: CIO, risk: It stays",
          },
          { id: "c", effort: 9, raises: { qc: [1, 2] }, rest: "duration: 14" },
        ),
      ],
      ONES,
      { aims: [{ id: "d", kind: "score", score: 2 }] },
    );

  test("what ends within 13 weeks, what the next level needs with the least effort, the rest", async () => {
    const { packages, steps } = await plan();
    expect(packages.map(({ id, steps: own }) => [id, own])).toEqual([
      ["ninety-days", ["a"]],
      ["next-level", ["b"]],
      ["ambition", ["c"]],
    ]);
    expect(steps.map(({ id, package: part }) => [id, part])).toEqual([
      ["a", "ninety-days"],
      ["b", "next-level"],
      ["c", "ambition"],
    ]);
  });

  test("each with its effort, owners, risks, and where it and those before it lead", async () => {
    const { packages } = await plan();
    expect(packages).toMatchObject([
      {
        effortDays: 2,
        owners: ["CMO"],
        risks: ["It stays"],
        endWeek: 13,
        projected: { overall: { level: 1 } },
      },
      { effortDays: 3, owners: ["CIO"], endWeek: 14, projected: { overall: { level: 2 } } },
      {
        effortDays: 9,
        owners: [],
        risks: [],
        endWeek: 14,
        projected: { overall: { level: 2, score: 2 } },
      },
    ]);
  });
});

describe("faster than our sources show", () => {
  const rising = (from: number, to: number, duration: number): Promise<Plan> =>
    planOne(
      [
        oneCapability(level("qa")),
        recommendations({
          id: "a",
          effort: 9,
          raises: { qa: [from, to] },
          rest: `duration: ${duration}`,
        }),
      ],
      { qa: from },
      { aims: [{ id: "d", kind: "level", level: to }] },
    );

  test.each([
    ["one level in a year is not", 2, 3, 52, []],
    ["two levels in a year are", 2, 4, 52, ["d"]],
    ["two levels in 53 weeks are not", 2, 4, 53, []],
    ["two from the first level are not", 1, 3, 52, []],
    ["three from the first level are", 1, 4, 52, ["d"]],
  ])("%s", async (_, from, to, weeks, expected) => {
    expect((await rising(from, to, weeks)).fasterThanSources).toEqual(expected);
  });
});

describe("steps not to regret", () => {
  test("a step that every plan needs is in all of them, one of two alike in about half", async () => {
    const shares: number[] = [];
    const plan = await planOne(
      [
        THREE,
        recommendations(
          { id: "only", effort: 20, raises: { qa: [1, 3] } },
          { id: "one", effort: 10, raises: { qb: [1, 3] } },
          { id: "other", effort: 10, raises: { qb: [1, 3] } },
        ),
      ],
      ONES,
      {
        aims: [
          { id: "qa", kind: "level", level: 3 },
          { id: "qb", kind: "level", level: 3 },
        ],
        noRegret: (share) => shares.push(share),
      },
    );
    const [only, alike] = ["only", "one"].map((id) => plan.steps.find((step) => step.id === id));
    expect(only?.planShare).toBe(1);
    expect(alike?.planShare ?? 0.5).toBeGreaterThan(0.35);
    expect(alike?.planShare ?? 0.5).toBeLessThan(0.65);
    expect([shares.length, shares.at(-1)]).toEqual([200, 1]);
  });

  test("nothing is tried for a target out of reach", async () => {
    const plan = await planOne(
      [THREE, recommendations({ id: "a", effort: 2, raises: { qa: [1, 2] } })],
      ONES,
      {
        aims: [{ id: "d", kind: "level", level: 5 }],
        noRegret: () => expect.unreachable(),
      },
    );
    expect(plan.status).toBe("unreachable");
  });
});
