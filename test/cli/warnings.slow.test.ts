import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Result } from "../../src/model/index.ts";
import { countProblems } from "../../src/text/shown-problems.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const FIXTURES = new URL("../fixtures/warnings/", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-warnings-"));
  mkdirSync(join(folder, ".git"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

/** The questionnaire of the fixtures, and a response of an earlier version. */
function lay(answers: string): void {
  const response = `schemaVersion: 1
questionnaire: { id: cond, version: 1.0.0 }
organization: O
assessment: a1
respondent: { id: e, department: all }
answers:
${answers}`;
  writeFileSync(join(folder, "r.yaml"), response);
  const questionnaire = readFileSync(join(FIXTURES, "questionnaire.yaml"), "utf8");
  writeFileSync(join(folder, "questionnaire.yaml"), questionnaire);
}

/** Answers to questions that the questionnaire no longer has: a warning each. */
function gone(count: number): string {
  return Array.from({ length: count }, (_, index) => `  gone-${index}: 3\n`).join("");
}

const ANSWERED = "  base: 3\n  has-crm: yes\n  crm-use: 2\n";
const OWN = ["-q", "questionnaire.yaml"] as const;

/** The number of warnings and errors in the result of `score`. */
async function scored(...argv: readonly string[]) {
  const { exitCode, stdout } = await unsilo("score", ...argv, "--format", "json", "--quiet");
  const { problems, overall } = JSON.parse(stdout) as Result;
  return { exitCode, kind: overall.kind, ...countProblems(problems) };
}

describe("any number of warnings", () => {
  test.each([21, 200, 5000])("%d of them in one file are scored and counted", async (count) => {
    lay(ANSWERED + gone(count));
    expect(await scored("r.yaml", ...OWN)).toEqual({
      exitCode: 0,
      kind: "scored",
      errors: 0,
      warnings: count,
    });
    const lint = await unsilo("lint", "r.yaml", ...OWN);
    expect(lint.exitCode).toBe(0);
    expect(lint.stdout.match(/ warning unknown-question$/gmu)).toHaveLength(20);
    const rest = count - 20;
    const more = `r.yaml: ${rest} more ${rest === 1 ? "warning is" : "warnings are"} not shown`;
    expect(lint.stdout.replaceAll(/\s+/gu, " ")).toContain(
      `${more}; to see more, run: unsilo lint FILES --format json`,
    );
    expect(lint.stdout).toMatch(new RegExp(`^1 file: ${count} warnings\n$`, "mu"));
  });

  test("a check of them passes, and every document is written", async () => {
    lay(ANSWERED + gone(21));
    const names = ["json", "junit", "sarif", "gitlab", "github", "csv", "markdown", "terminal"];
    for (const name of names) {
      const argv = ["check", "r.yaml", ...OWN, "--min-level", "2", "--format", name];
      expect([name, (await unsilo(...argv)).exitCode]).toEqual([name, 0]);
    }
  });

  test.each([
    ["en", "r.yaml: 1 more warning is not shown"],
    ["sv", "r.yaml: 1 varning till visas inte"],
  ])("a page shows twenty, and the number of the others: %s", async (lang, words) => {
    lay(ANSWERED + gone(21));
    for (const name of ["markdown", "terminal"]) {
      const argv = ["--min-level", "2", "--lang", lang, "--format", name];
      const { stdout } = await unsilo("check", "r.yaml", ...OWN, ...argv);
      expect(stdout.match(/warning unknown-question/gu)).toHaveLength(20);
      expect(stdout.replaceAll("\\", "")).toContain(words);
    }
  });

  test.each([
    [25, 30, 0],
    [30, 30, 0],
    [31, 30, 1],
    [25, 20, 1],
  ])("lint of %d with --max-warnings %d exits with code %d", async (count, allowed, exitCode) => {
    lay(ANSWERED + gone(count));
    const run = await unsilo("lint", "r.yaml", ...OWN, "--max-warnings", String(allowed));
    expect(run.exitCode).toBe(exitCode);
  });

  test("one annotation counts those that are not shown, and says where they are", async () => {
    lay(ANSWERED + gone(21));
    const { stdout } = await unsilo("lint", "r.yaml", ...OWN, "--format", "github");
    // GitHub shows ten of a kind: nine, and the one that counts the other twelve.
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(
      "::warning title=unsilo::12 more problems are not shown here; to see more, run: unsilo lint FILES --format json",
    );
  });

  test("in files with 21 each are counted over all files", async () => {
    lay(ANSWERED + gone(21));
    const text = readFileSync(join(folder, "r.yaml"), "utf8");
    writeFileSync(join(folder, "s.yaml"), text.replace("id: e,", "id: f,"));
    const { exitCode, stdout } = await unsilo("lint", "r.yaml", "s.yaml", ...OWN);
    expect([exitCode, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "2 files: 42 warnings"]);
  });

  test("from a person who answers every question of all departments", async () => {
    const file = join(FIXTURES, "finance-answers-everything.yaml");
    // Finance is not asked 30 of the 48 questions.
    const { exitCode, errors, warnings } = await scored(file, "--no-config");
    expect({ exitCode, errors, warnings }).toEqual({ exitCode: 0, errors: 0, warnings: 30 });
  });

  test("from a response to an earlier version that lost 21 questions", async () => {
    const [file, own] = ["older-version.yaml", "questionnaire.yaml"].map((one) => FIXTURES + one);
    const { exitCode, errors, warnings } = await scored(file ?? "", "-q", own ?? "");
    expect({ exitCode, errors, warnings }).toEqual({ exitCode: 0, errors: 0, warnings: 21 });
  });

  test.each([21, 200, 5000])("%d from the files of a folder's questionnaire", async (count) => {
    layFolder(count);
    const { exitCode, stdout } = await unsilo("lint", "model");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`^2 files: ${count} warnings\n$`, "mu"));
    const check = await unsilo("check", "r.yaml", "-q", "model", "--min-level", "2");
    expect(check.exitCode).toBe(0);
  });

  test.each([21, 60])("from a questionnaire with %d texts not yet translated", async (count) => {
    const { questionnaire, response } = halfTranslated(count);
    writeFileSync(join(folder, "questionnaire.yaml"), questionnaire);
    writeFileSync(join(folder, "r.yaml"), response);
    const { exitCode, stdout } = await unsilo("lint", "questionnaire.yaml");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`^1 file: ${count} warnings\n$`, "mu"));
    expect(await scored("r.yaml", ...OWN)).toMatchObject({ exitCode: 0, kind: "scored" });
  });
});

