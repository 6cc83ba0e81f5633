import { describe, expect, test } from "vitest";
import { contrastOf, spreadOf } from "../../../src/analyse/agreement/contrast.ts";
import {
  comparedDepartments,
  comparedSides,
  holm,
  type Outcome,
} from "../../../src/analyse/agreement/outcomes.ts";
import {
  answersEach,
  assumedVariance,
  type Group,
  groupsOf,
  type Scatter,
  scatterOf,
} from "../../../src/analyse/agreement/scatter.ts";
import { type Standing, standingsOf } from "../../../src/analyse/agreement/standings.ts";
import { PEOPLE, ratersOf } from "./samples.ts";

interface Case {
  readonly groups: readonly Group[];
  readonly scatter: Scatter;
}

function caseOf(people: readonly Standing[]): Case {
  const groups = groupsOf(people);
  const assumed = assumedVariance(PEOPLE, answersEach(people));
  return { groups, scatter: scatterOf(groups, assumed, PEOPLE.weight) };
}

function answers(text: string): Case {
  return caseOf(standingsOf(ratersOf(text), () => true).people);
}

/** Standings that are given, each resting on so many answers. */
function standings(text: string, each: number): Case {
  const people = text.split(" · ").flatMap((part) => {
    const [department = "", ...positions] = part.split(/,? /u);
    return positions.map((one) => ({ department, position: Number(one), answers: each }));
  });
  return caseOf(people);
}

const A = answers("m 4435 4334 · i 2213 2122");
const B = answers("m 4434 3444 · i 2223 2322 · s 3323 3233");
const C = answers("m 4444 · i 1211 · s 3323");
const D = answers("m 4-35 43-4 · i 221- -122");
const E = answers("m 3333 3333 3333 · i 3333 3333 3333");
const BANK = "m 4344344 3343443 · i 2212221 2222212 · s 2121222 1222122 · b 2322232";
const F = answers(`${BANK} · x 4443444`);
const F2 = answers(`${BANK} · x 4443444 4434443`);
const G = standings("m 3, 3.2, 2.9 · i 3.1, 3, 2.8", 7);
const H = standings("m 3.9, 2.6, 3.4 · i 2.5, 1.6, 2.6", 7);
const I = standings("m 3.7, 3.5 · i 2.0 · s 2.9 · c 2.7", 7);
const J = standings(
  "s 2, 2.25, 2.5, 1.75, 2, 2.25, 3, 1.5, 2, 2.5, 2.25, 2 · m 3.5, 3.75, 3 · i 2.5, 3",
  4,
);

// STATISTICS.md §6 and §5.7: worked in two independent ways.
describe("the scatter of people", () => {
  test.each([
    ["A", A, 0.28625, 5],
    ["B", B, 0.2125, 6],
    ["C", C, 0.425, 3],
    ["D", D, 0.2951, 5],
    ["E", E, 0.1821, 7],
    ["F", F, 0.1948, 6],
    ["F with a second executive", F2, 0.16839, 7],
    ["G", G, 0.173, 7],
    ["H", H, 0.3692, 7],
    ["I", I, 0.2844, 4],
    ["J, small departments", J, 0.2819, 6],
  ])("%s", (_, { scatter }, variance, df) => {
    expect(scatter.shared.value).toBeCloseTo(variance, 4);
    expect(scatter.shared.df).toBe(df);
  });

  test("a department of twelve has its own", () => {
    const own = J.scatter.own.get("s");
    expect(own?.value).toBeCloseTo(0.2101, 4);
    expect(own?.df).toBe(14);
  });
});

describe("whether any departments differ", () => {
  test.each([
    ["A", A, 12.2817, 0.0172],
    ["B", B, 5.4902, 0.0441],
    ["C", C, 4.4608, 0.1262],
    ["D", D, 11.9123, 0.0182],
    ["E", E, 0, 1],
    ["F", F, 8.2522, 0.0129],
    ["F with a second executive", F2, 11.3622, 0.0035],
    ["G", G, 0.0385, 0.8499],
    ["H", H, 4.623, 0.0686],
    ["I", I, 2.124, 0.2399],
    ["J", J, 7.0258, 0.0122],
  ])("%s", (_, { groups, scatter }, f, p) => {
    const spread = spreadOf(groups, scatter);
    expect(spread.f).toBeCloseTo(f, 4);
    expect(spread.p).toBeCloseTo(p, 4);
  });

  test("Welch's second degrees of freedom, where one department has its own scatter", () => {
    expect(spreadOf(J.groups, J.scatter).df[1]).toBeCloseTo(10.1306, 4);
  });
});

