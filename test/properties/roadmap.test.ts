import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plan, Questionnaire, Result, Scored } from "../../src/model/index.ts";
import { planOf, type PlanSettings, type RecommendationSketch } from "../support/plan.ts";
import { choicesOf, effortOf } from "../support/roadmap-choices.ts";
import {
  type Answers,
  askedIn,
  type Problem,
  problem,
  raised,
} from "../support/roadmap-problem.ts";
import { score } from "../support/score.ts";

function scored(asked: Questionnaire, answers: Answers): Result {
  return score(asked, { "it.one": answers });
}

function overall({ overall: whole }: Result): { readonly score: number; readonly level: number } {
  if (whole.kind !== "scored") throw new Error("not scored");
  return { score: whole.score, level: whole.level ?? 0 };
}

function planFor(one: Problem, settings: PlanSettings): Promise<Plan> {
  return planOf(askedIn(one), { "it.one": one.answers }, settings);
}

const NODES = ["overall", "d0", "d1", "c2"] as const;
const SIZE = { numRuns: 200 };

test("no choice reaches a level with less effort, and no plan misses a reachable one", () =>
  fc.assert(
    fc.asyncProperty(
      problem,
      fc.constantFrom(...NODES),
      fc.integer({ min: 2, max: 5 }),
      async (one, node, wanted) => {
        const asked = askedIn(one);
        fc.pre(node !== "c2" || asked.scoring.level.capability.kind !== "none");
        const levelOf = (steps: readonly RecommendationSketch[]): number => {
          const result = scored(asked, raised(one, steps));
          const nodes = [
            result.overall,
            ...result.dimensions,
            ...result.dimensions.flatMap(({ capabilities }) => capabilities),
          ];
          const found = nodes.find(
            (candidate) => ("id" in candidate ? candidate.id : "overall") === node,
          );
          return found?.kind === "scored" ? (found.level ?? 0) : 0;
        };
        const reaching = choicesOf(one).filter((steps) => levelOf(steps) >= wanted);
        const plan = await planFor(one, { aims: [{ id: node, kind: "level", level: wanted }] });
        if (reaching.length === 0) {
          expect(plan.status).toBe("unreachable");
          const most = Math.max(...choicesOf(one).map(levelOf));
          expect(plan.blocking).toMatchObject([{ nearest: { level: most } }]);
          return;
        }
        expect(plan.status).toBe("optimal");
        expect(plan.effortDays).toBe(Math.min(...reaching.map(effortOf)));
        const chosen = one.steps.filter(({ id }) => plan.steps.some((taken) => taken.id === id));
        expect(levelOf(chosen)).toBeGreaterThanOrEqual(wanted);
        expect(choicesOf(one).map((steps) => steps.map(({ id }) => id).join())).toContain(
          chosen.map(({ id }) => id).join(),
        );
        for (const { id } of chosen) {
          const others = chosen.filter((other) => other.id !== id);
          const isComplete = choicesOf(one).some(
            (steps) =>
              steps.length === others.length && steps.every((taken) => others.includes(taken)),
          );
          expect([id, isComplete && levelOf(others) >= wanted]).toEqual([id, false]);
        }
      },
    ),
    SIZE,
  ));

test("no choice within a budget gains more, and none with the same gain is higher or costs less", () =>
  fc.assert(
    fc.asyncProperty(problem, fc.integer({ min: 0, max: 25 }), async (one, budget) => {
      const asked = askedIn(one);
      const worth = choicesOf(one)
        .filter((steps) => effortOf(steps) <= budget)
        .map((steps) => ({
          ...overall(scored(asked, raised(one, steps))),
          effort: effortOf(steps),
        }));
      const best = Math.max(...worth.map((choice) => choice.score));
      const ties = worth.filter((choice) => choice.score > best - 1e-9);
      const highest = Math.max(...ties.map((choice) => choice.level));
      const least = Math.min(
        ...ties.filter((choice) => choice.level === highest).map(({ effort }) => effort),
      );
      const plan = await planFor(one, { budget });
      const today = overall(scored(asked, one.answers));
      expect(plan.gain).toBeCloseTo(best - today.score, 9);
      expect(plan.projected.overall).toMatchObject({ level: highest });
      expect(plan.effortDays).toBe(least);
    }),
    SIZE,
  ));

test("scoring the answers after a plan gives exactly its projection, step by step", () =>
  fc.assert(
    fc.asyncProperty(problem, fc.integer({ min: 5, max: 30 }), async (one, budget) => {
      const asked = askedIn(one);
      const plan = await planFor(one, { budget });
      for (const [index, { projected }] of plan.steps.entries()) {
        const taken = new Set(plan.steps.slice(0, index + 1).map(({ id }) => id));
        const result = scored(
          asked,
          raised(
            one,
            one.steps.filter(({ id }) => taken.has(id)),
          ),
        );
        // A plan knows the coverage afterwards, but not who would answer.
        const { confidence: _, ...score } = projected.overall as Scored;
        expect(result.overall).toMatchObject(score);
      }
      expect(plan.steps.at(-1)?.projected ?? plan.today).toEqual(plan.projected);
    }),
    { numRuns: 100 },
  ));
