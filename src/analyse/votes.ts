import type {
  DepartmentPair,
  DepartmentStanding,
  Level,
  Question,
  Questionnaire,
} from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import {
  type AnswerMatrix,
  CODE,
  codeAt,
  FIRST_ANSWER,
  NOT_ASKED,
  ROWS,
} from "../score/answer-matrix.ts";
import { isFact } from "../score/dispute.ts";
import { toNumber } from "../score/fraction.ts";
import { questionMeasure } from "../score/measure.ts";
import { type QuestionTally, shownIn as shownTo, type Tally } from "../score/tally.ts";
import type { Grouping, Ratings } from "./permutation-test.ts";
import { type Part, partOf } from "./silo-index.ts";
import {
  agreement,
  cliffsDelta,
  type Frequency,
  hodgesLehmann,
  median,
  pooled,
  sizeOf,
  sortedByValue,
} from "./statistics.ts";

/** The respondents in their groups, by the names of the groups. */
export interface Electorate extends Grouping {
  readonly names: readonly string[];
  /** The group of each department of the matrix. */
  readonly groupOf: readonly number[];
  readonly matrix: AnswerMatrix;
  readonly tally: Tally;
}

/** All answers to one question. */
export interface Vote {
  readonly question: Question;
  /** Its column in the matrix. */
  readonly column: number;
  /** By code: x* of an answer; undefined for everything else. */
  readonly positions: readonly (number | undefined)[];
  /** By group and code: how many people have it. */
  readonly counts: readonly (readonly number[])[];
  /** Its contribution to a silo index. */
  readonly part: Part;
  /** Whether someone in every group was asked. */
  readonly isCommon: boolean;
}

/** The respondents by department, or by the group that pools a department. */
export function electorateOf(
  matrix: AnswerMatrix,
  tally: Tally,
  pools: ReadonlyMap<string, readonly string[]>,
): Electorate {
  const poolOf = new Map(
    [...pools].flatMap(([name, members]) => members.map((one) => [one, name])),
  );
  const labels = matrix.departments.map((department) => poolOf.get(department) ?? department);
  const names = [...new Set(labels)];
  const groupOf = labels.map((label) => names.indexOf(label));
  const groups = new Int32Array(matrix.people);
  for (let person = 0; person < groups.length; person += 1) {
    groups[person] = groupOf[matrix.departmentOf[person] as number] as number;
  }
  return { groups, count: names.length, names, groupOf, matrix, tally };
}

/** All respondents' answers to each scored question. */
export function votesOf(questionnaire: Questionnaire, electorate: Electorate): readonly Vote[] {
  const { matrix, tally, names, groupOf } = electorate;
  return matrix.columns.flatMap(({ question, answers }, column): Vote | [] => {
    if (!question.scored) return [];
    const positions = positionsOf(question, answers, questionnaire);
    const counts = names.map(() => positions.map(() => 0));
    const { departments } = tally.questions.get(question.id) as QuestionTally;
    for (const { department, counts: own } of departments) {
      const group = counts[groupOf[matrix.departments.indexOf(department)] as number] as number[];
      for (const [code, count] of own.entries()) group[code] = (group[code] as number) + count;
    }
    return {
      question,
      column,
      positions,
      counts,
      part: partOf(counts.map((own) => sampleOf(own, positions))),
      isCommon: isPutToAll(tally.questions.get(question.id) as QuestionTally, electorate),
    };
  });
}

/** Whether someone in every group was shown a question. */
export function isPutToAll(
  { departments }: QuestionTally,
  { matrix, names, groupOf }: Electorate,
): boolean {
  const shown = departments.filter((one) => shownTo(one) > 0);
  const groups = shown.map(({ department }) => groupOf[matrix.departments.indexOf(department)]);
  return new Set(groups).size === names.length;
}

function positionsOf(
  question: Question,
  answers: QuestionTally["answers"],
  questionnaire: Questionnaire,
): Vote["positions"] {
  const unanswered = Array.from({ length: FIRST_ANSWER }, () => undefined);
  const answered = answers.map(
    ({ score }) => score && toNumber(questionMeasure(question, score, questionnaire).position),
  );
  return [...unanswered, ...answered];
}

/** The votes with their positions on the ladder of a node above them, if it has another. */
export function onLadderOf(
  id: string,
  votes: readonly Vote[],
  questionnaire: Questionnaire,
): readonly Vote[] {
  const levels = levelsOf(questionnaire, id);
  const [low, high] = endsOf(levels);
  return votes.map((vote) => {
    const own = levelsOf(questionnaire, vote.question.id);
    if (own === levels) return vote;
    const [first, last] = endsOf(own);
    const positions = vote.positions.map((x) =>
      x === undefined ? x : low + ((x - first) / (last - first)) * (high - low),
    );
    const part = partOf(vote.counts.map((counts) => sampleOf(counts, positions)));
    return { ...vote, positions, part };
  });
}

