import type { Need, Standpoint } from "../../model/index.ts";
import { compare, type Fraction, fraction, isZero, toNumber } from "../scoring/fraction.ts";
import type { Leaf } from "../scoring/leaves.ts";
import { type CriteriaCheck, criteriaChecks } from "../scoring/level-rules.ts";
import type { Walk } from "./walk.ts";

/**
 * What the criteria rule lacks for a level: first whatever lies too far behind, then enough at each
 * level below, then enough at the level itself; always those that stand nearest. It need not be the
 * fewest: a question of more weight may do for two.
 */
export function criteriaNeeds(
  leaves: readonly Leaf[],
  next: number,
  strict: boolean,
  { questionnaire, titleOf }: Walk,
): readonly Need[] {
  const steps = questionnaire.levels.map(({ level }) => level);
  const index = steps.indexOf(next);
  const standpoint = ({ id, position }: Leaf): Standpoint => ({
    id,
    title: titleOf(id),
    today: toNumber(position),
  });
  const needs: Need[] = [];
  let raised = leaves;
  const floor = steps[index - 2];
  const behind = leaves.filter((leaf) => floor !== undefined && isBelow(leaf, floor));
  if (floor !== undefined && behind.length > 0) {
    needs.push({ kind: "floor", at: floor, questions: behind.map(standpoint) });
    raised = raisedTo(raised, behind, floor);
  }
  for (const at of steps.slice(0, index + 1)) {
    const chosen = nearestUntil(raised, at, (check) =>
      at === next ? check.isLargelyReached : check.isFullyReached,
    );
    if (chosen.length === 0) continue;
    const nearest = chosen.flatMap(({ id }) => leaves.filter((leaf) => leaf.id === id));
    needs.push({
      kind: "questions",
      at,
      more: chosen.length,
      of: leaves.length,
      nearest: nearest.map(standpoint),
    });
    raised = raisedTo(raised, chosen, at);
  }
  return needs;

  /** Those nearest to a level that must reach it until the rule is content with it. */
  function nearestUntil(
    standing: readonly Leaf[],
    at: number,
    isEnough: (check: CriteriaCheck) => boolean,
  ): readonly Leaf[] {
    const below = standing
      .filter((leaf) => isBelow(leaf, at) && !isZero(leaf.weight))
      .toSorted((a, b) => compare(b.position, a.position) || compare(b.weight, a.weight));
    const count = below.findIndex((_, taken) => {
      const checks = criteriaChecks(raisedTo(standing, below.slice(0, taken), at), steps, strict);
      return checks.some((check) => check.level === at && isEnough(check));
    });
    return count < 0 ? below : below.slice(0, count);
  }
}

function isBelow({ position }: Leaf, level: number): boolean {
  return compare(position, fraction(level)) < 0;
}

function raisedTo(
  leaves: readonly Leaf[],
  chosen: readonly Leaf[],
  level: number,
): readonly Leaf[] {
  const position: Fraction = fraction(level);
  return leaves.map((leaf) => (chosen.includes(leaf) ? { ...leaf, position } : leaf));
}
