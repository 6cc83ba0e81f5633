import type { Result } from "../model/index.ts";
import { toldApart } from "../text/told-apart.ts";
import { EXIT, Failure } from "./failure.ts";

/** Refuses two organizations and two questionnaires. */
export function checkSame(before: Result, after: Result): void {
  const pairs = [
    ["organizations", before.organization, after.organization],
    ["questionnaires", before.questionnaire.id, after.questionnaire.id],
  ] as const;
  for (const [what, earlier, later] of pairs) {
    if (earlier === later) continue;
    const [then, now] = toldApart([earlier, later]);
    throw new Failure(
      EXIT.usage,
      `these are two ${what}: ${then} before, ${now} after`,
      "compare two assessments of one organization by one questionnaire",
    );
  }
}
