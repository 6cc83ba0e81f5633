import { forJson } from "../text/encode/json.ts";
import type { ReportInput } from "../documents/input.ts";
import { documentFor } from "../documents/report/report.ts";

/** What templates see, as JSON. */
export function viewModelReport(input: ReportInput): string {
  return forJson(documentFor(input));
}
