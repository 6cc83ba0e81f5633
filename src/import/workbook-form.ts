import type { Form, FormQuestion } from "../form/form.ts";
import { COLUMN, OTHER, ROW } from "../form/workbook.ts";
import type { Location, Problem } from "../model/index.ts";
import { cellName } from "../text/cell-name.ts";
import { problem } from "../text/problems.ts";
import { unclear } from "./answer-tree.ts";
import { pickSaid } from "./pick-said.ts";
import { readTag } from "./read-tag.ts";
import type { Content, FormSaid, QuestionSaid, Said } from "./said.ts";
import { unknownQuestion } from "./unknown-question.ts";
import type { SheetCells } from "./workbook-cells.ts";

/** The sheet with the form, and what it says about itself. */
export interface FormSheetCells extends Pick<FormSaid, "tag" | "tagAt"> {
  readonly file: string;
  readonly sheet: SheetCells;
}

/** Finds the sheets that say that they have a form; a copy of a sheet is a form too. */
export function workbookTags(
  file: string,
  sheets: readonly SheetCells[],
): readonly (FormSheetCells | "newer")[] {
  return sheets.flatMap((sheet): readonly (FormSheetCells | "newer")[] => {
    const row = sheet.rows.findIndex((cells) => textAt(cells, COLUMN.id) === ROW.form);
    const cells = sheet.rows[row];
    if (cells === undefined) return [];
    const tag = readTag(textAt(cells, COLUMN.option));
    if (tag === undefined) return ["newer"];
    return [{ file, sheet, tag, tagAt: placeOf(file, sheet, row, COLUMN.words) }];
  });
}

type Cells = SheetCells["rows"][number];

function textAt(cells: Cells, column: number): string {
  const { [column]: content } = cells;
  return content?.kind === "text" ? content.text.trim() : "";
}

function placeOf(file: string, { name }: SheetCells, row: number, column: number): Location {
  return { file, line: row + 1, column: column + 1, cell: `${name}!${cellName(row, column)}` };
}

/** A row of the form: its entries, with their cells. */
interface Row {
  readonly id: string;
  readonly option: string;
  readonly idAt: Location;
  readonly at: Location;
  readonly answer?: Said;
  readonly evidence?: Said;
}

