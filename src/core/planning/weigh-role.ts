import { evaluateCondition, type ReadSubject } from "../../score/condition.ts";
import { localize } from "../../model/localize.ts";
import type { Role, RoleResult } from "../../model/index.ts";
import type { Readers } from "./judge.ts";

/**
 * Whether a role would succeed here: what speaks against it weighs more, and unknown is not true. Why
 * is given where the answers of enough people say the same.
 */
export function weighRole(
  role: Role,
  { read, readByMany }: Readers,
  languages: readonly string[],
): RoleResult {
  const outlook = outlookOf(role, read);
  const weighed = { id: role.id, title: localize(role.title, languages), outlook };
  return outlook === "open" || outlookOf(role, readByMany) !== outlook
    ? weighed
    : { ...weighed, text: localize(role[outlook].text, languages) };
}

function outlookOf({ succeeds, fails }: Role, read: ReadSubject): RoleResult["outlook"] {
  if (evaluateCondition(fails.when, read) === "true") return "fails";
  return evaluateCondition(succeeds.when, read) === "true" ? "succeeds" : "open";
}
