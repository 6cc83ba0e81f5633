import { expect, test } from "vitest";
import { readCells } from "../../src/adapters/hucre.ts";
import { makeForm } from "../../src/form/make-form.ts";
import { workbookForm } from "../../src/form/workbook.ts";
import { readReturned } from "../../src/import/returned.ts";

import { workbookFile } from "../../src/render/office/workbook.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

test("a copy of the sheet in a workbook is a form of its own, and is not ignored", async () => {
  const form = makeForm({
    questionnaire: questionnaire(oneCapability(level("a"))),
    languages: ["en"],
    organization: "Nordlys",
    assessment: "2026-11",
  });
  const { sheets, ...workbook } = workbookForm(form);
  const copies = sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)` }));
  const file = workbookFile({ ...workbook, sheets: [...sheets, ...copies] });
  const { returned } = await readReturned("a.xlsx", file, { readCells });
  const places = returned.map((one) => (one.kind === "form" ? one.tagAt.cell : ""));
  expect(places).toEqual(["Answers!C2", "Answers (2)!C2"]);
});
