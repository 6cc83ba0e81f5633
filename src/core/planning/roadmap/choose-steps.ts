import { OVERALL } from "../../../model/outline.ts";
import { levelOf } from "../../../score/scored-node.ts";
import type { Candidate } from "./candidates.ts";
import {
  type Aim,
  aimValue,
  effortOf,
  isAimReached,
  prerequisites,
  requireAim,
  withinCapacity,
} from "./goal.ts";
import {
  atLeast,
  type Constraint,
  constant,
  type Expression,
  type LinearProgram,
  type Solve,
  total,
  variable,
} from "./linear-program.ts";
import type { NodeValue } from "./node-value.ts";
import { stepName } from "./reach.ts";
import { requiredIf, type Requirement, requireLevel } from "./require-level.ts";
import { type Terrain, treeAfter } from "./terrain.ts";
import { trimmedSteps } from "./trimmed.ts";

/** What a plan is to reach, and within what. */
export interface Goal {
  readonly aims: readonly Aim[];
  /** Likely person-days in all; with it the gain is maximized, without it the effort is minimized. */
  readonly budget?: number;
  /** Likely person-days by department. */
  readonly capacity: ReadonlyMap<string, number>;
  /** Steps that are taken whatever they bring. */
  readonly must: ReadonlySet<string>;
  /** Any of several choices that are equally good will do. */
  readonly anyOfEqual?: boolean;
}

/** The whole, whose gain is what counts. */
const OVERALL_AIM: Aim = { id: OVERALL, kind: "score", score: 0 };

/** The solver's doubles are held to a bound no tighter than this. */
const SLACK = 1e-7;

/** How often steps that the exact rules turn down are chosen anew. */
const ATTEMPTS = 50;

/**
 * The best steps, by the solver, held against the exact rules: least effort and then most gain; with
 * a budget, most gain, then the highest overall level, then least effort. Where only answers to
 * what nobody knew reach the aims: good steps, not proven the best. Undefined where no steps do.
 * docs/scoring.md §10.
 */
export async function chooseSteps(
  terrain: Terrain,
  goal: Goal,
  solve: Solve,
): Promise<readonly Candidate[] | undefined> {
  const base = baseOf(terrain, goal);
  const cuts: Constraint[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const program = { ...base, constraints: [...base.constraints, ...cuts] };
    const steps = await bestOf(program, terrain, goal, solve);
    if (steps === undefined) break;
    const tree = treeAfter(terrain, steps);
    if (goal.aims.every((aim) => isAimReached(tree, aim))) return steps;
    cuts.push(otherThan(steps, terrain));
  }
  return trimmedSteps(terrain, goal);
}

/**
 * Where the limits are too tight for all aims: the steps within them that reach the most aims, then
 * bring their nodes furthest, then take the least effort. Undefined where not even the musts fit.
 */
export async function nearestSteps(
  terrain: Terrain,
  goal: Goal,
  solve: Solve,
): Promise<readonly Candidate[] | undefined> {
  const { today, questionnaire, reach, candidates } = terrain;
  const wished = goal.aims.map((aim, index) => ({ aim, name: `aim ${index}` }));
  const soft = wished.map(({ aim, name }) => requiredIf(name, requireAim(today, aim, terrain)));
  // What has no score is out of reach before limits are looked at.
  const values = goal.aims.map((aim) => aimValue(today, aim, questionnaire, reach) as NodeValue);
  const constraints = values.flatMap((value) => value.constraints);
  const base = merged(
    [...soft, { constraints, binaries: [] }],
    baseOf(terrain, { ...goal, aims: [] }),
  );
  const most = total(wished.map(({ name }) => ({ factor: 1, of: variable(name) })));
  const furthest = total(values.map(({ score }) => ({ factor: 1, of: score })));
  const stages: readonly Stage[] = [
    { direction: "maximize", objective: most },
    { direction: "maximize", objective: furthest },
    { direction: "minimize", objective: effortOf(candidates) },
  ];
  let found: Staged | undefined;
  for (const by of stages) {
    const next = await stage(found?.bound ?? base, by, solve);
    if (next === undefined) break;
    found = next;
  }
  return found && stepsIn(terrain, found);
}

function merged(requirements: readonly Requirement[], base: Base): Base {
  return requirements.reduce(withMore, base);
}

