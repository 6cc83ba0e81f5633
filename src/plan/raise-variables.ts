import type { Candidate, Positions, Raise } from "./candidates.ts";
import {
  atLeast,
  type Constraint,
  constant,
  type Expression,
  NOTHING,
  type Requirement,
  sumOf,
  variable,
  weightedSum,
} from "./linear-program.ts";

/** A position that a question can be raised to, and 1 where the plan raises it that far. */
interface Landing {
  readonly raise: Raise;
  readonly isReached: Expression;
}

/** How the questions can be raised, as variables and what binds them. */
export interface RaiseVariables extends Requirement {
  /** What each question can be raised to beyond today, the lowest first. */
  readonly landingsOf: (question: string) => readonly Landing[];
  /** 1 where a question is at a level or above, today or by the plan. */
  readonly reaches: (question: string, level: number) => Expression;
}

/** The variable of a step: 1 where the plan takes it. */
export function stepName(id: string): string {
  return `take ${id}`;
}

/**
 * A step is taken or not; it applies to a question that is at its `from`, today or by a step before
 * it in the order of the candidates; and a question is raised to where a step that applies raises it
 * from below: one that begins there or higher adds nothing.
 */
export function raiseVariables(candidates: readonly Candidate[], today: Positions): RaiseVariables {
  const constraints: Constraint[] = [];
  const binaries = candidates.map(({ id }) => stepName(id));
  const landings = new Map<string, readonly Landing[]>();
  for (const [question, raises] of usefulRaises(candidates, today)) {
    const applied = applyRaises(raises, today.get(question) as number);
    constraints.push(...applied.constraints);
    binaries.push(...applied.binaries);
    const byHeight = applied.raises.toSorted((a, b) => a.lands - b.lands);
    const levels = [...new Set(byHeight.map(({ lands }) => lands))];
    const found = levels.map((lands): Landing => {
      const by = byHeight.filter((one) => one.lands >= lands && one.from < lands);
      const raise = by[0] as Applied;
      if (by.length === 1) return { raise, isReached: raise.applies };
      const name = `raise ${question} ${lands}`;
      binaries.push(name);
      constraints.push(atLeast(sumOf(by.map(({ applies }) => applies)), variable(name)));
      return { raise, isReached: variable(name) };
    });
    landings.set(question, found);
  }
  const landingsOf = (question: string): readonly Landing[] => landings.get(question) ?? [];
  return {
    landingsOf,
    reaches: (question, level) => {
      if ((today.get(question) ?? -Infinity) >= level) return constant(1);
      const landing = landingsOf(question).find(({ raise }) => raise.lands >= level);
      return landing?.isReached ?? NOTHING;
    },
    constraints,
    binaries,
  };
}

/** What one step does to one question. */
type StepRaise = Raise & { readonly id: string };

/** By question, what raises it beyond today, in the order of the candidates. */
function usefulRaises(
  candidates: readonly Candidate[],
  today: Positions,
): ReadonlyMap<string, readonly StepRaise[]> {
  const useful = new Map<string, StepRaise[]>();
  for (const { id, raises } of candidates) {
    for (const raise of raises) {
      const position = today.get(raise.question);
      if (position === undefined || position >= raise.lands) continue;
      const others = useful.get(raise.question) ?? [];
      useful.set(raise.question, [...others, { ...raise, id }]);
    }
  }
  return useful;
}

interface Applied extends Raise {
  /** 1 where the step is taken and applies. */
  readonly applies: Expression;
}

function applyRaises(raises: readonly StepRaise[], position: number) {
  const constraints: Constraint[] = [];
  const binaries: string[] = [];
  const applied: Applied[] = [];
  for (const raise of raises) {
    const taken = variable(stepName(raise.id));
    if (position >= raise.from) {
      applied.push({ ...raise, applies: taken });
      continue;
    }
    const before = applied.filter(({ lands }) => lands >= raise.from);
    const name = `apply ${raise.id} ${raise.question}`;
    const applies = variable(name);
    binaries.push(name);
    constraints.push(
      atLeast(taken, applies),
      atLeast(sumOf(before.map((one) => one.applies)), applies),
    );
    applied.push({ ...raise, applies });
  }
  return { constraints, binaries, raises: applied };
}

/** The likely person-days of the steps taken; of one department, if one is named. */
export function effortTaken(candidates: readonly Candidate[], department?: string): Expression {
  return weightedSum(
    candidates.map(({ id, effort, byDepartment }) => ({
      factor: department === undefined ? effort : (byDepartment.get(department) ?? 0),
      of: variable(stepName(id)),
    })),
  );
}

/** What departments may spend at most, in likely person-days. */
export function withinCapacity(
  candidates: readonly Candidate[],
  capacity: ReadonlyMap<string, number>,
): readonly Constraint[] {
  return [...capacity].map(([department, days]) =>
    atLeast(constant(days), effortTaken(candidates, department)),
  );
}

/**
 * A step is taken only with every step that it requires, all of which may be chosen; what is met
 * already is free.
 */
export function withPrerequisites(
  candidates: readonly Candidate[],
  isMet: (id: string) => boolean,
): readonly Constraint[] {
  return candidates.flatMap(({ id, requires }) =>
    requires
      .filter((required) => !isMet(required))
      .map((required) => atLeast(variable(stepName(required)), variable(stepName(id)))),
  );
}
