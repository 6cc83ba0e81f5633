import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;
const COPIED = [
  "bin",
  "catalogs",
  "examples",
  "package.json",
  "questionnaires",
  "schemas",
  "scripts",
  "src",
  "templates",
  "THIRD-PARTY.md",
  "tsconfig.json",
  "tsconfig.build.json",
];

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-language-"));
  for (const path of COPIED) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  // All that a language takes.
  cpSync(join(ROOT, "test/catalogs/nb"), join(folder, "catalogs/nb"), { recursive: true });
  run("scripts/safe-build.js");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...argv: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: folder,
    encoding: "utf8",
  });
  expect(`${status} ${stderr}`).toMatch(/^0 /u);
  return stdout;
}

describe("a folder of catalogs is a language, in Norwegian", () => {
  test.each([
    ["terminal", "Nivå 1 av 5: Separate. Begrenses av «Incentives and leadership»;"],
    ["markdown", "# Modenhetsrapport: Nordlys Retail"],
    ["html", '<html lang="nb"'],
  ])("in %s", (format, expected) => {
    const argv = ["report", "examples/nordlys-retail", "--lang", "nb", "--format", format];
    expect(run("bin/unsilo.cjs", ...argv)).toContain(expected);
  });

  test("its grammar writes dates, numbers, lists and plurals", () => {
    const text = run("bin/unsilo.cjs", "score", "examples/nordlys-retail", "--lang", "nb");
    expect(text).toContain("17 november 2026");
    expect(text).toContain("6 personer fra 5 avdelinger");
    expect(text).toContain("1,9");
    expect(text).toContain("Ikke intervjuet ennå: Sales, Operations, People og Executive");
    expect(text.replaceAll(/\s+/gu, " ")).toContain(
      ": seks andre fra de samme avdelingene ville gi nivå 1 igjen i omtrent 7 av 10 tilfeller",
    );
  });

  test("what it lacks is in English", () => {
    const text = run("bin/unsilo.cjs", "report", "examples/nordlys-retail", "--lang", "nb");
    expect(text).toContain("recommendations are not named: fewer than three people");
  });
});
