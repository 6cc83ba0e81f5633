import { forCsv } from "../text/encode/csv.ts";
import { titleOf } from "../documents/priorities.ts";
import type { PlanInput } from "../documents/plan-words.ts";

const COLUMNS = ["id", "title", "owner", "start", "end", "package", "depends_on", "effort_days"];

/**
 * A row for every step, for a planning board: dates if the plan has a first day, else its weeks
 * from 1, and a column of likely person-days for every department that contributes.
 */
export function csvPlan({ plan, texts }: PlanInput): string {
  const departments = Object.keys(plan.effortByDepartment);
  const header = [...COLUMNS, ...departments.map((id) => `effort_${id}`)];
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
  ]);
  return `${[header, ...rows].map((row) => row.map(forCsv).join(",")).join("\r\n")}\r\n`;
}
