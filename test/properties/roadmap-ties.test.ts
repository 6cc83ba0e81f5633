import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plan } from "../../src/model/index.ts";
import type { RecommendationSketch } from "../support/plan.ts";
import { planOf, type PlanSettings, stepsOf } from "../support/plan.ts";
import { askedIn, type Problem, problem } from "../support/roadmap-problem.ts";
import { choicesOf, effortOf, worthOf } from "../support/roadmap-choices.ts";
import { score } from "../support/score.ts";

/** Efforts of one or two days, so that many choices are equal, and some foundations. */
const withTies: fc.Arbitrary<Problem> = fc
  .tuple(
    problem,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.nat(3)), { minLength: 6, maxLength: 6 }),
  )
  .map(([one, drawn]) => ({
    ...one,
    weights: one.weights.map(() => 1),
    steps: one.steps.map((step, index) => {
      const [effort, foundation] = drawn[index] as [number, number];
      return { ...step, effort, ...(foundation === 0 ? { rest: "foundation: true" } : {}) };
    }),
  }));

interface Choice {
  readonly steps: readonly RecommendationSketch[];
  readonly score: number;
  readonly level: number;
}

/** The choices that include every foundation that is not already in place. */
function allowed(one: Problem): readonly Choice[] {
  const all = choicesOf(one);
  const isOpen = ({ id }: RecommendationSketch): boolean =>
    all.some((steps) => steps.some((step) => step.id === id));
  const foundations = one.steps.filter((step) => step.rest !== undefined && isOpen(step));
  return all
    .filter((steps) => foundations.every((step) => steps.includes(step)))
    .map((steps) => ({ steps, ...worthOf(one, steps) }));
}

/** The choices that have the most of something; sums of doubles differ in the last digits. */
function most(choices: readonly Choice[], of: (choice: Choice) => number): readonly Choice[] {
  const best = Math.max(...choices.map(of));
  return choices.filter((choice) => of(choice) > best - 1e-9);
}

/** The choice with the earlier priorities: it takes the first one on which two of them differ. */
function earliest(choices: readonly Choice[], one: Problem): readonly string[] {
  const { recommendations } = score(askedIn(one), { "it.one": one.answers });
  const marks = ({ steps }: Choice): string =>
    recommendations.map(({ id }) => (steps.some((step) => step.id === id) ? 1 : 0)).join("");
  const [first] = choices.toSorted((a, b) => (marks(a) < marks(b) ? 1 : -1));
  return (first?.steps ?? []).map(({ id }) => id).toSorted();
}

function planFor(one: Problem, settings: PlanSettings): Promise<Plan> {
  return planOf(askedIn(one), { "it.one": one.answers }, settings);
}

const effort = ({ steps }: Choice): number => effortOf(steps);
const SIZE = { numRuns: 200 };

test("with foundations, the steps to a target are those with the least effort, most gain and earlier priorities", () =>
  fc.assert(
    fc.asyncProperty(withTies, fc.integer({ min: 2, max: 5 }), async (one, wanted) => {
      const plan = await planFor(one, { aims: [{ id: "overall", kind: "level", level: wanted }] });
      if (worthOf(one, []).level >= wanted) {
        expect(plan).toMatchObject({ status: "optimal", steps: [] });
        return;
      }
      const reaching = allowed(one).filter(({ level }) => level >= wanted);
      if (reaching.length === 0) {
        expect(plan.status).toBe("unreachable");
        return;
      }
      const least = most(reaching, (choice) => -effort(choice));
      expect(plan.status).toBe("optimal");
      expect(stepsOf(plan)).toEqual(
        earliest(
          most(least, (choice) => choice.score),
          one,
        ),
      );
    }),
    SIZE,
  ));

test("with foundations, the steps within a budget are those with the most gain, highest level, least effort and earlier priorities", () =>
  fc.assert(
    fc.asyncProperty(withTies, fc.integer({ min: 0, max: 9 }), async (one, budget) => {
      const plan = await planFor(one, { budget });
      const affordable = allowed(one).filter((choice) => effort(choice) <= budget);
      if (affordable.length === 0) {
        expect(plan).toMatchObject({ status: "unreachable", steps: [] });
        const open = plan.unaffordable?.map(({ id }) => id) ?? [];
        const foundations = one.steps.filter(({ rest }) => rest !== undefined).map(({ id }) => id);
        expect(open.length).toBeGreaterThan(0);
        expect(foundations).toEqual(expect.arrayContaining(open));
        return;
      }
      const gaining = most(affordable, (choice) => choice.score);
      const highest = most(gaining, (choice) => choice.level);
      const least = most(highest, (choice) => -effort(choice));
      expect(plan.status).toBe("optimal");
      expect(stepsOf(plan)).toEqual(earliest(least, one));
    }),
    SIZE,
  ));
