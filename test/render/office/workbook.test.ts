import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { workbookFile } from "../../../src/render/office/workbook.ts";
import type { Sheet } from "../../../src/render/office/workbook-parts.ts";
import { columnName } from "../../../src/text/cell-name.ts";

function fileOf(sheet: Partial<Sheet>): Uint8Array {
  const sheets = [{ name: "Answers", columns: [{ width: 10 }], rows: [], ...sheet }];
  return workbookFile({ title: "T", language: "en", sheets });
}

function sheetOf(sheet: Partial<Sheet>): string {
  const { "xl/worksheets/sheet1.xml": xml } = unzipSync(fileOf(sheet));
  return xml === undefined ? "" : strFromU8(xml);
}

test("the same workbook gives the same bytes, in another time zone too", () => {
  const before = process.env["TZ"];
  process.env["TZ"] = "Asia/Tokyo";
  const there = fileOf({});
  process.env["TZ"] = "America/New_York";
  expect(fileOf({})).toEqual(there);
  process.env["TZ"] = before;
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (index, name) => {
  expect(columnName(index)).toBe(name);
});

describe("text in a cell", () => {
  const cell = (value: string) => sheetOf({ rows: [{ cells: [{ value, style: "text" }] }] });

  test("is never markup or a formula", () => {
    const xml = cell('=1+1 <f>A1</f> & "q"');
    expect(xml).toContain("=1+1 &lt;f&gt;A1&lt;/f&gt; &amp; &quot;q&quot;");
    expect(xml).not.toContain("<f>");
  });

  test("has no character that XML forbids, and none that Office would read as one", () => {
    expect(cell("a\u0001b\uFFFE_x000D_")).toContain(">ab_x005F_x000D_<");
  });
});

test("a number is a number", () => {
  const xml = sheetOf({ rows: [{ cells: [{ value: 2.5, style: "plain" }] }] });
  expect(xml).toContain('<c r="A1" s="0"><v>2.5</v></c>');
});

test("in a protected sheet only open cells can be changed", () => {
  const file = unzipSync(fileOf({ isProtected: true }));
  const styles = strFromU8(file["xl/styles.xml"] ?? new Uint8Array());
  expect(strFromU8(file["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toContain(
    '<sheetProtection sheet="1"',
  );
  // Eight styles: two of them are open.
  expect(styles.match(/locked="0"/gu)).toHaveLength(2);
  expect(styles.match(/locked="1"/gu)).toHaveLength(6);
});

test("a number has the bounds that it is given", () => {
  const rule = (bounds: { readonly min?: number; readonly max?: number }) =>
    sheetOf({ validations: [{ kind: "number", cell: "D9", message: "No.", ...bounds }] });
  expect(rule({ min: 0, max: 5 })).toContain(
    'type="decimal" operator="between" allowBlank="1" showErrorMessage="1" error="No." sqref="D9"><formula1>0</formula1><formula2>5</formula2>',
  );
  expect(rule({ min: 1 })).toContain('operator="greaterThanOrEqual"');
  expect(rule({ max: 1 })).toContain('operator="lessThanOrEqual"');
});
