import type { SheetEntry } from "./answer-sheet.ts";
import { average } from "./averages.ts";
import { divide, type Fraction, fraction } from "./fraction.ts";

/** An entry with the department that it speaks for. */
export interface Spoken {
  readonly department: string;
  readonly entry: SheetEntry;
}

/**
 * The share of a question that was answered, 0 to 1: the mean over the departments heard of
 * answered / (asked − not applicable); undefined when none was asked. docs/scoring.md §2.
 */
export function questionCoverage(spoken: readonly Spoken[]): Fraction | undefined {
  const counted = spoken.filter(
    ({ entry }) => entry.state !== "not-shown" && entry.state !== "not-applicable",
  );
  const shares = [...byDepartment(counted).values()].map((group) => {
    const answered = group.filter(({ entry }) => entry.state === "answered");
    return divide(fraction(answered.length), fraction(group.length));
  });
  return meanOf(shares);
}

/** The mean of what is there; undefined of nothing. */
export function meanOf(values: readonly (Fraction | undefined)[]): Fraction | undefined {
  const present = values.flatMap((value) => value ?? []);
  return present.length === 0 ? undefined : average.mean(present);
}

/** What each department says, in the order in which the departments first appear. */
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
