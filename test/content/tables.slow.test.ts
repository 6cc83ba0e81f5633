import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contentTables } from "../../scripts/content-tables.ts";
import { formatTables } from "../../scripts/format-tables.ts";
import { problemPage } from "../../scripts/problem-page.ts";
import { roadmapTable } from "../../scripts/roadmap-table.ts";

/** Column widths are up to the formatter. */
const cells = (text: string): string =>
  text.replaceAll(/ +\|/gu, " |").replaceAll(/-{3,}/gu, "---");

test.each([
  ["questionnaire-tables.md", contentTables],
  ["formats.md", formatTables],
  ["roadmap.md", roadmapTable],
  ["problems.md", problemPage],
])("docs/%s is what `npm run tables` writes", async (name, tables) => {
  const file = new URL(`../../docs/${name}`, import.meta.url);
  expect(cells(readFileSync(file, "utf8")).trim()).toBe(cells(await tables()).trim());
});