/** What binds every choice. */
type Base = Pick<LinearProgram, "constraints" | "binaries">;

function baseOf(terrain: Terrain, { aims, budget, capacity, must }: Goal): Base {
  const { candidates, reach, today, isMet } = terrain;
  const required = aims.map((aim) => requireAim(today, aim, terrain));
  return {
    constraints: [
      ...reach.constraints,
      ...prerequisites(candidates, isMet),
      ...[...must].map((id): Constraint => ({ expression: variable(stepName(id)), atLeast: 1 })),
      ...withinCapacity(candidates, capacity),
      ...(budget === undefined ? [] : [atLeast(constant(budget), effortOf(candidates))]),
      ...required.flatMap(({ constraints }) => constraints),
    ],
    binaries: [...reach.binaries, ...required.flatMap(({ binaries }) => binaries)],
  };
}

async function bestOf(
  base: Base,
  terrain: Terrain,
  { budget, anyOfEqual }: Goal,
  solve: Solve,
): Promise<readonly Candidate[] | undefined> {
  const { candidates, today, questionnaire, reach } = terrain;
  const effort = effortOf(candidates);
  const value = aimValue(today, OVERALL_AIM, questionnaire, reach);
  const valued: Base = withMore(base, { constraints: value?.constraints ?? [], binaries: [] });
  const least: Stage = { direction: "minimize", objective: effort };
  const most: Stage = { direction: "maximize", objective: value?.score ?? constant(0) };
  const first = await stage(valued, budget === undefined ? least : most, solve);
  if (first === undefined) return undefined;
  if (anyOfEqual === true) return stepsIn(terrain, first);
  const levelled = budget === undefined ? first : await highestLevel(first, terrain, solve);
  const last = await stage(levelled.bound, budget === undefined ? most : least, solve);
  return stepsIn(terrain, last ?? levelled);
}

type Stage = Pick<LinearProgram, "direction" | "objective">;

/** A solution, and the program that holds every later one to be as good. */
interface Staged {
  readonly ones: ReadonlySet<string>;
  readonly bound: Base;
}

async function stage(base: Base, by: Stage, solve: Solve): Promise<Staged | undefined> {
  const solution = await solve({ ...base, ...by });
  if (solution.kind === "infeasible") return undefined;
  const { ones, value } = solution;
  return { ones, bound: withMore(base, { constraints: [asGood(by, value)], binaries: [] }) };
}

function asGood({ direction, objective }: Stage, value: number): Constraint {
  return direction === "maximize"
    ? { expression: objective, atLeast: value - SLACK }
    : atLeast(constant(value + SLACK), objective);
}

/** Among choices of the same gain, those that leave the overall on the highest level. */
async function highestLevel(found: Staged, terrain: Terrain, solve: Solve): Promise<Staged> {
  const { today, questionnaire } = terrain;
  const level = levelOf(treeAfter(terrain, stepsIn(terrain, found)));
  if (level === undefined) return found;
  const onLevel = (least: number): Base =>
    withMore(found.bound, requireLevel(today, "overall", least, terrain));
  const next = questionnaire.levels.find((one) => one.level > level)?.level;
  const any = { direction: "minimize", objective: constant(0) } as const;
  const better = next === undefined ? undefined : await stage(onLevel(next), any, solve);
  if (better !== undefined) return highestLevel(better, terrain, solve);
  return { ...found, bound: onLevel(level) };
}

function withMore({ constraints, binaries }: Base, more: Requirement): Base {
  return {
    constraints: [...constraints, ...more.constraints],
    binaries: [...binaries, ...more.binaries],
  };
}

/** The steps that a stage takes. */
function stepsIn({ candidates }: Terrain, { ones }: Staged): readonly Candidate[] {
  return candidates.filter(({ id }) => ones.has(stepName(id)));
}

/** Any steps but these. */
function otherThan(steps: readonly Candidate[], { candidates }: Terrain): Constraint {
  const parts = candidates.map(({ id }): { factor: number; of: Expression } => {
    const taken = variable(stepName(id));
    return steps.some((step) => step.id === id)
      ? { factor: -1, of: taken }
      : { factor: 1, of: taken };
  });
  return { expression: total(parts), atLeast: 1 - steps.length };
}
