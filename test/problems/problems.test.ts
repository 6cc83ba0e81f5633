import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PROBLEM_CODES } from "../../src/text/problems.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";
import { CONFIG, QUESTIONNAIRE, RESPONSE, REVIEW } from "./bases.ts";
import { CASES, type Case } from "./cases.ts";

const BASES = {
  "questionnaire.yaml": QUESTIONNAIRE,
  "response.yaml": RESPONSE,
  "review.yaml": REVIEW,
  "unsilo.config.yaml": CONFIG,
} as const;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  for (const [name, text] of Object.entries(BASES)) lay(name, text);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lay(name: string, text: string | Uint8Array): void {
  writeFileSync(join(folder, name), text);
}

function lint(...files: readonly string[]): Promise<CommandRun> {
  const own = files.includes("questionnaire.yaml") ? [] : ["-q", "questionnaire.yaml"];
  return runCommand(["lint", ...files, ...own], { cwd: folder });
}

function score(...files: readonly string[]): Promise<CommandRun> {
  return runCommand(["score", ...files, "-q", "questionnaire.yaml"], { cwd: folder });
}

/** line:column of the first place where a text stands. */
function placeOf(points: string, text: string): string {
  const before = text.slice(0, text.indexOf(points)).split("\n");
  expect(text).toContain(points);
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

describe("the sound files", () => {
  test.each(Object.keys(BASES))("%s has no problem", async (file) => {
    expect(await lint(file)).toEqual({ stdout: "1 file: no problem\n", stderr: "", exitCode: 0 });
  });
});

describe("one change, one problem, in its place", () => {
  test.each(Object.entries(CASES))("%s", async (code, { file, from, to, points }: Case) => {
    expect(BASES[file]).toContain(from);
    const changed = BASES[file].replace(from, to);
    lay(file, changed);
    const run = await lint(file);
    const at = placeOf(points, changed);
    expect(run.stderr).toMatch(new RegExp(`^${file}:${at} (error|warning) ${code}$`, "mu"));
    const isError = run.stderr.includes(` error ${code}`);
    expect(run.exitCode).toBe(isError ? 3 : 0);
  });
});

describe("problems of bytes and of several files", () => {
  test("file-too-large", async () => {
    lay("response.yaml", `${RESPONSE}# ${"x".repeat(1024 * 1024)}`);
    const run = await score("response.yaml");
    expect(run.stderr).toContain("response.yaml:1:1 error file-too-large");
    expect(run.stderr).toContain("the limit is 1048576");
    expect(run.exitCode).toBe(3);
  });

  test.each([
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0x00]), "looks like UTF-16"],
    ["a stray byte", new Uint8Array([0x61, 0xe9, 0x62]), "some bytes are no UTF-8"],
  ])("not-utf-8: %s", async (_, bytes, words) => {
    lay("response.yaml", bytes);
    const run = await score("response.yaml");
    expect(run.stderr).toContain("response.yaml:1:1 error not-utf-8");
    expect(run.stderr).toContain(words);
    expect(run.exitCode).toBe(3);
  });

  test("file-empty", async () => {
    lay("response.yaml", "# nothing\n");
    expect((await score("response.yaml")).stderr).toContain("response.yaml:1:1 error file-empty");
  });

  test("json-syntax", async () => {
    lay("response.json", '{\n  "schemaVersion": 1,\n}\n');
    const run = await score("response.json");
    expect(run.stderr).toContain("response.json:3:1 error json-syntax");
    expect(run.exitCode).toBe(3);
  });

  test("unknown-questionnaire", async () => {
    const run = await runCommand(["score", "response.yaml"], { cwd: folder });
    expect(run.stderr).toContain("response.yaml:2:22 error unknown-questionnaire");
    expect(run.exitCode).toBe(3);
  });

  test("duplicate-respondent", async () => {
    lay("again.yaml", RESPONSE);
    const run = await score("response.yaml", "again.yaml");
    expect(run.stderr).toContain("again.yaml:1:1 error duplicate-respondent");
    expect(run.exitCode).toBe(3);
  });

  test("reviewed-twice", async () => {
    lay("again.yaml", REVIEW);
    const run = await score("response.yaml", "review.yaml", "again.yaml");
    expect(run.stderr).toContain("again.yaml:7:3 error reviewed-twice");
    expect(run.exitCode).toBe(3);
  });

  test("review-of-ladder", async () => {
    const ladder = "capability: ladder";
    const choices = QUESTIONNAIRE.replace("capability: weighted-mean", ladder)
      .replace(/ {10}- id: (tools-used|delay|has-chair)[\s\S]*?(?= {10}- id|recommendations)/gu, "")
      .replace(/type: level\n.*\n/u, "type: choice\n            options: habits\n")
      .replace(/recommendations:[\s\S]*/u, "");
    lay("questionnaire.yaml", choices);
    const run = await lint("review.yaml");
    expect(run.stderr).toContain("review.yaml:7:3 error review-of-ladder");
  });

  test("unknown-translation", async () => {
    rmSync(join(folder, "response.yaml"));
    rmSync(join(folder, "review.yaml"));
    rmSync(join(folder, "unsilo.config.yaml"));
    lay("sv.yaml", "language: sv\nquestions: { delya: { text: Hur sena blir mötena? } }\n");
    const run = await runCommand(["lint", "."], { cwd: folder });
    expect(run.stderr).toContain("sv.yaml:2:23 error unknown-translation");
    expect(run.stderr).toContain("did you mean questions.delay.text?");
    expect(run.exitCode).toBe(3);
  });

  test("language-file-alone", async () => {
    lay("sv.yaml", "language: sv\nquestions: { delay: { text: Hur sena blir mötena? } }\n");
    const run = await runCommand(["lint", "sv.yaml"], { cwd: folder });
    expect(run.stderr).toContain("sv.yaml:1:1 error language-file-alone");
    expect(run.exitCode).toBe(3);
  });

  test.each([
    ["template-failed", "\n{{#if title}}", "2:1"],
    ["template-unknown", "{{titel}}", "1:3"],
    ["template-unsafe", "<b>{{{title}}}</b>", "1:4"],
  ])("%s", async (code, template, at) => {
    lay("report.html.hbs", template);
    const words = ["-q", "questionnaire.yaml", "--template", "report.html.hbs"];
    const run = await runCommand(["report", "response.yaml", ...words], { cwd: folder });
    expect(run.stderr).toContain(`report.html.hbs:${at} error ${code}`);
    expect(run.exitCode).toBe(3);
  });

  test("too-many-problems", async () => {
    const answers = Array.from({ length: 30 }, (_, index) => `  nothing-${index}: 1\n`).join("");
    lay("response.yaml", RESPONSE.replace(/answers:[\s\S]*/u, `answers:\n${answers}`));
    const run = await score("response.yaml");
    expect(run.stderr.match(/ error unknown-question$/gmu)).toHaveLength(20);
    expect(run.stderr).toContain("more problems (at least 10) are not shown");
  });
});

test("every code is provoked here", async () => {
  const { readFileSync } = await import("node:fs");
  const text = readFileSync(new URL(import.meta.url), "utf8");
  const isProvoked = (code: string): boolean =>
    Object.hasOwn(CASES, code) || text.includes(`"${code}`);
  expect(PROBLEM_CODES.filter((code) => !isProvoked(code))).toEqual([]);
});
