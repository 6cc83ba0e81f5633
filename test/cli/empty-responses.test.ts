import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const NORDLYS = new URL("../../examples/nordlys-retail", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  cpSync(NORDLYS, join(folder, "r"), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

/** The only respondent for Stores has not answered anything. */
function emptyStores(): void {
  const file = join(folder, "r", "store-manager.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/answers:[\s\S]*/u, "answers: {}\n"));
}

test("a department whose answers were emptied is missing against the baseline", async () => {
  await unsilo("baseline", "write", "r", "-o", "baseline.json");
  emptyStores();
  const { exitCode, stdout } = await unsilo("check", "r", "--baseline", "baseline.json");
  expect(exitCode).toBe(1);
  expect(stdout).toContain("Stores");
  expect(stdout).toContain("no-answers");
});

test("a response without answers does not count as a person, and its department is not interviewed", async () => {
  emptyStores();
  const { stdout, stderr } = await unsilo("report", "r");
  expect(stdout).toContain("5 people from 4 departments");
  expect(stdout.replaceAll(/\s+/gu, " ")).toContain(
    "Not yet interviewed: Sales, Operations, Stores, People and Executive management.",
  );
  expect(stderr).toContain("r/store-manager.yaml");
  expect(stderr).toContain("this file has no answers yet");
});

test("the blank response that init writes counts as nobody, and one in writing counts", async () => {
  await unsilo("init", "acme", "--organization", "Nordlys Retail", "--interviewer", "Anna Lind");
  const alone = await unsilo("score", "acme");
  expect([alone.exitCode, alone.stderr]).toEqual([
    4,
    "unsilo: acme does not contain any .yaml, .json or .ndjson file\n  → give the response files or their folder\n",
  ]);
  const blank = readFileSync(join(folder, "acme/blank-response.yaml"), "utf8");
  const named = await unsilo("score", "acme/blank-response.yaml");
  expect(named.stderr).toContain("none of the responses has any answers yet");
  mkdirSync(join(folder, "acme/responses"));
  const written = blank.replace(/(\S+): \{ state: unanswered \}/u, "$1: 3");
  writeFileSync(join(folder, "acme/responses/ceo.yaml"), written);
  const { exitCode, stdout } = await unsilo("score", "acme");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("1 person from 1 department");
});
