import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;
const COPIED = [
  "catalogs",
  "examples",
  "package.json",
  "questionnaires",
  "schemas",
  "scripts",
  "src",
];

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-build-"));
  for (const path of [...COPIED, "templates", "tsconfig.json", "tsconfig.build.json"]) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  cpSync(join(ROOT, "THIRD-PARTY.md"), join(folder, "THIRD-PARTY.md"));
  cpSync(join(ROOT, "schemas"), join(folder, "dist"), { recursive: true });
  // What no build makes: it is gone where one has replaced the folder.
  writeFileSync(join(folder, "dist/mark"), "");
  writeFileSync(join(folder, "src/generated/mark"), "");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that a build replaces, byte by byte. */
function made(): readonly (readonly [string, string])[] {
  const inFolders = ["dist", "src/generated"].flatMap((parent) =>
    readdirSync(join(folder, parent), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [...inFolders, join(folder, "THIRD-PARTY.md")].map((path) => [
    path,
    readFileSync(path, "base64"),
  ]);
}

function build(...argv: readonly string[]): number | null {
  const options = { cwd: folder, stdio: "ignore" } as const;
  return spawnSync(process.execPath, ["scripts/safe-build.js", ...argv], options).status;
}

test.each([
  [
    "a questionnaire",
    "questionnaires/crisis-readiness/questionnaire.yaml",
    "\nx: 1\n",
    "--generate",
  ],
  ["a template", "templates/html/page.hbs", "{{#if}", "--generate"],
  ["a type", "src/index.ts", "\nexport const one: number = 'one';\n"],
])("a fault in %s fails the build and leaves what was built before", (_, path, fault, ...argv) => {
  const sound = readFileSync(join(folder, path));
  const before = made();
  appendFileSync(join(folder, path), fault);
  const status = build(...argv);
  writeFileSync(join(folder, path), sound);
  expect(status).not.toBe(0);
  expect(made()).toEqual(before);
});

test("without a fault the build succeeds and replaces what was built before", () => {
  expect(build()).toBe(0);
  expect(existsSync(join(folder, "dist/mark"))).toBe(false);
  expect(existsSync(join(folder, "dist/types/index.d.ts"))).toBe(true);
});
