import type {
  Answer,
  AnswerState,
  AnswerValue,
  EvidenceKind,
  Question,
  Questionnaire,
} from "../model/index.ts";
import { EVIDENCE_KINDS } from "../model/response.ts";
import { isInVariant, questionsOf } from "../model/outline.ts";
import { scoreAnswer } from "./answer-score.ts";
import { type Asked, askedOf, readQuestions, statesOf } from "./answer-sheet.ts";
import { type Claim, strongestOf } from "./evidence.ts";
import type { Given } from "./shown-states.ts";
import { type HeardDepartments, startDepartments } from "./heard-departments.ts";
import { type Prediction, predictedColumns, startPredictions } from "./predictions.ts";
import { usedAnswers } from "./used-answers.ts";

/** A cell of a matrix: 0, a state, or `FIRST_ANSWER` plus the number of the answer in its column. */
export type Code = number;

/** The question is not put to the person's department, or is not in the variant. */
export const NOT_ASKED: Code = 0;

/** Nothing was given to a question. */
export const NOT_GIVEN: Code = 0;

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
export interface DistinctAnswer extends Claim {
  readonly value: AnswerValue;
}

/** A question, with the different answers to it in the order in which they came. */
export interface Column {
  readonly question: Question;
  readonly answers: readonly DistinctAnswer[];
}

/** The cells of some rows in one column: bytes, unless it has more different answers. */
type Cells = Uint8Array | Uint32Array;

/** All answers of an assessment: a row for each person, a column for each question. */
export interface AnswerMatrix extends HeardDepartments {
  readonly questionnaire: Questionnaire;
  readonly columns: readonly Column[];
  readonly people: number;
  /** By block of `ROWS` rows, by column: the cells. */
  readonly blocks: readonly (readonly Cells[])[];
  /** The counted predictions, in no order. */
  readonly predictions: readonly Prediction[];
}

const WIDEST_BYTE = 255;

/** Rows in a block: a matrix grows block by block, without being copied. */
export const ROWS = 4096;

/** The code of one person's answer to the question of a column. */
export function codeAt(
  { blocks }: Pick<AnswerMatrix, "blocks">,
  person: number,
  column: number,
): Code {
  return blocks[Math.floor(person / ROWS)]?.[column]?.[person % ROWS] as Code;
}

/** Who a row of the matrix is about. */
export interface RowHead {
  readonly id: string;
  readonly department: string;
  readonly variant: string | undefined;
}

/** One person with the answers. */
export interface Row extends RowHead {
  readonly answers: ReadonlyMap<string, Answer>;
}

/** A matrix that is being filled. */
export interface MatrixFilling {
  readonly columns: readonly ColumnFilling[];
  readonly add: (row: Row) => void;
  /**
   * Adds a row by the code of what was given to each question; 0 for nothing. Whether a question is
   * asked and shown is found here.
   */
  readonly addCodes: (head: RowHead, given: ArrayLike<Code>) => void;
  /** Returns a function that takes back all rows added since. */
  readonly checkpoint: () => () => void;
  readonly matrix: () => AnswerMatrix;
}

/** Fills a matrix row by row. A `variant` limits it to the questions of that variant. */
export function fillMatrix(
  questionnaire: Questionnaire,
  variant: string | undefined,
): MatrixFilling {
  const read = readQuestions(questionnaire);
  const columns = questionsOf(questionnaire).map((one) => startColumn(one, read.has(one.id)));
  const within = questionnaire.variants.find(({ id }) => id === variant);
  const isCounted = columns.map(({ column: { question } }) => isInVariant(question, within));
  const cells = startCells(columns, isCounted);
  const heard = startDepartments();
  const predictions = startPredictions();
  const codes = columns.map(() => NOT_GIVEN);
  const withUses = usedAnswers(columns, FIRST_ANSWER);

  function add({ answers, ...head }: Row): void {
    for (const [index, { column, codeOf }] of columns.entries()) {
      const answer = answers.get(column.question.id);
      codes[index] = answer === undefined ? NOT_GIVEN : codeOf(answer);
    }
    addCodes(head, codes);
    addPredictions(head, answers);
  }

  /** They count where the question was shown, and the answer to it is a value or "do not know". */
  function addPredictions({ department }: RowHead, answers: Row["answers"]): void {
    for (const index of predictedColumns(questionnaire)) {
      const { question } = (columns[index] as ColumnFilling).column;
      const code = codeAt(cells, heard.people() - 1, index);
      if (code >= FIRST_ANSWER || code === CODE["dont-know"]) {
        predictions.add(question, department, answers.get(question.id)?.predicted);
      }
    }
  }

  function addCodes({ id, department, variant: own }: RowHead, given: ArrayLike<Code>): void {
    cells.add(askedOf(questionnaire, department, own), withUses(given), heard.people());
    heard.add(id, department);
  }

  function checkpoint(): () => void {
    const restores = [heard.checkpoint(), predictions.checkpoint()];
    return () => {
      for (const restore of restores) restore();
      cells.cutTo(heard.people());
    };
  }

  function matrix(): AnswerMatrix {
    return {
      questionnaire,
      columns: columns.map(({ column }) => column),
      people: heard.people(),
      ...heard.inOrder(),
      blocks: cells.blocks,
      predictions: predictions.counted(),
    };
  }

  return { columns, add, addCodes, checkpoint, matrix };
}

