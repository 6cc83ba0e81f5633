import { forJson } from "../text/encode/json.ts";
import type { ReportInput } from "./input.ts";
import { templateView } from "./template/template-view.ts";

/** What templates see, as JSON. */
export function viewModelReport(input: ReportInput): string {
  return forJson(templateView(input));
}
