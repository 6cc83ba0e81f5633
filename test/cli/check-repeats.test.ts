import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type * as RepeatedAnswers from "../../src/analyse/repeated-answers.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const drawn = vi.hoisted(() => ({ answering: [] as string[] }));

vi.mock("../../src/analyse/repeated-answers.ts", async (original) => {
  const actual = await original<typeof RepeatedAnswers>();
  return {
    drawing: (...input: Parameters<typeof actual.drawing>) => {
      drawn.answering.push(input[3]);
      return actual.drawing(...input);
    },
  };
});

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;

let folder = "";

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "responses"), { recursive: true });
  await unsilo("baseline", "write", "responses", "-o", "baseline.json");
  drawn.answering = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

function rewrite(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = before.replaceAll(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

function lowerOneAnswer(): void {
  rewrite("responses/r01.yaml", "unplanned-help: 3", "unplanned-help: 1");
}

const DROP = ["--baseline", "baseline.json", "--max-drop", "0.1"];
const NOT_JSON = "terminal csv markdown junit sarif gitlab gitlab-junit github badge".split(" ");

describe("check repeats no assessment", () => {
  test.each(NOT_JSON)("for a verdict on a level and the format %s", async (format) => {
    const argv = ["check", "responses", "--min-level", "1", "--format", format];
    const { exitCode, stdout } = await unsilo(...argv);
    expect([exitCode, drawn.answering]).toEqual([0, []]);
    // Beside json, the result has its confidence, and this format does not print it.
    expect((await unsilo(...argv, "--format", "json=result.json")).stdout).toBe(stdout);
  });

  test("if no score fell by more than it may", async () => {
    expect((await unsilo("check", "responses", ...DROP)).exitCode).toBe(0);
    expect(drawn.answering).toEqual([]);
  });

  test("for a drop that fails even if chance could explain it", async () => {
    lowerOneAnswer();
    const any = ["--baseline", "baseline.json", "--max-drop-any", "0.1"];
    expect((await unsilo("check", "responses", ...any)).exitCode).toBe(1);
    expect(drawn.answering).toEqual([]);
  });
});

describe("check repeats the assessment", () => {
  test("for the json format, which gives the confidence", async () => {
    await unsilo("check", "responses", "--min-level", "1", "--format", "json");
    expect(drawn.answering).toEqual(["others"]);
  });

  test("for a drop of more than is allowed, which chance could explain", async () => {
    lowerOneAnswer();
    // Another person of the same department answers.
    rewrite("responses/r01.yaml", "id: r01", "id: r91");
    const { exitCode, stderr } = await unsilo("check", "responses", ...DROP);
    expect(drawn.answering).toEqual(["others", "same"]);
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining("not evidence of a drop")]);
  });

  test("for a baseline without standard errors, to say that they are missing", async () => {
    rewrite("baseline.json", /^\s*"se(?:Panel)?": [\d.]+,\n/gmu, "");
    const { stderr } = await unsilo("check", "responses", ...DROP);
    expect(drawn.answering).toEqual(["others", "same"]);
    expect(stderr).toContain("write it again with unsilo baseline write");
  });
});
