import type { Agreement, ScorableQuestion } from "../model/index.ts";
import { OVERALL } from "../model/outline.ts";
import { type AnswerMatrix, type DistinctAnswer, FIRST_ANSWER } from "../score/answer-matrix.ts";
import { scoresOf } from "../score/answer-score.ts";
import { compare, type Fraction, toNumber } from "../score/fraction.ts";
import { aboveCapabilities, type ScoredTree } from "../score/profile.ts";
import { measureQuestion } from "../score/score-leaf.ts";
import { scoreMeasure } from "../score/score-parent.ts";
import { rescore } from "../score/score-pass.ts";
import { scoreQuestion } from "../score/score-question.ts";
import { levelOf, type PassInput, questionNodes, type ScoredNode } from "../score/scored-node.ts";
import type { QuestionTally } from "../score/tally.ts";
import { generators } from "./agreement/draws.ts";
import { type Measurement, measurementOf } from "./agreement/ladder.ts";
import { isOpinion, ratersOf, stepsUp } from "./agreement/raters.ts";
import type { Rater } from "./agreement/standings.ts";
import { isSame, remembered } from "./leave-one-out.ts";

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

/** Who answers in a repeated assessment: other people of the departments, or the same. */
export type Answering = "others" | "same";

interface RepeatOptions {
  /** How many to draw; 0 for none. */
  readonly draws: number;
  readonly answering: Answering;
}

const SEED = 20_261_130;

const NONE: Repeats = { draws: 0, byId: new Map() };

/** People's scatter, squared and relative to what is assumed: at least 1, and at most this. */
const MOST_SCATTER = 3;

/** The variance that rounding to whole steps adds. */
const ROUNDING = 1 / 12;

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
  if (options.draws === 0 || typeof measurement === "string" || isWalked) return NONE;
  const { variance, assumedVariance } = agreement();
  const ratio =
    variance === undefined || assumedVariance === undefined ? 1 : variance / assumedVariance;
  const scatter = Math.sqrt(Math.min(Math.max(ratio, 1), MOST_SCATTER));
  const draw = drawing(scored, matrix, { ...measurement, scatter }, options);
  const upper = { ...scored.input, questionnaire: aboveCapabilities(questionnaire) };
  const above = remembered();
  const today = nodesIn(
    scored.asAnswered,
    scored.measures.map((one) => one.asAnswered),
  );
  const sums = today.map(({ id }): Sums => ({ id, scores: [], levels: new Map() }));
  for (let count = 0; count < options.draws; count += 1) {
    const leaves = draw(upper);
    const leafOf = (leaf: ScoredNode): ScoredNode => leaves.get(leaf.id) ?? leaf;
    const overall = rescore(scored.asAnswered, "overall", upper, { leafOf, above });
    const measures = questionnaire.measures.map((measure) =>
      scoreMeasure(measure, overall.children, upper, "as-answered"),
    );
    for (const [index, node] of nodesIn(overall, measures).entries()) {
      note(node, sums[index] as Sums);
    }
  }
  return { draws: options.draws, byId: new Map(sums.flatMap(repeatIn)) };
}

/** The drawn scores and levels of a node. */
interface Sums {
  readonly id: string;
  readonly scores: number[];
  readonly levels: Map<number, number>;
}

function nodesIn(overall: ScoredNode, measures: readonly ScoredNode[]): readonly ScoredNode[] {
  const below = (node: ScoredNode): readonly ScoredNode[] => [
    node,
    ...node.children.flatMap(below),
  ];
  return [...below(overall), ...measures];
}

function note(node: ScoredNode, { scores, levels }: Sums): void {
  if (node.outcome.kind !== "scored") return;
  scores.push(toNumber(node.outcome.measure.score));
  const level = levelOf(node);
  if (level !== undefined) levels.set(level, (levels.get(level) ?? 0) + 1);
}

function repeatIn({ id, scores, levels }: Sums): readonly [string, Repeat][] {
  if (scores.length < 2) return [];
  const mean = scores.reduce((total, one) => total + one, 0) / scores.length;
  const squares = scores.reduce((total, one) => total + (one - mean) ** 2, 0);
  return [[id, { se: Math.sqrt(squares / (scores.length - 1)), levels }]];
}

/** A question whose answers are drawn. */
interface Drawn {
  readonly leaf: ScoredNode;
  /** Its number among the questions of the people. */
  readonly index: number;
  /** Its possible answers, the lowest first, and one that has no score. */
  readonly answers: readonly DistinctAnswer[];
  /** Between neighbouring answers: the position half-way, in steps. */
  readonly borders: readonly number[];
  readonly departments: readonly DrawnDepartment[];
}

interface DrawnDepartment {
  readonly department: string;
  /** The mean position of its answers, in steps. */
  readonly mean: number;
  /** The people whose answers are drawn. */
  readonly people: readonly number[];
  /** By code: the answers that are not drawn. */
  readonly staying: Uint32Array;
}

