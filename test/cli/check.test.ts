import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CheckedResult } from "../../src/documents/thresholds.ts";
import type { Result } from "../../src/model/index.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "responses"), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

function read(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

function rewrite(file: string, from: string, to: string): void {
  const text = read(file);
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replaceAll(from, to));
}

const DROP = ["--baseline", "baseline.json", "--max-drop", "0.1"];

describe("a baseline", () => {
  beforeEach(async () => {
    expect(await unsilo("baseline", "write", "responses", "-o", "baseline.json")).toEqual({
      stdout: "",
      stderr: "wrote baseline.json\n",
      exitCode: 0,
    });
  });

  test("is the same however often it is written, and not replaced unless asked", async () => {
    const first = read("baseline.json");
    expect((await unsilo("baseline", "write", "responses", "-o", "baseline.json")).exitCode).toBe(
      5,
    );
    const again = ["baseline", "write", "responses", "-o", "baseline.json", "--force"];
    expect((await unsilo(...again)).exitCode).toBe(0);
    expect(read("baseline.json")).toBe(first);
  });

  test("meets its own scores", async () => {
    const { exitCode, stderr } = await unsilo("check", "responses", ...DROP);
    expect([exitCode, stderr]).toEqual([
      0,
      "unsilo: passed: 5 of 5 thresholds met (3 respondents)\n",
    ]);
  });

  test("fails a drop, and reports from what to what", async () => {
    rewrite("responses/r01.yaml", "unplanned-help: 3", "unplanned-help: 1");
    const any = ["--baseline", "baseline.json", "--max-drop-any", "0.1"];
    const { exitCode, stderr } = await unsilo("check", "responses", ...any);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Across departments: the score fell by");
  });

  test("passes a drop that chance could explain, and says so", async () => {
    rewrite("responses/r01.yaml", "unplanned-help: 3", "unplanned-help: 1");
    // Another person of the same department answers.
    rewrite("responses/r01.yaml", "id: r01", "id: r91");
    const { exitCode, stderr } = await unsilo("check", "responses", ...DROP);
    expect(stderr).toMatch(
      /^unsilo: Across departments: the score fell by .*; not evidence of a drop, because chance alone could explain up to \d\.\d\d$/mu,
    );
    expect(exitCode).toBe(0);
  });

  test("without standard errors is compared plainly, with the remedy", async () => {
    const bare = read("baseline.json").replaceAll(/^\s*"se(?:Panel)?": [\d.]+,\n/gmu, "");
    writeFileSync(join(folder, "baseline.json"), bare);
    rewrite("responses/r01.yaml", "unplanned-help: 3", "unplanned-help: 1");
    const { exitCode, stderr } = await unsilo("check", "responses", ...DROP);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("write it again with unsilo baseline write");
  });

  test("of another model is refused unless that is allowed", async () => {
    const { questionnaire } = JSON.parse(read("baseline.json")) as Result;
    const digest = questionnaire.digest.slice(0, 11);
    rewrite("baseline.json", digest, "sha256:0000");
    const refused = await unsilo("check", "responses", ...DROP);
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain("sha256:0000");
    expect(refused.stderr).toContain(digest);
    expect(refused.stderr).toContain("--allow-model-change");
    const allowed = await unsilo("check", "responses", ...DROP, "--allow-model-change");
    expect(allowed.exitCode).toBe(0);
  });

  test("of another major version is refused, though it scores alike", async () => {
    const { version } = (JSON.parse(read("baseline.json")) as Result).questionnaire;
    rewrite("baseline.json", `"version": "${version}"`, '"version": "1.9.0"');
    const refused = await unsilo("check", "responses", ...DROP);
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain("scored with another major version: 1 then, 2 now");
    const allowed = await unsilo("check", "responses", ...DROP, "--allow-model-change");
    expect(allowed.exitCode).toBe(0);
  });

  test("of another organization is refused", async () => {
    rewrite("baseline.json", "Harbour Bank", "Another Bank");
    const { exitCode, stderr } = await unsilo("check", "responses", ...DROP);
    expect([exitCode, stderr]).toEqual([
      3,
      "unsilo: baseline.json is a baseline of another organization: Another Bank, not Harbour Bank\n  → use a baseline of this organization\n",
    ]);
  });

  test("of another variant is refused", async () => {
    const { exitCode, stderr } = await unsilo(
      "check",
      "responses",
      ...DROP,
      "--variant",
      "readiness",
    );
    expect(exitCode).toBe(3);
    expect(stderr).toContain("scored with another variant: none then, readiness now");
  });

  test("with an error is reported at its location", async () => {
    rewrite("baseline.json", '"schemaVersion": 1', '"schemaVersion": 2');
    const { exitCode, stderr } = await unsilo("check", "responses", ...DROP);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("baseline.json:2:");
  });

  test("is found through the config, relative to it", async () => {
    writeFileSync(
      join(folder, "responses", "unsilo.config.yaml"),
      "schemaVersion: 1\nbaseline: ../baseline.json\nthresholds: [{ metric: drop, max: 0 }]\n",
    );
    const { exitCode, stderr } = await unsilo("check", "responses");
    expect([exitCode, stderr]).toEqual([
      0,
      "unsilo: passed: 5 of 5 thresholds met (3 respondents); config: responses/unsilo.config.yaml\n",
    ]);
  });
});