/** The first and the last level; 0 and 100 percent without levels. */
function endsOf(levels: readonly Level[]): readonly [number, number] {
  return [levels[0]?.level ?? 0, levels.at(-1)?.level ?? 100];
}

/** The positions of a group's answers, sorted. */
function sampleOf(counts: readonly number[], positions: Vote["positions"]): readonly Frequency[] {
  return pooled(
    positions.flatMap((value, code): Frequency | [] => {
      const count = counts[code] as number;
      return value === undefined || count === 0 ? [] : { value, count };
    }),
  );
}

/** How many of a group were shown the question. */
function shownIn(counts: readonly number[]): number {
  return counts.reduce(
    (total, count, code) =>
      code === NOT_ASKED || code === CODE["not-shown"] ? total : total + count,
    0,
  );
}

/**
 * A matter of opinion that all departments share: neither a fact nor about the respondent's own
 * department.
 */
export function isShared(question: Question): boolean {
  return !isFact(question) && question.about === undefined;
}

/** x* of each respondent. */
export function ratingsOf({ column, positions }: Vote, { matrix }: Electorate): Ratings {
  return Array.from(
    { length: matrix.people },
    (_, person) => positions[codeAt(matrix, person, column)],
  );
}

/**
 * Each group's answers to several questions: the mean x* of each respondent (our choice), without
 * those who answered none of the questions.
 */
export function samplesOf(
  votes: readonly Vote[],
  { matrix, names, groups }: Electorate,
): readonly (readonly Frequency[])[] {
  const [only, ...others] = votes;
  if (only !== undefined && others.length === 0) {
    return only.counts.map((own) => sampleOf(own, only.positions));
  }
  const counts = names.map(() => new Map<number, number>());
  for (let person = 0; person < matrix.people; person += 1) {
    const block = matrix.blocks[Math.floor(person / ROWS)] as AnswerMatrix["blocks"][number];
    const row = person % ROWS;
    let total = 0;
    let given = 0;
    for (let index = 0; index < votes.length; index += 1) {
      const { column, positions } = votes[index] as Vote;
      const position = positions[block[column]?.[row] as number];
      if (position === undefined) continue;
      total += position;
      given += 1;
    }
    if (given === 0) continue;
    const own = counts[groups[person] as number] as Map<number, number>;
    own.set(total / given, (own.get(total / given) ?? 0) + 1);
  }
  return counts.map(sortedByValue);
}

/** Each group's answers in the given votes. */
export function standingsOf(
  votes: readonly Vote[],
  samples: readonly (readonly Frequency[])[],
  { names }: Electorate,
  levels: readonly Level[],
): readonly DepartmentStanding[] {
  return names.map((id, group) => {
    const sample = samples[group] as readonly Frequency[];
    const respondents = sizeOf(sample);
    const counts = votes.map((vote) => vote.counts[group] as readonly number[]);
    const shown = counts.reduce((total, own) => total + shownIn(own), 0);
    const unsure = counts.reduce((total, own) => total + (own[CODE["dont-know"]] as number), 0);
    return {
      id,
      respondents,
      ...(respondents === 0 ? {} : { median: median(sample) }),
      ...(shown === 0 ? {} : { dontKnow: unsure / shown }),
      ...(votes.length === 1 && respondents > 1 && levels.length > 0
        ? { agreement: inside(sample, levels) }
        : {}),
    };
  });
}

/** How much people agree on a level: an x* counts towards the level that it reaches. */
function inside(sample: readonly Frequency[], levels: readonly Level[]): number {
  const steps = levels.map(({ level }) => level);
  return agreement(
    steps.map((step, index) => {
      const next = steps[index + 1] ?? Infinity;
      return sizeOf(sample.filter(({ value }) => value >= step && value < next));
    }),
  );
}

/** The difference between any two groups that have answered, the widest first. */
export function pairsApart(
  samples: readonly (readonly Frequency[])[],
  names: readonly string[],
): readonly DepartmentPair[] {
  const heard = names
    .map((name, group) => ({ name, sample: samples[group] as readonly Frequency[] }))
    .filter(({ sample }) => sample.length > 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const pairs = heard.flatMap((one, index) =>
    heard.slice(index + 1).map((other): DepartmentPair => {
      const shift = hodgesLehmann(one.sample, other.sample);
      const [higher, lower] = shift >= 0 ? [one, other] : [other, one];
      return {
        between: [higher.name, lower.name],
        shift: Math.abs(shift),
        delta: cliffsDelta(higher.sample, lower.sample),
      };
    }),
  );
  return pairs.toSorted((a, b) => b.shift - a.shift);
}
