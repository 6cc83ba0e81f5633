import type { Sensitivity } from "../model/index.ts";
import { type Fraction, fraction, multiply, toNumber } from "../score/fraction.ts";
import type { ScoredTree } from "../score/profile.ts";
import { rescore } from "../score/score-pass.ts";
import type { ScoredOutcome, ScoredNode } from "../score/scored-node.ts";
import { seededRandom } from "./random.ts";

const DRAWS = 1000;
const SEED = 20_261_121;
/** A weight is multiplied by a whole percentage from 75 to 125; each is equally likely. */
const LOWEST = 75;
const STEPS = 51;
const SPREAD = 0.25;

/** The rank and level of a dimension in one draw. */
interface Drawn {
  readonly percent: number;
  readonly level: number | undefined;
}

/**
 * How sensitive the result is to the weights: every weight of a question and of a capability is
 * drawn at random a thousand times. Counts how often each dimension has which rank by its percent,
 * weakest first (equal ones share the weaker rank), and how often it has which level.
 * docs/scoring.md §8.
 */
export function sensitivity({ input, asAnswered }: ScoredTree): Sensitivity {
  const random = seededRandom(SEED);
  const weightOf = ({ weight }: ScoredNode): Fraction =>
    multiply(weight, fraction((LOWEST + Math.floor(random() * STEPS)) / 100));
  const changes = { weightOf, leafOf: (leaf: ScoredNode): ScoredNode => leaf };
  const dimensions = asAnswered.children.filter(({ outcome }) => outcome.kind === "scored");
  const draws = Array.from({ length: DRAWS }, () =>
    dimensions.map((dimension) => drawnOf(rescore(dimension, "dimension", input, changes))),
  );
  return {
    draws: DRAWS,
    spread: SPREAD,
    dimensions: dimensions.map(({ id }, index) => ({
      id,
      ranks: dimensions.map((_, rank) => shareOf(draws, (drawn) => rankOf(drawn, index) === rank)),
      levels: levelsSeen(draws, index).map((level) => ({
        level,
        share: shareOf(draws, (drawn) => drawn[index]?.level === level),
      })),
    })),
  };
}

/** New weights keep a scored dimension scored: none of them becomes 0. */
function drawnOf({ outcome }: ScoredNode): Drawn {
  const { measure, level } = outcome as ScoredOutcome;
  return { percent: toNumber(measure.percent), level };
}

function rankOf(drawn: readonly Drawn[], index: number): number {
  const own = drawn[index] as Drawn;
  return drawn.filter(({ percent }) => percent < own.percent).length;
}

function levelsSeen(draws: readonly (readonly Drawn[])[], index: number): readonly number[] {
  const levels = draws.flatMap((drawn) => drawn[index]?.level ?? []);
  return [...new Set(levels)].toSorted((a, b) => a - b);
}

function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}
