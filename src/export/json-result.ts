import { forJson } from "../text/encode/json.ts";
import type { ReportInput } from "../documents/input.ts";

/** The result itself, as schemas/result.schema.json describes it. */
export function jsonReport({ result }: Pick<ReportInput, "result">): string {
  return forJson(result);
}
