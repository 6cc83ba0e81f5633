import type { ChartSpec, LinePoint } from "./charts.ts";

/** A run of text of one kind. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  /** Said in passing: set smaller, or paler. */
  readonly minor?: true;
  /** A word that marks something, such as "today". */
  readonly tag?: true;
  /** Only http, https and mail. */
  readonly url?: string;
}

export type Spans = readonly Span[];

/** The purpose of a block. A renderer may style it accordingly, but never changes its content. */
export interface Styled {
  readonly role?: string;
}

export interface Paragraph extends Styled {
  readonly kind: "paragraph";
  readonly spans: Spans;
}

export interface Item {
  readonly spans: Spans;
  /** Subordinate items, in a nested list. */
  readonly items: readonly Item[];
}

export interface List extends Styled {
  readonly kind: "list";
  readonly isNumbered: boolean;
  readonly items: readonly Item[];
}

/** Quotes, word for word. */
export interface Quotes extends Styled {
  readonly kind: "quotes";
  readonly texts: readonly string[];
  /** The language of each; empty for that of the document. */
  readonly languages: readonly string[];
}

export interface Fact {
  readonly label: string;
  readonly spans: Spans;
}

export interface Facts extends Styled {
  readonly kind: "facts";
  readonly facts: readonly Fact[];
}

export interface Column {
  readonly title: string;
  readonly align?: "end";
  /** Its cells name their rows. */
  readonly isHeading?: true;
}

export interface Cell {
  readonly spans: Spans;
  /** From 0, the palest, to 4. */
  readonly shade?: number;
  /** A share of all, 0 to 1, that may be drawn beside the text. */
  readonly share?: number;
  /** May be drawn as a small line, where it is not said elsewhere. */
  readonly trend?: readonly LinePoint[];
}

export interface Row extends Styled {
  readonly cells: readonly Cell[];
}

