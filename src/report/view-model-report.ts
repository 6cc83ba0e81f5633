import type { ReportInput } from "./input.ts";
import { templateView } from "./template/template-view.ts";

/** What templates see, as JSON. */
export function viewModelReport(input: ReportInput): string {
  return `${JSON.stringify(templateView(input), null, 2)}\n`;
}
