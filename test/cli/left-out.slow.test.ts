import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/index.ts";
import type { CheckedResult } from "../../src/documents/thresholds.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;

let folder = "";

/** Three people: one has a file name in capitals, one a name that is not read. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-left-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "r"), { recursive: true });
  renameSync(at("r/r02.yaml"), at("r/R02.YAML"));
  renameSync(at("r/r03.yaml"), at("r/r03.yaml.txt"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function at(path: string): string {
  return join(folder, path);
}

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

function check(...argv: readonly string[]): Promise<CommandRun> {
  return unsilo("check", "r", "--min-level", "2", ...argv);
}

async function checked(): Promise<CheckedResult> {
  return JSON.parse((await check("--format", "json")).stdout) as CheckedResult;
}

describe("endings are read in any case", () => {
  test("of a folder", async () => {
    const { respondents } = await checked();
    expect(respondents.map(({ id }) => id)).toEqual(["r01", "r02"]);
  });

  test.each(["r/*.yaml", "r/R0*.yaml"])("of the pattern %s", async (pattern) => {
    const { exitCode, stderr } = await unsilo("check", pattern, "--min-level", "2");
    expect([exitCode, stderr]).toEqual([
      0,
      "unsilo: passed: 1 of 1 threshold met (2 respondents)\n",
    ]);
  });

  test("of JSON, which is read as such", async () => {
    writeFileSync(at("r/R04.Json"), '{"a": 1,}\n');
    const { exitCode, stdout } = await check();
    expect([exitCode, stdout]).toEqual([
      3,
      expect.stringContaining("R04.Json:1:9 error json-syntax"),
    ]);
  });

  test("of a document, whose format it names", async () => {
    expect((await unsilo("score", "r", "-o", "Profile.CSV")).exitCode).toBe(0);
  });

  test("but a config with another spelling is reported, because it is not found", async () => {
    writeFileSync(at("r/Unsilo.Config.yaml"), "schemaVersion: 1\nminimumGroup: 3\n");
    const { exitCode, stdout } = await unsilo("lint", "r");
    expect([exitCode, stdout]).toEqual([3, expect.stringContaining("error misnamed-config")]);
    expect((await check()).exitCode).toBe(3);
  });
});

describe("an unread file", () => {
  const NAMED = "1 file is not read: r/r03.yaml.txt";

  test("is named in the verdict and on standard error, also with --quiet", async () => {
    const { exitCode, stderr } = await check("--format", "json");
    expect(exitCode).toBe(0);
    expect(stderr).toContain("r/r03.yaml.txt:1:1 warning file-left-out\n");
    const verdict = `unsilo: passed: 1 of 1 threshold met (2 respondents); ${NAMED}\n`;
    expect(stderr.endsWith(verdict)).toBe(true);
    expect((await check("--quiet", "--format", "json")).stderr).toBe(verdict);
    const swedish = await check("--lang", "sv", "--quiet", "--format", "json");
    expect(swedish.stderr).toContain("; 1 fil läses inte: r/r03.yaml.txt\n");
  });

  test.each([
    ["terminal", "r/r03.yaml.txt:1:1 warning file-left-out"],
    ["markdown", "r/r03.yaml.txt:1:1 warning file-left-out"],
    ["junit", '<testcase name="r/r03.yaml.txt" classname="unsilo.responses" time="0"><skipped/>'],
    ["sarif", '"uri": "r/r03.yaml.txt"'],
    ["github", "::warning file=r/r03.yaml.txt,line=1,col=1"],
    ["gitlab", '"path": "r/r03.yaml.txt"'],
    ["csv", "file-left-out"],
  ])("is named in %s", async (name, words) => {
    expect((await check("--format", name)).stdout).toContain(words);
  });

  test("is in json as a file and as a problem", async () => {
    const { files, problems } = await checked();
    expect(files).toEqual([
      { file: "r/R02.YAML", state: "finished" },
      { file: "r/r01.yaml", state: "finished" },
      { file: "r/r03.yaml.txt", state: "left-out" },
    ]);
    expect(problems.map(({ code, at: place }) => [code, place?.file])).toEqual([
      ["file-left-out", "r/r03.yaml.txt"],
    ]);
  });

  test.each([
    "r04.yaml~",
    "r04.yaml.bak",
    "r04.YML.orig",
    "r04.json.part",
    "#r04.yaml#",
    "r04.yaml (1)",
    "r04.jsonl",
  ])("is named whatever was added to its name: %s", async (name) => {
    writeFileSync(at(`r/${name}`), "");
    const { files } = await checked();
    expect(files).toContainEqual({ file: `r/${name}`, state: "left-out" });
  });

  test.each([
    "README.md",
    "notes.txt",
    "yaml",
    ".r04.yaml.swp",
    "unsilo.config.yaml",
    "baseline.json",
  ])("is not named if it does not look like a response: %s", async (name) => {
    writeFileSync(at(`r/${name}`), "schemaVersion: 1\n");
    const { files } = await checked();
    expect(files.map(({ file }) => file)).not.toContain(`r/${name}`);
  });

  test("may be a pipe", async () => {
    execFileSync("mkfifo", [at("r/r04.yaml")]);
    const { files, problems } = await checked();
    expect(files).toContainEqual({ file: "r/r04.yaml", state: "left-out" });
    expect(problems.map(({ message }) => message)).toContain(
      "this file is not read: it is not a regular file",
    );
  });

  test("is read if the command line names it", async () => {
    const { stdout } = await check("r/r03.yaml.txt", "--format", "json");
    const { respondents, files } = JSON.parse(stdout) as CheckedResult;
    expect(respondents.map(({ id }) => id)).toEqual(["r01", "r02", "r03"]);
    expect(files.map(({ state }) => state)).toEqual(["finished", "finished", "finished"]);
  });

  test("is named if it is the only file", async () => {
    mkdirSync(at("alone"));
    renameSync(at("r/r03.yaml.txt"), at("alone/r03.yaml.txt"));
    const { exitCode, stderr } = await unsilo("check", "alone", "--min-level", "2");
    expect([exitCode, stderr]).toEqual([
      4,
      "unsilo: alone does not contain any .yaml, .json or .ndjson file\n  → is alone/r03.yaml.txt a response? rename it so that it ends in .yaml, .json or .ndjson\n",
    ]);
  });

  test.each([
    ["score", "r"],
    ["report", "r"],
    ["baseline", "write", "r"],
    ["plan", "r", "--target", "3"],
    ["explain", "r"],
    ["history", "r"],
    ["compare", "r", "r"],
  ])("is named by %s %s", async (...argv) => {
    const { exitCode, stderr } = await unsilo(...argv);
    expect(exitCode).toBe(0);
    expect(stderr).toContain("r/r03.yaml.txt:1:1 warning file-left-out");
  });

  test("counts as a warning of lint", async () => {
    const { exitCode, stdout } = await unsilo(
      "lint",
      "r",
      "--format",
      "json",
      "--max-warnings",
      "0",
    );
    const { problems } = JSON.parse(stdout) as { readonly problems: readonly Problem[] };
    expect([exitCode, problems.map(({ code }) => code)]).toEqual([1, ["file-left-out"]]);
  });
});

describe("a broken link exits with code 5", () => {
  test.each([
    ["to a file", "r04.yaml", "r"],
    ["to a folder", "team-b", "r"],
    ["that a pattern matches", "r04.yaml", "r/*.yaml"],
  ])("%s", async (_, name, asked) => {
    symlinkSync("../gone", at(`r/${name}`));
    for (const argv of [
      ["score", asked],
      ["lint", asked],
      ["check", asked, "--min-level", "2"],
    ]) {
      const { exitCode, stderr, stdout } = await unsilo(...argv);
      expect([argv[0], exitCode]).toEqual([argv[0], 5]);
      expect(stderr + stdout).toContain(`r/${name} cannot be read: it is a broken link`);
    }
  });

  test("in the folder of a questionnaire", async () => {
    mkdirSync(at("q"));
    symlinkSync("../gone", at("q/part-2"));
    const { exitCode, stderr } = await unsilo("score", "r", "-q", "q");
    expect([exitCode, stderr]).toEqual([5, expect.stringContaining("q/part-2 cannot be read")]);
  });
});
