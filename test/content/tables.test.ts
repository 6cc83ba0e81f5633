import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contentTables } from "../../scripts/content-tables.ts";

/** Column widths are the formatter's business. */
const cells = (text: string): string =>
  text.replaceAll(/ +\|/gu, " |").replaceAll(/-{3,}/gu, "---");

test("docs/questionnaire-tables.md is what `npm run tables` writes", () => {
  const file = new URL("../../docs/questionnaire-tables.md", import.meta.url);
  expect(cells(readFileSync(file, "utf8")).trim()).toBe(cells(contentTables()).trim());
});
