import fc from "fast-check";
import { expect, test } from "vitest";
import { planOf } from "../support/plan.ts";
import { DONT_KNOW } from "../support/read.ts";
import { askedIn, type Problem, problem, QUESTIONS, raised } from "../support/roadmap-problem.ts";
import { score } from "../support/score.ts";

/** The same, except for questions that nobody can answer. */
const halfKnown: fc.Arbitrary<Problem> = fc
  .tuple(problem, fc.subarray([...QUESTIONS], { minLength: 1, maxLength: 3 }))
  .map(([one, unknown]) => ({
    ...one,
    answers: { ...one.answers, ...Object.fromEntries(unknown.map((id) => [id, DONT_KNOW])) },
  }));

function levelAfter(one: Problem, steps: Problem["steps"]): number {
  const { overall } = score(askedIn(one), { "it.one": raised(one, steps) });
  return overall.kind === "scored" ? (overall.level ?? 0) : 0;
}

test("everything that all steps together reach is planned, with the scores of the resulting answers", () =>
  fc.assert(
    fc.asyncProperty(halfKnown, fc.integer({ min: 2, max: 5 }), async (one, wanted) => {
      const today = score(askedIn(one), { "it.one": one.answers });
      const aims = [{ id: "overall", kind: "level", level: wanted }] as const;
      const plan = await planOf(askedIn(one), { "it.one": one.answers }, { aims });
      const taken = one.steps.filter(({ id }) => plan.steps.some((step) => step.id === id));
      const reached = levelAfter(one, taken);
      const isReachable = today.overall.kind === "scored" && levelAfter(one, one.steps) >= wanted;
      if (isReachable) expect(plan.targets).toMatchObject([{ isReached: true }]);
      expect(plan.targets[0]?.isReached).toBe(today.overall.kind === "scored" && reached >= wanted);
      expect(plan.status).not.toBe("optimal");
    }),
    { numRuns: 300 },
  ));