test("json is the result with its thresholds", async () => {
  const { stdout } = await unsilo("check", "responses", "--min-level", "2", "--format", "json");
  const { thresholds, passed, overall } = JSON.parse(stdout) as CheckedResult;
  expect(passed).toBe(true);
  expect(overall).toMatchObject({ level: 2 });
  expect(thresholds).toEqual([
    {
      id: "overall",
      metric: "level",
      bound: "min",
      expected: 2,
      actual: 2,
      severity: "error",
      passed: true,
    },
  ]);
});

test("several documents are written in one run, in whatever state the files are", async () => {
  writeFileSync(join(folder, "responses", "r09.yaml"), "{");
  const formats = ["json=a.json", "junit=b.xml", "sarif=c.sarif", "badge=d.badge.json"];
  const argv = formats.flatMap((format) => ["--format", format]);
  const { exitCode, stdout } = await unsilo("check", "responses", "--min-level", "2", ...argv);
  expect([exitCode, stdout]).toEqual([3, ""]);
  const [json, junit, sarif, badge] = ["a.json", "b.xml", "c.sarif", "d.badge.json"].map(read);
  expect(JSON.parse(json ?? "")).toMatchObject({ passed: false, overall: { level: 2 } });
  expect([junit, sarif].every((text) => text?.includes("r09.yaml"))).toBe(true);
  expect(badge).toContain("1 bad file");
  const { stdout: markdown } = await unsilo(
    "check",
    "responses",
    "--min-level",
    "2",
    "--format",
    "markdown",
  );
  expect(markdown).toContain("## Problems\n\n- responses/r09.yaml:1:2 error yaml-syntax");
});

test("a document that cannot be written is more severe than a threshold that is not met", async () => {
  const argv = [
    "--min-level",
    "5",
    "--format",
    "json=responses/r01.yaml/x.json",
    "--format",
    "csv",
  ];
  const { exitCode, stdout, stderr } = await unsilo("check", "responses", ...argv);
  expect(exitCode).toBe(5);
  expect(stdout).toContain("threshold,overall,level");
  expect(stderr).toContain("responses/r01.yaml/x.json cannot be written");
});

test("no document replaces a file that was read, whatever its path", async () => {
  symlinkSync(join(folder, "responses", "r01.yaml"), join(folder, "link.json"));
  const before = read("responses/r01.yaml");
  for (const file of ["responses/r01.yaml", "./responses/../responses/r01.yaml", "link.json"]) {
    const { exitCode, stderr } = await unsilo(
      "score",
      "responses",
      "--format",
      `json=${file}`,
      "--force",
    );
    expect([exitCode, stderr]).toEqual([
      2,
      `unsilo: ${file} is one of the input files\n  → choose another output file\n`,
    ]);
  }
  expect(read("responses/r01.yaml")).toBe(before);
});

test("no document contains a private note", async () => {
  rewrite("responses/r03.yaml", "same-figures: 2", "same-figures: { value: 1, note: SECRET }");
  const names = ["json", "csv", "markdown", "junit", "sarif", "gitlab", "github", "terminal"];
  for (const name of names) {
    const run = await unsilo(
      "check",
      "responses",
      "--min-level",
      "same-figures=5",
      "--format",
      name,
    );
    expect(run.exitCode, name).toBe(1);
    expect(run.stdout + run.stderr, name).not.toContain("SECRET");
  }
});

test("the baseline of the example is what its responses give", async () => {
  const argv = ["baseline", "write", "responses", "--no-config"];
  const { stdout } = await runCommand(argv, { cwd: join(EXAMPLE, "..") });
  expect(stdout).toBe(readFileSync(join(EXAMPLE, "..", "baseline.json"), "utf8"));
});
