import type {
  Location,
  Problem,
  Questionnaire,
  Response,
  ResponsesHead,
  ResponsesLine,
} from "../../model/index.ts";
import { optional } from "../optional.ts";
import { RESPONSES, RESPONSES_LINE } from "../../model/responses.ts";
import validateHead from "../../generated/validators/responses.js";
import validateLine from "../../generated/validators/responses-line.js";
import { firstErrors } from "../../text/first-problems.ts";
import { problem } from "../../text/problems.ts";
import { jsonTree } from "../json-tree.ts";
import type { Line, LineTaker } from "../lines.ts";
import type { TreeReading } from "../plain-data.ts";
import { readFormat } from "../read-format.ts";
import { describe, schemaProblems, type Validate } from "../schema-problems.ts";
import { keyLocation, type MapTree, nodeAt, type Path, plain, type Tree } from "../tree.ts";
import { questionnaireProblem, variantProblem } from "./match-questionnaire.ts";
import { withBlanks } from "./blank-answers.ts";
import { blankNames, withCleanNames, withCleanSubject } from "./clean-names.ts";
import { matchPerson, type ResponseReading } from "./match-response.ts";
import { quickReader } from "./quick-response.ts";
import { checkedDraft, hasAnswers, longForm, type ResponseDraft } from "./read-response.ts";

/** A responses table whose head is sound; its other lines have not been read. */
export interface ResponsesTable {
  readonly file: string;
  readonly raw: ResponsesHead;
  readonly locate: (path: Path) => Location;
  /** The lines after the head; they can be read once. */
  readonly lines: Iterator<Line>;
  /** Takes lines of which nobody needs the text. */
  readonly taker: LineTaker;
}

/** A table, or the problems of its head. */
export interface TableReading {
  readonly table?: ResponsesTable;
  readonly problems: readonly Problem[];
}

/** Reads the head of a responses table. */
export function openResponses(
  file: string,
  lines: Iterator<Line>,
  taker: LineTaker = {},
): TableReading {
  const first = lines.next();
  const start = { file, line: 1, column: 1 };
  if (first.done === true) {
    return { problems: [problem("file-empty", start, { expected: "a responses table" })] };
  }
  const { tree, problems } = lineTree(file, first.value);
  if (tree === undefined) return { problems };
  if (!has(tree, "unsilo")) return { problems: [problem("head-missing", tree.at, {})] };
  const found = checkedBy(validateHead, tree);
  if (found.length > 0) return { problems: found };
  const raw = withCleanSubject(readFormat(RESPONSES, plain(tree), {}) as ResponsesHead);
  const locate = (path: Path): Location => nodeAt(tree, path).at;
  const blank = blankNames(raw, locate);
  if (blank.length > 0) return { problems: blank };
  return { table: { file, raw, locate, lines, taker }, problems: [] };
}

/** What a line of a table gives: a response, problems, or a response with warnings. */
export interface LineReading extends ResponseReading {
  readonly line: Line;
  /** How many warnings it has besides its problems; their places were not asked for. */
  readonly further: number;
}

/**
 * The responses of a table and the problems of its lines, one line at a time; earlier ones are not
 * kept. While `isListing`, each warning is a problem with its place, which takes twenty times as
 * long; after that they are only counted.
 */
export function* readResponses(
  table: ResponsesTable,
  questionnaire: Questionnaire,
  isListing: () => boolean = () => true,
): Generator<LineReading> {
  const { file, raw, lines } = table;
  const quick = quickReader(file, raw, questionnaire);
  for (let next = lines.next(); next.done !== true; next = lines.next()) {
    const line = next.value;
    if (line.isTaken === true) {
      yield { line, problems: NONE, further: 0 };
      continue;
    }
    const read = line.problem === undefined ? quick(line.text, line.number) : undefined;
    yield read === undefined || (read.warnings > 0 && isListing())
      ? { line, ...readLine(line, table, questionnaire), further: 0 }
      : { line, response: read.response, problems: NONE, further: read.warnings };
  }
}

const NONE: readonly Problem[] = [];

/** The problems of the head of a table with its questionnaire; an error refuses the table. */
export function headProblems(
  table: ResponsesTable,
  questionnaire: Questionnaire,
  digest?: string,
): readonly Problem[] {
  const other = questionnaireProblem(table, questionnaire, digest);
  if (other?.severity === "error") return [other];
  return [other, variantProblem(table, questionnaire)].filter((one) => one !== undefined);
}

