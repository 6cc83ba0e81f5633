import type { AnswerInFile, Location, Problem, ResponseFile } from "../../model/index.ts";
import { datesNamed } from "../../model/dates-named.ts";
import { RESPONSE } from "../../model/response.ts";
import { isObject } from "../../model/walk.ts";
import validate from "../../generated/validators/response.js";
import { isDate } from "../../text/dates.ts";
import { problem } from "../../text/problems.ts";
import { documentKind } from "../document-kind.ts";
import { isTextTable } from "../data-files.ts";
import { readDocument, readTree } from "../read-document.ts";
import { readFormat } from "../read-format.ts";
import { schemaProblems } from "../schema-problems.ts";
import type { Source } from "../source.ts";
import { keyLocation, nodeAt, type Path, plain, type Tree } from "../tree.ts";
import { withBlanks } from "./blank-answers.ts";
import { blankNames, withCleanNames } from "./clean-names.ts";

/** A response that its schema accepts; its questionnaire decides which answers are valid. */
export interface ResponseDraft {
  readonly file: string;
  readonly raw: ResponseFile;
  /** The key that has the respondent; empty in a line of a table. */
  readonly inside: "respondent" | "";
  readonly locate: (path: Path) => Location;
  readonly locateKey: (path: Path) => Location;
}

/** A draft, or the problems that prevent it. */
export interface DraftReading {
  readonly draft?: ResponseDraft;
  readonly problems: readonly Problem[];
}

/** Reads as much of a response as possible without its questionnaire. */
export function readResponse(source: Source): DraftReading {
  const { tree, problems } = readDocument(source, "a response", validate, withBlanks);
  if (tree === undefined) {
    const kind = documentKind(source);
    const at = { file: source.file, line: 1, column: 1 };
    if (kind === "result") return { problems: [problem("saved-result", at, {})] };
    const isNamed = kind === "questionnaire" || kind === "document";
    const what = isNamed ? kind : otherThanResponse(source);
    return { problems: what === undefined ? problems : [problem("not-a-response", at, { what })] };
  }
  return draftOf(tree);
}

/** The same of a response that is a tree already, such as the answers of a form. */
export function readResponseTree(given: Tree): DraftReading {
  const tree = withBlanks(given);
  const problems = schemaProblems(tree, validate);
  return problems.length > 0 ? { problems } : draftOf(tree);
}

function draftOf(tree: Tree): DraftReading {
  const raw = withCleanNames(
    readFormat(RESPONSE, plain(tree), { answer: longForm }) as ResponseFile,
  );
  const draft = {
    file: tree.at.file,
    raw,
    inside: "respondent" as const,
    locate: (path: Path) => nodeAt(tree, path).at,
    locateKey: (path: Path) => keyLocation(tree, path),
  };
  if (raw.respondent === undefined && raw.review === undefined) {
    return { problems: [problem("no-voice", tree.at, {})] };
  }
  if (raw.respondent !== undefined && raw.review !== undefined) {
    return { problems: [problem("two-voices", draft.locateKey(["review"]), {})] };
  }
  return checkedDraft(draft, "file");
}

/** What a file of another program is, such as the export of a survey tool. */
function otherThanResponse(source: Source): "table" | "other" | undefined {
  if (isTextTable(source.file)) return "table";
  const { tree } = readTree(source, "a response");
  if (tree?.kind !== "map" || tree.entries.size === 0) return undefined;
  return KEYS.some((key) => tree.entries.has(key)) ? undefined : "other";
}

/** One of these is in every response, however much else is misspelt. */
const KEYS = [
  "schemaVersion",
  "questionnaire",
  "organization",
  "assessment",
  "respondent",
  "review",
  "answers",
] as const satisfies readonly (keyof ResponseFile)[];

/** A draft that its schema accepts, unless it has a date that does not exist. */
export function checkedDraft(draft: ResponseDraft, where: "file" | "line"): DraftReading {
  const wrong = [...impossibleDates(draft), ...blankNames(draft.raw, draft.locate)];
  if (wrong.length > 0) return { problems: wrong };
  if (hasAnswers(draft)) return { draft, problems: [] };
  const isProposed = Object.values(draft.raw.answers).some((one) => one.proposed !== undefined);
  const why = isProposed ? "proposals" : where;
  return { draft, problems: [problem("no-answers", draft.locateKey(["answers"]), { why })] };
}

/**
 * An answer in its long form; the short form has only the value, and so may a proposal. A question
 * with nothing but a proposal is still open.
 */
export function longForm(answer: unknown): AnswerInFile {
  if (!isObject(answer)) return { value: answer } as AnswerInFile;
  const { value, state, score, proposed } = answer as AnswerInFile;
  const isOpen = value === undefined && state === undefined && score === undefined;
  if (proposed === undefined) return answer;
  const long = withLongProposal(answer);
  return isOpen ? { ...long, state: "unanswered" } : long;
}

function withLongProposal(answer: object): AnswerInFile {
  const { proposed, because, by, ...rest } = answer as Readonly<Record<string, unknown>>;
  if (isObject(proposed)) return answer;
  return { ...rest, proposed: { value: proposed, because, by } } as AnswerInFile;
}

/** Whether the entry says anything, even if only that the answer is not known. */
export function hasAnswers({ raw }: Pick<ResponseDraft, "raw">): boolean {
  return Object.values(raw.answers).some(({ state }) => state !== "unanswered");
}

function impossibleDates({ raw, locate }: ResponseDraft): readonly Problem[] {
  return datesNamed({ ...raw, answers: Object.entries(raw.answers) }).flatMap(({ found, path }) =>
    isDate(found) ? [] : [problem("no-such-date", locate(path), { found })],
  );
}
