import type { Condition, PartState, Role } from "../model/index.ts";

/** Conditions on a role's outlook: the first that is true decides, and it is open if none is. */
export interface RoleRules {
  readonly fails: Condition;
  readonly succeeds: Condition;
  /** Only of a role that needs parts. */
  readonly conditional?: Condition;
}

const KNOWN: readonly PartState[] = ["holds", "signed", "missing"];

/** The conditions of a role, as written or by the parts that it needs; docs/scoring.md §6. */
export function roleRules(role: Role): RoleRules {
  if (role.by === "conditions") return { fails: role.fails.when, succeeds: role.succeeds.when };
  const { needs, besides } = role;
  const others = besides.map(({ when }) => when);
  return {
    fails: { kind: "any", conditions: needs.map((id) => partIn(id, ["refused"])) },
    succeeds: {
      kind: "all",
      conditions: [...needs.map((id) => partIn(id, ["holds"])), ...others],
    },
    // Something unknown cannot be made a condition.
    conditional: {
      kind: "all",
      conditions: [...needs.map((id) => partIn(id, KNOWN)), ...others.map(isKnown)],
    },
  };
}

function partIn(id: string, states: readonly PartState[]): Condition {
  return {
    kind: "comparison",
    subject: { kind: "part", id },
    tests: [{ operator: "in", operand: states }],
  };
}

/** True of a condition that is true or false. */
function isKnown(condition: Condition): Condition {
  return { kind: "any", conditions: [condition, { kind: "not", condition }] };
}