/** Lays a questionnaire of two files, and a response to it. */
function layFolder(count: number, spoil = (dimensions: string): string => dimensions): void {
  const { questionnaire, response } = halfTranslated(count);
  const { dimensions, ...head } = JSON.parse(questionnaire) as Readonly<Record<string, unknown>>;
  mkdirSync(join(folder, "model"));
  writeFileSync(join(folder, "model/questionnaire.yaml"), JSON.stringify(head));
  writeFileSync(join(folder, "model/1-dimensions.yaml"), spoil(JSON.stringify({ dimensions })));
  writeFileSync(join(folder, "r.yaml"), response);
}

/** Questions of a capability. */
const MOST = 100;

/** A questionnaire in two languages whose questions are in one of them. */
function halfTranslated(count: number): {
  readonly questionnaire: string;
  readonly response: string;
} {
  const both = (text: string) => ({ en: text, sv: text });
  const indexes = Array.from({ length: count }, (_, index) => index);
  const questions = indexes.map((index) => ({
    id: `q${index}`,
    text: { en: `Q${index}` },
    type: "level",
    levels: { 1: both("a"), 2: both("b") },
  }));
  const capabilities = indexes
    .filter((index) => index % MOST === 0)
    .map((first) => ({
      id: `c${first}`,
      title: both("C"),
      questions: questions.slice(first, first + MOST),
    }));
  const questionnaire = {
    schemaVersion: 1,
    id: "t",
    version: "1.0.0",
    languages: ["en", "sv"],
    title: both("T"),
    departments: { all: both("A") },
    levels: [1, 2].map((level) => ({ level, name: both(`L${level}`) })),
    dimensions: [{ id: "d", title: both("D"), capabilities }],
  };
  const response = {
    schemaVersion: 1,
    questionnaire: { id: "t", version: "1.0.0" },
    organization: "O",
    assessment: "a1",
    respondent: { id: "r", department: "all" },
    answers: Object.fromEntries(questions.map(({ id }) => [id, 2])),
  };
  return { questionnaire: JSON.stringify(questionnaire), response: JSON.stringify(response) };
}

describe("an error among warnings", () => {
  test("is shown first, and exits with code 3", async () => {
    const file = join(FIXTURES, "error-behind-warnings.yaml");
    for (const command of ["score", "lint"]) {
      const { exitCode, stdout, stderr } = await unsilo(
        command,
        file,
        "-q",
        `${FIXTURES}questionnaire.yaml`,
      );
      expect([command, exitCode]).toEqual([command, 3]);
      const [first] = /^.*:\d+:\d+ (?:error|warning) .*$/mu.exec(stdout + stderr) ?? [];
      expect(first).toMatch(/error-behind-warnings\.yaml:32:9 error wrong-answer$/u);
    }
  });

  test("is shown first in a folder, and exits with code 3", async () => {
    layFolder(200, (text) => text.replace('"id":"q150"', '"id":"q149"'));
    const { exitCode, stdout } = await unsilo("lint", "model");
    expect(exitCode).toBe(3);
    const [first] = /^.*:\d+:\d+ (?:error|warning) .*$/mu.exec(stdout) ?? [];
    expect(first).toMatch(/1-dimensions\.yaml:\d+:\d+ error duplicate-id$/u);
    expect(stdout).toMatch(/^2 files: 1 error, 200 warnings\n$/mu);
  });

  test("is in the text of a failed test, and the warnings are not", async () => {
    lay(gone(25) + "  base: 9\n");
    const argv = ["check", "r.yaml", ...OWN, "--min-level", "2", "--format", "junit"];
    const { exitCode, stdout } = await unsilo(...argv);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('<error type="wrong-answer">r.yaml:32:9 base: expected a level');
    expect(stdout).not.toContain("gone-");
  });

  test("many errors in one file are all counted, and twenty are shown", async () => {
    lay(gone(30));
    const current = readFileSync(join(folder, "r.yaml"), "utf8").replace("1.0.0", "1.2.0");
    writeFileSync(join(folder, "r.yaml"), current);
    const { exitCode, stderr } = await unsilo("score", "r.yaml", ...OWN);
    expect(exitCode).toBe(3);
    expect(stderr.match(/ error unknown-question$/gmu)).toHaveLength(20);
    expect(stderr).toContain("r.yaml: 10 more errors are not shown");
    expect(stderr).toContain("unsilo: 30 errors in 1 file\n");
    const junit = ["--min-level", "2", "--format", "junit"];
    const { stdout } = await unsilo("check", "r.yaml", ...OWN, ...junit);
    expect(stdout).toContain("r.yaml: 10 more errors are not shown");
  });
});
