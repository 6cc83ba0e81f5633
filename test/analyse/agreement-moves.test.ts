import { describe, expect, test } from "vitest";
import { compareResults } from "../../src/analyse/comparison.ts";
import type { AgreementMoves, Result, SidesCompared } from "../../src/model/index.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(
  "agreement: { pairs: [{ id: p, a: [it], b: [sales] }, { id: q, a: [it], b: [marketing] }] }",
  oneCapability(level("a"), level("b")),
);
const PEOPLE: People = {
  "it.1": { a: 1, b: 1 },
  "it.2": { a: 1, b: 1 },
  "sales.1": { a: 5, b: 5 },
  "sales.2": { a: 5, b: 5 },
};
const RESULT = score(ASKED, PEOPLE);

/** The result with another outcome of its first pair. */
function withPair(pair: Partial<SidesCompared>): Result {
  const { agreement } = RESULT;
  if (agreement === undefined) throw new Error("no agreement");
  const [first, ...rest] = agreement.pairs;
  const { difference: _, interval: __, outcome: ___, ...others } = first as SidesCompared;
  return { ...RESULT, agreement: { ...agreement, pairs: [{ ...others, ...pair }, ...rest] } };
}

function moves(before: Result, after: Result): AgreementMoves | undefined {
  return compareResults(before, after, ASKED).agreement;
}

describe("the outcomes of the differences between departments, then and now", () => {
  test("are those of the pairs, the overall and the dimensions, with their names", () => {
    const { overall, dimensions, pairs } = moves(RESULT, RESULT) ?? {};
    expect(overall).toMatchObject({
      title: "",
      before: { outcome: "apart" },
      after: { outcome: "apart" },
    });
    expect(dimensions).toMatchObject([{ id: "d", title: "Dimension d" }]);
    expect(pairs).toMatchObject([
      { id: "p", a: ["IT"], b: ["Sales"], before: { outcome: "apart", difference: -4 }, change: 0 },
      { id: "q", before: { reason: "not-heard" }, after: { reason: "not-heard" } },
    ]);
    expect(pairs?.[1]).not.toHaveProperty("change");
  });

  test("are unknown if one of the results has none", () => {
    const { agreement: _, ...earlier } = RESULT;
    expect(moves(earlier, RESULT)).toBeUndefined();
    expect(moves(RESULT, earlier)).toBeUndefined();
  });

  test("may be those of one assessment", () => {
    const none = { ...RESULT, agreement: { ...(RESULT.agreement as AgreementLike), pairs: [] } };
    expect(moves(none, none)?.pairs).toEqual([]);
    const [only] = moves(none, RESULT)?.pairs ?? [];
    expect(only).not.toHaveProperty("before");
    const gone = { ...RESULT.overall, id: "gone" } as unknown as SidesCompared;
    const dimensions = [gone] as unknown as AgreementLike["dimensions"];
    const other = { ...RESULT, agreement: { ...(RESULT.agreement as AgreementLike), dimensions } };
    expect(moves(other, RESULT)?.dimensions.map(({ id, title }) => [id, title])).toEqual([
      ["d", "Dimension d"],
      ["gone", "gone"],
    ]);
  });
});

type AgreementLike = NonNullable<Result["agreement"]>;

describe("the difference of a pair", () => {
  const then = withPair({ outcome: "apart", difference: 1.9, interval: [0.5, 3.3] });

  // √(1.4² + 0.8²) = √2.6 = 1.6125.
  test.each([
    [0.1, "narrower"],
    [0.3, "within-limit"],
    [1.9, "unchanged"],
    [3.6, "wider"],
    [-1.9, "reversed"],
    [-0.1, "narrower"],
  ] as const)("from 1.9 to %s, within 1.61 by chance: %s", (difference, movement) => {
    const now = withPair({ difference, interval: [difference - 0.8, difference + 0.8] });
    const [pair] = moves(then, now)?.pairs ?? [];
    expect(pair?.movement).toBe(movement);
    expect(pair?.change).toBeCloseTo(difference - 1.9, 10);
    expect(pair?.limit).toBeCloseTo(1.6125, 4);
  });

  test("has no change across a break, or where it is unknown", () => {
    const broken = { ...then, questionnaire: { ...then.questionnaire, digest: "other" } };
    expect(moves(broken, then)?.pairs[0]).not.toHaveProperty("change");
    expect(moves(then, withPair({ reason: "withheld" }))?.pairs[0]).not.toHaveProperty("change");
    expect(moves(withPair({ difference: 1 }), then)?.pairs[0]).not.toHaveProperty("change");
  });
});
