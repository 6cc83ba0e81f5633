import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plan, Questionnaire, Result } from "../../src/core/model/index.ts";
import {
  planOf,
  type PlanSettings,
  type RecommendationSketch,
  recommendations,
} from "../support/plan.ts";
import { questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

const QUESTIONS = ["q0", "q1", "q2", "q3", "q4"] as const;

/** Methods and level rules for each tier; what is not named is the default. */
const RULES = [
  "{}",
  "{ level: { dimension: { rule: criteria, strict: true } } }",
  "{ level: { overall: capped } }",
  "{ methods: { overall: min } }",
  "{ methods: { dimension: sum, overall: percent-mean }, level: { capability: none, dimension: { rule: bands, by: percent, from: { 1: 0, 2: 20, 3: 45, 4: 70, 5: 95 } } } }",
  "{ percent: of-maximum, methods: { overall: percent-mean }, level: { overall: { rule: bands, by: score, from: { 1: 0, 2: 30, 3: 50, 4: 70, 5: 90 } } } }",
] as const;

type Answers = Readonly<Record<string, number>>;

interface Problem {
  readonly rules: string;
  readonly weights: readonly number[];
  readonly answers: Answers;
  readonly steps: readonly RecommendationSketch[];
}

const raise = fc
  .tuple(
    fc.constantFrom(...QUESTIONS),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 2 }),
  )
  .map(([id, from, more]): [string, readonly [number, number]] => [
    id,
    [from, Math.min(5, from + more)],
  ]);

const step = fc.record({
  effort: fc.integer({ min: 1, max: 9 }),
  raises: fc
    .array(raise, { minLength: 1, maxLength: 2 })
    .map((raises) => Object.fromEntries(raises)),
  requires: fc.array(fc.nat(5), { maxLength: 2 }),
});

/** Two dimensions, five questions, up to six recommendations that require earlier ones. */
const problem: fc.Arbitrary<Problem> = fc.record({
  rules: fc.constantFrom(...RULES),
  weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }),
  answers: fc
    .array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 })
    .map((given) => Object.fromEntries(QUESTIONS.map((id, index) => [id, given[index] ?? 1]))),
  steps: fc.array(step, { minLength: 1, maxLength: 6 }).map((steps) =>
    steps.map((one, index) => ({
      ...one,
      id: `r${index}`,
      requires: [
        ...new Set(one.requires.filter((before) => before < index).map((before) => `r${before}`)),
      ],
    })),
  ),
});

function askedIn({ rules, weights, steps }: Problem): Questionnaire {
  const [q0, q1, q2, q3, q4] = QUESTIONS.map((id, index) =>
    level(id, `weight: ${weights[index] ?? 1}`),
  ) as [string, string, string, string, string];
  return questionnaire(
    dimensions(
      dimension("d0", [capability("c0", [q0, q1])]),
      dimension("d1", [capability("c1", [q2], "weight: 2"), capability("c2", [q3, q4])]),
    ),
    recommendations(...steps),
    `scoring: ${rules}`,
  );
}

function scored(asked: Questionnaire, answers: Answers): Result {
  return score(asked, { "it.one": answers });
}

/** What the answers become when the steps are taken one after the other. */
function raised(one: Problem, steps: readonly RecommendationSketch[]): Answers {
  const later = { ...one.answers };
  const taken = inOrder(one.steps).filter((step) => steps.includes(step));
  for (const [id, [from, to]] of taken.flatMap(({ raises }) => Object.entries(raises))) {
    const now = later[id] ?? 0;
    if (now >= from && now < to) later[id] = to;
  }
  return later;
}

/** After what they require, then by the highest level that they rest on, then by id. */
function inOrder(steps: readonly RecommendationSketch[]): readonly RecommendationSketch[] {
  const ids = new Set(steps.map(({ id }) => id));
  const from = ({ raises }: RecommendationSketch): number =>
    Math.max(...Object.values(raises).map(([lowest]) => lowest));
  const [first, ...rest] = steps
    .filter(({ requires = [] }) => !requires.some((id) => ids.has(id)))
    .toSorted((a, b) => from(a) - from(b) || a.id.localeCompare(b.id));
  if (first === undefined) return [];
  return [
    first,
    ...inOrder([...rest, ...steps.filter((one) => one !== first && !rest.includes(one))]),
  ];
}

/** Every choice of steps whose requirements are met or chosen too; what stands already is met. */
function choices({ steps, answers }: Problem): readonly (readonly RecommendationSketch[])[] {
  const isMet = ({ raises }: RecommendationSketch): boolean =>
    Object.entries(raises).every(([id, [, to]]) => (answers[id] ?? 0) >= to);
  const met = new Set(steps.filter(isMet).map(({ id }) => id));
  const open = steps.filter(({ id }) => !met.has(id));
  return Array.from({ length: 2 ** open.length }, (_, bits) =>
    open.filter((__, index) => Math.floor(bits / 2 ** index) % 2 === 1),
  ).filter((chosen) => {
    const ids = new Set([...met, ...chosen.map(({ id }) => id)]);
    return chosen.every(({ requires = [] }) => requires.every((id) => ids.has(id)));
  });
}

function effortOf(steps: readonly RecommendationSketch[]): number {
  return steps.reduce((sum, { effort }) => sum + Number(effort), 0);
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

test("no choice reaches a level with less effort, and no plan misses one that can be reached", () =>
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
        const reaching = choices(one).filter((steps) => levelOf(steps) >= wanted);
        const plan = await planFor(one, { aims: [{ id: node, kind: "level", level: wanted }] });
        if (reaching.length === 0) {
          expect(plan.status).toBe("unreachable");
          const most = Math.max(...choices(one).map(levelOf));
          expect(plan.blocking).toMatchObject([{ nearest: { level: most } }]);
          return;
        }
        expect(plan.status).toBe("optimal");
        expect(plan.effortDays).toBe(Math.min(...reaching.map(effortOf)));
        const chosen = one.steps.filter(({ id }) => plan.steps.some((taken) => taken.id === id));
        expect(levelOf(chosen)).toBeGreaterThanOrEqual(wanted);
        expect(choices(one).map((steps) => steps.map(({ id }) => id).join())).toContain(
          chosen.map(({ id }) => id).join(),
        );
        for (const { id } of chosen) {
          const others = chosen.filter((other) => other.id !== id);
          const isComplete = choices(one).some(
            (steps) =>
              steps.length === others.length && steps.every((taken) => others.includes(taken)),
          );
          expect([id, isComplete && levelOf(others) >= wanted]).toEqual([id, false]);
        }
      },
    ),
    SIZE,
  ));

test("no choice within a budget gains more, and none that gains as much stands higher or costs less", () =>
  fc.assert(
    fc.asyncProperty(problem, fc.integer({ min: 0, max: 25 }), async (one, budget) => {
      const asked = askedIn(one);
      const worth = choices(one)
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

test("scoring the answers that a plan leads to gives exactly what it projects, step by step", () =>
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
        expect(result.overall).toMatchObject(projected.overall);
      }
      expect(plan.steps.at(-1)?.projected ?? plan.today).toEqual(plan.projected);
    }),
    { numRuns: 100 },
  ));
