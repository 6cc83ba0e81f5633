import { styleNumber } from "./styles.ts";
import {
  type Cell,
  type Column,
  type Sheet,
  type SheetRow,
  type Validation,
} from "./workbook-parts.ts";
import { cellName } from "../../text/cell-name.ts";
import { officeText } from "./xml.ts";

/** A sheet as XML; its children are in the order that the format prescribes. */
export function sheetXml({
  columns,
  rows,
  frozenRows = 0,
  isProtected,
  validations = [],
}: Sheet): string {
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane(frozenRows)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(columnXml).join("")}</cols>`,
    `<sheetData>${rows.map(rowXml).join("")}</sheetData>`,
    isProtected === true ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : "",
    validationsXml(validations),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    "</worksheet>",
  ].join("");
}

function pane(rows: number): string {
  return rows === 0
    ? ""
    : `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>`;
}

function columnXml({ width, isHidden }: Column, index: number): string {
  const hidden = isHidden === true ? ' hidden="1"' : "";
  return `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden} customWidth="1"/>`;
}

/** In points; no program shows a row of more than the highest. */
const LINE = 15;
const HIGHEST = 409;

function rowXml({ cells, lines = 1 }: SheetRow, index: number): string {
  const each = cells.map((cell, column) =>
    cell === undefined ? "" : cellXml(cell, cellName(index, column)),
  );
  const height = Math.min(HIGHEST, lines * LINE);
  const size = lines === 1 ? "" : ` ht="${height}" customHeight="1"`;
  return `<row r="${index + 1}"${size}>${each.join("")}</row>`;
}

function cellXml({ value, style }: Cell, name: string): string {
  const start = `<c r="${name}" s="${styleNumber(style)}"`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  const runs = typeof value === "string" ? textXml(value) : value.map(runXml).join("");
  return value.length === 0 ? `${start}/>` : `${start} t="inlineStr"><is>${runs}</is></c>`;
}

function runXml({ text, isBold }: { readonly text: string; readonly isBold?: true }): string {
  const properties =
    isBold === true
      ? '<rPr><b/><sz val="11"/><rFont val="Calibri"/><family val="2"/></rPr>'
      : '<rPr><sz val="11"/><rFont val="Calibri"/><family val="2"/></rPr>';
  return `<r>${properties}${textXml(text)}</r>`;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${officeText(text)}</t>`;
}

function validationsXml(all: readonly Validation[]): string {
  if (all.length === 0) return "";
  const each = all.map((one) => {
    const text = officeText(one.message);
    return `<dataValidation ${ruleOf(one)} allowBlank="1" showErrorMessage="1" error="${text}" sqref="${one.cell}">${formulasOf(one)}</dataValidation>`;
  });
  return `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
}

function ruleOf(one: Validation): string {
  if (one.kind !== "number") return 'type="list"';
  const { min, max } = one;
  if (min !== undefined && max !== undefined) return 'type="decimal" operator="between"';
  return `type="decimal" operator="${min === undefined ? "lessThanOrEqual" : "greaterThanOrEqual"}"`;
}

/** Our own names of cells and our own numbers; text of others never gets here. */
function formulasOf(one: Validation): string {
  switch (one.kind) {
    case "list":
      return `<formula1>${one.range}</formula1>`;
    case "one-of":
      return `<formula1>&quot;${one.value}&quot;</formula1>`;
    case "number": {
      const bounds = [one.min, one.max].filter((bound) => bound !== undefined);
      return bounds
        .map((bound, index) => `<formula${index + 1}>${bound}</formula${index + 1}>`)
        .join("");
    }
  }
}
