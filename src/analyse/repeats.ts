import type { Agreement } from "../model/index.ts";
import { OVERALL } from "../model/outline.ts";
import type { AnswerMatrix } from "../score/answer-matrix.ts";
import { toNumber } from "../score/fraction.ts";
import { aboveCapabilities, type ScoredTree } from "../score/profile.ts";
import { scoreMeasure } from "../score/score-parent.ts";
import { rescore } from "../score/score-pass.ts";
import { levelOf, type ScoredNode } from "../score/scored-node.ts";
import { measurementOf } from "./agreement/ladder.ts";
import { remembered } from "./leave-one-out.ts";
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
  const upper = { ...scored.input, questionnaire: aboveCapabilities(questionnaire) };
  const above = remembered();
  const today = nodesIn(
    scored.asAnswered,
    scored.measures.map((one) => one.asAnswered),
  );
  const sums = today.map(({ id }): Sums => ({
    id,
    scores: new Float64Array(options.draws),
    count: 0,
    levels: new Map(),
  }));
  for (let count = 0; count < options.draws; count += 1) {
    const leaves = draw(upper);
    const leafOf = (leaf: ScoredNode): ScoredNode => leaves.get(leaf.id) ?? leaf;
    const overall = rescore(scored.asAnswered, "overall", upper, { leafOf, above });
    const measures = questionnaire.measures.map((measure) =>
      scoreMeasure(measure, overall.children, upper, "as-answered"),
    );
    const first = noteBelow(overall, sums, 0);
    for (const [index, node] of measures.entries()) note(node, sums[first + index] as Sums);
  }
  return { draws: options.draws, byId: new Map(sums.flatMap(repeatIn)) };
}

/** The drawn scores and levels of a node. */
interface Sums {
  readonly id: string;
  /** The first `count` are drawn. */
  readonly scores: Float64Array;
  count: number;
  readonly levels: Map<number, number>;
}

function nodesIn(overall: ScoredNode, measures: readonly ScoredNode[]): readonly ScoredNode[] {
  const below = (node: ScoredNode): readonly ScoredNode[] => [
    node,
    ...node.children.flatMap(below),
  ];
  return [...below(overall), ...measures];
}

/** Notes a node and those below it, in the order of `nodesIn`; returns the place after them. */
function noteBelow(node: ScoredNode, sums: readonly Sums[], at: number): number {
  note(node, sums[at] as Sums);
  let next = at + 1;
  for (const child of node.children) next = noteBelow(child, sums, next);
  return next;
}

function note(node: ScoredNode, sums: Sums): void {
  if (node.outcome.kind !== "scored") return;
  const { scores, levels } = sums;
  scores[sums.count] = toNumber(node.outcome.measure.score);
  sums.count += 1;
  const level = levelOf(node);
  if (level !== undefined) levels.set(level, (levels.get(level) ?? 0) + 1);
}

function repeatIn({ id, scores: drawn, count, levels }: Sums): readonly [string, Repeat][] {
  if (count < 2) return [];
  const scores = drawn.subarray(0, count);
  const mean = scores.reduce((total, one) => total + one, 0) / scores.length;
  const squares = scores.reduce((total, one) => total + (one - mean) ** 2, 0);
  return [[id, { se: Math.sqrt(squares / (scores.length - 1)), levels }]];
}
