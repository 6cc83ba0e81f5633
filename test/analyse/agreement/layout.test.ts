import { expect, test } from "vitest";
import { generators } from "../../../src/analyse/agreement/draws.ts";
import { departmentsApart, layoutOf, sidesApart } from "../../../src/analyse/agreement/layout.ts";
import { comparedDepartments, comparedSides } from "../../../src/analyse/agreement/outcomes.ts";
import { type Group, OWN_SCATTER, type Scatter } from "../../../src/analyse/agreement/scatter.ts";

const RUNS = 400;
const WEIGHT = 3;

interface Drawn {
  readonly means: Float64Array;
  readonly variances: Float64Array;
  readonly groups: readonly Group[];
  readonly scatter: Scatter;
}

/** The same numbers as arrays and as departments; differences around a level, scatter around 0.4. */
function drawn(
  people: readonly number[],
  { normal, chiSquare }: ReturnType<typeof generators>,
): Drawn {
  const { df, sharedDf } = layoutOf(people, WEIGHT);
  const means = Float64Array.from(people, () => 0.7 * normal());
  const shared = { value: (0.4 * chiSquare(5)) / 5, df: sharedDf };
  const variances = Float64Array.from(people, (count) =>
    count < OWN_SCATTER ? shared.value : (0.4 * chiSquare(4)) / 4,
  );
  const groups = people.map((count, at) => ({
    id: `d${at}`,
    people: count,
    mean: means[at] ?? 0,
    squares: 0,
  }));
  const own = new Map(
    groups.flatMap(({ id, people: count }, at) =>
      count < OWN_SCATTER ? [] : [[id, { value: variances[at] ?? 0, df: df[at] ?? 0 }] as const],
    ),
  );
  return { means, variances, groups, scatter: { shared, own } };
}

test.each([
  [[2, 2]],
  [[2, 1, 1, 1, 1]],
  [[1, 1, 1]],
  [[3, 3, 3]],
  [[12, 3, 2]],
  [[10, 15, 1, 4]],
  [[10, 11]],
])("%j: a simulation finds departments apart where a comparison does", (people) => {
  const random = generators(7);
  const layout = layoutOf(people, WEIGHT);
  const rest = people.slice(1).map((_, at) => at + 1);
  const isWholeApart = departmentsApart(layout, 1);
  const isPairApart = sidesApart(layout, [0], [1], 1);
  const isOneApart = sidesApart(layout, [0], rest, 1);
  let found = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const { means, variances, groups, scatter } = drawn(people, random);
    const yardstick = { scatter, margin: 1 };
    const [first, second] = groups as [Group, Group];
    const expected = [
      comparedDepartments(groups, yardstick),
      comparedSides([first], [second], yardstick),
      comparedSides([first], groups.slice(1), yardstick),
    ].map(({ outcome }) => outcome === "apart");
    expect([
      isWholeApart(means, variances),
      isPairApart(means, variances),
      isOneApart(means, variances),
    ]).toEqual(expected);
    found += expected.filter(Boolean).length;
  }
  // Single people are never enough.
  expect(found > 0).toBe(people.some((count) => count > 1));
});
