import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CheckedResult } from "../../src/documents/thresholds.ts";
import { runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-deep-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "responses"), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ["hyphens", "deep.yaml", "- ".repeat(1050), 199],
  ["question marks", "deep.yaml", `${"? ".repeat(1200)}x`, 199],
  ["brackets of YAML", "deep.yaml", "[".repeat(1200), 100],
  ["brackets of JSON", "deep.json", `${"[".repeat(1200)}${"]".repeat(1200)}`, 101],
])(
  "a file nested too deep by %s is refused at its location, and the others are checked",
  async (_, name, text, column) => {
    writeFileSync(join(folder, "responses", name), text);
    const documents = ["--format", "json=check.json", "--format", "junit=check.xml"];
    const argv = ["check", "responses", "--min-level", "2", ...documents];
    const { exitCode } = await runCommand(argv, { cwd: folder });
    expect(exitCode).toBe(3);
    const read = (file: string): string => readFileSync(join(folder, file), "utf8");
    const { respondents, problems, thresholds } = JSON.parse(read("check.json")) as CheckedResult;
    expect(respondents.map(({ id }) => id)).toEqual(["r01", "r02", "r03"]);
    expect(thresholds.map(({ passed }) => passed)).toEqual([true]);
    const at = { file: `responses/${name}`, line: 1, column };
    expect(problems).toMatchObject([{ code: "too-deep", severity: "error", at }]);
    expect(read("check.xml")).toContain(`<testcase name="responses/${name}"`);
  },
);

const HEAD =
  "schemaVersion: 1\nquestionnaire: { id: digital-marketing-organization, version: 2.0.0 }\n";

test.each([
  ["500,000 comment lines", "#\n".repeat(500_000), "file-empty", 1],
  ["300,000 directives", "%a\n".repeat(300_000), "too-many-lines", 100_001],
  ["a key 40,000 times", `${HEAD}${"answers: 1\n".repeat(40_000)}`, "duplicate-key", 4],
  ["lines of a text", `${HEAD}a: |+\n${"  x\n".repeat(200_000)}`, "too-many-lines", 100_001],
])(
  "%s: the file is refused at its location, and the others are checked",
  async (_, text, code, line) => {
    writeFileSync(join(folder, "responses", "much.yaml"), text);
    const argv = ["check", "responses", "--min-level", "2", "--format", "json=check.json"];
    const { exitCode } = await runCommand(argv, { cwd: folder });
    expect(exitCode).toBe(3);
    const { respondents, problems } = JSON.parse(
      readFileSync(join(folder, "check.json"), "utf8"),
    ) as CheckedResult;
    expect(respondents.map(({ id }) => id)).toEqual(["r01", "r02", "r03"]);
    expect(problems[0]).toMatchObject({ code, at: { file: "responses/much.yaml", line } });
    expect(problems.length).toBeLessThan(25);
  },
);