/** What a respondent said in a workbook; each entry has a cell, or is a problem. */
export function readWorkbookForm(
  { file, sheet, tag, tagAt }: FormSheetCells,
  form: Form,
): { readonly said: FormSaid; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const questions = new Map(
    form.sections.flatMap((one) => one.questions.map((question) => [question.id, question])),
  );
  const rows = sheet.rows.flatMap((cells, index) => rowOf(cells, index, file, sheet, problems));
  const byId = new Map<string, Row[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  const said = [...byId].flatMap(([id, own]): QuestionSaid[] => {
    const question = questions.get(id);
    if (question !== undefined) return [questionSaid(question, own, form.languages, problems)];
    const [{ idAt }, second] = own as [Row, Row?];
    const isHead = id === ROW.department || id === ROW.role;
    if (isHead && second === undefined) return [];
    if (isHead) {
      problems.push(problem("question-twice", idAt, { question: id }));
      return [];
    }
    problems.push(unknownQuestion(id, [...questions.keys()], tag, idAt));
    return [];
  });
  const [[asked], [its]] = [byId.get(ROW.department) ?? [], byId.get(ROW.role) ?? []];
  return {
    said: {
      tag,
      tagAt,
      ...(asked === undefined ? {} : { departmentAt: asked.at }),
      ...(asked?.answer === undefined ? {} : { department: asked.answer }),
      ...(its?.answer === undefined ? {} : { role: its.answer }),
      questions: said,
    },
    problems,
  };
}

/** A row with an id. Entries anywhere else are problems: they might be answers. */
function rowOf(
  cells: Cells,
  index: number,
  file: string,
  sheet: SheetCells,
  problems: Problem[],
): readonly Row[] {
  const id = textAt(cells, COLUMN.id);
  const entry = (column: number): Said | undefined => {
    const { [column]: content } = cells;
    const at = placeOf(file, sheet, index, column);
    return content === undefined || isBlank(content) ? undefined : { content, at };
  };
  const [answer, evidence] = [entry(COLUMN.answer), entry(COLUMN.evidence)];
  const beyond = cells.flatMap((_, column) =>
    column > COLUMN.evidence ? (entry(column) ?? []) : [],
  );
  const isForm = id === ROW.form;
  const option = textAt(cells, COLUMN.option);
  const hasNoEvidence = id.startsWith("@") || option !== "";
  const stray = [
    ...(id === "" || isForm ? [answer] : []),
    ...(id === "" || hasNoEvidence ? [evidence] : []),
  ];
  // The first row names the columns.
  for (const one of index === 0 ? [] : [...stray, ...beyond]) {
    if (one === undefined) continue;
    const { content, at } = one;
    const found = content.kind === "text" || content.kind === "error" ? content.text : content.kind;
    problems.push(problem("stray-text", at, { found }));
  }
  if (id === "" || isForm) return [];
  return [
    {
      id,
      option,
      idAt: placeOf(file, sheet, index, COLUMN.id),
      at: placeOf(file, sheet, index, COLUMN.answer),
      ...(answer === undefined ? {} : { answer }),
      ...(evidence === undefined ? {} : { evidence }),
    },
  ];
}

function isBlank(content: Content): boolean {
  return content.kind === "text" && content.text.trim() === "";
}

function questionSaid(
  question: FormQuestion,
  rows: readonly Row[],
  languages: readonly string[],
  problems: Problem[],
): QuestionSaid {
  const { id, answer: how } = question;
  const options = rows.map(({ option }) => option);
  const twice = rows.find(({ option }, index) => options.indexOf(option) !== index);
  if (twice !== undefined) problems.push(problem("question-twice", twice.idAt, { question: id }));
  const main = rows.find(({ option }) => option === "");
  const isWritten = how.type === "number" || how.type === "date" || how.type === "text";
  const picks = rows.flatMap((row) => {
    if (row.answer === undefined || row.option === OTHER) return [];
    if (row.option !== "") return markSaid(row, row.answer, question, problems);
    if (isWritten) return [];
    const { content, at } = row.answer;
    const pick = pickSaid(content, question, languages);
    if (pick !== undefined) return [{ pick, at }];
    problems.push(unclear(content, "choice", id, at).problem);
    return [];
  });
  const other = rows.find(({ option }) => option === OTHER)?.answer;
  return {
    id,
    at: main?.at ?? (rows[0] as Row).at,
    picks,
    ...(isWritten && main?.answer !== undefined ? { written: main.answer } : {}),
    ...(other === undefined ? {} : { other }),
    ...(main?.evidence === undefined ? {} : { evidence: main.evidence }),
  };
}

const MARKS = new Set(["x", "✓", "✔", "☑"]);

/** A mark beside an option, or beside a choice that replaces a written answer. */
function markSaid(
  { option, idAt }: Row,
  { content, at }: Said,
  { id, answer }: FormQuestion,
  problems: Problem[],
): QuestionSaid["picks"] {
  if (content.kind !== "text" || !MARKS.has(content.text.trim().toLowerCase())) {
    problems.push(unclear(content, "mark", id, at).problem);
    return [];
  }
  if (option === "@dont-know" || option === "@not-applicable") {
    const state = option === "@dont-know" ? "dont-know" : "not-applicable";
    return [{ pick: { kind: "state", state }, at }];
  }
  const known = "options" in answer ? answer.options.map(({ value }) => value) : [];
  if (known.includes(option)) return [{ pick: { kind: "value", value: option }, at }];
  const details = { id: option, question: id, known: known.map(String) };
  problems.push(problem("unknown-option", idAt, details));
  return [];
}
