import type { Level, Questionnaire, Score, TargetGap, Targets } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { compare, fraction, subtract, toNumber } from "../score/fraction.ts";
import { levelOf, type ScoredNode, type Place, placeOf } from "../score/scored-node.ts";

/** The target of a node and the gap to it; docs/scoring.md §3. */
export function targetGap(
  id: string,
  score: Score,
  targets: Targets,
  questionnaire: Questionnaire,
): TargetGap {
  const levels = levelsOf(questionnaire, id);
  const target = targets.byId.get(id) ?? targets.byDefault;
  if (target.kind === "score") {
    return score.kind === "scored"
      ? { target: { score: target.score }, gap: Math.max(0, difference(target.score, score.score)) }
      : { target: { score: target.score } };
  }
  if (levels.length === 0) return {};
  const today = score.level;
  if (target.kind === "level") {
    const gap = today === undefined ? {} : { gap: Math.max(0, target.level - today) };
    return { target: { level: target.level }, ...gap };
  }
  if (today === undefined) return {};
  // At the last level, one level up is the last level.
  const level = nextLevel(today, levels) ?? today;
  return { target: { level }, gap: level - today };
}

/** Exact in decimals: 3.5 − 2.7 is 0.8. */
function difference(a: number, b: number): number {
  return toNumber(subtract(fraction(a), fraction(b)));
}

/** The next level that the model declares; undefined at the last one, and without a level. */
export function nextLevel(today: number | undefined, levels: readonly Level[]): number | undefined {
  return levels.find(({ level }) => level > (today ?? Infinity))?.level;
}

/** A level or score that a plan should reach in a node. */
export type Aim =
  | { readonly id: string; readonly kind: "level"; readonly level: number }
  | { readonly id: string; readonly kind: "score"; readonly score: number };

/**
 * The targets of a questionnaire or a config as the aims of a plan: dimensions have their own or
 * the default, other nodes only their own. One level up from the last level is not an aim.
 */
export function aimsOf(
  targets: Targets,
  overall: ScoredNode,
  questionnaire: Questionnaire,
): readonly Aim[] {
  const dimensions = overall.children.map(({ id }) => id);
  const others = [...targets.byId.keys()].filter((id) => !dimensions.includes(id));
  return [...dimensions, ...others].flatMap((id): readonly Aim[] => {
    const target = targets.byId.get(id) ?? targets.byDefault;
    const levels = levelsOf(questionnaire, id);
    if (target.kind === "level" && levels.length === 0) return [];
    if (target.kind !== "one-level-up") return [{ id, ...target }];
    const node = [overall, ...overall.children].find((one) => one.id === id);
    const level = node && nextLevel(levelOf(node), levels);
    return level === undefined ? [] : [{ id, kind: "level", level }];
  });
}

/** The scored node of an aim; nothing is planned for a node without a score today. */
export function scoredPlace(overall: ScoredNode, { id }: Aim): Place | undefined {
  const place = placeOf(overall, id);
  return place?.standing.outcome.kind === "scored" ? place : undefined;
}

/** Whether a tree reaches an aim; a node without a score or level reaches none. */
export function isAimReached(overall: ScoredNode, aim: Aim): boolean {
  const outcome = placeOf(overall, aim.id)?.standing.outcome;
  if (outcome?.kind !== "scored") return false;
  return aim.kind === "score"
    ? compare(outcome.measure.score, fraction(aim.score)) >= 0
    : (outcome.level ?? -Infinity) >= aim.level;
}
