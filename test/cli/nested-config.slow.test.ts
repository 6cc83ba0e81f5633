import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CheckedResult } from "../../src/documents/thresholds.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;
const STRICT = "schemaVersion: 1\nthresholds: [{ metric: level, min: 5 }]\n";
const WEAK = "schemaVersion: 1\nthresholds: [{ metric: coverage, min: 0.1 }]\n";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-nested-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "r"), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

describe("a config beside the responses, below that of the repository", () => {
  beforeEach(() => {
    write("unsilo.config.yaml", STRICT);
    write("r/unsilo.config.yaml", WEAK);
  });

  test.each([["r"], ["r/r01.yaml"], ["r/*.yaml"], ["."]])(
    "does not replace it, is named, and is refused: check %s",
    async (name) => {
      const { exitCode, stderr } = await unsilo("check", name);
      expect(exitCode).toBe(3);
      expect(stderr).toContain("at least 5 required");
      expect(stderr).toContain("; config: unsilo.config.yaml\n");
      const { stdout } = await unsilo("check", name, "--format", "json");
      expect((JSON.parse(stdout) as CheckedResult).problems).toEqual([
        {
          code: "config-not-used",
          severity: "error",
          message: "this config is not used: check uses unsilo.config.yaml",
          remedy:
            "move its settings to the config in use and remove it, or select it with --config r/unsilo.config.yaml",
          at: { file: "r/unsilo.config.yaml", line: 1, column: 1 },
        },
      ]);
    },
  );

  test("is used if --config selects it, and the verdict names it", async () => {
    const { exitCode, stderr } = await unsilo("check", "r", "--config", "r/unsilo.config.yaml");
    expect([exitCode, stderr]).toEqual([
      0,
      "unsilo: passed: 1 of 1 threshold met (3 respondents); config: r/unsilo.config.yaml\n",
    ]);
  });

  test("is not in the way of a check without a config", async () => {
    const argv = ["check", "r", "--no-config", "--min-coverage", "0.1"];
    expect((await unsilo(...argv)).exitCode).toBe(0);
  });

  test("is used by other commands, and lint warns about it", async () => {
    expect((await unsilo("score", "r")).exitCode).toBe(0);
    const { exitCode, stdout } = await unsilo("lint", "r");
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringContaining("r/unsilo.config.yaml:1:1 warning config-not-used"),
    ]);
  });
});

test("of two configs beside each other, the first argument does not decide alone", async () => {
  cpSync(join(folder, "r"), join(folder, "s"), { recursive: true });
  write("s/unsilo.config.yaml", STRICT);
  write("r/unsilo.config.yaml", WEAK);
  const { exitCode, stdout } = await unsilo("check", "r", "s");
  expect(exitCode).toBe(3);
  expect(stdout).toContain("s/unsilo.config.yaml:1:1 error config-not-used");
  expect(stdout).toContain("this config is not used: check uses r/unsilo.config.yaml");
});

test("without a repository, configs above the current folder are not searched for a stricter one", async () => {
  rmSync(join(folder, ".git"), { recursive: true });
  write("unsilo.config.yaml", STRICT);
  write("r/unsilo.config.yaml", WEAK);
  expect((await unsilo("check", "r")).exitCode).toBe(3);
  const below = await runCommand(["check", "."], { cwd: join(folder, "r") });
  expect(below.exitCode).toBe(0);
});

test("the config is named in every document but the badge", async () => {
  write("unsilo.config.yaml", WEAK);
  const found: Record<string, boolean> = {};
  for (const name of [
    "terminal",
    "markdown",
    "json",
    "junit",
    "csv",
    "sarif",
    "gitlab",
    "github",
  ]) {
    const { stdout } = await unsilo("check", "r", "--format", name);
    found[name] = stdout.includes("unsilo.config.yaml");
  }
  expect(Object.values(found)).toEqual(Array.from({ length: 8 }, () => true));
});

test.each([
  ["en", "departments pooled for the gap between departments: core (IT, Marketing)"],
  ["sv", "avdelningar som slås ihop när skillnaden mellan avdelningar mäts: core (IT, Marknad)"],
])("groups that change the gap between departments are named: %s", async (lang, words) => {
  const groups = "groups: { core: [it, marketing] }\n";
  write("unsilo.config.yaml", `schemaVersion: 1\n${groups}`);
  const argv = ["check", "r", "--max-silo-index", "0.9", "--lang", lang];
  expect((await unsilo(...argv)).stderr).toContain(`; ${words}; `);
  const { stdout, stderr } = await unsilo("check", "r", "--min-level", "2", "--format", "json");
  expect(stderr).not.toContain("pooled");
  expect(JSON.parse(stdout)).toMatchObject({ groups: { core: ["it", "marketing"] } });
});

describe("a baseline with a minimum group", () => {
  /** Two people of marketing, one of IT, one of sales. */
  beforeEach(async () => {
    write("r/r04.yaml", readFileSync(join(folder, "r/r01.yaml"), "utf8").replace("r01", "r04"));
    const thresholds = "thresholds: [{ metric: level, min: 2 }]";
    write("unsilo.config.yaml", `schemaVersion: 1\n${thresholds}\nminimumGroup: 2\n`);
    await unsilo("baseline", "write", "r", "-o", "baseline.json");
  });

  test("has the number of people of a department, and no pseudonym", async () => {
    const text = readFileSync(join(folder, "baseline.json"), "utf8");
    expect(text).not.toMatch(/r0[1-4]/u);
    expect(JSON.parse(text)).toMatchObject({
      respondents: [],
      headcount: { marketing: 2, it: 1, sales: 1 },
    });
  });

  test("names the departments with fewer people, and those without any", async () => {
    rmSync(join(folder, "r/r04.yaml"));
    const some = await unsilo("check", "r", "--baseline", "baseline.json");
    expect([some.exitCode, some.stderr]).toEqual([
      0,
      expect.stringContaining("fewer respondents than in the baseline: Marketing (2 → 1)"),
    ]);
    rmSync(join(folder, "r/r03.yaml"));
    const { exitCode, stderr } = await unsilo("check", "r", "--baseline", "baseline.json");
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining("1 department in the baseline has no respondent now: Sales"),
    ]);
  });
});