/** The cells of a matrix that is being filled. */
interface CellsFilling {
  readonly blocks: readonly (readonly Cells[])[];
  /** Adds the cells of a row. */
  readonly add: (asked: Asked, given: ArrayLike<Code>, row: number) => void;
  /** Removes the rows from this one on. */
  readonly cutTo: (row: number) => void;
}

function startCells(
  columns: readonly ColumnFilling[],
  isCounted: readonly boolean[],
): CellsFilling {
  const blocks: Cells[][] = [];
  const hiddenIn = hiddenBy(columns);
  return {
    blocks,
    add: (asked, given, row) => {
      const place = row % ROWS;
      if (place === 0) blocks.push(columns.map(() => new Uint8Array(ROWS)));
      const block = blocks.at(-1) as Cells[];
      const hidden = hiddenIn(asked, given);
      for (let index = 0; index < columns.length; index += 1) {
        if (asked.isAsked[index] !== true || isCounted[index] !== true) continue;
        const code = hidden[index] === 1 ? CODE["not-shown"] : given[index] || CODE.unanswered;
        let cells = block[index] as Cells;
        if (code > WIDEST_BYTE && cells instanceof Uint8Array) {
          cells = Uint32Array.from(cells);
          block[index] = cells;
        }
        cells[place] = code;
      }
    },
    cutTo: (row) => {
      blocks.length = Math.ceil(row / ROWS);
      const left = row - (blocks.length - 1) * ROWS;
      for (const cells of blocks.at(-1) ?? []) cells.fill(NOT_ASKED, left);
    },
  };
}

/** By column: 1 for the questions that a respondent is not shown, given the answers. */
type Hidden = Uint8Array;

/** Rows with the same answers to the deciding questions are shown the same questions. */
const MOST_PATTERNS = 10_000;

function hiddenBy(
  columns: readonly ColumnFilling[],
): (asked: Asked, given: ArrayLike<Code>) => Hidden {
  const patterns = new Map<Asked, Map<string, Hidden>>();
  return (asked, given) => {
    const known = patterns.get(asked) ?? new Map<string, Hidden>();
    patterns.set(asked, known);
    let key = "";
    for (const index of asked.deciding) key += keyOfCode(given[index] as Code);
    const before = known.get(key);
    if (before !== undefined) return before;
    const states = statesOf(asked, (_, index) => columns[index]?.given[given[index] as Code]);
    const hidden = Uint8Array.from(states, (state) => (state === "not-shown" ? 1 : 0));
    if (known.size < MOST_PATTERNS) known.set(key, hidden);
    return hidden;
  };
}

/** A character, if possible: it takes less time than digits. */
function keyOfCode(code: Code): string {
  return code <= 0xffff ? String.fromCharCode(code) : `#${code};`;
}

/** A column that is being filled. */
export interface ColumnFilling {
  readonly column: Column;
  /** What each code stands for. */
  readonly given: readonly (Given | undefined)[];
  /** The code of an answer, which is new if nobody has given the same before. */
  readonly codeOf: (answer: Pick<Answer, "state" | "value" | "evidence">) => Code;
  /** The code of a value with its strongest evidence, if any. */
  readonly codeOfValue: (value: AnswerValue, backing: EvidenceKind | undefined) => Code;
}

/** Texts that nothing reads one by one are kept apart only as far as needed. */
function startColumn(question: Question, isRead: boolean): ColumnFilling {
  const isMerged = question.type === "text" && !isRead;
  const answers: DistinctAnswer[] = [];
  const given: (Given | undefined)[] = [undefined, ...STATES.map(givenInState)];
  const bare = new Map<number | string, Code>();
  const backed = new Map<EvidenceKind, Map<number | string, Code>>(
    EVIDENCE_KINDS.map((kind) => [kind, new Map()]),
  );
  const codeOfValue: ColumnFilling["codeOfValue"] = (value, backing) => {
    const known = (backing && backed.get(backing)) ?? bare;
    const key = keyOf(value, isMerged, known);
    const before = known.get(key);
    if (before !== undefined) return before;
    const code = given.length;
    const score = question.scored ? scoreAnswer(question, value) : undefined;
    answers.push({ value, backing, score });
    given.push({ state: "answered", value });
    known.set(key, code);
    return code;
  };
  const codeOf: ColumnFilling["codeOf"] = ({ state, value, evidence }) =>
    state === "answered" ? codeOfValue(value as AnswerValue, strongestOf(evidence)) : CODE[state];
  return { column: { question, answers }, given, codeOf, codeOfValue };
}

function givenInState(state: (typeof STATES)[number]): Given | undefined {
  return state === "not-shown" ? undefined : { state };
}

/**
 * Equal for equal answers. Merged answers keep only two apart: conditions on the organization ask
 * whether all people agree.
 */
function keyOf(
  value: AnswerValue,
  isMerged: boolean,
  known: ReadonlyMap<number | string, Code>,
): number | string {
  if (typeof value === "object") return comparable(value);
  return isMerged && known.size > 1 && !known.has(value)
    ? ([...known.keys()].at(-1) as string)
    : value;
}

/** Options in one order: the order in which they were chosen says nothing. */
export function comparable(value: AnswerValue): string {
  return JSON.stringify(typeof value === "object" ? value.toSorted() : value);
}
