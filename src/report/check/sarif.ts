import { sarifOf } from "../alerts/sarif.ts";
import { alertsOf } from "./alerts.ts";
import type { CheckInput } from "./input.ts";

/** SARIF 2.1.0 of the thresholds that do not hold, and of the problems. */
export function sarifCheck(input: CheckInput): string {
  const { tool, problems } = input.result;
  const isSound = problems.every(({ severity }) => severity !== "error");
  return sarifOf({ version: tool.version, alerts: alertsOf(input), isSound });
}
