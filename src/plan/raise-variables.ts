import { allRequired, type Candidate, type Positions, type Raise } from "./candidates.ts";
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

/**
 * A position that a question can be raised to; its variable is 1 if the plan raises it that far.
 */
interface Landing {
  readonly raise: Raise;
  readonly isReached: Expression;
}

/** The possible raises of the questions, as variables and constraints. */
export interface RaiseVariables extends Requirement {
  /** The positions that each question can be raised to, lowest first. */
  readonly landingsOf: (question: string) => readonly Landing[];
  /** 1 if a question is at a level or above, today or under the plan. */
  readonly reaches: (question: string, level: number) => Expression;
}

/** The variable of a step: 1 if the plan takes it. */
export function stepName(id: string): string {
  return `take ${id}`;
}

/**
 * A step is taken or not. It applies to a question that has reached its `from`, today or through an
 * earlier step in the order of the candidates. A question is raised if an applicable step raises it
 * from below: a step that begins at that position or higher adds nothing.
 */
export function raiseVariables(candidates: readonly Candidate[], today: Positions): RaiseVariables {
  const constraints: Constraint[] = [];
  const binaries = candidates.map(({ id }) => stepName(id));
  const landings = new Map<string, readonly Landing[]>();
  const requires = new Map(candidates.map((one) => [one.id, one.requires]));
  const requiredBy = (id: string): ReadonlySet<string> =>
    allRequired(id, (one) => requires.get(one) ?? []);
  for (const [question, raises] of usefulRaises(candidates, today)) {
    const applied = applyRaises(raises, today.get(question) as number, requiredBy);
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

/** The effect of one step on one question. */
type StepRaise = Raise & { readonly id: string };

/** By question: the steps that raise it beyond today, in the order of the candidates. */
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

interface Applied extends StepRaise {
  /** 1 if the step is taken and applies. */
  readonly applies: Expression;
  /** It applies whenever it is taken. */
  readonly isSure: boolean;
}

/** A step applies for sure from today's position, or if one that it requires raises it that far. */
function applyRaises(
  raises: readonly StepRaise[],
  position: number,
  requiredBy: (id: string) => ReadonlySet<string>,
) {
  const constraints: Constraint[] = [];
  const binaries: string[] = [];
  const applied: Applied[] = [];
  for (const raise of raises) {
    const taken = variable(stepName(raise.id));
    const before = applied.filter(({ lands }) => lands >= raise.from);
    const required = requiredBy(raise.id);
    const isSure =
      position >= raise.from || before.some((one) => one.isSure && required.has(one.id));
    if (isSure) {
      applied.push({ ...raise, applies: taken, isSure });
      continue;
    }
    const name = `apply ${raise.id} ${raise.question}`;
    const applies = variable(name);
    binaries.push(name);
    constraints.push(
      atLeast(taken, applies),
      atLeast(sumOf(before.map((one) => one.applies)), applies),
    );
    applied.push({ ...raise, applies, isSure });
  }
  return { constraints, binaries, raises: applied };
}

/** The likely person-days of the chosen steps, in total or for one department. */
export function effortTaken(candidates: readonly Candidate[], department?: string): Expression {
  return weightedSum(
    candidates.map(({ id, effort, byDepartment }) => ({
      factor: department === undefined ? effort : (byDepartment.get(department) ?? 0),
      of: variable(stepName(id)),
    })),
  );
}

/** The most likely person-days that departments may spend. */
export function withinCapacity(
  candidates: readonly Candidate[],
  capacity: ReadonlyMap<string, number>,
): readonly Constraint[] {
  return [...capacity].map(([department, days]) =>
    atLeast(constant(days), effortTaken(candidates, department)),
  );
}

/**
 * A step is only taken together with its prerequisites, all of which can be chosen; those already
 * met are free.
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
