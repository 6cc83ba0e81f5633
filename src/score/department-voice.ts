import type { AnswerState, Average, Question } from "../model/index.ts";
import type { SheetEntry, Speaker } from "./answer-sheet.ts";
import { average, divide, type Fraction, fraction } from "./fraction.ts";

/** One department's answers to a question. */
export interface DepartmentVoice {
  readonly department: string;
  readonly entries: readonly SheetEntry[];
  /** The average score of its people's answers; absent if no answer scores. */
  readonly score: Fraction | undefined;
  /** Answered / (asked − not applicable), 0 to 1; absent if it applies to nobody who was asked. */
  readonly coverage: Fraction | undefined;
}

/** An entry with the department of its respondent. */
interface Spoken {
  readonly department: string;
  readonly entry: SheetEntry;
}

/** The entries of one question, from everyone who was asked it. */
export function spokenOf(question: Question, speakers: readonly Speaker[]): readonly Spoken[] {
  return speakers.flatMap(({ department, sheet }) => {
    const entry = sheet.get(question.id);
    return entry === undefined ? [] : [{ department, entry }];
  });
}

/** Each department's answers, in the order in which the departments first appear. */
export function byDepartment<T extends { readonly department: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.department);
    if (group === undefined) groups.set(item.department, [item]);
    else group.push(item);
  }
  return groups;
}

/** The result of a department from the entries of its people. */
export function departmentVoice(
  department: string,
  entries: readonly SheetEntry[],
  scoreOf: (entry: SheetEntry) => Fraction | undefined,
  within: Average,
): DepartmentVoice {
  const scores = entries.flatMap((entry) => scoreOf(entry) ?? []);
  const asked = entries.filter(({ state }) => state !== "not-shown" && state !== "not-applicable");
  const answered = asked.filter(({ state }) => state === "answered");
  return {
    department,
    entries,
    score: scores.length === 0 ? undefined : average[within](scores),
    coverage:
      asked.length === 0 ? undefined : divide(fraction(answered.length), fraction(asked.length)),
  };
}

/** The states of a question's answers, for everyone who was shown it. */
export function shownStates(voices: readonly DepartmentVoice[]): readonly AnswerState[] {
  return voices
    .flatMap(({ entries }) => entries.map(({ state }) => state))
    .filter((state) => state !== "not-shown");
}

/** Somebody was asked, and for all of them it does not apply. */
export function appliesToNobody(voices: readonly DepartmentVoice[]): boolean {
  const shown = shownStates(voices);
  return shown.length > 0 && shown.every((state) => state === "not-applicable");
}
