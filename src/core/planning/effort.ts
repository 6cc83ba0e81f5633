import { fraction, sum, toNumber } from "../../score/fraction.ts";

/** A sum of person-days, to the last decimal. */
export function totalDays(days: readonly number[]): number {
  return toNumber(sum(days.map(fraction)));
}

/** The likely person-days of steps together. */
export function effortDays(steps: readonly { readonly effort: number }[]): number {
  return totalDays(steps.map(({ effort }) => effort));
}

/** The same by department, in the order of the ids. */
export function effortByDepartment(
  steps: readonly { readonly byDepartment: ReadonlyMap<string, number> }[],
): Readonly<Record<string, number>> {
  const departments = new Set(steps.flatMap(({ byDepartment }) => [...byDepartment.keys()]));
  const daysOf = (id: string): number =>
    totalDays(steps.map(({ byDepartment }) => byDepartment.get(id) ?? 0));
  return Object.fromEntries([...departments].toSorted().map((id) => [id, daysOf(id)]));
}
