import { unzipSync } from "fflate";
import { readOds } from "hucre/ods";
import { type Cell, type CellValue, readXlsx, type Sheet, type Workbook } from "hucre/xlsx";
import type { Content } from "../import/said.ts";
import type { SheetCells, WorkbookReading } from "../import/workbook-cells.ts";

/** Styles tell a percentage from a number. */
const OPTIONS = { readStyles: true };

/** The cells of a workbook, or the reason why it cannot be read. */
export async function readCells(bytes: Uint8Array, kind: "xlsx" | "ods"): Promise<WorkbookReading> {
  try {
    if (unpackedSize(bytes) > LARGEST) return { kind: "refused", why: "damaged" };
    const workbook: Workbook = await (kind === "xlsx"
      ? readXlsx(bytes, OPTIONS)
      : readOds(bytes, OPTIONS));
    return { kind: "read", sheets: workbook.sheets.map(sheetCells) };
  } catch (error) {
    const isEncrypted = error instanceof Error && error.name === "EncryptedFileError";
    return { kind: "refused", why: isEncrypted ? "encrypted" : "damaged" };
  }
}

/** The bytes of a workbook that is unpacked; a form has a small part of this. */
const LARGEST = 64 * 1024 * 1024;

/** The bytes that the parts of a workbook have by its own list; nothing is unpacked for it. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  const count = ({ originalSize }: { readonly originalSize: number }): boolean => {
    size += originalSize;
    return false;
  };
  // An encrypted workbook is not an archive; the reader recognizes it.
  if (bytes[0] === ZIP && bytes[1] === ZIP_NEXT) unzipSync(bytes, { filter: count });
  return size;
}

/** The letters P and K, with which an archive begins. */
const ZIP = 0x50;
const ZIP_NEXT = 0x4b;

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
  if (typeof value === "number") {
    const isPercent = cell?.style?.numFmt?.includes("%") === true;
    return { kind: isPercent ? "percent" : "number", value };
  }
  if (typeof value === "boolean") return { kind: "flag", value };
  if (typeof value === "string") return { kind: "text", text: value };
  return { kind: "date", day: value.toISOString().slice(0, DAY) };
}

/** The characters of year, month and day. */
const DAY = 10;
