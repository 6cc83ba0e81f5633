import { comparisonsIn, evaluateCondition, type ReadSubject } from "../score/condition.ts";
import type { Condition, Subject, Value } from "../model/index.ts";

/** Asks whether a condition can be true while none of the earlier ones is. */
export interface Wanted {
  readonly condition: Condition;
  /** Earlier conditions, which take precedence if they are true. */
  readonly earlier: readonly Condition[];
  /** Everything that the conditions may read, each subject once. */
  readonly subjects: readonly Subject[];
  /** The possible values of a subject; undefined if they cannot be enumerated. */
  readonly valuesOf: (subject: Subject) => readonly Value[] | undefined;
  /** A condition's view of the values assigned to its subjects. */
  readonly seenBy?: (given: ReadSubject) => ReadSubject;
}

/**
 * More comparisons than any sensible condition needs; a condition that takes more is assumed to be
 * possible.
 */
const MOST_COMPARISONS = 20_000;

/**
 * Whether some values make a condition true and none of the earlier ones. Values are assigned one
 * subject at a time; Kleene's logic often decides early.
 */
export function canHold({ condition, earlier, subjects, valuesOf, seenBy }: Wanted): boolean {
  const given = new Map<string, Value>();
  const readGiven: ReadSubject = (subject) => given.get(subjectKey(subject));
  const read = seenBy === undefined ? readGiven : seenBy(readGiven);
  const values = new Map<Subject, readonly Value[] | undefined>();
  const size = [condition, ...earlier].flatMap(comparisonsIn).length;
  let compared = 0;

  function search(rest: readonly Subject[]): boolean {
    compared += size;
    const own = evaluateCondition(condition, read);
    const others = earlier.map((one) => evaluateCondition(one, read));
    const isDecided = own !== "unknown" && others.every((truth) => truth !== "unknown");
    if (own === "false" || others.includes("true")) return false;
    const [subject, ...further] = rest;
    if (isDecided || compared > MOST_COMPARISONS) return true;
    return subject === undefined ? own === "true" : tryValues(subject, further);
  }

  function tryValues(subject: Subject, further: readonly Subject[]): boolean {
    if (!values.has(subject)) values.set(subject, valuesOf(subject));
    const possible = values.get(subject);
    if (possible === undefined) return true;
    const key = subjectKey(subject);
    const found = possible.some((value) => {
      given.set(key, value);
      return search(further);
    });
    given.delete(key);
    // An unknown subject is a separate case: an earlier rule may then not be true.
    return found || search(further);
  }

  return search(subjects);
}

/** One name for a subject, wherever it is read. */
export function subjectKey(subject: Subject): string {
  return "id" in subject ? `${subject.kind}:${subject.id}` : subject.kind;
}

/** Each subject of several conditions, once. */
export function subjectsOf(conditions: readonly Condition[]): readonly Subject[] {
  const subjects = conditions.flatMap(comparisonsIn).map(({ subject }) => subject);
  return [...new Map(subjects.map((one) => [subjectKey(one), one])).values()];
}