export interface Table extends Styled {
  readonly kind: "table";
  /** What it is a table of, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly foot: readonly Row[];
}

/** A picture of figures, with the words that say the same. */
export interface Chart extends Styled {
  readonly kind: "chart";
  readonly chart: ChartSpec;
  readonly note: string;
  /** The same as a table, for those who would rather read. */
  readonly table?: Table;
}

/** A level of the model, as a figure with its name. */
export interface Level extends Styled {
  readonly kind: "level";
  /** The text at this level; empty if the context makes it clear. */
  readonly label: string;
  readonly level: string;
  readonly name: string;
}

/** Text to type in unchanged. */
export interface Code extends Styled {
  readonly kind: "code";
  readonly text: string;
}

/** Fields to fill in by hand. */
export interface Blanks extends Styled {
  readonly kind: "blanks";
  readonly labels: readonly string[];
}

/** A located defect of an input file; a text is empty where there is none. */
export interface ProblemBlock extends Styled {
  readonly kind: "problem";
  /** "a.yaml:2:9". */
  readonly place: string;
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  /** The lines around it, for the one who has the file. */
  readonly frame: string;
  readonly remedy: string;
}

/** Blocks with a title. */
export interface Group extends Styled {
  readonly kind: "group";
  readonly id: string;
  readonly eyebrow: string;
  readonly title: Spans;
  /** The title is a small one, and no heading. */
  readonly isLabelled: boolean;
  /** In the list of contents, below its section. */
  readonly isListed: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | Paragraph
  | List
  | Quotes
  | Facts
  | Table
  | Chart
  | Level
  | Code
  | Blanks
  | ProblemBlock
  | Group;

/** A text, or runs of text of which empty ones are left out. */
export type Words = string | readonly (Span | string)[];

export function spansOf(words: Words): Spans {
  const parts = typeof words === "string" ? [words] : words;
  return parts
    .map((part) => (typeof part === "string" ? { text: part } : part))
    .filter(({ text }) => text !== "");
}

export function strong(text: string): Span {
  return { text, strong: true };
}

export function minor(text: string): Span {
  return { text, minor: true };
}

export function tag(text: string): Span {
  return { text, tag: true };
}

/**
 * The functions below return an empty list without content, so that documents can be composed from
 * parts.
 */
type Blocks = readonly Block[];

export function styled(role: string | undefined): Styled {
  return role === undefined ? {} : { role };
}

export function paragraph(words: Words, role?: string): Blocks {
  const spans = spansOf(words);
  return spans.length === 0 ? [] : [{ kind: "paragraph", spans, ...styled(role) }];
}

export function paragraphs(texts: readonly Words[], role?: string): Blocks {
  return texts.flatMap((text) => paragraph(text, role));
}

/** Items are texts, or texts with items below them. */
export type ItemWords = Words | { readonly words: Words; readonly items: readonly ItemWords[] };

export function list(items: readonly ItemWords[], role?: string): Blocks {
  return listOf(items, false, role);
}

export function numbered(items: readonly ItemWords[], role?: string): Blocks {
  return listOf(items, true, role);
}

function listOf(given: readonly ItemWords[], isNumbered: boolean, role?: string): Blocks {
  const items = itemsOf(given);
  return items.length === 0 ? [] : [{ kind: "list", isNumbered, items, ...styled(role) }];
}

function itemsOf(given: readonly ItemWords[]): readonly Item[] {
  return given
    .map((item) =>
      typeof item === "object" && "words" in item
        ? { spans: spansOf(item.words), items: itemsOf(item.items) }
        : { spans: spansOf(item), items: [] },
    )
    .filter(({ spans }) => spans.length > 0);
}

/** Something that somebody said, in the language of the document unless it names another one. */
export interface Quote {
  readonly text: string;
  readonly language?: string | undefined;
}

export function quotes(given: readonly Quote[]): Blocks {
  if (given.length === 0) return [];
  const languages = given.map(({ language = "" }) => language);
  return [{ kind: "quotes", texts: given.map(({ text }) => text), languages }];
}

export function facts(given: readonly (readonly [string, Words])[], role?: string): Blocks {
  const filled = given
    .map(([label, words]) => ({ label, spans: spansOf(words) }))
    .filter(({ spans }) => spans.length > 0);
  return filled.length === 0 ? [] : [{ kind: "facts", facts: filled, ...styled(role) }];
}

/** Cells are texts, or cells with a shade. */
export type CellWords = Words | ({ readonly words: Words } & Omit<Cell, "spans">);
export type RowWords =
  | readonly CellWords[]
  | { readonly cells: readonly CellWords[]; readonly role: string };

export interface TableWords {
  readonly label: string;
  readonly columns: readonly (Column | string)[];
  readonly rows: readonly RowWords[];
  readonly foot?: readonly RowWords[];
  readonly role?: string;
}

/** Nothing where it has no row. */
export function table(given: TableWords): readonly Table[] {
  const { label, rows, foot = [], role } = given;
  const columns = given.columns.map((one) => (typeof one === "string" ? { title: one } : one));
  if (rows.length === 0) return [];
  const own = {
    kind: "table",
    label,
    columns,
    rows: rows.map(rowOf),
    foot: foot.map(rowOf),
  } as const;
  return [{ ...own, ...styled(role) }];
}

function rowOf(given: RowWords): Row {
  if ("cells" in given) return { cells: given.cells.map(cellOf), role: given.role };
  return { cells: given.map(cellOf) };
}

function cellOf(given: CellWords): Cell {
  if (typeof given !== "object" || !("words" in given)) return { spans: spansOf(given) };
  const { words, ...drawn } = given;
  return { spans: spansOf(words), ...drawn };
}

export function chart(
  spec: ChartSpec,
  note: string,
  given: { readonly table?: TableWords; readonly role?: string } = {},
): Blocks {
  const [asTable] = given.table === undefined ? [] : table(given.table);
  const own = { kind: "chart", chart: spec, note, ...styled(given.role) } as const;
  return [asTable === undefined ? own : { ...own, table: asTable }];
}

export function levelBlock(level: string, name: string, label = "", role?: string): Blocks {
  return [{ kind: "level", label, level, name, ...styled(role) }];
}

export function code(text: string): Blocks {
  return text === "" ? [] : [{ kind: "code", text }];
}

export function blanks(labels: readonly string[]): Blocks {
  return labels.length === 0 ? [] : [{ kind: "blanks", labels }];
}

interface GroupOptions {
  readonly id?: string;
  readonly eyebrow?: string;
  readonly role?: string;
  readonly isListed?: boolean;
}

/** Blocks under a heading; nothing where there are none. */
export function group(title: Words, blocks: Blocks, options: GroupOptions = {}): Blocks {
  return groupOf(title, blocks, false, options);
}

/** Blocks under a small title. */
export function labelled(title: Words, blocks: Blocks, options: GroupOptions = {}): Blocks {
  return groupOf(title, blocks, true, options);
}

function groupOf(
  title: Words,
  blocks: Blocks,
  isLabelled: boolean,
  { id = "", eyebrow = "", role, isListed = false }: GroupOptions,
): Blocks {
  if (blocks.length === 0) return [];
  const head = { id, eyebrow, title: spansOf(title), isLabelled, isListed };
  return [{ kind: "group", ...head, blocks, ...styled(role) }];
}
