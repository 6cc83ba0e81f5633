import { readOds } from "hucre/ods";
import { type Cell, type CellValue, readXlsx, type Sheet, type Workbook } from "hucre/xlsx";
import type { Content } from "../import/said.ts";
import type { SheetCells, WorkbookReading } from "../import/workbook-cells.ts";

/** The cells of a workbook, or the reason why it cannot be read. */
export async function readCells(bytes: Uint8Array, kind: "xlsx" | "ods"): Promise<WorkbookReading> {
  try {
    const workbook: Workbook = await (kind === "xlsx" ? readXlsx(bytes) : readOds(bytes));
    return { kind: "read", sheets: workbook.sheets.map(sheetCells) };
  } catch (error) {
    const isEncrypted = error instanceof Error && error.name === "EncryptedFileError";
    return { kind: "refused", why: isEncrypted ? "encrypted" : "damaged" };
  }
}

function sheetCells({ name, rows, cells }: Sheet): SheetCells {
  return {
    name,
    rows: rows.map((row, index) =>
      row.map((value, column) => contentOf(value, cells?.get(`${index},${column}`))),
    ),
  };
}

function contentOf(value: CellValue | undefined, cell: Cell | undefined): Content | undefined {
  if (cell?.formula !== undefined || cell?.type === "formula") return { kind: "formula" };
  if (cell?.type === "error") return { kind: "error", text: String(value ?? "") };
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "flag", value };
  if (typeof value === "string") return { kind: "text", text: value };
  return { kind: "date", day: value.toISOString().slice(0, DAY) };
}

/** The characters of year, month and day. */
const DAY = 10;
