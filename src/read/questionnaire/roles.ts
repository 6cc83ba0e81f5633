import type { Condition, Outlook, Role, RoleByParts } from "../../model/index.ts";
import type { InFile } from "../read-format.ts";
import type { Report } from "./question-scoring.ts";

type OutlookByDefinition = Omit<Outlook, "when"> & { readonly when?: Condition };

/** A role with everything that its definition allows. */
type RoleByDefinition = Omit<RoleByParts, "by" | "succeeds" | "fails"> & {
  readonly succeeds: OutlookByDefinition;
  readonly fails: OutlookByDefinition;
};

const NEVER: Condition = { kind: "any", conditions: [] };

/** A role with conditions of its own, or with parts that it needs; both or neither is a problem. */
export function roleOf({ path, byDefinition }: InFile, report: Report): Role {
  const { needs, besides, succeeds, fails, ...head } = byDefinition() as RoleByDefinition;
  const own = [succeeds, fails].flatMap(({ when, because }) => [when ?? [], because].flat());
  if (needs.length > 0) {
    if (own.length > 0) report("role-mixed", path, { why: "both" });
    return {
      ...head,
      by: "parts",
      needs,
      besides,
      succeeds: { text: succeeds.text },
      fails: { text: fails.text },
    };
  }
  if (besides.length > 0) report("role-mixed", path, { why: "besides" });
  else if (succeeds.when === undefined || fails.when === undefined) {
    report("role-mixed", path, { why: "neither" });
  }
  return {
    ...head,
    by: "conditions",
    succeeds: { ...succeeds, when: succeeds.when ?? NEVER },
    fails: { ...fails, when: fails.when ?? NEVER },
  };
}
