import type { NumberQuestion } from "../model/index.ts";
import { add, type Fraction, fraction, subtract, divide, multiply } from "./fraction.ts";

type Point = { readonly at: number; readonly score: number };

/**
 * The score of a number: itself, a place on the line between two points, or that of its band.
 * Undefined if no band has it. docs/scoring.md §1.
 */
export function scoreNumber(question: NumberQuestion, value: number): Fraction | undefined {
  const { score, bands } = question;
  if (score === "value") return fraction(value);
  if (score !== undefined) return scoreBetween(score.between, value);
  const band = hasUpperEnds(question)
    ? bands.find(({ atMost = Infinity }) => value <= atMost)
    : bands.findLast(({ from }) => value >= (from as number));
  return band && fraction(band.score);
}

/** Whether the bands of a number are given by their upper ends. */
export function hasUpperEnds({ bands }: NumberQuestion): boolean {
  return bands.every(({ from }) => from === undefined);
}

/** On the straight line between the points around a value; outside them, that of the nearest. */
function scoreBetween(points: readonly Point[], value: number): Fraction {
  const index = points.findLastIndex(({ at }) => at <= value);
  const before = points[Math.max(index, 0)] as Point;
  const after = points[index + 1];
  if (index < 0 || after === undefined) return fraction(before.score);
  const [start, end] = [fraction(before.at), fraction(after.at)];
  const share = divide(subtract(fraction(value), start), subtract(end, start));
  const rise = subtract(fraction(after.score), fraction(before.score));
  return add(fraction(before.score), multiply(share, rise));
}

/** Whether every score between two possible ones is possible too. */
export function isContinuous({ score }: NumberQuestion): boolean {
  return score !== undefined;
}

/**
 * The scores of a number among which are the lowest and the highest; all of them if it has bands.
 */
export function numberScores(question: NumberQuestion): readonly Fraction[] {
  const { score, bands, min, max } = question;
  if (score === undefined) return bands.map((band) => fraction(band.score));
  const ends = [min, max].flatMap((end) => end ?? []);
  if (score === "value") return ends.map(fraction);
  const { between } = score;
  const [from, to] = [min ?? (between[0] as Point).at, max ?? (between.at(-1) as Point).at];
  const within = between.filter(({ at }) => at > from && at < to).map(({ at }) => at);
  return [from, ...within, to].map((at) => scoreBetween(between, at));
}
