import type { SheetEntry } from "./answer-sheet.ts";
import { average } from "./averages.ts";
import type { Fraction } from "./fraction.ts";

/** An entry with the department that it speaks for. */
export interface Spoken {
  readonly department: string;
  readonly entry: SheetEntry;
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
