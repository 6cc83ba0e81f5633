import { evaluateCondition, type ReadSubject } from "../conditions/evaluate-condition.ts";
import { localize } from "../localize.ts";
import type { Role, RoleResult } from "../model/index.ts";

/** Whether a role would succeed here: what speaks against it weighs more, and unknown is not true. */
export function weighRole(
  { id, title, succeeds, fails }: Role,
  read: ReadSubject,
  languages: readonly string[],
): RoleResult {
  const role = { id, title: localize(title, languages) };
  if (evaluateCondition(fails.when, read) === "true") {
    return { ...role, outlook: "fails", text: localize(fails.text, languages) };
  }
  return evaluateCondition(succeeds.when, read) === "true"
    ? { ...role, outlook: "succeeds", text: localize(succeeds.text, languages) }
    : { ...role, outlook: "open" };
}
