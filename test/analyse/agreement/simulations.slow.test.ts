import { describe, expect, test } from "vitest";
import {
  comparedDepartments,
  comparedSides,
  type Outcome,
} from "../../../src/analyse/agreement/outcomes.ts";
import { generators } from "../../../src/analyse/agreement/draws.ts";
import {
  answersEach,
  assumedVariance,
  type Group,
  groupsOf,
  scatterOf,
} from "../../../src/analyse/agreement/scatter.ts";
import { type Rater, standingsOf } from "../../../src/analyse/agreement/standings.ts";
import { PEOPLE } from "./samples.ts";

const RUNS = 2000;
const QUESTIONS = 7;
const SEED = 20_261_130;

/** How people answer: their own scatter, that of an answer, and how far the ends are apart. */
interface Noise {
  readonly sd: number;
  readonly noise: number;
}

const TYPICAL: Noise = { sd: 0.45, noise: 0.6 };
const LOUD: Noise = { sd: 0.7, noise: 0.7 };

/** Answers of 1 to 5 around the middle, rounded; departments have a mean of their own. */
function assessment(
  people: readonly number[],
  means: readonly number[],
  { sd, noise }: Noise,
  normal: () => number,
): readonly Rater[] {
  const effects = Array.from({ length: QUESTIONS }, () => 0.4 * normal());
  return people.flatMap((count, department) =>
    Array.from({ length: count }, (): Rater => {
      const own = 3 + (means[department] ?? 0) + sd * normal();
      const answers = effects.map((effect) =>
        Math.min(5, Math.max(1, Math.round(own + effect + noise * normal()))),
      );
      return { department: `d${department}`, positions: answers, isPut: answers.map(() => true) };
    }),
  );
}

type Shares = Readonly<Record<Outcome, number>>;

/** How often each outcome appears overall and for the first two departments, in percent. */
function simulated(
  people: readonly number[],
  means: readonly number[],
  noise: Noise,
): { readonly whole: Shares; readonly pair: Shares } {
  const { normal } = generators(SEED);
  const whole = { apart: 0, alike: 0, "unclear-large": 0, "unclear-small": 0 };
  const pair = { ...whole };
  for (let run = 0; run < RUNS; run += 1) {
    const standings = standingsOf(assessment(people, means, noise, normal), () => true).people;
    const groups = groupsOf(standings);
    const assumed = assumedVariance(PEOPLE, answersEach(standings));
    const yardstick = { scatter: scatterOf(groups, assumed, PEOPLE.weight), margin: 1 };
    const [first, second] = groups as [Group, Group];
    whole[comparedDepartments(groups, yardstick).outcome] += 100 / RUNS;
    pair[comparedSides([first], [second], yardstick).outcome] += 100 / RUNS;
  }
  return { whole, pair };
}

/** Departments evenly spread, the ends so far apart. */
function evenly(people: readonly number[], apart: number): readonly number[] {
  return people.map((_, index) => apart * (index / (people.length - 1) - 0.5));
}

/** The first two departments so far apart, the others midway. */
function firstTwo(people: readonly number[], apart: number): readonly number[] {
  return people.map((_, index) => (index === 0 ? apart / 2 : index === 1 ? -apart / 2 : 0));
}

// STATISTICS.md §7.1, in percent; three standard errors are at most 3.4 points of 2,000 runs.
const SLACK = 3.5;

describe("a wrong finding is as rare as stated", () => {
  test.each<[readonly number[], number, number]>([
    [[2, 1, 1, 1, 1], 0, 0],
    [[2, 2, 1, 1], 0.1, 1.2],
    [[2, 2, 2], 0.6, 3.7],
    [[2, 2, 2, 1, 1], 0.1, 2.4],
    [[3, 3, 3], 1.8, 5.7],
    [[5, 5, 5, 5], 1.1, 5.1],
  ])("%j: the whole is called apart though nothing is", (people, typical, loud) => {
    const even = evenly(people, 0);
    expect(simulated(people, even, TYPICAL).whole.apart).toBeLessThan(typical + 1);
    expect(simulated(people, even, LOUD).whole.apart).toBeLessThan(loud + 1.5);
  });

  test.each<[readonly number[], number, number]>([
    [[2, 2, 1, 1], 0.5, 3.5],
    [[2, 2, 2], 1.4, 4.4],
    [[3, 3, 3], 1.5, 4.7],
    [[5, 5, 5, 5], 0.3, 3.4],
  ])("%j: a named pair is called apart though it is not", (people, typical, loud) => {
    const even = evenly(people, 0);
    expect(simulated(people, even, TYPICAL).pair.apart).toBeLessThan(typical + 1);
    expect(simulated(people, even, LOUD).pair.apart).toBeLessThan(loud + 1.5);
  });

  test.each<[readonly number[], number, number]>([
    [[2, 2, 2], 0.7, 0.5],
    [[3, 3, 3], 2.9, 2.8],
    [[5, 5, 5, 5], 4.3, 5.8],
  ])("%j: a pair a level apart is called alike", (people, typical, loud) => {
    const apart = firstTwo(people, 1);
    expect(simulated(people, apart, TYPICAL).pair.alike).toBeLessThan(typical + 1.5);
    expect(simulated(people, apart, LOUD).pair.alike).toBeLessThan(loud + 1.5);
  });
});

describe("a real difference is found as often as stated", () => {
  test.each<[readonly number[], number, number]>([
    [[2, 2, 1, 1], 60, 91],
    [[2, 2, 2], 66, 93],
    [[3, 3, 3], 89, 100],
    [[5, 5, 5, 5], 97, 100],
  ])("%j: a named pair 1.6 and 2.2 levels apart", (people, some, much) => {
    const { pair } = simulated(people, firstTwo(people, 1.6), TYPICAL);
    expect(Math.abs(pair.apart - some)).toBeLessThan(SLACK);
    const wide = simulated(people, firstTwo(people, 2.2), TYPICAL).pair;
    expect(Math.abs(wide.apart - much)).toBeLessThan(SLACK);
  });

  test.each<[readonly number[], number]>([
    [[2, 2, 2], 40],
    [[3, 3, 3], 79],
    [[5, 5, 5, 5], 97],
  ])("%j: departments evenly spread over 1.6 levels", (people, share) => {
    const { whole } = simulated(people, evenly(people, 1.6), TYPICAL);
    expect(Math.abs(whole.apart - share)).toBeLessThan(SLACK);
  });

  test("three and three who agree can be seen to, in about a third of cases", () => {
    const { pair } = simulated([3, 3, 3], evenly([3, 3, 3], 0), TYPICAL);
    expect(Math.abs(pair.alike - 35)).toBeLessThan(SLACK);
  });
});
