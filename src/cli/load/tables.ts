import type { Ports } from "../../io/ports.ts";
import { blocksOf, citedPath, readFailure } from "../../io/read-files.ts";
import type { Location, Problem, Response } from "../../model/index.ts";
import { isTableFile } from "../../read/data-files.ts";
import { type Line, linesOf, type LineTaker } from "../../read/lines.ts";
import type { KnownRow } from "../../read/response/known-rows.ts";
import type { ResponsesTable } from "../../read/response/read-responses.ts";
import type { ColumnFilling } from "../../score/answer-matrix.ts";
import type { Excerpt } from "../../text/code-frame.ts";
import { inOrderOfText, MOST_PROBLEMS } from "../../text/first-problems.ts";
import { problem } from "../../text/problems.ts";
import { EXIT, Failure } from "../failure.ts";
import type { Session } from "../session.ts";
import type { Collisions } from "./collisions.ts";
import { noteInput, type Patience, STDIN, tellPatiently } from "./files.ts";
import type { LoadedQuestionnaire } from "./questionnaire.ts";

/** A responses table that is being read, with the problems that were found in it so far. */
export interface OpenTable extends ResponsesTable {
  readonly found: TableProblems;
}

/** Whether a name stands for a responses table: by its ending, or by that of standard input. */
export function isTable(path: string, stdinFilename: string | undefined): boolean {
  return isTableFile(path === STDIN ? (stdinFilename ?? "") : path);
}

/** Reads the head of a table, or returns its problems. */
export async function openTable(
  path: string,
  stdinFilename: string | undefined,
  session: Session,
): Promise<OpenTable | readonly Problem[]> {
  const { ports } = session;
  const file = path === STDIN ? (stdinFilename ?? STDIN) : citedPath(ports.cwd, path);
  if (path !== STDIN) noteInput(path, file, session);
  const { openResponses } = await import("../../read/response/read-responses.ts");
  const found = tableProblems(file);
  session.keep(file, found.excerpt);
  const taker: LineTaker = {};
  const lines = found.watch(linesOf(file, blocks(path, file, ports), taker));
  const { table, problems } = openResponses(file, lines, taker);
  found.note(problems);
  return table === undefined ? found.problems() : { ...table, found };
}

/** A file or standard input, block by block; an error of the system is a failure. */
function* blocks(path: string, file: string, ports: Ports): Generator<Uint8Array> {
  try {
    yield* path === STDIN ? ports.stdinBlocks() : blocksOf(path);
  } catch (error) {
    throw new Failure(
      EXIT.io,
      `${file} cannot be read: ${readFailure(path, error)}`,
      "check the path and its permissions",
    );
  }
}

/** Takes the responses of a table. */
export interface TableReader {
  readonly take: (response: Response) => void;
  /** Takes rows instead of responses, where single answers are no longer needed. */
  readonly rows?: RowTaker;
}

interface RowTaker {
  readonly columns: readonly ColumnFilling[];
  readonly isWanted: () => boolean;
  readonly take: (row: KnownRow) => void;
}

/**
 * Reads the responses of a table and returns the problems. A table with an error is refused as a
 * whole: its responses must not be counted.
 */
export async function readTable(
  table: OpenTable,
  { questionnaire, digest }: LoadedQuestionnaire,
  collisions: Collisions,
  { take, rows }: TableReader,
  patience: Patience,
): Promise<readonly Problem[]> {
  const { headProblems, readResponses } = await import("../../read/response/read-responses.ts");
  const { knownRows } = await import("../../read/response/known-rows.ts");
  const { found, file } = table;
  found.note(headProblems(table, questionnaire, digest));
  if (found.isRefused()) return found.problems();
  const tell = tellPatiently(patience);
  const known = rows && knownRows(rows.columns, questionnaire);
  let read = 0;
  table.taker.take = (bytes, start, end, line) => {
    const row = rows?.isWanted() === true ? known?.read(bytes, start, end) : undefined;
    if (row === undefined || !collisions.isNew(row.id, { file, line })) return false;
    rows?.take(row);
    read += 1;
    return true;
  };
  const lines = readResponses(table, questionnaire, found.isListing);
  for (const { line, response, problems, further } of lines) {
    if (found.isFull()) {
      const at = { file, line: line.number, column: 1 };
      found.note([problem("rest-not-read", at, { errors: MOST_PROBLEMS })]);
      break;
    }
    found.note(problems);
    found.countWarnings(further, line);
    if (response !== undefined) {
      read += 1;
      found.note(collisions.add(response));
      take(response);
      if (problems.length + further === 0) known?.learn(line.text, response);
    }
    if (line.isTaken === true || line.number % LINES_BETWEEN === 0) {
      await tell(() => `reading ${file}: ${line.number} lines…\n`);
    }
  }
  if (read === 0 && !found.isRefused()) {
    found.note([problem("no-answers", { file, line: 1, column: 1 }, { why: "table" })]);
  }
  return found.problems();
}

/** How many lines are read before anybody looks at the clock. */
const LINES_BETWEEN = 1000;

/** The first problems of a table, the number of the others, and the lines of the first ones. */
interface TableProblems {
  readonly excerpt: Excerpt;
  /** Keeps an eye on the lines, so that those with problems can be shown. */
  readonly watch: (lines: Iterator<Line>) => Iterator<Line>;
  /** Adds problems of the line that was read last. */
  readonly note: (problems: readonly Problem[]) => void;
  /** Whether there is an error. */
  readonly isRefused: () => boolean;
  /** Whether there are as many errors as are worth reading at once. */
  readonly isFull: () => boolean;
  /** Whether there are fewer warnings than are worth reading at once. */
  readonly isListing: () => boolean;
  /** Adds warnings of a line that are not listed. */
  readonly countWarnings: (count: number, line: Line) => void;
  readonly problems: () => readonly Problem[];
}

function tableProblems(file: string): TableProblems {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  let further = 0;
  let firstFurther: Location | undefined;
  const kept = new Map<number, string>();
  const excerpt = { length: 0, lines: kept };
  let last: Line | undefined;

  function countWarnings(count: number, line: number): void {
    if (count === 0) return;
    further += count;
    firstFurther ??= { file, line, column: 1 };
  }

  function noteOne(one: Problem): void {
    if (one.severity === "error") errors.push(one);
    else if (warnings.length < MOST_PROBLEMS) warnings.push(one);
    else {
      countWarnings(1, one.at?.line ?? 1);
      return;
    }
    if (last !== undefined && one.at?.line === last.number) kept.set(last.number, last.text);
  }

  return {
    excerpt,
    watch: (lines) => ({
      next: () => {
        const next = lines.next();
        if (next.done !== true) {
          last = next.value;
          excerpt.length += last.text.length + 1;
        }
        return next;
      },
    }),
    note: (problems) => {
      for (const one of problems) noteOne(one);
    },
    isRefused: () => errors.length > 0,
    isFull: () => errors.length >= MOST_PROBLEMS,
    isListing: () => warnings.length < MOST_PROBLEMS,
    countWarnings: (count, { number }) => countWarnings(count, number),
    problems: () => {
      if (firstFurther === undefined) return inOrderOfText([...errors, ...warnings]);
      const more = problem("more-warnings", firstFurther, { count: further });
      const counted = further > 1 ? { ...more, count: further } : more;
      return inOrderOfText([...errors, ...warnings, counted]);
    },
  };
}
