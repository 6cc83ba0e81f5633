import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;

let folder = "";

/** What each command writes besides results, as JSON. */
const DOCUMENTS = {
  "plan.json": "plan r --target 3",
  "compare.json": "compare r r",
  "history.json": "history r",
  "explain.json": "explain r",
  "lint.json": "lint r",
  "view.json": "report r --print-view-model",
  "test.json": "test models/samm.yaml models/samm.scenarios.yaml",
};
const MODELS = new URL("../fixtures/models/", import.meta.url).pathname;
const NAMES = Object.keys(DOCUMENTS);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-own-"));
  for (const name of [".git", "made", "rounds"]) mkdirSync(join(folder, name));
  cpSync(EXAMPLE, join(folder, "r"), { recursive: true });
  for (const name of ["samm.yaml", "samm.scenarios.yaml"]) {
    cpSync(join(MODELS, name), join(folder, "models", name));
  }
  for (const [name, line] of Object.entries(DOCUMENTS)) {
    const ending = line.includes("view-model") ? "" : " --format json";
    const { exitCode } = await unsilo(`${line}${ending} -o made/${name}`);
    expect([name, exitCode]).toEqual([name, 0]);
  }
  await unsilo("score r --format json -o rounds/2026.json");
  cpSync(join(folder, "made"), join(folder, "rounds"), { recursive: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(line: string): Promise<CommandRun> {
  return runCommand(line.split(" "), { cwd: folder });
}

describe("a document of unsilo that is not a result", () => {
  test("is skipped by history, which says so", async () => {
    const { exitCode, stdout, stderr } = await unsilo("history rounds");
    expect([exitCode, stderr]).toEqual([
      0,
      NAMES.toSorted()
        .map((name) => `skipped rounds/${name}: unsilo wrote it, but it is not a result\n`)
        .join(""),
    ]);
    expect(stdout).toContain("Harbour Bank");
  });

  test.each(NAMES)("has no errors of lint, which says that it is skipped: %s", async (name) => {
    const { exitCode, stderr } = await unsilo(`lint made/${name}`);
    expect([exitCode, stderr]).toEqual([
      0,
      `skipped made/${name}: unsilo wrote it, and reads it nowhere\n`,
    ]);
  });

  test.each(NAMES)("is one problem where a response is expected: %s", async (name) => {
    const { exitCode, stderr } = await unsilo(`score made/${name}`);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(
      `made/${name}:1:1 error not-a-response\n  unsilo wrote this file, but it is not a response\n`,
    );
    expect(stderr).toContain("unsilo: 1 error in 1 file\n");
  });

  test.each(NAMES)("cannot be compared, and is reported once: %s", async (name) => {
    const { exitCode, stderr } = await unsilo(`compare made/${name} r`);
    expect([exitCode, stderr]).toEqual([
      3,
      `unsilo: unsilo wrote made/${name}, but it is not a result\n` +
        "  → give the responses, or what 'unsilo score FILES --format json' wrote\n",
    ]);
  });
});

test.each(NAMES)("a document of unsilo is refused as a baseline: %s", async (name) => {
  const { exitCode, stderr } = await unsilo(
    `check r --min-level 2 --max-drop 1 --baseline made/${name}`,
  );
  expect([exitCode, stderr]).toEqual([
    3,
    expect.stringContaining(`unsilo wrote made/${name}, but it is not a result`),
  ]);
});

describe("every command writes the formats that it names by their endings", () => {
  test.each([
    ["score r", ".txt, .json, .csv"],
    ["plan r --target 3", ".txt, .md, .json, .csv"],
    ["explain r", ".txt, .md, .json"],
    ["compare r r", ".txt, .md, .html, .json"],
    ["history r", ".txt, .md, .html, .json"],
    ["lint r", ".txt, .json, .github, .sarif"],
    ["baseline write r", ".json"],
    ["show digital-marketing-organization --handout", ".md, .html"],
    ["test models/samm.yaml models/samm.scenarios.yaml", ".txt, .json, .xml"],
    [
      "check r --min-level 2",
      ".txt, .gitlab.json, .badge.json, .json, .csv, .md, .gitlab.xml, .xml, .sarif, .github",
    ],
  ])("%s: %s", async (line, endings) => {
    for (const ending of endings.split(", ")) {
      const { exitCode, stderr } = await unsilo(`${line} -o out${ending} --force`);
      expect([ending, exitCode]).toEqual([ending, 0]);
      expect(stderr).toContain(`wrote out${ending}\n`);
    }
    const { exitCode, stderr } = await unsilo(`${line} -o out.docx`);
    expect([exitCode, stderr]).toEqual([
      2,
      `unsilo: out.docx has an unknown file ending\n  → use one of ${endings}, or add --format NAME\n`,
    ]);
  });
});
