import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { soundFiles } from "../problems/bases.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

let folder = "";

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  await soundFiles(folder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function score(...names: readonly string[]): Promise<CommandRun> {
  return runCommand(["score", ...names, "-q", "questionnaire.yaml"], { cwd: folder });
}

test("answers that an interview left in its journal are reported, and are not scored", async () => {
  writeFileSync(join(folder, ".response.yaml.journal"), "answers");
  writeFileSync(join(folder, ".never written.yaml.journal"), "answers");
  writeFileSync(join(folder, ".other.yaml.journal"), "");
  const run = await score("response.yaml");
  expect(run.stderr).toContain("response.yaml:1:1 warning journal-left");
  expect(run.stderr).toContain("→ to add them, run: unsilo interview -o response.yaml\n");
  expect(run.stderr).toContain("→ to add them, run: unsilo interview -o 'never written.yaml'\n");
  expect(run.stderr.match(/journal-left/gu)).toHaveLength(2);
  expect(run.exitCode).toBe(0);
});

test("a journal whose response was never written is reported, and nothing is scored", async () => {
  mkdirSync(join(folder, "r"));
  writeFileSync(join(folder, "r", ".cmo.yaml.journal"), "answers");
  const named = await score("r/cmo.yaml");
  expect(named.stderr).toContain("to add them, run: unsilo interview -o r/cmo.yaml\n");
  expect(named.exitCode).toBe(5);
  const inFolder = await score("r");
  expect(inFolder.stderr).toContain("to add them, run: unsilo interview -o r/cmo.yaml\n");
  expect(inFolder.exitCode).toBe(4);
});
