import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { QUESTIONNAIRE, RESPONSE } from "../problems/bases.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const RESPONSES = new URL("../../examples/pipeline/responses", import.meta.url).pathname;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-fits-"));
  mkdirSync(join(folder, ".git"));
  cpSync(RESPONSES, join(folder, "responses"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function configure(...lines: readonly string[]): void {
  const bound = "thresholds: [{ metric: silo-index, id: incentives, max: 0.9 }]";
  const text = ["schemaVersion: 1", ...lines, bound, ""].join("\n");
  writeFileSync(join(folder, "unsilo.config.yaml"), text);
}

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

describe.each([
  "check responses",
  "baseline write responses",
  "score responses",
  "report responses",
  "plan responses",
  "explain responses",
  "compare responses responses",
  "history responses",
  "lint responses",
])("%s", (line) => {
  test.each([
    ["groups: { a: [marketng, it] }", 'the questionnaire has no department "marketng"', "2:15"],
    ["size: { plants: 3 }", 'the questionnaire has no unit "plants"', "2:9"],
    ["targets: { silos: 99 }", "level 99 does not exist here", "2:19"],
    [
      "targets: { silso: 3 }",
      'the questionnaire has no dimension, capability or question "silso"',
      "2:12",
    ],
    ["disclose: [one-shared-goall]", 'did you mean "one-shared-goal"?', "2:12"],
    ["language: xx", "does not declare the language xx", "2:11"],
  ])(
    "refuses a value that the questionnaire does not have, at its location: %s",
    async (key, words, place) => {
      configure(key);
      const { exitCode, stdout, stderr } = await unsilo(...line.split(" "));
      expect(exitCode).toBe(3);
      expect(stdout + stderr).toContain(`unsilo.config.yaml:${place} error`);
      expect(stdout + stderr).toContain(words);
    },
  );
});

test("a valid config is accepted", async () => {
  configure(
    "groups: { a: [marketing, it] }",
    "targets: { silos: 3 }",
    "language: sv",
    "disclose: [one-shared-goal]",
  );
  expect((await unsilo("check", "responses")).exitCode).toBe(0);
  expect((await unsilo("lint", "responses", "unsilo.config.yaml")).exitCode).toBe(0);
});

test("a language that only unsilo has is accepted", async () => {
  const text = QUESTIONNAIRE.replace("[en, sv]", "[en]").replaceAll(
    /\{ en: (\w[\w ]*), sv: \S+ \}/gu,
    "$1",
  );
  writeFileSync(join(folder, "questionnaire.yaml"), text);
  writeFileSync(join(folder, "response.yaml"), RESPONSE);
  configure("questionnaire: questionnaire.yaml", "language: sv");
  expect((await unsilo("score", "response.yaml")).exitCode).toBe(0);
  expect((await unsilo("lint", "response.yaml")).stdout).not.toContain("unknown-language");
});

test("a config is not checked against a questionnaire that no response answers", async () => {
  configure("groups: { a: [chief] }");
  writeFileSync(join(folder, "lost.yaml"), RESPONSE);
  const { exitCode, stdout } = await unsilo("check", "lost.yaml");
  expect([exitCode, stdout]).toEqual([3, expect.stringContaining("unknown-questionnaire")]);
  expect(stdout).not.toContain("unknown-reference");
});
