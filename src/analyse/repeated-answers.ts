import type { NotScoredReason, ScorableQuestion } from "../model/index.ts";
import { type DistinctAnswer, FIRST_ANSWER } from "../score/answer-matrix.ts";
import type { AnswerMatrix } from "../score/answer-matrix.ts";
import { scoresOf } from "../score/answer-score.ts";
import { compare, type Fraction } from "../score/fraction.ts";
import type { ScoredTree } from "../score/profile.ts";
import { measureQuestion } from "../score/score-leaf.ts";
import {
  codeScorer,
  departmentVoice,
  reasonWithoutScore,
  scoreVoices,
} from "../score/score-question.ts";
import {
  type DepartmentVoice,
  type PassInput,
  questionNodes,
  type ScoredNode,
} from "../score/scored-node.ts";
import type { QuestionTally } from "../score/tally.ts";
import { generators } from "./agreement/draws.ts";
import type { Measurement } from "./agreement/ladder.ts";
import { isOpinion, type Raters, ratersOf, stepsUp } from "./agreement/raters.ts";
import type { Rater } from "./agreement/standings.ts";

/** Who answers in a repeated assessment: other people of the departments, or the same. */
export type Answering = "others" | "same";

const SEED = 20_261_130;

/** The variance that rounding to whole steps adds. */
const ROUNDING = 1 / 12;

/** A question whose answers are drawn. */
interface Drawn {
  readonly leaf: ScoredNode;
  /** Its number among the questions of the people. */
  readonly index: number;
  /** By code: the score of its possible answers, the lowest first; the last has none. */
  readonly scoreOf: ReturnType<typeof codeScorer>;
  /** Why it has no score if no answer has one. */
  readonly reason: NotScoredReason;
  /** Between neighbouring answers: the position half-way, in steps. */
  readonly borders: readonly number[];
  readonly departments: readonly DrawnDepartment[];
  readonly seen: Seen;
  /** By its average: nodes above it need nothing else that a draw can change. */
  readonly scored: Map<string, ScoredNode>;
}

/** The question by what each of its departments answered, one after the other. */
interface Seen {
  leaf: ScoredNode | undefined;
  readonly next: Map<DepartmentVoice, Seen>;
}

/** A department whose answers are drawn into `counts`, which every draw uses again. */
interface DrawnDepartment {
  readonly department: string;
  /** The mean position of its answers, in steps. */
  readonly mean: number;
  /** The people whose answers are drawn. */
  readonly people: readonly number[];
  /** By code: the answers that are not drawn. */
  readonly staying: Uint32Array;
  readonly counts: Uint32Array;
  /** How often each answer was drawn, as digits of one number. */
  drawn: number;
  /** By answer: the value of its digit. */
  readonly digits: readonly number[];
  /** What it says, by what was drawn. */
  readonly voices: Map<number, DepartmentVoice>;
}

/** Returns a function that draws the answers to all questions once, and scores the questions. */
export function drawing(
  scored: ScoredTree,
  matrix: AnswerMatrix,
  { people: assumed, steps, scatter }: Measurement & { readonly scatter: number },
  who: Answering,
): (input: PassInput) => ReadonlyMap<string, ScoredNode> {
  const { questionnaire, reviews } = scored.input;
  const { questions, people } = byContent(
    ratersOf(questionnaire, matrix, (department) => department, steps, isOpinion),
  );
  const leaves = new Map(questionNodes(scored.asAnswered).map((leaf) => [leaf.id, leaf]));
  const drawn = questions.flatMap((question, index): Drawn | [] => {
    const leaf = leaves.get(question.id);
    return leaf === undefined || reviews.has(question.id)
      ? []
      : drawnQuestion(leaf, index, people, scored, steps);
  });
  const { normal } = generators(SEED);
  const spread = who === "same" ? 0 : scatter * assumed.sd;
  const own = who === "same" ? ownOffsets(drawn, people) : [];
  const noise = scatter * Math.sqrt(Math.max(0, assumed.noise ** 2 - ROUNDING));
  const offsets = new Float64Array(people.length);
  const leavesDrawn = new Map<string, ScoredNode>();
  return (input) => {
    for (let person = 0; person < offsets.length; person += 1) {
      offsets[person] = (own[person] ?? 0) + spread * normal();
    }
    for (const one of drawn) {
      for (const department of one.departments) {
        const { mean, people: answering, staying, counts, digits } = department;
        counts.set(staying);
        let drawnNow = 0;
        for (const person of answering) {
          const position = mean + (offsets[person] as number) + noise * normal();
          const answer = nearest(position, one.borders);
          counts[FIRST_ANSWER + answer] = (counts[FIRST_ANSWER + answer] as number) + 1;
          drawnNow += digits[answer] as number;
        }
        department.drawn = drawnNow;
      }
      leavesDrawn.set(one.leaf.id, leafOf(one, input));
    }
    return leavesDrawn;
  };
}

