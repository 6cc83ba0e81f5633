import type { Questionnaire } from "../../model/index.ts";
import { type Desk, fail } from "./desk.ts";
import type { FoundConfig } from "./load-config.ts";

/**
 * Ends the command where a config groups departments, sets targets or asks for a language that its
 * questionnaire does not have. Thresholds are `check`'s to judge: one on an unknown id is not judged.
 */
export async function checkConfigFits(
  found: FoundConfig | undefined,
  questionnaire: Questionnaire,
  desk: Desk,
): Promise<void> {
  const { groups, targets, language } = found?.raw ?? {};
  if (found === undefined || (groups ?? targets ?? language) === undefined) return;
  const { lintConfig } = await import("../../lint/lint-config.ts");
  const { thresholds: _, ...raw } = found.raw;
  const { locate, locateKey } = found;
  const problems = lintConfig({ ...raw, questionnaire, locate, locateKey });
  if (problems.some(({ severity }) => severity === "error")) fail(desk, problems);
}
