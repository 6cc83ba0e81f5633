import type { PlanStep } from "../model/index.ts";
import { forCsv } from "../text/encode/csv.ts";
import { sumOf } from "../documents/costs.ts";
import { titleOf } from "../documents/priorities.ts";
import type { PlanInput } from "../documents/plan-words.ts";

const COLUMNS = ["id", "title", "owner", "start", "end", "package", "depends_on", "effort_days"];

/** What steps take besides their effort: likely, over all departments. */
const FURTHER: readonly (readonly [string, (step: PlanStep) => number])[] = [
  ["allocated_days_a_year", ({ allocatedDays }) => total(allocatedDays)],
  ["upkeep_days_a_year", ({ upkeepDays }) => total(upkeepDays)],
  ["money_once_thousand_euro", ({ money }) => money?.once.likely ?? 0],
  ["money_a_year_thousand_euro", ({ money }) => money?.yearly.likely ?? 0],
];

function total(byDepartment: Readonly<Record<string, number>> = {}): number {
  return sumOf(Object.values(byDepartment));
}

/**
 * A row for every step, for a planning board: dates if the plan has a first day, else its weeks
 * from 1, and a column of likely person-days for every department that contributes; and what the
 * steps take besides, if any of them does.
 */
export function csvPlan({ plan, texts }: PlanInput): string {
  const departments = Object.keys(plan.effortByDepartment);
  const further = FURTHER.filter(([, valueOf]) => plan.steps.some((step) => valueOf(step) > 0));
  const header = [
    ...COLUMNS,
    ...departments.map((id) => `effort_${id}`),
    ...further.map(([title]) => title),
  ];
  const rows = plan.steps.map((step) => [
    step.id,
    titleOf(step, texts),
    step.owner ?? "",
    step.start ?? step.startWeek + 1,
    step.end ?? step.endWeek,
    step.package,
    step.requires.join(" "),
    step.effortDays,
    ...departments.map((id) => step.effortByDepartment[id] ?? 0),
    ...further.map(([, valueOf]) => valueOf(step)),
  ]);
  return `${[header, ...rows].map((row) => row.map(forCsv).join(",")).join("\r\n")}\r\n`;
}