/** The value of a number, made once; made again each time for one that a double may round to another. */
export function remembered<Value>(
  known: Map<number, Value>,
  key: number,
  make: () => Value,
): Value {
  const value = known.get(key) ?? make();
  if (Number.isSafeInteger(key)) known.set(key, value);
  return value;
}

/** The question with the answers that were drawn; it is scored once for the same answers. */
function leafOf(one: Drawn, input: PassInput): ScoredNode {
  const { within, across } = input.questionnaire.scoring.respondents;
  let seen = one.seen;
  const voices: DepartmentVoice[] = [];
  for (const department of one.departments) {
    const voice = remembered(department.voices, department.drawn, () =>
      departmentVoice(department, one.scoreOf, within),
    );
    voices.push(voice);
    seen = after(seen, voice);
  }
  if (seen.leaf === undefined) {
    const question = one.leaf.question as QuestionTally["question"];
    const found = scoreVoices(voices, one.reason, across);
    const key =
      found.kind === "scored" ? `${found.score.numerator}/${found.score.denominator}` : "";
    seen.leaf = one.scored.get(key) ?? measureQuestion(question, found, input, "as-answered");
    one.scored.set(key, seen.leaf);
  }
  return seen.leaf;
}

function after({ next }: Seen, voice: DepartmentVoice): Seen {
  const before = next.get(voice);
  if (before !== undefined) return before;
  const seen = { leaf: undefined, next: new Map() };
  next.set(voice, seen);
  return seen;
}

/**
 * The people by what their department answered, then by their own answers: the draws reveal nothing
 * of who gave which answers.
 */
function byContent({ questions, people }: Raters): Raters {
  const ownOf = ({ positions }: Rater): string => positions.join();
  const all = new Map<string, string[]>();
  for (const one of people) {
    all.set(one.department, [...(all.get(one.department) ?? []), ownOf(one)]);
  }
  const keys = new Map([...all].map(([id, answers]) => [id, answers.toSorted().join(" ")]));
  const keyOf = (one: Rater): string => `${keys.get(one.department)} ${one.department}`;
  const placed = people.map((one) => ({ one, key: keyOf(one), own: ownOf(one) }));
  const sorted = placed.toSorted((a, b) => order(a.key, b.key) || order(a.own, b.own));
  return { questions, people: sorted.map(({ one }) => one) };
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Departments in the order of their first person. */
function inOrderOf(
  people: readonly Rater[],
  departments: QuestionTally["departments"],
): QuestionTally["departments"] {
  const place = (id: string): number => people.findIndex(({ department }) => department === id);
  return departments.toSorted((a, b) => place(a.department) - place(b.department));
}

/** The number of the answer that is nearest to a position, or the higher one if two are equally near. */
function nearest(position: number, borders: readonly number[]): number {
  let index = 0;
  while (index < borders.length && position >= (borders[index] as number)) index += 1;
  return index;
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
    scoreOf: codeScorer({ question, answers: possible }, questionnaire, "as-answered"),
    reason: reasonWithoutScore({ question, answers: given, departments }),
    borders,
    seen: { leaf: undefined, next: new Map() },
    scored: new Map(),
    departments: inOrderOf(people, departments).map(({ department, counts }) => {
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
        counts: new Uint32Array(FIRST_ANSWER + possible.length),
        drawn: 0,
        digits: scores.map((_, answer) => (answering.length + 1) ** answer),
        voices: new Map(),
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
