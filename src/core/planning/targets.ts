import type { Level, Score, Target, TargetGap, Targets } from "../../model/index.ts";
import { fraction, subtract, toNumber } from "../../score/fraction.ts";

/** What a node is to reach, and how far it is from there; docs/scoring.md §3. */
export function targetGap(
  id: string,
  score: Score,
  targets: Targets,
  levels: readonly Level[],
): TargetGap {
  const target = targets.byId.get(id) ?? targets.byDefault;
  if (target.kind === "score") return scoreGap(target.score, score);
  const level = targetLevel(target, score, levels);
  if (level === undefined) return {};
  if (score.kind === "not-scored" || score.level === undefined) return { target: { level } };
  return { target: { level }, gap: Math.max(0, level - score.level) };
}

function scoreGap(target: number, score: Score): TargetGap {
  return score.kind === "scored"
    ? { target: { score: target }, gap: Math.max(0, difference(target, score.score)) }
    : { target: { score: target } };
}

/** Decimal-safe: 3.5 − 2.7 is 0.8. */
function difference(a: number, b: number): number {
  return toNumber(subtract(fraction(a), fraction(b)));
}

/** One level up is the next one that the model declares; from the last it is the last. */
function targetLevel(
  target: Exclude<Target, { kind: "score" }>,
  score: Score,
  levels: readonly Level[],
): number | undefined {
  if (target.kind === "level") return target.level;
  const today = score.kind === "scored" ? score.level : undefined;
  if (today === undefined) return undefined;
  return levels.find(({ level }) => level > today)?.level ?? today;
}
