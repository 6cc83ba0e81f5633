import type { Questionnaire, Tier } from "../../../model/index.ts";
import { compare, fraction } from "../../../score/fraction.ts";
import type { ScoredNode } from "../../../score/scored-node.ts";
import { type Place, placeOf } from "../../../score/scored-node.ts";
import type { Candidate } from "./candidates.ts";
import {
  atLeast,
  type Constraint,
  constant,
  type Expression,
  NOTHING,
  total,
  variable,
} from "./linear-program.ts";
import { nodeValue, type NodeValue } from "./node-value.ts";
import { type Reach, stepName } from "./reach.ts";
import { requireLevel, type Requirement, ROUNDING } from "./require-level.ts";

/** A level of a node, or a score of it, that a plan is to reach. */
export type Aim =
  | { readonly id: string; readonly kind: "level"; readonly level: number }
  | { readonly id: string; readonly kind: "score"; readonly score: number };

/** Whether what is aimed at has a score; nothing is planned for a node without one today. */
export function isScored(overall: ScoredNode, { id }: Aim): boolean {
  return placeOf(overall, id)?.standing.outcome.kind === "scored";
}

/** Whether a tree reaches an aim; a node without a score, or without a level, reaches none. */
export function isAimReached(overall: ScoredNode, aim: Aim): boolean {
  const outcome = placeOf(overall, aim.id)?.standing.outcome;
  if (outcome?.kind !== "scored") return false;
  return aim.kind === "score"
    ? compare(outcome.measure.score, fraction(aim.score)) >= 0
    : (outcome.level ?? -Infinity) >= aim.level;
}

/** What must hold for an aim; nothing can for a node without a score. */
export function requireAim(
  overall: ScoredNode,
  aim: Aim,
  context: { readonly questionnaire: Questionnaire; readonly reach: Reach },
): Requirement {
  const place = placeOf(overall, aim.id);
  if (place?.standing.outcome.kind !== "scored") {
    return { constraints: [{ expression: NOTHING, atLeast: 1 }], binaries: [] };
  }
  const { standing } = place;
  const tier = tierOf(place);
  if (aim.kind === "level") return requireLevel(standing, tier, aim.level, context);
  const value = nodeValue(standing, tier, context.questionnaire, context.reach);
  const reached = { expression: value.score, atLeast: aim.score - ROUNDING };
  return { constraints: [...value.constraints, reached], binaries: [] };
}

/** The score of what is aimed at under the plan; undefined of a node without one. */
export function aimValue(
  overall: ScoredNode,
  { id }: Aim,
  questionnaire: Questionnaire,
  reach: Reach,
): NodeValue | undefined {
  const place = placeOf(overall, id);
  if (place?.standing.outcome.kind !== "scored") return undefined;
  return nodeValue(place.standing, tierOf(place), questionnaire, reach);
}

function tierOf({ tier }: Place): Tier {
  return tier === "question" ? "capability" : tier;
}

/** The likely person-days of the steps taken. */
export function effortOf(candidates: readonly Candidate[]): Expression {
  return total(
    candidates.map(({ id, effort }) => ({ factor: effort, of: variable(stepName(id)) })),
  );
}

/** What departments may spend at most, in likely person-days. */
export function withinCapacity(
  candidates: readonly Candidate[],
  capacity: ReadonlyMap<string, number>,
): readonly Constraint[] {
  return [...capacity].map(([department, days]) => {
    const spent = total(
      candidates.map(({ id, byDepartment }) => ({
        factor: byDepartment.get(department) ?? 0,
        of: variable(stepName(id)),
      })),
    );
    return atLeast(constant(days), spent);
  });
}

/**
 * A step is taken only with every step that it requires, all of which may be chosen; what is met
 * already is free.
 */
export function prerequisites(
  candidates: readonly Candidate[],
  isMet: (id: string) => boolean,
): readonly Constraint[] {
  return candidates.flatMap(({ id, requires }) =>
    requires
      .filter((required) => !isMet(required))
      .map((required) => atLeast(variable(stepName(required)), variable(stepName(id)))),
  );
}
