import type { Questionnaire } from "../../../model/index.ts";
import { toNumber } from "../../../score/fraction.ts";
import { leavesOf, failingOf } from "../../../score/level-rules.ts";
import {
  levelOf,
  type ScoredOutcome,
  type ScoredNode,
  childPlaces,
} from "../../../score/scored-node.ts";
import { type Place, placeOf } from "../../../score/scored-node.ts";
import { type Aim, isAimReached, isScored } from "./goal.ts";
import { type Terrain, treeAfter } from "./terrain.ts";

/** What keeps an aim out of reach of all recommendations together. */
export interface Obstacle {
  readonly aim: Aim;
  /** The most that can be reached; absent of a node without a score. */
  readonly nearest?: Aim;
  /** The questions that hold it, the lowest first; without a level those that nobody knew. */
  readonly questions: readonly { readonly id: string; readonly level?: number }[];
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
      const place = placeOf(tree, aim.id) as Place;
      const nearest = nearestOf(aim, place.standing);
      const questions = heldBy(place, aim, terrain.questionnaire);
      return nearest === undefined ? { aim, questions } : { aim, nearest, questions };
    });
}

function nearestOf(aim: Aim, { outcome }: ScoredNode): Aim | undefined {
  const { level, measure } = outcome as ScoredOutcome;
  if (aim.kind === "score") return { id: aim.id, kind: "score", score: toNumber(measure.score) };
  return level === undefined ? undefined : { id: aim.id, kind: "level", level };
}

/**
 * What holds a node: what stands below the level aimed at, or is required for it and does not pass;
 * of a score what stands below the last level, for all of that could still rise.
 */
function heldBy(place: Place, aim: Aim, { levels, scoring }: Questionnaire): Obstacle["questions"] {
  const wanted = aim.kind === "level" ? aim.level : Math.max(...levels.map(({ level }) => level));
  const isStaged = ({ tier }: Place): boolean =>
    aim.kind === "level" && tier !== "question" && scoring.level[tier].kind === "staged";
  return failing(place, wanted)
    .flatMap((one) => (isStaged(one) ? required(one, wanted) : below(one, wanted)))
    .toSorted((a, b) => (a.level ?? Infinity) - (b.level ?? Infinity) || (a.id < b.id ? -1 : 1));
}

function below({ standing }: Place, wanted: number): Obstacle["questions"] {
  return leavesOf(standing)
    .map(({ id, position }) => ({ id, level: toNumber(position) }))
    .filter(({ level }) => level < wanted);
}

function required({ standing }: Place, wanted: number): Obstacle["questions"] {
  return failingOf(standing, leavesOf(standing))
    .filter(({ requiredFor }) => requiredFor <= wanted)
    .map(({ id, position }) =>
      position === undefined ? { id } : { id, level: toNumber(position) },
    );
}

/** The children below a level that hold a node down, where it is held by children; else itself. */
function failing(place: Place, wanted: number): readonly Place[] {
  const { outcome } = place.standing;
  const isHeld = outcome.kind === "scored" && outcome.binding !== undefined;
  if (!isHeld) return [place];
  return childPlaces(place)
    .filter(({ standing }) => (levelOf(standing) ?? Infinity) < wanted)
    .flatMap((child) => failing(child, wanted));
}
