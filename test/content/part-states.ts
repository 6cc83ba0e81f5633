import type { PartState, Value, Verdict } from "../../src/model/index.ts";
import type { ReadSubject } from "../../src/score/condition.ts";
import { partValue, reading } from "../../src/score/part-states.ts";
import { nordlysQuestionnaire } from "../documents/cases.ts";

export const questionnaire: Awaited<ReturnType<typeof nordlysQuestionnaire>> =
  await nordlysQuestionnaire();
export const verdict: Verdict = questionnaire.verdicts.find(
  ({ id }) => id === "client-readiness",
) as Verdict;
export const ids: readonly string[] = verdict.parts.map(({ id }) => id);

/** The worst first: each one is an improvement on the one before. */
export const STATES: readonly PartState[] = ["refused", "unknown", "missing", "signed", "holds"];

export type States = readonly PartState[];

/** Every combination of five states of the five parts. */
function combinations(length: number): readonly States[] {
  return length === 0
    ? [[]]
    : combinations(length - 1).flatMap((some) => STATES.map((one) => [...some, one]));
}

export const ALL: readonly States[] = combinations(ids.length);

/** Reads the states of the parts; everything else as given. */
export function readerOf(states: States, other: (kind: string) => Value | undefined): ReadSubject {
  const stateIn = (id: string) => states[ids.indexOf(id)];
  return reading(
    (subject) => partValue(subject, questionnaire, stateIn),
    ({ kind }) => other(kind),
  );
}

/** Each combination with one part better by one state. */
export function improvements(states: States): readonly States[] {
  return states.flatMap((state, part) => {
    const better = STATES[STATES.indexOf(state) + 1];
    return better === undefined ? [] : [states.with(part, better)];
  });
}
