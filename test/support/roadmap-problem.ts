import fc from "fast-check";
import type { Questionnaire } from "../../src/model/index.ts";
import { type RecommendationSketch, recommendations } from "./plan.ts";
import { type DONT_KNOW, questionnaire } from "./read.ts";
import { capability, dimension, dimensions, level } from "./yaml.ts";

export const QUESTIONS = ["q0", "q1", "q2", "q3", "q4"] as const;

/** Methods and level rules for each tier; defaults for the others. */
const RULES = [
  "{}",
  "{ level: { dimension: { rule: criteria, strict: true } } }",
  "{ level: { overall: capped } }",
  "{ methods: { overall: min } }",
  "{ methods: { dimension: sum, overall: percent-mean }, level: { capability: none, dimension: { rule: bands, by: percent, from: { 1: 0, 2: 20, 3: 45, 4: 70, 5: 95 } } } }",
  "{ percent: of-maximum, methods: { overall: percent-mean }, level: { overall: { rule: bands, by: score, from: { 1: 0, 2: 30, 3: 50, 4: 70, 5: 90 } } } }",
] as const;

export type Answers = Readonly<Record<string, number | typeof DONT_KNOW>>;

export interface Problem {
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
export const problem: fc.Arbitrary<Problem> = fc.record({
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

export function askedIn(one: Problem): Questionnaire {
  return questionnaire(...partsOf(one));
}

/** Its questionnaire as YAML parts. */
export function partsOf({ rules, weights, steps }: Problem): readonly string[] {
  const [q0, q1, q2, q3, q4] = QUESTIONS.map((id, index) =>
    level(id, `weight: ${weights[index] ?? 1}`),
  ) as [string, string, string, string, string];
  return [
    dimensions(
      dimension("d0", [capability("c0", [q0, q1])]),
      dimension("d1", [capability("c1", [q2], "weight: 2"), capability("c2", [q3, q4])]),
    ),
    recommendations(...steps),
    `scoring: ${rules}`,
  ];
}

/** The answers after the steps, one after the other; unknown ones count as 1. */
export function raised(one: Problem, steps: readonly RecommendationSketch[]): Answers {
  const later: Record<string, Answers[string]> = { ...one.answers };
  const taken = inOrder(one.steps).filter((step) => steps.includes(step));
  for (const [id, [from, to]] of taken.flatMap(({ raises }) => Object.entries(raises))) {
    const known = later[id];
    const now = typeof known === "number" ? known : 1;
    if (now >= from && now < to) later[id] = to;
  }
  return later;
}

/** After their prerequisites, then by the highest level that they start from, then by id. */
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
