import { markdownForm } from "../../src/form/markdown.ts";
import type { Form, FormQuestion } from "../../src/form/form.ts";
import { otherPicks, picksOf } from "../../src/form/shown-answers.ts";
import { COLUMN, listedText, workbookForm } from "../../src/form/workbook.ts";
import { workbookFile } from "../../src/render/office/workbook.ts";
import type { Cell, SheetRow } from "../../src/render/office/workbook-parts.ts";

/** Answers as a response file has them. */
export type Given = Readonly<Record<string, unknown>>;

interface Long {
  readonly value?: unknown;
  readonly state?: string;
  readonly evidence?: readonly string[];
}

function long(answer: unknown): Long {
  const isLong = typeof answer === "object" && answer !== null && !Array.isArray(answer);
  return isLong ? answer : { value: answer };
}

function questionOf(form: Form, id: string): FormQuestion {
  const all = form.sections.flatMap(({ questions }) => questions);
  const question = all.find((one) => one.id === id);
  if (question === undefined) throw new Error(`the form has no question ${id}`);
  return question;
}

/** The places of the boxes to tick, among all of a question's boxes. */
function ticksFor(
  question: FormQuestion,
  { value, state }: Long,
  language: string,
): readonly number[] {
  const picks = picksOf(question, language);
  const isTicked = ({ pick }: (typeof picks)[number]): boolean => {
    if (pick.kind === "state") return pick.state === state;
    if (pick.kind === "none") return Array.isArray(value) && value.length === 0;
    return Array.isArray(value) ? value.includes(pick.value) : pick.value === value;
  };
  return picks.flatMap((one, place) => (isTicked(one) ? [place] : []));
}

function isWritten({ answer }: FormQuestion): boolean {
  return ["number", "text", "date"].includes(answer.type);
}

/** A form in Markdown as somebody fills it in. */
export function filledMarkdown(form: Form, given: Given): string {
  const [language] = form.languages;
  const lines = markdownForm(form).split("\n");
  for (const [id, answer] of Object.entries(given)) {
    const question = questionOf(form, id);
    const { evidence = [], ...said } = long(answer);
    const start = lines.indexOf(`<!-- unsilo: ${id} -->`);
    const next = lines.findIndex(
      (line, place) => place > start && line.startsWith("<!-- unsilo: "),
    );
    const block = [...lines.keys()].slice(start, next < 0 ? lines.length : next);
    const boxes = block.filter((place) => lines[place]?.startsWith("- [ ]"));
    for (const tick of ticksFor(question, said, language)) {
      const place = boxes[tick] ?? 0;
      lines[place] = (lines[place] ?? "").replace("[ ]", "[x]");
    }
    // The first label is for a written answer, the last one for evidence.
    const labels = block.filter((place) => /^[^-<*].*:$/u.test(lines[place] ?? ""));
    const write = (place: number | undefined, text: unknown): void => {
      if (place !== undefined) lines[place] = `${lines[place]} ${String(text)}`;
    };
    if (isWritten(question) && said.value !== undefined) write(labels[0], said.value);
    if (evidence.length > 0) write(labels.at(-1), evidence[0]);
  }
  return lines.join("\n");
}

/** A form as a workbook, as somebody fills it in and saves it. */
export function filledWorkbook(form: Form, given: Given): Uint8Array {
  const [language] = form.languages;
  const workbook = workbookForm(form);
  const [sheet, lists] = workbook.sheets;
  if (sheet === undefined || lists === undefined) throw new Error("a sheet is missing");
  const rows = sheet.rows.map(({ cells, ...rest }): SheetRow => {
    const [id, option] = [textOf(cells[COLUMN.id]), textOf(cells[COLUMN.option])];
    if (id === "" || id.startsWith("@") || !Object.hasOwn(given, id)) return { cells, ...rest };
    const entries = entriesOf(questionOf(form, id), option, long(given[id]), language);
    return { cells: cells.map((cell, column) => entered(cell, entries[column])), ...rest };
  });
  return workbookFile({ ...workbook, sheets: [{ ...sheet, rows }, lists] });
}

type Entries = Readonly<Record<number, string | number | undefined>>;

function entriesOf(question: FormQuestion, option: string, said: Long, language: string): Entries {
  const { value, state, evidence = [] } = said;
  if (option !== "") {
    const isTicked = option === `@${state}` || (Array.isArray(value) && value.includes(option));
    return { [COLUMN.answer]: isTicked ? "x" : undefined };
  }
  const { [COLUMN.evidence]: none } = { [COLUMN.evidence]: evidence[0] };
  if (isWritten(question)) {
    const written = typeof value === "string" || typeof value === "number" ? value : undefined;
    return { [COLUMN.answer]: written, [COLUMN.evidence]: none };
  }
  const picks =
    question.answer.type === "choices"
      ? otherPicks(question, language)
      : picksOf(question, language);
  const [tick] = ticksFor(question, said, language);
  const chosen = tick === undefined ? undefined : picksOf(question, language)[tick];
  const listed = picks.find(({ pick }) => JSON.stringify(pick) === JSON.stringify(chosen?.pick));
  return { [COLUMN.answer]: listed && listedText(listed, question), [COLUMN.evidence]: none };
}

function textOf(cell: Cell | undefined): string {
  return typeof cell?.value === "string" ? cell.value : "";
}

function entered(cell: Cell | undefined, value: string | number | undefined): Cell | undefined {
  return cell === undefined || value === undefined ? cell : { ...cell, value };
}
