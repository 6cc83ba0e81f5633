import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  cpSync(join(EXAMPLE, "responses"), join(folder, "now"), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

/** Gives files other text at the top. */
function respell(from: string, to: string, ...files: readonly string[]): void {
  for (const file of files) {
    const path = join(folder, "now", file);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(from, () => to),
    );
  }
}

test("a command in a remedy runs nothing that a file contains", async () => {
  respell("Harbour Bank", '"$(touch pwned) it\'s"', "r01.yaml");
  const { exitCode, stderr } = await unsilo("score", "now");
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`  → choose one with --organization '$(touch pwned) it'\\''s'\n`);
});

test("nor what a path contains", async () => {
  const { stderr } = await unsilo("interview", "-o", "$(touch pwned).yaml");
  expect(stderr).toContain("then run: unsilo score '$(touch pwned).yaml'\n");
});

describe("files of others are not left out silently", () => {
  test.each([
    ["check", "now", "--min-level", "1"],
    ["score", "now"],
    ["history", "."],
    ["compare", "now", "now"],
  ])("%s", async (...argv) => {
    respell("Harbour Bank", "Harbor Bank", "r01.yaml", "r02.yaml");
    const picked = [...argv, "--organization", "Harbour Bank"];
    expect((await unsilo(...picked)).stderr).toContain(
      "skipped 2 files of other organizations: Harbor Bank\n",
    );
    expect((await unsilo(...picked, "--quiet")).stderr).not.toContain("left out");
    expect((await unsilo(...argv)).stderr).not.toContain("left out");
  });

  test("nor of another assessment, and the verdict gives the number of people left", async () => {
    respell("2026-q4", "2027-q1", "r03.yaml");
    const argv = ["check", "now", "--min-score", "silos=1.1", "--assessment", "2026-q4"];
    expect((await unsilo(...argv)).stderr).toBe(
      "skipped 1 file of other assessments: 2027-q1\nunsilo: passed: 1 of 1 threshold met (2 respondents)\n",
    );
  });
});

describe("names that look alike are distinguished", () => {
  beforeEach(() => {
    respell("Harbour Bank", '"Harbour Bank\\u200b"', "r01.yaml");
  });

  test("if one has to be picked", async () => {
    expect((await unsilo("score", "now")).stderr).toContain(
      "2 organizations: Harbour Bank, Harbour Bank\\u200b\n",
    );
  });

  test("if one was picked", async () => {
    const { stderr } = await unsilo("score", "now", "--organization", "Harbour Bank");
    expect(stderr).toContain("skipped 1 file of other organizations: Harbour Bank\\u200b\n");
  });

  test("if none matches the pick", async () => {
    const { stderr } = await unsilo(
      "score",
      "now/r02.yaml",
      "--organization",
      "Harbour Bank\u200b",
    );
    expect(stderr).toBe(
      'unsilo: none of the responses is for the organization "Harbour Bank\\u200b"\n  → did you mean "Harbour Bank"?\n',
    );
  });

  test("if a baseline or a comparison is another's", async () => {
    const drop = ["--max-drop", "0", "--baseline", join(EXAMPLE, "baseline.json")];
    expect((await unsilo("check", "now/r01.yaml", ...drop)).stderr).toContain(
      "of another organization: Harbour Bank, not Harbour Bank\\u200b\n",
    );
    expect((await unsilo("compare", "now/r01.yaml", "now/r02.yaml")).stderr).toContain(
      "cannot compare different organizations: Harbour Bank\\u200b and Harbour Bank\n",
    );
  });
});
