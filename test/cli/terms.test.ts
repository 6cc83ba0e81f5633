import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { QUESTIONNAIRE, RESPONSE } from "../problems/bases.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const TERMS = "schemaVersion: 1\nterms:\n  - { id: chair, en: { not: [chair] } }\n";
const FOUND = "the terms forbid “chair”";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-terms-"));
  mkdirSync(join(folder, ".git"));
  write("q.yaml", QUESTIONNAIRE);
  write("words.yaml", TERMS);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function lint(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(["lint", ...argv], { cwd: folder });
}

describe("lint compares the texts of questionnaires with terms", () => {
  test("of --terms", async () => {
    const { stdout, exitCode } = await lint("q.yaml", "--terms", "words.yaml");
    expect(stdout).toContain(FOUND);
    expect(stdout).toContain("forbidden-term");
    expect(exitCode).toBe(0);
    expect((await lint("q.yaml")).stdout).not.toContain(FOUND);
  });

  test("which a config may name, relative to itself", async () => {
    write("model/unsilo.config.yaml", "schemaVersion: 1\nterms: ../words.yaml\n");
    write("model/questionnaire.yaml", QUESTIONNAIRE);
    expect((await lint("model/questionnaire.yaml")).stdout).toContain(FOUND);
    expect((await lint("model")).stdout).toContain(FOUND);
    expect((await lint("model", "--no-config")).stdout).not.toContain(FOUND);
  });

  test("beside a questionnaire of several files, which terms.yaml is not a part of", async () => {
    write("model/questionnaire.yaml", QUESTIONNAIRE);
    write("model/terms.yaml", TERMS);
    expect(await lint("model", "--terms", "model/terms.yaml")).toMatchObject({ exitCode: 0 });
    const shown = await runCommand(["show", "model"], { cwd: folder });
    expect(shown.exitCode).toBe(0);
  });

  test("a file that is not there is named", async () => {
    expect(await lint("q.yaml", "--terms", "wrods.yaml")).toMatchObject({
      stderr: expect.stringContaining("the terms file wrods.yaml does not exist"),
      exitCode: 5,
    });
  });

  test("a config that names a missing file has a problem", async () => {
    write("unsilo.config.yaml", "schemaVersion: 1\nterms: wrods.yaml\n");
    expect((await lint("unsilo.config.yaml")).stdout).toContain("no-such-file");
  });

  test("a config may not name a file outside its repository", async () => {
    write("unsilo.config.yaml", "schemaVersion: 1\nterms: ../words.yaml\n");
    expect((await lint("unsilo.config.yaml")).stdout).toContain("outside-repository");
  });
});

describe("a file of terms is checked itself", () => {
  const BAD = TERMS.replace("not:", "nto:");

  test.each([
    ["by its name", ["words.yaml"]],
    ["where --terms names it", ["q.yaml", "--terms", "words.yaml"]],
  ])("%s", async (_, argv) => {
    write("words.yaml", BAD);
    const { stdout, exitCode } = await lint(...argv);
    expect(stdout).toContain("words.yaml:3:24");
    expect(stdout).toContain("unknown-key");
    expect(exitCode).toBe(3);
  });

  test("where a config names it", async () => {
    write("words.yaml", BAD);
    write("unsilo.config.yaml", "schemaVersion: 1\nterms: words.yaml\n");
    expect((await lint("unsilo.config.yaml")).stdout).toContain("words.yaml:3:24");
  });

  test("a sound one has no problem", async () => {
    expect((await lint("words.yaml")).stdout).toBe("1 file: no problems\n");
  });
});

test("responses may have terms.yaml beside them", async () => {
  write("r/response.yaml", RESPONSE);
  const alone = await runCommand(["score", "r", "-q", "q.yaml"], { cwd: folder });
  write("r/terms.yaml", TERMS);
  const beside = await runCommand(["score", "r", "-q", "q.yaml"], { cwd: folder });
  expect(alone.exitCode).toBe(0);
  expect(beside).toEqual(alone);
});