describe("the difference between two sides", () => {
  test.each<[string, string, Case, readonly number[]]>([
    ["A", "m i", A, [1.875, 0.535, 0.0172, 0.4997, 3.2503, 2.9531]],
    ["B", "m i", B, [1.5, 0.461, 0.0174, 0.372, 2.628, 2.3958]],
    ["C", "m i", C, [2.75, 0.922, 0.0585, -0.1841, 5.6841, 4.9197]],
    ["D", "m i", D, [1.875, 0.5433, 0.0182, 0.4785, 3.2715, 2.9697]],
    ["E", "m i", E, [0, 0.3485, 1, -0.824, 0.824, 0.6602]],
    ["F", "m i", F, [1.7857, 0.4413, 0.0068, 0.7059, 2.8656, 2.6433]],
    ["F, two sides of two", "xm sb", F, [1.7143, 0.3822, 0.0042, 0.7791, 2.6495, 2.4569]],
    ["F2", "m i", F2, [1.7857, 0.4104, 0.0033, 0.8154, 2.756, 2.5632]],
    ["F2, two sides of two", "xm sb", F2, [1.6786, 0.3244, 0.0013, 0.9115, 2.4457, 2.2932]],
    ["F2, the widest", "x s", F2, [2.0714, 0.4104, 0.0015, 1.1011, 3.0418, 2.8489]],
    ["G", "m i", G, [0.0667, 0.3396, 0.8499, -0.7363, 0.8697, 0.71]],
    ["H", "m i", H, [1.0667, 0.4961, 0.0686, -0.1064, 2.2397, 2.0066]],
    ["I", "m i", I, [1.6, 0.6531, 0.0705, -0.2133, 3.4133, 2.9923]],
    ["J", "m s", J, [1.25, 0.3339, 0.0053, 0.4851, 2.0149, 1.8678]],
    ["J", "m i", J, [0.6667, 0.4847, 0.2182, -0.5194, 1.8527, 1.6086]],
    ["J", "m si", J, [0.9583, 0.3655, 0.0371, 0.0776, 1.839, 1.6605]],
  ])("%s: %s", (_, sides, { groups, scatter }, expected) => {
    const [a = [], b = []] = sides
      .split(" ")
      .map((side) => groups.filter(({ id }) => side.includes(id)));
    const { difference, error, p, interval, within } = contrastOf(a, b, scatter);
    for (const [index, value] of [difference, error, p, ...interval, within].entries()) {
      expect(value).toBeCloseTo(expected[index] as number, 4);
    }
  });

  test("Satterthwaite's degrees of freedom", () => {
    const sides = (a: string, b: string) =>
      contrastOf(
        J.groups.filter(({ id }) => a.includes(id)),
        J.groups.filter(({ id }) => b.includes(id)),
        J.scatter,
      ).df;
    expect(sides("m", "i")).toBe(6);
    expect(sides("m", "si")).toBeCloseTo(6.4102, 4);
  });
});

describe("the positions of people", () => {
  test("with complete answers: the mean of them", () => {
    const positions = standingsOf(ratersOf(`${BANK} · x 4443444`), () => true).people.map(
      ({ position }) => position,
    );
    const expected = [3.7143, 3.4286, 1.7143, 1.8571, 1.7143, 1.7143, 2.2857, 3.8571];
    for (const [index, value] of expected.entries()) expect(positions[index]).toBeCloseTo(value, 4);
  });

  test("with missing answers: by the answers of the others to the same questions", () => {
    const positions = standingsOf(ratersOf("m 4-35 43-4 · i 221- -122"), () => true).people.map(
      ({ position }) => position,
    );
    for (const [index, value] of [3.875, 3.5, 1.875, 1.75].entries()) {
      expect(positions[index]).toBeCloseTo(value, 10);
    }
  });
});

describe("outcomes", () => {
  test.each<[string, string, Case, Outcome]>([
    ["A", "m i", A, "apart"],
    ["B", "m i", B, "apart"],
    ["C: two voices alone are no finding", "m i", C, "unclear-large"],
    ["D", "m i", D, "apart"],
    ["E", "m i", E, "alike"],
    ["F", "m i", F, "apart"],
    ["F, two sides of two", "xm sb", F, "apart"],
    ["F2", "m i", F2, "apart"],
    ["F2, two sides of two", "xm sb", F2, "apart"],
    ["G", "m i", G, "alike"],
    ["H: a level apart, p .07", "m i", H, "unclear-large"],
    ["I: one voice on a side", "m i", I, "unclear-large"],
    ["J", "m s", J, "apart"],
    ["J", "m i", J, "unclear-small"],
    ["J: unlikely to be chance, and less than a level", "m si", J, "unclear-small"],
  ])("of two sides, %s: %s", (_, sides, { groups, scatter }, expected) => {
    const [a = [], b = []] = sides
      .split(" ")
      .map((side) => groups.filter(({ id }) => side.includes(id)));
    expect(comparedSides(a, b, { scatter, margin: 1 }).outcome).toBe(expected);
  });

  test.each<[string, Case, Outcome]>([
    ["A", A, "apart"],
    ["B", B, "apart"],
    ["C", C, "unclear-large"],
    ["D", D, "apart"],
    ["E", E, "alike"],
    ["F", F, "apart"],
    ["F2", F2, "apart"],
    ["G", G, "alike"],
    ["H", H, "unclear-large"],
    ["I", I, "unclear-large"],
    ["J", J, "apart"],
  ])("of all departments, %s", (_, { groups, scatter }, expected) => {
    expect(comparedDepartments(groups, { scatter, margin: 1 }).outcome).toBe(expected);
  });

  test("the widest difference is between service and the executives", () => {
    const { widest } = comparedDepartments(F2.groups, { scatter: F2.scatter, margin: 1 });
    expect(widest.between.map(({ id }) => id)).toEqual(["x", "s"]);
  });

  test("a department a level away from another of its side keeps a side from agreeing", () => {
    const groups = standings("m 4, 4, 4 · x 3, 3, 3 · i 3.5, 3.5, 3.5", 7);
    const [m, x, i] = groups.groups as readonly [Group, Group, Group];
    const yardstick = { scatter: groups.scatter, margin: 1 };
    expect(comparedSides([m], [i], { ...yardstick, margin: 2 }).outcome).toBe("alike");
    expect(comparedSides([m, x], [i], { ...yardstick, margin: 1 }).outcome).toBe("unclear-small");
  });

  test("Holm: .01, .04 and .03 become .03, .06 and .06", () => {
    const adjusted = holm([0.01, 0.04, 0.03]);
    for (const [index, p] of [0.03, 0.06, 0.06].entries())
      expect(adjusted[index]).toBeCloseTo(p, 12);
  });
});
