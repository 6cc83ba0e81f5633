import type { Condition, Questionnaire, Subject, Value } from "../model/index.ts";
import { questionsBelow, questionsOf } from "../model/outline.ts";
import { comparisonsIn, evaluateCondition, type ReadSubject } from "../score/condition.ts";
import { subjectKey, subjectsOf } from "./can-hold.ts";
import { possibleValues } from "./possible-values.ts";

/** Conditions that have to be true, and others that must not be. */
export interface WantedState {
  readonly holds: readonly Condition[];
  readonly fails: readonly Condition[];
}

/** A value of each subject that decides, in words such as "a is 2". */
export type State = readonly string[];

/** More comparisons than any sensible model needs. */
const MOST_COMPARISONS = 20_000;

/** How many states are tried where there are too many to try each. */
const SAMPLES = 200;

/**
 * Answers, all of them known, by which some conditions are true and others are not; undefined if
 * there are none. Where there are too many, a fixed sample is tried; where subjects depend on one
 * another, or on how answers differ, none is.
 */
export function findState(wanted: WantedState, questionnaire: Questionnaire): State | undefined {
  const conditions = [...wanted.holds, ...wanted.fails];
  const variables = variablesOf(conditions, questionnaire);
  if (variables === undefined) return undefined;
  const given = new Map<string, Value>();
  const keyOf = keysIn(questionnaire);
  const read: ReadSubject = (subject) => given.get(keyOf(subject));
  const size = conditions.flatMap(comparisonsIn).length;
  let compared = 0;

  /** Whether the values given so far suffice; undefined if that is still open. */
  function decided(): boolean | undefined {
    compared += size;
    const held = new Set(wanted.holds.map((one) => evaluateCondition(one, read)));
    const failed = new Set(wanted.fails.map((one) => evaluateCondition(one, read)));
    if (held.has("false") || failed.has("true")) return false;
    return held.has("unknown") || failed.has("unknown") ? undefined : true;
  }

  function search(rest: readonly Variable[]): boolean {
    const isDecided = decided();
    const [variable, ...further] = rest;
    if (isDecided !== undefined || variable === undefined) return isDecided === true;
    const found = variable.values.some((value) => {
      if (compared > MOST_COMPARISONS) return false;
      given.set(variable.key, value);
      return search(further);
    });
    if (!found) given.delete(variable.key);
    return found;
  }

  function sample(): boolean {
    return Array.from({ length: SAMPLES }, (_, index) => index).some((index) => {
      for (const [at, { key, values }] of variables?.entries() ?? []) {
        given.set(key, values[spread(index, at) % values.length] as Value);
      }
      return decided() === true;
    });
  }

  const found = search(variables) || (compared > MOST_COMPARISONS && sample());
  return found ? [...given].map(([key, value]) => `${named(key)} is ${worded(value)}`) : undefined;
}

/** The same number for the same sample and variable; neighbours differ. */
function spread(sample: number, variable: number): number {
  return Math.floor(((sample + 1) * (2 * variable + 3) * 0.618_034 * 1000) % 1000);
}

/** A question or a level by its id, anything else also by its kind. */
function named(key: string): string {
  const [kind, id] = key.split(":") as [string, string];
  return kind === "question" || kind === "level" ? id : `${kind} ${id}`;
}

function worded(value: Value): string {
  return typeof value === "object" ? `[${value.join(", ")}]` : String(value);
}

interface Variable {
  readonly key: string;
  readonly values: readonly Value[];
}

/** What depends on the answers themselves, and not on who gave them or how they differ. */
const ANSWERED: ReadonlySet<Subject["kind"]> = new Set([
  "question",
  "level",
  "score",
  "department",
]);

/** What conditions read, with the possible values; undefined if one depends on another. */
function variablesOf(
  conditions: readonly Condition[],
  questionnaire: Questionnaire,
): readonly Variable[] | undefined {
  const comparisons = conditions.flatMap(comparisonsIn);
  const keyOf = keysIn(questionnaire);
  const subjects = new Map(subjectsOf(conditions).map((one) => [keyOf(one), one]));
  if ([...subjects.values()].some(({ kind }) => !ANSWERED.has(kind))) return undefined;
  const read = [...subjects.values()].flatMap((subject) =>
    "id" in subject && subject.kind !== "department"
      ? [new Set(questionsBelow(questionnaire, subject.id))]
      : [],
  );
  const total = read.reduce((sum, { size }) => sum + size, 0);
  if (new Set(read.flatMap((some) => [...some])).size < total) return undefined;
  const variables = [...subjects].map(([key, subject]) => ({
    key,
    values: possibleValues(subject, comparisons, questionnaire) ?? [],
  }));
  return variables.some(({ values }) => values.length === 0) ? undefined : variables;
}

/** One name for what is read; a question of type level is read by its answer as by its level. */
function keysIn(questionnaire: Questionnaire): (subject: Subject) => string {
  const graded = new Set(
    questionsOf(questionnaire).flatMap(({ id, type }) => (type === "level" ? id : [])),
  );
  return (subject) =>
    subject.kind === "question" && graded.has(subject.id)
      ? subjectKey({ kind: "level", id: subject.id })
      : subjectKey(subject);
}
