import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { QUESTIONNAIRE, RESPONSE } from "../problems/bases.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const TWO = ["examples/nordlys-retail", "examples/nordlys-retail-2027"];
const EXAMPLE = new URL("../../examples/pipeline/", import.meta.url).pathname;
const SOUND = readFileSync(join(EXAMPLE, "baseline.json"), "utf8");

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  cpSync(join(EXAMPLE, "responses"), join(folder, "responses"), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

function lay(file: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, file), content);
}

describe("an unreadable baseline reports why", () => {
  test.each([
    ["broken JSON", SOUND.replace('"schemaVersion": 1,', '"schemaVersion": 1'), "b.json:3:3 error"],
    ["a conflict", SOUND.replace("{\n", "{\n<<<<<<< ours\n"), "b.json:2:1 error merge-conflict"],
    ["nothing", "", "b.json:1:1 error file-empty\n  the file is empty"],
    ["UTF-16", Buffer.from(`\uFEFF${SOUND}`, "utf16le"), "b.json:1:1 error not-utf-8"],
    ["too much", " ".repeat(17 * 1024 * 1024), "b.json:1:1 error file-too-large"],
    [
      "something else",
      '{ "answers": {} }',
      "unsilo: b.json is not a saved result\n  → to create one, run: unsilo base",
    ],
  ])("%s", async (_, content, words) => {
    lay("b.json", content);
    const argv = ["responses", "--baseline", "b.json", "--max-drop", "0.1"];
    const { exitCode, stderr } = await unsilo("check", ...argv);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(words);
  });
});

test.each([
  ["score", "result.json"],
  ["report", "responses", "result.json"],
  ["check", "responses", "result.json", "--min-level", "2"],
])("a saved result is not a response: %s %s", async (...argv) => {
  lay("result.json", SOUND);
  const { exitCode, stdout, stderr } = await unsilo(...argv);
  const said = stdout + stderr;
  expect(exitCode).toBe(3);
  expect(said).toContain("result.json:1:1 error saved-result");
  expect(said).toContain("use the responses that it was scored from");
  expect(said).not.toContain("answers is missing");
});

describe("a baseline that somebody changed", () => {
  test.each([
    ["percent", /"percent": [\d.]+/u, '"percent": 99', "percent-not-of-score"],
    ["level", /"level": 2,/u, '"level": 5,', "level-outside-range"],
  ])("by its %s is refused", async (_, from, to, code) => {
    lay("b.json", SOUND.replace(from, to));
    const argv = ["responses", "--baseline", "b.json", "--max-drop", "0.1"];
    const { exitCode, stderr } = await unsilo("check", ...argv);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(new RegExp(`^b\\.json:\\d+:\\d+ error ${code}\\n`, "u"));
  });

  test("is checked against a custom questionnaire, if that one scored it", async () => {
    lay("own.yaml", QUESTIONNAIRE);
    lay("a.yaml", RESPONSE);
    await unsilo("baseline", "write", "a.yaml", "-q", "own.yaml", "-o", "b.json");
    const saved = readFileSync(join(folder, "b.json"), "utf8");
    lay("b.json", saved.replace('"percent": 90', '"percent": 99'));
    const argv = ["a.yaml", "-q", "own.yaml", "--baseline", "b.json", "--max-drop", "0.1"];
    expect((await unsilo("check", ...argv)).stderr).toContain("error percent-not-of-score");
    expect((await unsilo("lint", "b.json", "-q", "own.yaml")).stdout).toContain(
      "overall: the score 2.8 is 90 percent, but the file says 99",
    );
  });
});

test("saved results give the same as the responses, except for the people who answered both times", async () => {
  const [before = "", after = ""] = TWO;
  const saved = await runCommand(["score", before, "--format", "json"], { cwd: ROOT });
  const argv = ["compare", "-", after, "--stdin-filename", "before.json"];
  const { stdout } = await runCommand([...argv, "--format", "json", "--lang", "sv"], {
    cwd: ROOT,
    stdin: saved.stdout,
  });
  const direct = await runCommand(["compare", ...TWO, "--format", "json", "--lang", "sv"], {
    cwd: ROOT,
  });
  // Only responses can be scored for some of the people.
  const { heardTwice, ...others } = JSON.parse(direct.stdout) as Readonly<Record<string, unknown>>;
  expect(heardTwice).toMatchObject({ people: 5 });
  expect(JSON.parse(stdout)).toEqual(others);
});

test("peeking at a response on standard input does not lose it", async () => {
  const stdin = readFileSync(`${ROOT}examples/nordlys-retail/cmo.yaml`, "utf8");
  const { exitCode, stdout } = await runCommand(["compare", "-", TWO[1] ?? ""], {
    cwd: ROOT,
    stdin,
  });
  expect(exitCode).toBe(0);
  expect(stdout).toContain("1 respondent before, 6 after");
});
