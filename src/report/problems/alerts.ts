import { type Alert, fingerprinted, problemAlert } from "../alerts/alert.ts";
import type { ProblemsInput } from "./input.ts";

/** The problems as alerts: what each is, where, and a fingerprint that survives a moved line. */
export function problemAlerts({ problems }: Pick<ProblemsInput, "problems">): readonly Alert[] {
  const nowhere = { file: "", line: 1, column: 1 };
  return fingerprinted(problems.map((problem) => problemAlert(problem, nowhere)));
}
