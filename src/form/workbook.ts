import { formTexts, type FormTexts } from "../generated/catalogs/form.ts";
import {
  type Cell,
  type CellStyle,
  type Run,
  type Sheet,
  type Validation,
  type Workbook,
} from "../render/office/workbook-parts.ts";
import { cellName, columnName } from "../text/cell-name.ts";
import { clamp, wrap } from "../text/width.ts";
import type { Form, FormQuestion } from "./form.ts";
import { formTag } from "./form-tag.ts";
import {
  boundsText,
  openingOf,
  optionPicks,
  otherLabel,
  otherPicks,
  picksOf,
  remarksOf,
  sayIn,
  type ShownPick,
  writtenLabel,
} from "./shown-answers.ts";

/** What the hidden first column has in the rows that are not questions. */
export const ROW = { form: "@form", department: "@department", role: "@role" } as const;

/** What the hidden second column has in the row for what an option stands for. */
export const OTHER = "@other";

/** The columns of the sheet: ids, options, words, answers, and what shows them. */
export const COLUMN = { id: 0, option: 1, words: 2, answer: 3, evidence: 4 } as const;

/** A row of the sheet; a list belongs to its answer. */
interface Row {
  readonly cells: readonly (Cell | undefined)[];
  readonly list?: readonly string[];
  readonly validation?: Omit<Validation & { readonly kind: "number" }, "cell">;
  readonly isMark?: true;
}

/** A form as a workbook, in its first language: a protected sheet, and a hidden one with the lists. */
export function workbookForm(form: Form): Workbook {
  const { head, languages } = form;
  const [language] = languages;
  const words = formTexts(language);
  const rows = rowsOf(form, words);
  const lists = rows.flatMap(({ list }) => (list === undefined ? [] : [list]));
  return {
    title: sayIn(language)(head.title),
    language,
    sheets: [
      {
        name: words.sheet,
        isProtected: true,
        frozenRows: 1,
        columns: WIDTHS.map((width) => ({
          width,
          ...(width === HIDDEN ? { isHidden: true } : {}),
        })),
        rows: rows.map(({ cells, list = [] }) => ({ cells, lines: linesOf(cells, list) })),
        validations: validationsOf(rows, words),
      },
      listSheet(lists, words.lists),
    ],
  };
}

function rowsOf(form: Form, words: FormTexts): readonly Row[] {
  const { head, sections, languages } = form;
  const [language] = languages;
  const say = sayIn(language);
  const opening = openingOf(form, language, words.howWorkbook);
  return [
    shown(undefined, [words.question, words.answer, words.evidence], "head"),
    { cells: [plain(ROW.form), plain(formTag(form)), styled(say(head.title), "title")] },
    ...opening.map((text) => shown(undefined, [text], "text")),
    ...(head.contact === undefined
      ? []
      : [shown(undefined, [`${words.contact}\n${head.contact}`], "text")]),
    ...departmentRow(form, words),
    ...roleRow(form, words),
    ...sections.flatMap(({ title, questions }) => [
      shown(undefined, [say(title), "", ""], "heading"),
      ...questions.flatMap((one) => questionRows(one, form, words)),
    ]),
  ];
}

/** The columns' widths in characters; the first two are hidden. */
const HIDDEN = 8;
const WIDTHS = [HIDDEN, HIDDEN, 84, 50, 34];

/** How many lines the highest cell of a row takes, whatever is chosen; the title's letters are larger. */
function linesOf(cells: Row["cells"], list: readonly string[]): number {
  const lines = cells.map((cell, column) => {
    const { [column]: width = HIDDEN } = WIDTHS;
    if (cell === undefined || width === HIDDEN) return 1;
    const text =
      typeof cell.value === "object" ? cell.value.map((run) => run.text).join("") : `${cell.value}`;
    const count = text.split("\n").flatMap((line) => wrap(line, width)).length;
    return cell.style === "title" ? count * 2 : count;
  });
  const { [COLUMN.answer]: width = HIDDEN } = WIDTHS;
  return Math.max(...lines, ...list.map((text) => wrap(text, width).length));
}

function plain(value: string): Cell {
  return { value, style: "plain" };
}

function styled(value: string | readonly Run[], style: CellStyle): Cell {
  return { value, style };
}

function shown(id: string | undefined, texts: readonly string[], style: CellStyle): Row {
  return {
    cells: [
      id === undefined ? undefined : plain(id),
      undefined,
      ...texts.map((one) => styled(one, style)),
    ],
  };
}

function departmentRow({ head, languages: [language] }: Form, words: FormTexts): readonly Row[] {
  const { departments } = head;
  if (departments.length <= 1) return [];
  const list = departments.map(({ name }) => sayIn(language)(name));
  return [{ ...answerRow(ROW.department, [bold(words.department)], "open-text"), list }];
}

