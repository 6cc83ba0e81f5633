import { packed, type TypedPart } from "./package.ts";
import { sheetXml } from "./sheet.ts";
import { stylesXml } from "./styles.ts";
import type { Workbook } from "./workbook-parts.ts";
import { officeText } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook as the bytes of an .xlsx file. It has no formula, macro or external link. */
export function workbookFile(workbook: Workbook): Uint8Array {
  const { sheets, title, language } = workbook;
  const parts = sheets.map((sheet, index): TypedPart & { readonly target: string } => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    target: `worksheets/sheet${index + 1}.xml`,
    type: `${TYPE}.worksheet+xml`,
    xml: sheetXml(sheet),
  }));
  return packed({
    title,
    language,
    main: { name: "xl/workbook.xml", type: `${TYPE}.sheet.main+xml`, xml: mainXml(workbook) },
    others: [...parts, { name: "xl/styles.xml", type: `${TYPE}.styles+xml`, xml: stylesXml() }],
    related: [
      ...parts.map(({ target }) => ({ type: "worksheet", target })),
      { type: "styles", target: "styles.xml" },
    ],
  });
}

function mainXml({ sheets }: Workbook): string {
  const each = sheets.map(({ name, isHidden }, index) => {
    const state = isHidden === true ? ' state="hidden"' : "";
    return `<sheet name="${officeText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each.join("")}</sheets></workbook>`;
}
