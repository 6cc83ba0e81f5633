import type { Content } from "./said.ts";

/** The cells of a sheet, by row and column from 0; an empty cell is absent. */
export interface SheetCells {
  readonly name: string;
  readonly rows: readonly (readonly (Content | undefined)[])[];
}

/** A workbook that was read, or why it was not. */
export type WorkbookReading =
  | { readonly kind: "read"; readonly sheets: readonly SheetCells[] }
  | { readonly kind: "refused"; readonly why: "encrypted" | "damaged" };

/** Reads the cells of a workbook. */
export type ReadCells = (bytes: Uint8Array, kind: "xlsx" | "ods") => Promise<WorkbookReading>;
