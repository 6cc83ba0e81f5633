import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readCells } from "../../src/adapters/hucre.ts";
import { workbookFile } from "../../src/render/office/workbook.ts";

describe("a workbook is refused", () => {
  test("if its parts are much larger than any form", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(65 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readCells(bomb, "xlsx")).toEqual({ kind: "refused", why: "damaged" });
  });

  test("if it is encrypted", async () => {
    const header = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const encrypted = new Uint8Array(1024);
    encrypted.set(header);
    expect(await readCells(encrypted, "xlsx")).toEqual({ kind: "refused", why: "encrypted" });
  });

  test.each(["xlsx", "ods"] as const)("if it is damaged, as .%s", async (kind) => {
    const refused = { kind: "refused", why: "damaged" };
    expect(await readCells(strToU8("PK and no more"), kind)).toEqual(refused);
    expect(await readCells(strToU8("words"), kind)).toEqual(refused);
    expect(await readCells(new Uint8Array(), kind)).toEqual(refused);
  });
});

test("texts, numbers and empty cells are what they are", async () => {
  const cells = [
    { value: "=1+1", style: "text" },
    { value: 2.5, style: "plain" },
    undefined,
    { value: "a_x000D_\nb", style: "text" },
  ] as const;
  const file = workbookFile({
    title: "T",
    language: "en",
    sheets: [{ name: "S", columns: [{ width: 9 }], rows: [{ cells }] }],
  });
  expect(await readCells(file, "xlsx")).toEqual({
    kind: "read",
    sheets: [
      {
        name: "S",
        rows: [
          [
            { kind: "text", text: "=1+1" },
            { kind: "number", value: 2.5 },
            undefined,
            { kind: "text", text: "a_x000D_\nb" },
          ],
        ],
      },
    ],
  });
});
