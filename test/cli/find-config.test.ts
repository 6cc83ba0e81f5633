import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const RESPONSE = new URL("../../examples/pipeline/responses/r01.yaml", import.meta.url).pathname;
const CONFIG = "schemaVersion: 1\nthresholds: [{ metric: level, min: 5 }]\n";

let folder = "";
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-config-"));
  mkdirSync(at(".git"));
  mkdirSync(at("sub", "responses"), { recursive: true });
  copyFileSync(RESPONSE, at("sub", "responses", "r01.yaml"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

describe("a config is found", () => {
  test.each([
    "sub",
    "sub/responses",
    "sub/responses/r01.yaml",
    "sub/responses/*.yaml",
    "./sub/**/*.yaml",
    "sub/{responses,more}/r*.yaml",
    "sub/!(more)/*.yaml",
  ])("from %s", async (name) => {
    writeFileSync(at("sub", "unsilo.config.yaml"), CONFIG);
    const { exitCode, stderr } = await unsilo("check", name, "--min-coverage", "0.1");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("level")]);
  });

  test("from a glob that begins at the root", async () => {
    writeFileSync(at("sub", "unsilo.config.yaml"), CONFIG);
    expect((await unsilo("check", `${at("sub", "responses")}/*`)).exitCode).toBe(1);
  });

  test("from a file whose name has the characters of a glob", async () => {
    writeFileSync(at("sub", "unsilo.config.yaml"), CONFIG);
    copyFileSync(RESPONSE, at("sub", "responses", "r[1].yaml"));
    expect((await unsilo("check", "sub/responses/r[1].yaml")).exitCode).toBe(1);
  });

  test("nowhere above a repository", async () => {
    mkdirSync(at("sub", "responses", ".git"));
    writeFileSync(at("sub", "unsilo.config.yaml"), CONFIG);
    expect((await unsilo("check", "sub/responses/*.yaml")).exitCode).toBe(4);
  });
});

describe("configs that would be ignored silently are reported", () => {
  const COMMANDS = [
    ["check", "sub/responses", "--min-coverage", "0.1"],
    ["score", "sub/responses/*.yaml"],
    ["report", "sub/responses/r01.yaml"],
    ["lint", "sub/responses"],
  ];

  test.each(COMMANDS)("%s %s: a config with another name", async (...argv) => {
    writeFileSync(at("sub", "unsilo.config.yml"), CONFIG);
    const { exitCode, stdout, stderr } = await unsilo(...argv);
    expect(exitCode).toBe(3);
    expect(stdout + stderr).toContain("sub/unsilo.config.yml:1:1 error misnamed-config");
    expect(stdout + stderr).toContain("rename it to unsilo.config.yaml");
  });

  test("also beside one with the right name, and once if a folder is linted", async () => {
    for (const ending of ["yaml", "yml"])
      writeFileSync(at("sub", `unsilo.config.${ending}`), CONFIG);
    expect((await unsilo("check", "sub/responses")).exitCode).toBe(3);
    const { stdout } = await unsilo("lint", "sub", "--format", "json");
    const { problems } = JSON.parse(stdout) as { readonly problems: readonly unknown[] };
    expect(problems).toEqual([expect.objectContaining({ code: "misnamed-config" })]);
  });

  test.each(COMMANDS)("%s %s: a broken link", async (...argv) => {
    symlinkSync("nowhere", at("sub", "unsilo.config.yaml"));
    const { exitCode, stderr } = await unsilo(...argv);
    expect(exitCode).toBe(5);
    expect(stderr).toContain("sub/unsilo.config.yaml is a broken link");
    expect(stderr).toContain("or add --no-config");
    expect((await unsilo(...argv, "--no-config")).exitCode).toBe(0);
  });

  test("a folder", async () => {
    mkdirSync(at("sub", "unsilo.config.yaml"));
    const { exitCode, stderr } = await unsilo("check", "sub", "--min-coverage", "0.1");
    expect([exitCode, stderr]).toEqual([
      5,
      expect.stringContaining("sub/unsilo.config.yaml is a folder, not a config file"),
    ]);
  });

  test("lint reports it once, however many files are there", async () => {
    symlinkSync("nowhere", at("sub", "unsilo.config.yaml"));
    mkdirSync(at("sub", "responses", "more"));
    copyFileSync(RESPONSE, at("sub", "responses", "more", "r02.yaml"));
    const { stderr } = await unsilo("lint", "sub/responses");
    expect(stderr.match(/broken link/gu)).toHaveLength(1);
  });
});