/** Returns a function that draws the answers to all questions once, and scores the questions. */
function drawing(
  scored: ScoredTree,
  matrix: AnswerMatrix,
  { people: assumed, steps, scatter }: Measurement & { readonly scatter: number },
  { answering }: RepeatOptions,
): (input: PassInput) => ReadonlyMap<string, ScoredNode> {
  const { questionnaire, reviews } = scored.input;
  const raters = ratersOf(questionnaire, matrix, (department) => department, steps, isOpinion);
  const leaves = new Map(questionNodes(scored.asAnswered).map((leaf) => [leaf.id, leaf]));
  const drawn = raters.questions.flatMap((question, index): Drawn | [] => {
    const leaf = leaves.get(question.id);
    return leaf === undefined || reviews.has(question.id)
      ? []
      : drawnQuestion(leaf, index, raters.people, scored, steps);
  });
  const { normal } = generators(SEED);
  const spread = answering === "same" ? 0 : scatter * assumed.sd;
  const own = answering === "same" ? ownOffsets(drawn, raters.people) : [];
  const noise = scatter * Math.sqrt(Math.max(0, assumed.noise ** 2 - ROUNDING));
  const known = new Map<string, ScoredNode>();
  return (input) => {
    const offsets = raters.people.map((_, person) => (own[person] ?? 0) + spread * normal());
    return new Map(
      drawn.map((one) => {
        const departments = one.departments.map(({ department, mean, people, staying }) => {
          const counts = staying.slice();
          for (const person of people) {
            const position = mean + (offsets[person] as number) + noise * normal();
            const code = FIRST_ANSWER + nearest(position, one.borders);
            counts[code] = (counts[code] as number) + 1;
          }
          return { department, counts };
        });
        const key = `${one.leaf.id} ${departments.map(({ counts }) => counts.join()).join(" ")}`;
        const leaf = known.get(key) ?? scoredLeaf(one, departments, input);
        known.set(key, leaf);
        return [one.leaf.id, leaf];
      }),
    );
  };
}

/** The number of the answer that is nearest to a position, or the higher one if two are equally near. */
function nearest(position: number, borders: readonly number[]): number {
  let index = 0;
  while (index < borders.length && position >= (borders[index] as number)) index += 1;
  return index;
}

function scoredLeaf(
  { leaf, answers }: Drawn,
  departments: QuestionTally["departments"],
  input: PassInput,
): ScoredNode {
  const question = leaf.question as QuestionTally["question"];
  const score = scoreQuestion(
    { question, answers, departments },
    input.questionnaire,
    "as-answered",
  );
  const measured = measureQuestion(question, score, input, "as-answered");
  return isSame(measured, leaf) ? leaf : measured;
}

function drawnQuestion(
  leaf: ScoredNode,
  index: number,
  people: readonly Rater[],
  { input: { questionnaire, tally } }: ScoredTree,
  steps: number,
): Drawn {
  const { question, departments, answers: given } = tally.questions.get(leaf.id) as QuestionTally;
  const scores = scoresOf(question as ScorableQuestion, questionnaire)
    .toSorted(compare)
    .filter((score, at, all) => at === 0 || compare(score, all[at - 1] as Fraction) > 0);
  const positions = scores.map((score) => stepsUp(question, score, questionnaire, steps));
  const borders = positions
    .slice(1)
    .map((position, at) => (position + (positions[at] as number)) / 2);
  const possible = [...scores, undefined].map((score, at) => ({
    value: at,
    backing: undefined,
    score,
  }));
  return {
    leaf,
    index,
    answers: possible,
    borders,
    departments: departments.map(({ department, counts }) => {
      const answering = [...people.keys()].filter(
        (person) =>
          people[person]?.department === department &&
          people[person].positions[index] !== undefined,
      );
      const total = answering.reduce((sum, person) => sum + positionOf(person, index, people), 0);
      return {
        department,
        mean: total / answering.length,
        people: answering,
        staying: stayingIn(counts, given, possible.length),
      };
    }),
  };
}

function positionOf(person: number, index: number, people: readonly Rater[]): number {
  return people[person]?.positions[index] as number;
}

/** The states of a department's people, and last those whose answers have no score. */
function stayingIn(
  counts: Uint32Array,
  given: readonly DistinctAnswer[],
  possible: number,
): Uint32Array {
  const staying = new Uint32Array(FIRST_ANSWER + possible);
  staying.set(counts.subarray(0, FIRST_ANSWER));
  for (const [at, { score }] of given.entries()) {
    if (score !== undefined) continue;
    const last = staying.length - 1;
    staying[last] = (staying[last] as number) + (counts[FIRST_ANSWER + at] as number);
  }
  return staying;
}

/** How far above or below the means of their department each person's answers are, on average. */
function ownOffsets(drawn: readonly Drawn[], people: readonly Rater[]): readonly number[] {
  const sums = people.map(() => ({ total: 0, answers: 0 }));
  for (const { index, departments } of drawn) {
    for (const { mean, people: answering } of departments) {
      for (const person of answering) {
        const own = sums[person] as { total: number; answers: number };
        own.total += positionOf(person, index, people) - mean;
        own.answers += 1;
      }
    }
  }
  return sums.map(({ total, answers }) => (answers === 0 ? 0 : total / answers));
}
