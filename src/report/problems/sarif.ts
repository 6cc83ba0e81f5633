import { sarifOf } from "../alerts/sarif.ts";
import { problemAlerts } from "./alerts.ts";
import { countsOf, type ProblemsInput } from "./input.ts";

/** The problems as SARIF 2.1.0. */
export function sarifProblems(input: ProblemsInput): string {
  const isSound = countsOf(input).errors === 0;
  return sarifOf({ version: input.version, alerts: problemAlerts(input), isSound });
}
