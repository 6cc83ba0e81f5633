import type { Plan, Questionnaire } from "../../src/model/index.ts";
import { plan } from "../../src/assess/plan.ts";
import { type PlanOptions } from "../../src/assess/plan.ts";
import type { Solve } from "../../src/plan/linear-program.ts";
import { solverModule } from "../../src/io/solver-module.ts";
import { solverWith } from "../../src/adapters/solver.ts";
import { type Answers, type People, questionnaire, respondents } from "./read.ts";

export const solve: Solve = solverWith(solverModule);

export interface PlanSettings extends Partial<Omit<PlanOptions, "wishes" | "capacity">> {
  readonly exclude?: readonly string[];
  readonly done?: readonly string[];
  readonly must?: readonly string[];
  readonly capacity?: Readonly<Record<string, number>>;
  /** Replaces the real solvers. */
  readonly solve?: Solve;
}

/** The roadmap of people who answer a questionnaire. */
export function planOf(
  asked: Questionnaire,
  people: People,
  {
    exclude = [],
    done = [],
    must = [],
    capacity = {},
    solve: by = solve,
    ...options
  }: PlanSettings = {},
): Promise<Plan> {
  const settings: PlanOptions = {
    toolVersion: "0.0.0",
    digest: "",
    ...options,
    capacity: new Map(Object.entries(capacity)),
    wishes: { exclude: new Set(exclude), done: new Set(done), must: new Set(must) },
  };
  return plan(asked, respondents(asked, people), settings, by);
}

/** The roadmap of one person of IT who answers a questionnaire of YAML parts. */
export function planOne(
  yaml: readonly string[],
  answers: Answers,
  settings?: PlanSettings,
): Promise<Plan> {
  return planOf(questionnaire(...yaml), { "it.one": answers }, settings);
}

export interface RecommendationSketch {
  readonly id: string;
  readonly effort: number | string;
  /** By question or capability: from and to. */
  readonly raises: Readonly<Record<string, readonly [number, number]>>;
  readonly requires?: readonly string[];
  readonly rest?: string;
}

/** Recommendations as YAML flow text. */
export function recommendations(...sketches: readonly RecommendationSketch[]): string {
  const items = sketches.map(({ id, effort, raises, requires = [], rest = "" }) => {
    const raised = Object.entries(raises).map(
      ([node, [from, to]]) => `${node}: { from: ${from}, to: ${to} }`,
    );
    return `{ id: ${id}, title: Do ${id}, when: { coverage: overall, gte: 0 }, effort: ${effort}, raises: { ${raised.join(", ")} }, requires: [${requires.join(", ")}]${rest === "" ? "" : `, ${rest}`} }`;
  });
  return `recommendations: [${items.join(", ")}]`;
}

/** The ids of a plan's steps, sorted. */
export function stepsOf({ steps }: Plan): readonly string[] {
  return steps.map(({ id }) => id).toSorted();
}

/** r1, r2 and r3 raise q1, q2 and q3 from 2 to 3, for 1, 2 and 3 days. */
export const THREE_STEPS: string = recommendations(
  { id: "r1", effort: 1, raises: { q1: [2, 3] } },
  { id: "r2", effort: 2, raises: { q2: [2, 3] } },
  { id: "r3", effort: 3, raises: { q3: [2, 3] } },
);
