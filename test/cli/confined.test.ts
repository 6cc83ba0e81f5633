import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;
const TOKEN = "ghp_0123456789";
const SECRET = `schemaVersion: 1\nextraheader: AUTHORIZATION basic ${TOKEN}\n`;

let folder = "";
const at = (...names: readonly string[]): string => join(folder, ...names);

/** A repository beside a secret, with another secret among Git's own files. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-confined-"));
  mkdirSync(at("repo/.git"), { recursive: true });
  cpSync(EXAMPLE, at("repo/r"), { recursive: true });
  writeFileSync(at("secret.yaml"), SECRET);
  writeFileSync(at("repo/.git/config.yaml"), SECRET);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: at("repo") });
}

function config(text: string): void {
  writeFileSync(at("repo/unsilo.config.yaml"), `schemaVersion: 1\n${text}\n`);
}

const LIMIT = ["--min-coverage", "0.1"];

describe("a config cannot name an input outside its repository", () => {
  test.each([
    ["responses: [/etc/passwd]", 13],
    ["responses: [../secret.yaml]", 13],
    ["responses: [../*.yaml]", 13],
    ["responses: ['*/../../*.yaml']", 13],
    ["responses: ['{r,../..}/*.yaml']", 13],
    ["responses: ['{r,/etc}/passwd']", 13],
    ["responses: [.git/config.yaml]", 13],
    ["responses: [linked]", 13],
    ["responses: [r]\nbaseline: ../secret.yaml", 11],
    ["responses: [r]\nfacts: ../secret.yaml", 8],
    ["responses: [r]\nfacts: linked", 8],
    ["responses: [r]\nquestionnaire: ../secret.yaml", 16],
    ["responses: [r]\nquestionnaire: linked", 16],
  ])("%s", async (text, column) => {
    symlinkSync(folder, at("repo/linked"));
    config(text);
    const place = `unsilo.config.yaml:${text.includes("\n") ? 3 : 2}:${column}`;
    for (const argv of [
      ["check", ...LIMIT],
      ["score"],
      ["report"],
      ["lint", "unsilo.config.yaml"],
    ]) {
      const { exitCode, stdout, stderr } = await unsilo(...argv);
      expect([argv[0], exitCode]).toEqual([argv[0], 3]);
      expect(stdout + stderr).toContain(`${place} error outside-repository`);
      expect(stdout + stderr).not.toContain(TOKEN);
    }
  });

  test("unless --config selects it, or --root moves the limit", async () => {
    config("responses: [../r2]");
    cpSync(EXAMPLE, at("r2"), { recursive: true });
    expect((await unsilo("check", ...LIMIT)).exitCode).toBe(3);
    expect((await unsilo("check", ...LIMIT, "--root", "..")).exitCode).toBe(0);
    const named = ["--config", "unsilo.config.yaml"];
    expect((await unsilo("check", ...LIMIT, ...named)).exitCode).toBe(0);
  });

  test("but anything in it, from a folder below", async () => {
    writeFileSync(at("repo/r/unsilo.config.yaml"), "schemaVersion: 1\nresponses: [../r/*.yaml]\n");
    const run = await runCommand(["check", ...LIMIT], { cwd: at("repo/r") });
    expect(run.exitCode).toBe(0);
  });
});

describe("a link that leads out of the repository", () => {
  test.each([
    ["to a file beside it", "../../secret.yaml"],
    ["to a file of Git", "../.git/config.yaml"],
  ])("%s shows no line of it", async (_, target) => {
    symlinkSync(target, at("repo/r/r9.yaml"));
    for (const argv of [
      ["check", "r", ...LIMIT],
      ["score", "r"],
      ["lint", "r"],
    ]) {
      for (const format of [[], ["--format", "json"]]) {
        const { exitCode, stdout, stderr } = await unsilo(...argv, ...format);
        expect([argv[0], exitCode]).toEqual([argv[0], 3]);
        expect(stdout + stderr).toContain("r/r9.yaml");
        expect(stdout + stderr).not.toContain(TOKEN);
      }
    }
  });

  test("in a responses table shows no line either", async () => {
    writeFileSync(at("secret.ndjson"), `{"token":"${TOKEN}"}\n`);
    symlinkSync("../../secret.ndjson", at("repo/r/t.ndjson"));
    const { exitCode, stdout, stderr } = await unsilo("check", "r", ...LIMIT);
    expect(exitCode).toBe(3);
    expect(stdout + stderr).not.toContain(TOKEN);
  });

  test("a link within the repository, and a file named outside it, show their lines", async () => {
    writeFileSync(at("repo/shared.yaml"), SECRET);
    symlinkSync("../shared.yaml", at("repo/r/r9.yaml"));
    expect((await unsilo("score", "r")).stderr).toContain(TOKEN);
    expect((await unsilo("score", "../secret.yaml")).stderr).toContain(TOKEN);
  });
});
