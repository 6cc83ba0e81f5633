import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildCatalogs } from "../../scripts/catalogs.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ROW = `late:
  severity: warning
  message: "{who} is late"
  remedy: { by-train: "take the train at {time}", on-foot: "leave at {time}" }
  explanation: Others wait.
`;

/** The module that is made of an area, without its layout. */
async function compiled(catalogs: Readonly<Record<string, string>>): Promise<string> {
  for (const [code, text] of Object.entries(catalogs)) {
    mkdirSync(join(folder, "catalogs", code), { recursive: true });
    if (text !== "") writeFileSync(join(folder, "catalogs", code, "trips.yaml"), text);
  }
  await buildCatalogs([join(folder, "catalogs")], `${folder}/`);
  return readFileSync(join(folder, "trips.ts"), "utf8").replaceAll(/\s+/gu, " ");
}

test("each message of a row has its own arguments, and variants share theirs", async () => {
  const module = await compiled({ en: ROW });
  expect(module).toContain(`readonly "severity": "warning";`);
  expect(module).toContain(`readonly "message": (facts: { readonly who: string }) => string;`);
  expect(module).toContain(
    `readonly "remedy": { readonly "by-train": (facts: { readonly time: string }) => string; readonly "on-foot": (facts: { readonly time: string }) => string; };`,
  );
  expect(module).toContain(`readonly "explanation": string;`);
});

test("a severity is one of two words, whose place is reported", async () => {
  const bad = ROW.replace("severity: warning", "severity: grave");
  await expect(compiled({ en: bad })).rejects.toThrow(
    /en\/trips\.yaml:2: write one of error, warning$/u,
  );
});

test("a translation has no severity, and takes over the English one", async () => {
  await expect(compiled({ en: ROW, sv: ROW })).rejects.toThrow(
    /sv\/trips\.yaml:2: only English sets this, for all languages$/u,
  );
  const translated = `late: { message: "{who} är sen" }\n`;
  expect(await compiled({ en: ROW, sv: translated })).toContain(
    `"late": { "severity": EN["late"]["severity"], "message": (p) => \`\${p.who} är sen\`,`,
  );
});

test("a language without a file for an area has no copy of the English words", async () => {
  const module = await compiled({ en: ROW, sv: "" });
  expect(module).toContain(`inLanguage({ "en": EN }, language)`);
  expect(module).not.toContain("SV");
});
