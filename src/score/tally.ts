import type { AnswerState, Question } from "../model/index.ts";
import { capabilitiesOf, isAskedIn } from "../model/outline.ts";
import { isStop } from "./answer-sheet.ts";
import {
  type AnswerMatrix,
  type Code,
  codeAt,
  CODE,
  type Column,
  type DistinctAnswer,
  FIRST_ANSWER,
  NOT_ASKED,
  ROWS,
  stateOf,
} from "./answer-matrix.ts";

/** How many people of a department gave each answer to a question. */
export interface DepartmentTally {
  readonly department: string;
  /** By code: how many people have it in their cell. */
  readonly counts: Uint32Array;
}

/** How often each answer to a question was given: all that its score depends on. */
export interface QuestionTally extends Column {
  /** The departments with someone who was asked. */
  readonly departments: readonly DepartmentTally[];
}

/** Where the walks of a ladder ended: at which step, with which code, and how many of them. */
export interface WalkEnd {
  readonly department: string;
  /** The number of the step in its capability, from 0. */
  readonly step: number;
  readonly code: Code;
  readonly count: number;
}

/** How often each answer of an assessment was given. */
export interface Tally {
  /** How many people each department has, in the order of the matrix. */
  readonly headcount: ReadonlyMap<string, number>;
  readonly questions: ReadonlyMap<string, QuestionTally>;
  /** The ends of each ladder's walks; empty unless the model scores ladders. */
  readonly walks: ReadonlyMap<string, readonly WalkEnd[]>;
}

/** Counts the answers of a matrix, from everyone or without one person. */
export function tally(matrix: AnswerMatrix, without?: number): Tally {
  const { columns, departments, departmentOf, blocks, people, questionnaire } = matrix;
  const counts = columns.map(({ answers }) =>
    departments.map(() => new Uint32Array(FIRST_ANSWER + answers.length)),
  );
  const headcount = new Uint32Array(departments.length);
  for (let person = 0; person < people; person += 1) {
    if (person === without) continue;
    const department = departmentOf[person] as number;
    increment(headcount, department);
  }
  for (const [number, block] of blocks.entries()) {
    const start = number * ROWS;
    const rows = Math.min(ROWS, people - start);
    for (const [column, cells] of block.entries()) {
      const own = counts[column] as readonly Uint32Array[];
      for (let row = 0; row < rows; row += 1) {
        if (start + row === without) continue;
        increment(own[departmentOf[start + row] as number] as Uint32Array, cells[row] as Code);
      }
    }
  }
  const questions = columns.map((column, index): [string, QuestionTally] => [
    column.question.id,
    {
      question: column.question,
      answers: column.answers,
      departments: departments.flatMap((department, number) => {
        const own = counts[index]?.[number] as Uint32Array;
        return own[NOT_ASKED] === headcount[number] ? [] : { department, counts: own };
      }),
    },
  ]);
  const isLadder = questionnaire.scoring.methods.capability === "ladder";
  return {
    headcount: new Map(
      departments.flatMap((id, number): [string, number][] =>
        headcount[number] === 0 ? [] : [[id, headcount[number] as number]],
      ),
    ),
    questions: new Map(questions),
    walks: new Map(isLadder ? walksIn(matrix, without) : []),
  };
}

function increment(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

/** The tally of one department alone. */
export function tallyOf(department: string, { headcount, questions, walks }: Tally): Tally {
  const isOwn = (one: { readonly department: string }): boolean => one.department === department;
  return {
    headcount: new Map([...headcount].filter(([id]) => id === department)),
    questions: new Map(
      [...questions].map(([id, one]) => [
        id,
        { ...one, departments: one.departments.filter(isOwn) },
      ]),
    ),
    walks: new Map([...walks].map(([id, ends]) => [id, ends.filter(isOwn)])),
  };
}

/** The tally of a single answer to a question, given by a department. */
export function tallyOfOne(
  question: Question,
  department: string,
  code: Code,
  answers: readonly DistinctAnswer[],
): QuestionTally {
  const counts = new Uint32Array(FIRST_ANSWER + answers.length);
  increment(counts, code);
  return { question, answers, departments: [{ department, counts }] };
}

/** How many people have each state, over all departments; `answered` counts every answer. */
export function statesIn({ departments }: QuestionTally): ReadonlyMap<AnswerState, number> {
  const states = new Map<AnswerState, number>();
  for (const { counts } of departments) {
    for (const [code, count] of counts.entries()) {
      const state = count === 0 ? undefined : stateOf(code);
      if (state !== undefined) states.set(state, (states.get(state) ?? 0) + count);
    }
  }
  return states;
}

/** How many people of a department were shown the question. */
export function shownIn({ counts }: DepartmentTally): number {
  let shown = 0;
  for (let code = CODE.unanswered; code < counts.length; code += 1) shown += counts[code] as number;
  return shown;
}

/** How many people of a department answered. */
export function answeredIn({ counts }: DepartmentTally): number {
  let answered = 0;
  for (let code = FIRST_ANSWER; code < counts.length; code += 1) answered += counts[code] as number;
  return answered;
}

function walksIn(
  matrix: AnswerMatrix,
  without: number | undefined,
): readonly [string, readonly WalkEnd[]][] {
  const places = new Map(matrix.columns.map(({ question }, index) => [question.id, index]));
  return capabilitiesOf(matrix.questionnaire).map((capability) => [
    capability.id,
    walksOf(
      capability.questions.map((question) => ({
        question,
        column: places.get(question.id) as number,
      })),
      matrix,
      without,
    ),
  ]);
}

/** A step of a ladder, with the number of its column. */
interface Step {
  readonly question: Question;
  readonly column: number;
}

/** The last step of each person's walk. */
function walksOf(
  steps: readonly Step[],
  matrix: AnswerMatrix,
  without: number | undefined,
): readonly WalkEnd[] {
  const ends = new Map<string, WalkEnd>();
  for (let person = 0; person < matrix.people; person += 1) {
    if (person === without) continue;
    const department = matrix.departments[matrix.departmentOf[person] as number] as string;
    const codes = steps.map(({ column }) => codeAt(matrix, person, column));
    const end = walkEnd(steps, codes, department, matrix);
    if (end === undefined) continue;
    const { step, code } = end;
    const key = `${department} ${step} ${code}`;
    ends.set(key, { department, step, code, count: (ends.get(key)?.count ?? 0) + 1 });
  }
  return [...ends.values()];
}

/**
 * The last step that was shown and applies. If the walk leads on to a step that the variant does not
 * ask, it stops there without an answer: a step that nobody was asked is not passed. docs/scoring.md
 * §2.
 */
function walkEnd(
  steps: readonly Step[],
  codes: readonly Code[],
  department: string,
  { columns }: AnswerMatrix,
): Pick<WalkEnd, "step" | "code"> | undefined {
  const step = codes.findLastIndex(isWalked);
  if (step < 0) return undefined;
  const code = codes[step] as Code;
  const missing = steps.findIndex(
    ({ question }, index) => codes[index] === NOT_ASKED && isAskedIn(department, question),
  );
  const { question, column } = steps[step] as Step;
  const leadsOn = (): boolean =>
    code >= FIRST_ANSWER && !isStop(question, columns[column]?.answers[code - FIRST_ANSWER]?.value);
  return missing >= 0 && (missing < step || leadsOn())
    ? { step: missing, code: CODE.unanswered }
    : { step, code };
}

function isWalked(code: Code): boolean {
  return code !== NOT_ASKED && code !== CODE["not-shown"] && code !== CODE["not-applicable"];
}
