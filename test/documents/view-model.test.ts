import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { eachObject, viewModelTables, viewTypes } from "../../scripts/view-model-tables.ts";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

async function viewModel(...words: readonly string[]): Promise<unknown> {
  const argv = ["report", "examples/nordlys-retail", "--print-view-model", "--quiet", ...words];
  const run = await runCommand(argv, { cwd: ROOT });
  expect({ exitCode: run.exitCode, said: run.stderr }).toEqual({ exitCode: 0, said: "" });
  return JSON.parse(run.stdout);
}

/** Column widths are up to the formatter. */
const cells = (text: string): string =>
  text.replaceAll(/ +\|/gu, " |").replaceAll(/-{3,}/gu, "---").trim();

test("docs/view-model.md is what `npm run tables` writes", async () => {
  const file = readFileSync(`${ROOT}docs/view-model.md`, "utf8");
  expect(cells(file)).toBe(cells(viewModelTables(await viewModel())));
});

test.each([[[]], [["--lang", "sv", "--include-notes", "--sensitivity"]]])(
  "every printed field is described, and vice versa: %j",
  async (words) => {
    const types = viewTypes();
    const seen = new Set<string>();
    eachObject(await viewModel(...words), "Document", types, (object, { name, fields }) => {
      seen.add(name);
      const keys = Object.keys(object);
      const described = new Set(fields.map((field) => field.name));
      expect({ name, undescribed: keys.filter((key) => !described.has(key)) }).toEqual({
        name,
        undescribed: [],
      });
      const needed = fields.filter(({ isOptional }) => !isOptional);
      const absent = needed.filter((field) => !keys.includes(field.name));
      expect({ name, absent }).toEqual({ name, absent: [] });
    });
    expect(seen.size).toBeGreaterThan(15);
  },
);

test("an unknown key would be detected, in a block and in the document", () => {
  const types = viewTypes();
  const found: string[] = [];
  const cover = [{ kind: "level", extra: 1 }];
  eachObject({ cover, other: 1 }, "Document", types, (object, { name }) => {
    found.push(`${name}: ${Object.keys(object).join()}`);
  });
  expect(found).toEqual(["Document: cover,other", "Level: kind,extra"]);
});