/** Reads a line with all its places: what a line that is not plain says, or what is wrong in it. */
export function readLine(
  line: Line,
  table: ResponsesTable,
  questionnaire: Questionnaire,
): ResponseReading {
  const { tree: given, problems } = lineTree(table.file, line);
  if (given === undefined) return { problems };
  const tree = withBlanks(given);
  const found = ofHead(tree, table);
  if (found.length > 0) return { problems: found };
  const invalid = checkedBy(validateLine, tree);
  if (invalid.length > 0) return { problems: invalid };
  const { draft, problems: own } = checkedDraft(draftOf(tree, table), "line");
  if (draft === undefined || !hasAnswers(draft)) return { problems: own };
  const { response, problems: mismatches } = matchPerson(draft, questionnaire);
  return { ...(response && { response: inLine(response, line.number) }), problems: mismatches };
}

/** The tree of a line. */
function lineTree(file: string, { number, text, problem: found }: Line): TreeReading {
  if (found !== undefined) return { problems: [found] };
  if (text.trim() === "") {
    return { problems: [problem("blank-line", { file, line: number, column: 1 }, {})] };
  }
  // A lone carriage return is white space in JSON, but would count as a line break here.
  const oneLine = text.replaceAll("\r", "\t");
  const { tree, problems } = jsonTree({ file, text: oneLine, line: number });
  return { ...(tree && { tree }), problems: firstErrors(problems) };
}

function has(tree: Tree, key: string): boolean {
  return tree.kind === "map" && tree.entries.has(key);
}

function checkedBy(validate: Validate, tree: Tree): readonly Problem[] {
  return firstErrors(schemaProblems(tree, validate));
}

/** What a line says that only the head may say. */
function ofHead(tree: Tree, { raw }: ResponsesTable): readonly Problem[] {
  if (tree.kind !== "map") return [];
  const head = tree.entries.get("unsilo");
  if (head !== undefined) return [problem("head-repeated", head.keyAt, {})];
  return firstErrors(Object.keys(HEAD_KEYS).flatMap((key) => statedAgain(key, tree, raw)));
}

/** The keys of the head, except the one that marks it. */
const HEAD_KEYS: Readonly<Record<Exclude<keyof ResponsesHead, "unsilo">, true>> = {
  schemaVersion: true,
  questionnaire: true,
  organization: true,
  assessment: true,
  variant: true,
  source: true,
};

function statedAgain(key: string, { entries }: MapTree, raw: ResponsesHead): readonly Problem[] {
  const entry = entries.get(key);
  if (entry === undefined) return [];
  const inHead: unknown = raw[key as keyof ResponsesHead];
  const inLine = plain(entry.value);
  const why =
    inHead === undefined
      ? "absent"
      : JSON.stringify(inHead) === JSON.stringify(inLine)
        ? "repeated"
        : "other";
  const details = { key, found: describe(inLine), stated: describe(inHead) };
  return [problem("stated-in-head", entry.keyAt, { why, ...details })];
}

/** The line of a table as the response that it stands for. */
function draftOf(tree: Tree, { file, raw: head, locate }: ResponsesTable): ResponseDraft {
  const line = readFormat(RESPONSES_LINE, plain(tree), { answer: longForm }) as ResponsesLine;
  const { id, role, department, ...rest } = line;
  const { unsilo: _, source: __, ...asked } = head;
  const respondent = { id, ...optional("department", department), ...optional("role", role) };
  const own = (path: Path): Path => (path[0] === "respondent" ? path.slice(1) : path);
  return {
    file,
    raw: withCleanNames({ ...asked, respondent, ...rest }),
    inside: "",
    locate: (path) =>
      Object.hasOwn(asked, path[0] ?? "") ? locate(path) : nodeAt(tree, own(path)).at,
    locateKey: (path) => keyLocation(tree, own(path)),
  };
}

/** A response of a line: all its answers are in that line, whatever their columns. */
function inLine(response: Response, line: number): Response {
  const at = { file: response.file, line, column: 1 };
  const answers = [...response.answers].map(([id, answer]) => [id, { ...answer, at }] as const);
  return { ...response, line, answers: new Map(answers) };
}
