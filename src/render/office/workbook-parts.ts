/** A workbook as plain data. */
export interface Workbook {
  readonly title: string;
  readonly language: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\'`. */
  readonly name: string;
  readonly isHidden?: true;
  /** Only cells with an unlocked style can be changed. There is no password. */
  readonly isProtected?: true;
  /** So many rows at the top stay in view. */
  readonly frozenRows?: number;
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  readonly validations?: readonly Validation[];
}

export interface SheetRow {
  readonly cells: readonly (Cell | undefined)[];
  /** So many lines high; one if absent. */
  readonly lines?: number;
}

export interface Column {
  /** In characters. */
  readonly width: number;
  readonly isHidden?: true;
}

/** A cell: a text in parts of which some are bold, or a number. An empty text is an empty cell. */
export interface Cell {
  readonly value: string | number | readonly Run[];
  readonly style: CellStyle;
}

export interface Run {
  readonly text: string;
  readonly isBold?: true;
}

/** What cells look like; an open one can be changed in a protected sheet. */
export type CellStyle =
  | "plain"
  | "title"
  | "heading"
  | "head"
  | "text"
  | "note"
  | "open-text"
  | "open-number";

/** The entries that a cell takes; the program refuses all others. */
export type Validation = { readonly cell: string; readonly message: string } & (
  | { readonly kind: "list"; readonly range: string }
  | { readonly kind: "one-of"; readonly value: string }
  | { readonly kind: "number"; readonly min?: number; readonly max?: number }
);
