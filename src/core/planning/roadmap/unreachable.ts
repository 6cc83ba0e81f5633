import { toNumber } from "../../scoring/fraction.ts";
import { leavesOf } from "../../scoring/leaves.ts";
import { levelOf, type ScoredOutcome, type Standing } from "../../scoring/standing.ts";
import { type Aim, isAimReached, type Place, placeOf } from "./goal.ts";
import { type Terrain, treeAfter } from "./terrain.ts";

/** What keeps an aim out of reach of all recommendations together. */
export interface Obstacle {
  readonly aim: Aim;
  /** The most that can be reached; absent of a node without a score. */
  readonly nearest?: Aim;
  /** The questions that stay below what is aimed at, with where they end, the lowest first. */
  readonly questions: readonly { readonly id: string; readonly level: number }[];
}

/**
 * The aims that stay out of reach with every recommendation carried out: raising more never lowers
 * a level, so what all of them do not reach, no choice of them does. Nothing is planned for a node
 * without a score today.
 */
export function obstaclesTo(aims: readonly Aim[], terrain: Terrain): readonly Obstacle[] {
  const tree = treeAfter(terrain, terrain.candidates);
  return aims
    .filter((aim) => !isAimReached(tree, aim) || !isScored(terrain.today, aim))
    .map((aim) => {
      if (!isScored(terrain.today, aim)) return { aim, questions: [] };
      const { standing } = placeOf(tree, aim.id) as Place;
      const nearest = nearestOf(aim, standing);
      const questions = heldBy(standing, wantedOf(aim, terrain));
      return nearest === undefined ? { aim, questions } : { aim, nearest, questions };
    });
}

function isScored(overall: Standing, { id }: Aim): boolean {
  return placeOf(overall, id)?.standing.outcome.kind === "scored";
}

function nearestOf(aim: Aim, { outcome }: Standing): Aim | undefined {
  const { level, measure } = outcome as ScoredOutcome;
  if (aim.kind === "score") return { id: aim.id, kind: "score", score: toNumber(measure.score) };
  return level === undefined ? undefined : { id: aim.id, kind: "level", level };
}

/** The level aimed at; of a score the last, for whatever stands below it could still rise. */
function wantedOf(aim: Aim, { questionnaire }: Terrain): number {
  return aim.kind === "level"
    ? aim.level
    : Math.max(...questionnaire.levels.map(({ level }) => level));
}

/** What stands below a level. */
function heldBy(standing: Standing, wanted: number): Obstacle["questions"] {
  return failing(standing, wanted)
    .flatMap(leavesOf)
    .map(({ id, position }) => ({ id, level: toNumber(position) }))
    .filter(({ level }) => level < wanted)
    .toSorted((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1));
}

/** The children below a level that hold a node down, where it is held by children; else itself. */
function failing(standing: Standing, wanted: number): readonly Standing[] {
  const { outcome, children } = standing;
  const isHeld = outcome.kind === "scored" && outcome.binding !== undefined;
  if (!isHeld) return [standing];
  return children
    .filter((child) => (levelOf(child) ?? Infinity) < wanted)
    .flatMap((child) => failing(child, wanted));
}
