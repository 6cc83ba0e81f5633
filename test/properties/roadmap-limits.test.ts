import fc from "fast-check";
import { expect, test } from "vitest";
import { planOf, stepsOf } from "../support/plan.ts";
import { questionnaire } from "../support/read.ts";
import { askedIn, partsOf, type Problem, problem } from "../support/roadmap-problem.ts";

const WEEKS = 13;

/** The efforts as days of IT for each site, instead of days. */
function perSite(one: Problem): Problem {
  const sized = one.steps.map((step) => ({
    ...step,
    effort: `{ it: { per: { sites: ${step.effort} } } }`,
  }));
  return { ...one, steps: sized };
}

function timesSites(one: Problem, sites: number): Problem {
  return {
    ...one,
    steps: one.steps.map((step) => ({ ...step, effort: Number(step.effort) * sites })),
  };
}

test("at most so many steps are under way at a time, after their prerequisites, within the capacity", () =>
  fc.assert(
    fc.asyncProperty(
      problem,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 2, max: 12 }),
      async (one, parallel, days) => {
        const inIt = one.steps.map((step) => ({ ...step, effort: `{ it: ${step.effort} }` }));
        const asked = askedIn({ ...one, steps: inIt });
        const limits = { budget: 50, parallel, capacity: { it: days } };
        const { steps } = await planOf(asked, { "it.one": one.answers }, limits);
        const last = Math.max(0, ...steps.map(({ endWeek }) => endWeek));
        for (let week = 0; week < last; week += 1) {
          const running = steps.filter(
            ({ startWeek, endWeek }) => startWeek <= week && week < endWeek,
          );
          expect(running.length).toBeLessThanOrEqual(parallel);
        }
        for (let quarter = 0; quarter * WEEKS < last; quarter += 1) {
          const spent = steps.map(({ startWeek, endWeek, effortDays }) => {
            const from = Math.max(startWeek, quarter * WEEKS);
            const to = Math.min(endWeek, (quarter + 1) * WEEKS);
            return (effortDays * Math.max(0, to - from)) / (endWeek - startWeek);
          });
          expect(spent.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(days + 1e-6);
        }
        for (const { requires, startWeek } of steps) {
          for (const id of requires) {
            expect(steps.find((step) => step.id === id)?.endWeek).toBeLessThanOrEqual(startWeek);
          }
        }
        const starts = steps.map(({ startWeek }) => startWeek);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      },
    ),
    { numRuns: 200 },
  ));

test("days for each site take as many times the days as there are sites, and so the same steps", () =>
  fc.assert(
    fc.asyncProperty(
      problem,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 60 }),
      async (one, sites, budget) => {
        const people = { "it.one": one.answers };
        const scale = "scale: { reference: { sites: 1 }, units: { sites: sites } }";
        const sized = questionnaire(scale, ...partsOf(perSite(one)));
        const size = new Map([["sites", sites]]);
        const plain = askedIn(timesSites(one, sites));
        const aims = [{ id: "overall", kind: "level", level: 3 }] as const;
        for (const goal of [{ budget }, { aims }]) {
          const bySize = await planOf(sized, people, { ...goal, size });
          const byDays = await planOf(plain, people, goal);
          expect([bySize.status, bySize.effortDays, stepsOf(bySize)]).toEqual([
            byDays.status,
            byDays.effortDays,
            stepsOf(byDays),
          ]);
        }
      },
    ),
    { numRuns: 100 },
  ));
