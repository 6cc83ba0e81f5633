import type { Answer, AnswerState, AnswerValue, Question, Questionnaire } from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";
import { scoreAnswer } from "./answer-score.ts";
import { askedOf, statesOf } from "./answer-sheet.ts";
import type { Fraction } from "./fraction.ts";

/** A cell of a matrix: 0, a state, or `FIRST_ANSWER` plus the number of the answer in its column. */
export type Code = number;

/** The question is not put to the person's department, or is not in the variant. */
export const NOT_ASKED: Code = 0;

/** The states without an answer, from code 1 on. */
const STATES = ["not-shown", "unanswered", "skipped", "dont-know", "not-applicable"] as const;

export const FIRST_ANSWER: Code = STATES.length + 1;

/** The code of each state without an answer. */
export const CODE: Readonly<Record<(typeof STATES)[number], Code>> = {
  "not-shown": 1,
  unanswered: 2,
  skipped: 3,
  "dont-know": 4,
  "not-applicable": 5,
};

/** The state that a code stands for; undefined if the question was not asked. */
export function stateOf(code: Code): AnswerState | undefined {
  return code >= FIRST_ANSWER ? "answered" : STATES[code - 1];
}

/** One of the different answers to a question: people who say the same share it. */
export interface DistinctAnswer {
  readonly value: AnswerValue;
  /** Evidence is cited for it. */
  readonly isBacked: boolean;
  /** Undefined if no option, band or rule gives a score. */
  readonly score: Fraction | undefined;
}

/** A question, with the different answers to it in the order in which they came. */
export interface Column {
  readonly question: Question;
  readonly answers: readonly DistinctAnswer[];
}

type Block = Uint8Array | Uint32Array;

/** All answers of an assessment: a row for each person, a column for each question. */
export interface AnswerMatrix {
  readonly questionnaire: Questionnaire;
  readonly columns: readonly Column[];
  readonly people: number;
  /** In the order of the least row id, so that the order of the rows does not matter. */
  readonly departments: readonly string[];
  /** The number of each person's department. */
  readonly departmentOf: Uint16Array;
  /** Rows of cells, `ROWS` in each block. */
  readonly blocks: readonly Block[];
}

/** Rows in a block: a matrix grows block by block, without being copied. */
export const ROWS = 4096;

/** The code of one person's answer to the question of a column. */
export function codeAt({ blocks, columns }: AnswerMatrix, person: number, column: number): Code {
  const block = blocks[Math.floor(person / ROWS)] as Block;
  return block[(person % ROWS) * columns.length + column] as Code;
}

/** One person, as a row of the matrix. */
export interface Row {
  readonly id: string;
  readonly department: string;
  readonly variant: string | undefined;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** A matrix that is being filled. */
export interface MatrixFilling {
  readonly add: (row: Row) => void;
  readonly matrix: () => AnswerMatrix;
}

/**
 * Fills a matrix row by row. A `variant` limits it to the questions of that variant.
 */
export function fillMatrix(
  questionnaire: Questionnaire,
  variant: string | undefined,
): MatrixFilling {
  const columns = questionsOf(questionnaire).map(startColumn);
  const within = questionnaire.variants.find(({ id }) => id === variant)?.questions;
  const isCounted = columns.map(
    ({ column: { question } }) => within === undefined || within.includes(question.id),
  );
  const firstIds = new Map<string, string>();
  const numbers = new Map<string, number>();
  const departmentOf: number[] = [];
  const blocks: Block[] = [];

  function add({ id, department, variant: own, answers }: Row): void {
    const place = departmentOf.length % ROWS;
    if (place === 0) blocks.push(new Uint8Array(ROWS * columns.length));
    const number = numbers.get(department) ?? numbers.size;
    numbers.set(department, number);
    departmentOf.push(number);
    const first = firstIds.get(department);
    if (first === undefined || id < first) firstIds.set(department, id);
    const asked = askedOf(questionnaire, department, own);
    const states = statesOf(asked, (question) => answers.get(question.id));
    for (const [index, state] of states.entries()) {
      if (state === undefined || isCounted[index] !== true) continue;
      const { column, codeOf } = columns[index] as ColumnFilling;
      const code = codeOf(state, answers.get(column.question.id));
      setCell(blocks, place * columns.length + index, code);
    }
  }

  function matrix(): AnswerMatrix {
    const ids = [...firstIds].toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([name]) => name);
    const order = new Uint16Array(ids.length);
    for (const [name, number] of numbers) order[number] = ids.indexOf(name);
    return {
      questionnaire,
      columns: columns.map(({ column }) => column),
      people: departmentOf.length,
      departments: ids,
      departmentOf: Uint16Array.from(departmentOf, (number) => order[number] as number),
      blocks,
    };
  }

  return { add, matrix };
}

/** Sets a cell of the last block, which gets wider cells if a byte cannot hold the code. */
function setCell(blocks: Block[], place: number, code: Code): void {
  const last = blocks.length - 1;
  if (code > 255 && blocks[last] instanceof Uint8Array) {
    blocks[last] = Uint32Array.from(blocks[last]);
  }
  (blocks[last] as Block)[place] = code;
}

interface ColumnFilling {
  readonly column: Column;
  readonly codeOf: (state: AnswerState, answer: Answer | undefined) => Code;
}

function startColumn(question: Question): ColumnFilling {
  const answers: DistinctAnswer[] = [];
  const bare = new Map<number | string, Code>();
  const backed = new Map<number | string, Code>();
  const codeOf = (state: AnswerState, answer: Answer | undefined): Code => {
    const { value, evidence = [] } = answer ?? {};
    if (state !== "answered") return CODE[state];
    const isBacked = evidence.length > 0;
    const known = isBacked ? backed : bare;
    const key = keyOf(question, value as AnswerValue, known);
    const before = known.get(key);
    if (before !== undefined) return before;
    const code = FIRST_ANSWER + answers.length;
    const score = question.scored ? scoreAnswer(question, value) : undefined;
    answers.push({ value: value as AnswerValue, isBacked, score });
    known.set(key, code);
    return code;
  };
  return { column: { question, answers }, codeOf };
}

/** Equal for equal answers. Only two texts are distinct: conditions ask whether all people agree. */
function keyOf(
  question: Question,
  value: AnswerValue,
  known: ReadonlyMap<number | string, Code>,
): number | string {
  if (typeof value === "object") return comparable(value);
  return question.type === "text" && known.size > 1 && !known.has(value)
    ? ([...known.keys()].at(-1) as string)
    : value;
}

/** Options in one order: the order in which they were chosen says nothing. */
export function comparable(value: AnswerValue): string {
  return JSON.stringify(typeof value === "object" ? value.toSorted() : value);
}
