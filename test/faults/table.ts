import type { Run } from "./harness.ts";

/** One fault at one place. */
export interface Case extends Run {
  readonly where: string;
  readonly fault: string;
  /** False if the fault did not occur, so that the case shows nothing. */
  readonly isValid: boolean;
}

/** The counts of each fault at each place, as lines of a table. */
export function tableOf(cases: readonly Case[]): readonly string[] {
  const rows = groupedBy(cases, ({ where, fault }) => `${where.padEnd(28)}${fault.padEnd(14)}`);
  const number = (value: number): string => String(value).padStart(8);
  const sum = (some: readonly Case[], what: (one: Case) => number): string =>
    number(some.reduce((total, one) => total + what(one), 0));
  return [
    `${"where".padEnd(28)}${"fault".padEnd(14)}   cases   saved    lost  failed`,
    ...[...rows].map(([name, some]) =>
      [
        name,
        number(some.length),
        sum(some, ({ acknowledged }) => acknowledged),
        sum(some, ({ lost }) => lost),
        sum(some, (one) => Number(!hasPassed(one))),
      ].join(""),
    ),
  ];
}

export function hasPassed({ lost, isValid }: Case): boolean {
  return lost === 0 && isValid;
}

function groupedBy(cases: readonly Case[], nameOf: (one: Case) => string) {
  const groups = new Map<string, Case[]>();
  for (const one of cases) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return groups;
}
