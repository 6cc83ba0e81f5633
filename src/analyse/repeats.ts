import type { Agreement } from "../model/index.ts";
import { OVERALL } from "../model/outline.ts";
import type { AnswerMatrix } from "../score/answer-matrix.ts";
import { toNumber } from "../score/fraction.ts";
import type { ScoredTree } from "../score/profile.ts";
import { measurementOf } from "./agreement/ladder.ts";
import { type DrawnNode, drawnTree } from "./drawn-tree.ts";
import { type Answering, drawing } from "./repeated-answers.ts";

/** How a node's score varies over repeated assessments. */
export interface Repeat {
  /** The standard deviation of the drawn scores, in the unit of the score. */
  readonly se: number;
  /** By level: how many draws have it; empty without levels. */
  readonly levels: ReadonlyMap<number, number>;
}

/** Repeated assessments of the same departments. */
export interface Repeats {
  /** How many were drawn. */
  readonly draws: number;
  /** By the id of a scored node. */
  readonly byId: ReadonlyMap<string, Repeat>;
}

interface RepeatOptions {
  /** How many to draw; 0 for none. */
  readonly draws: number;
  readonly answering: Answering;
}

export const NO_REPEATS: Repeats = { draws: 0, byId: new Map() };

/** People's scatter, squared and relative to what is assumed: at least 1, and at most this. */
const MOST_SCATTER = 3;

/**
 * How the scores vary if the assessment is repeated in the same departments. Matters of opinion are
 * drawn again; facts, reviews and missing answers stay. Nothing is drawn without a common ladder, nor
 * for walks along ladders. STATISTICS.md §5.4.
 */
export function repeatsOf(
  scored: ScoredTree,
  matrix: AnswerMatrix,
  agreement: () => Agreement["overall"],
  options: RepeatOptions,
): Repeats {
  const { questionnaire } = scored.input;
  const measurement = measurementOf(questionnaire, OVERALL);
  const isWalked = questionnaire.scoring.methods.capability === "ladder";
  if (options.draws === 0 || typeof measurement === "string" || isWalked) return NO_REPEATS;
  const { variance, assumedVariance } = agreement();
  const ratio =
    variance === undefined || assumedVariance === undefined ? 1 : variance / assumedVariance;
  const scatter = Math.sqrt(Math.min(Math.max(ratio, 1), MOST_SCATTER));
  const draw = drawing(scored, matrix, { ...measurement, scatter }, options.answering);
  const { nodes, put } = drawnTree(scored);
  const sums = nodes.map((node): Sums => ({
    node,
    scores: new Float64Array(options.draws),
    count: 0,
    levels: new Map(),
  }));
  for (let count = 0; count < options.draws; count += 1) {
    put(draw(scored.input));
    for (const one of sums) note(one);
  }
  return { draws: options.draws, byId: new Map(sums.flatMap(repeatIn)) };
}

/** The drawn scores and levels of a node. */
interface Sums {
  readonly node: DrawnNode;
  /** The first `count` are drawn. */
  readonly scores: Float64Array;
  count: number;
  readonly levels: Map<number, number>;
}

function note(sums: Sums): void {
  const { drawn } = sums.node;
  if (drawn === undefined) return;
  const { scores, levels } = sums;
  scores[sums.count] = toNumber(drawn.measure.score);
  sums.count += 1;
  const { level } = drawn;
  if (level !== undefined) levels.set(level, (levels.get(level) ?? 0) + 1);
}

function repeatIn({ node, scores: drawn, count, levels }: Sums): readonly [string, Repeat][] {
  if (count < 2) return [];
  const scores = drawn.subarray(0, count);
  const mean = scores.reduce((total, one) => total + one, 0) / scores.length;
  const squares = scores.reduce((total, one) => total + (one - mean) ** 2, 0);
  return [[node.id, { se: Math.sqrt(squares / (scores.length - 1)), levels }]];
}