function roleRow({ head, languages: [language] }: Form, words: FormTexts): readonly Row[] {
  if (head.role !== undefined || head.isAnonymous === true) return [];
  const example = head.roleExample === undefined ? "" : sayIn(language)(head.roleExample);
  return [answerRow(ROW.role, [bold(words.role({ example }))], "open-text")];
}

function bold(text: string): Run {
  return { text, isBold: true };
}

function answerRow(id: string, words: readonly Run[], style: CellStyle, option?: string): Row {
  return {
    cells: [
      plain(id),
      option === undefined ? undefined : plain(option),
      styled(words, "text"),
      styled("", style),
    ],
  };
}

function questionRows(question: FormQuestion, form: Form, words: FormTexts): readonly Row[] {
  const [language] = form.languages;
  const { id, answer, takesEvidence } = question;
  const row = answerRow(id, runsOf(question, form), styleOf(question));
  const first: Row = {
    ...row,
    cells: [...row.cells, takesEvidence ? styled("", "open-text") : undefined],
    ...listOf(question, language),
    ...(answer.type === "number" && (answer.min ?? answer.max) !== undefined
      ? { validation: numberRule(answer, words, language) }
      : {}),
  };
  const options =
    answer.type === "choices"
      ? optionPicks(question, language).map(({ pick, text }): Row => {
          const option = pick.kind === "value" ? String(pick.value) : "";
          return { ...answerRow(id, [{ text }], "open-text", option), isMark: true };
        })
      : optionPicks(question, language).map(({ text }) => shown(undefined, [`–  ${text}`], "note"));
  const typed = typedRows(question, language);
  return [first, ...options, ...typed];
}

/** Further rows of a question: for what an option stands for, and for who cannot give a number, a date or a text. */
function typedRows(question: FormQuestion, language: string): readonly Row[] {
  const label = otherLabel(question, language);
  const isWritten = writtenLabel(question, language) !== "";
  return [
    ...(label === "" ? [] : [answerRow(question.id, [{ text: label }], "open-text", OTHER)]),
    ...(isWritten
      ? otherPicks(question, language).map(({ pick, text }): Row => {
          const option = pick.kind === "state" ? `@${pick.state}` : "";
          return { ...answerRow(question.id, [{ text }], "open-text", option), isMark: true };
        })
      : []),
  ];
}

function runsOf(question: FormQuestion, form: Form): readonly Run[] {
  const [language] = form.languages;
  const number = form.sections.flatMap(({ questions }) => questions).indexOf(question) + 1;
  const label = writtenLabel(question, language);
  const below = [...remarksOf(question, form, language), ...(label === "" ? [] : [label])];
  return [
    bold(`${number}. ${sayIn(language)(question.text)}`),
    ...below.map((text) => ({ text: `\n${text}` })),
  ];
}

function styleOf({ answer }: FormQuestion): CellStyle {
  return answer.type === "number" ? "open-number" : "open-text";
}

/** The list of a question's own cell: all choices, or those beside the options. */
function listOf(question: FormQuestion, language: string): Pick<Row, "list"> {
  if (writtenLabel(question, language) !== "") return {};
  const picks =
    question.answer.type === "choices"
      ? otherPicks(question, language)
      : picksOf(question, language);
  return { list: picks.map((one) => listedText(one, question)) };
}

/** Descriptions of levels are long, and in full below the question: the list has their beginnings. */
export function listedText({ text }: ShownPick, { answer }: FormQuestion): string {
  return answer.type === "level" ? clamp(text, LISTED) : text;
}

const LISTED = 60;

function numberRule(
  answer: { readonly min?: number; readonly max?: number },
  words: FormTexts,
  language: string,
): NonNullable<Row["validation"]> {
  const { min, max } = answer;
  return {
    kind: "number",
    message: words.numberOnly({ bounds: boundsText(answer, language) }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

function validationsOf(rows: readonly Row[], words: FormTexts): readonly Validation[] {
  let lists = 0;
  return rows.flatMap(({ list, validation, isMark }, index): readonly Validation[] => {
    const cell = cellName(index, COLUMN.answer);
    if (validation !== undefined) return [{ ...validation, cell }];
    if (isMark === true) return [{ cell, kind: "one-of", value: "x", message: words.markX }];
    if (list === undefined) return [];
    const column = columnName(lists);
    lists += 1;
    const range = `${words.lists}!$${column}$1:$${column}$${list.length}`;
    return [{ cell, kind: "list", range, message: words.fromList }];
  });
}

/** One column for each list. */
function listSheet(lists: readonly (readonly string[])[], name: string): Sheet {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return {
    name,
    isHidden: true,
    columns: lists.map(() => ({ width: 20 })),
    rows: Array.from({ length: longest }, (_, place) => ({
      cells: lists.map((list) => {
        const { [place]: text } = list;
        return text === undefined ? undefined : plain(text);
      }),
    })),
  };
}
