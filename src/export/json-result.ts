import { forJson } from "../text/encode/json.ts";
import type { ReportInput } from "../documents/input.ts";
import { listedProblems } from "../text/shown-problems.ts";

/** The result itself, as schemas/result.schema.json describes it. */
export function jsonReport({ result }: Pick<ReportInput, "result">): string {
  return forJson({ ...result, problems: listedProblems(result.problems) });
}
