import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: own
version: 1.0.0
languages: [en]
title: Own
departments: { it: IT }
dimensions:
  - id: d
    title: D
    levels: [{ level: 1, name: Low }, { level: 2, name: High }]
    capabilities:
      - id: c
        title: C
        questions:
          - { id: a, text: Question a, type: yes-no, score: { yes: 2, no: 1 } }
`;

const RESPONSE = `schemaVersion: 1
questionnaire: { id: own, version: 1.0.0 }
organization: Fjord Mills
assessment: 2026-11
respondent: { id: one, department: it }
answers: { a: yes }
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  mkdirSync(join(folder, "r"));
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
  writeFileSync(join(folder, "r/one.yaml"), RESPONSE);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...argv: readonly string[]): Promise<CommandRun> => runCommand(argv, { cwd: folder });

describe("lint checks responses against a questionnaire among the same files", () => {
  test("in one folder", async () => {
    expect((await run("lint", ".")).stdout).toBe("2 files: no problems\n");
    writeFileSync(join(folder, "r/one.yaml"), RESPONSE.replace("a: yes", "a: 7"));
    expect((await run("lint", ".")).stdout).toContain("r/one.yaml:6:15 error wrong-answer");
  });

  test("by several names, and in several files", async () => {
    expect((await run("lint", "r", "q.yaml")).stdout).toBe("2 files: no problems\n");
    mkdirSync(join(folder, "model"));
    writeFileSync(join(folder, "model/questionnaire.yaml"), QUESTIONNAIRE);
    expect((await run("lint", "r", "model")).stdout).toBe("2 files: no problems\n");
  });

  test("and says so where there is none", async () => {
    const { stdout, exitCode } = await run("lint", "r");
    expect(stdout).toContain('unsilo does not include a questionnaire "own"');
    expect(exitCode).toBe(3);
  });
});

test("a questionnaire among responses is one error, which says what it is", async () => {
  const { stderr, exitCode } = await run("history", ".");
  expect(stderr).toContain("q.yaml:1:1 error not-a-response");
  expect(stderr).toContain("this file is a questionnaire, not a response");
  expect(stderr).toContain("1 error in 1 file");
  expect(exitCode).toBe(3);
});

describe("a limit that nothing can have", () => {
  const check = (...argv: readonly string[]): Promise<CommandRun> =>
    run("check", "r", "-q", "q.yaml", ...argv);

  test("is refused as a level, with its node and the levels of that", async () => {
    const { stderr, exitCode } = await check("--min-level", "d=5");
    expect(stderr).toContain("--min-level d=5: must be a level of d: 1, 2");
    expect(stderr).toContain("write it like --min-level 3 or --min-level ID=2");
    expect(exitCode).toBe(2);
  });

  test("is refused as a score, with the highest one", async () => {
    const { stderr, exitCode } = await check("--min-score", "700");
    expect(stderr).toContain("--min-score 700: can never be met; the highest possible value is 2");
    expect(exitCode).toBe(2);
    expect((await check("--min-score", "2")).exitCode).toBe(0);
  });
});

test("a target in a model without levels says that there is nothing to plan", async () => {
  const flat = QUESTIONNAIRE.replace(/ {4}levels: .*\n/u, "");
  writeFileSync(join(folder, "q.yaml"), flat);
  const { stderr, exitCode } = await run("plan", "r", "-q", "q.yaml", "--target", "2");
  expect(stderr).toContain("so no recommendation raises anything and there is nothing to plan");
  expect(exitCode).toBe(2);
});
