import { execFile, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;
const SCORE = ["score", `${ROOT}examples/nordlys-retail`];

/** A copy of the built command: other tests run the original at the same time. */
let installed = "";
let compiled = "";

beforeAll(() => {
  installed = mkdtempSync(join(tmpdir(), "unsilo-"));
  compiled = join(installed, "dist/compiled");
  for (const part of ["bin", "dist", "package.json"]) {
    cpSync(join(ROOT, part), join(installed, part), { recursive: true });
  }
});

beforeEach(() => rmSync(compiled, { recursive: true, force: true }));
afterAll(() => rmSync(installed, { recursive: true, force: true }));

function unsilo(argv: readonly string[], flags: readonly string[] = [], env: object = {}) {
  const program = join(installed, "bin/unsilo.cjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, program, ...argv], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

function storedFiles(): readonly string[] {
  if (!existsSync(compiled)) return [];
  const entries = readdirSync(compiled, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
}

describe("the compiled code of the built command", () => {
  test("is stored by the second run, and never changes the output", () => {
    const usual = unsilo(SCORE);
    expect(usual.status).toBe(0);
    expect(storedFiles()).toEqual([]);
    expect(unsilo(SCORE)).toEqual(usual);
    expect(storedFiles().length).toBeGreaterThan(3);
    expect(unsilo(SCORE)).toEqual(usual);
    expect(unsilo(SCORE, ["--no-lazy"])).toEqual(usual);
    expect(unsilo(SCORE)).toEqual(usual);
    for (const file of storedFiles()) writeFileSync(file, "damaged");
    expect(unsilo(SCORE)).toEqual(usual);
  });

  test("is complete if several runs store it at the same time", async () => {
    const usual = unsilo(SCORE);
    const program = join(installed, "bin/unsilo.cjs");
    const run = () => promisify(execFile)(process.execPath, [program, ...SCORE]);
    const atOnce = await Promise.all(Array.from({ length: 6 }, run));
    expect(atOnce.map(({ stdout }) => stdout)).toEqual(atOnce.map(() => usual.stdout));
    expect(storedFiles().filter((file) => !file.endsWith(".cjs"))).toEqual([]);
    expect(unsilo(SCORE)).toEqual(usual);
  });

  test("is not stored for a word that is not a command, or if Node's variable forbids it", () => {
    for (const word of ["scoer", "../score"]) {
      expect([unsilo([word]).status, unsilo([word]).status]).toEqual([2, 2]);
    }
    const off = { NODE_DISABLE_COMPILE_CACHE: "1" };
    expect(unsilo(SCORE, [], off).status).toBe(0);
    expect(existsSync(compiled)).toBe(false);
  });
});
