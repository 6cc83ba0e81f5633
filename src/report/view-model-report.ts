import type { ReportInput } from "./input.ts";
import { reportView } from "./view/report-view.ts";

/** What templates see, as JSON. */
export function viewModelReport(input: ReportInput): string {
  return `${JSON.stringify(reportView(input), null, 2)}\n`;
}
