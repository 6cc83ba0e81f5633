import type { Level, Questionnaire } from "../../model/index.ts";
import type { Combined } from "./combine.ts";
import {
  add,
  divide,
  type Fraction,
  fraction,
  isZero,
  multiply,
  subtract,
  ZERO,
} from "./fraction.ts";
import { once } from "./once.ts";
import type { Measure } from "./standing.ts";

const HUNDRED = fraction(100);

/** A score with its percent and its place on the model's ladder; docs/scoring.md §1. */
export function measureOf({ score, bounds }: Combined, questionnaire: Questionnaire): Measure {
  const { min, max } = bounds;
  const percent =
    questionnaire.scoring.percent === "of-range"
      ? share(subtract(score, min), subtract(max, min))
      : share(score, max);
  return { score, bounds, percent, position: positionOf(percent, questionnaire.levels) };
}

/** x* = first level + percent / 100 × (last level − first level). */
export function positionOf(percent: Fraction, levels: readonly Level[]): Fraction {
  const { first, span } = ladderOf(levels);
  return add(first, multiply(divide(percent, HUNDRED), span));
}

const ladderOf = once((levels: readonly Level[]) => {
  const steps = levels.map(({ level }) => level);
  const first = fraction(Math.min(...steps));
  return { first, span: subtract(fraction(Math.max(...steps)), first) };
});

/** In percent; 0 of nothing. */
function share(part: Fraction, whole: Fraction): Fraction {
  return isZero(whole) ? ZERO : multiply(HUNDRED, divide(part, whole));
}
