import type { ReportInput } from "./input.ts";

/** The result itself, as schemas/result.schema.json describes it. */
export function jsonReport({ result }: Pick<ReportInput, "result">): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
