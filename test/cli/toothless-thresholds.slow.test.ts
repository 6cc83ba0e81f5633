import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CheckedResult } from "../../src/documents/thresholds.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;

let folder = "";

/** Three people of three departments; the scale is 1 to 5. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-limits-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "r"), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

function check(...argv: readonly string[]): Promise<CommandRun> {
  return unsilo("check", "r", ...argv);
}

function config(thresholds: string, more = ""): void {
  const text = `schemaVersion: 1\nthresholds: [${thresholds}]\n${more}`;
  writeFileSync(join(folder, "unsilo.config.yaml"), text);
}

describe("a limit outside the range of its node is refused", () => {
  test.each([
    ["--min-score", "0.5", "must be from 1 to 5"],
    ["--min-score", "silos=0.99", "must be from 1 to 5"],
    ["--min-score", "5.5", "can never be met; the highest possible value is 5"],
    ["--min-respondents", "0", "must be 1 or more"],
    ["--min-respondents", "2.5", "must be a whole number"],
    ["--min-departments", "99", "can never be met; the highest possible value is 9"],
  ])("%s %s", async (option, value, rule) => {
    const { exitCode, stderr } = await check(option, value);
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining(`unsilo: ${option} ${value}: ${rule}\n`),
    ]);
  });

  test("a drop by more than the range of the score", async () => {
    await unsilo("baseline", "write", "r", "-o", "baseline.json");
    const { exitCode, stderr } = await check("--baseline", "baseline.json", "--max-drop", "99");
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining("--max-drop 99: must be from 0 to 4\n"),
    ]);
  });

  test.each([
    ["{ metric: score, min: 0.5 }", "2:14 error out-of-bounds", "min: must be from 1 to 5"],
    ["{ metric: drop, max: 4.5 }", "2:14 error out-of-bounds", "max: must be from 0 to 4"],
    [
      "{ metric: respondents, id: silos, min: 3 }",
      "2:14 error out-of-bounds",
      "id: must be omitted: all respondents are counted together",
    ],
  ])("in a config: %s", async (threshold, place, message) => {
    config(threshold);
    const { exitCode, stderr } = await check();
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`unsilo.config.yaml:${place}`);
    expect(stderr).toContain(message);
    expect((await unsilo("lint", "unsilo.config.yaml", "r")).stdout).toContain(message);
  });
});

describe("a limit that every result meets", () => {
  test.each([
    ["--min-level", "1", "Overall, level at least 1"],
    ["--min-score", "1", "Overall, score at least 1"],
    ["--min-coverage", "0", "Overall, coverage at least 0"],
    ["--max-silo-index", "1", "Overall, silo index at most 1"],
    ["--min-respondents", "1", "Respondents at least 1"],
    ["--min-departments", "1", "Departments with respondents at least 1"],
  ])("is a warning in the verdict, also with --quiet: %s %s", async (option, value, name) => {
    const { exitCode, stderr } = await check(option, value, "--quiet");
    expect([exitCode, stderr]).toEqual([
      0,
      `unsilo: passed: 1 of 1 threshold met (3 respondents); warning: 1 threshold is met by every result: ${name}\n`,
    ]);
  });

  test("is a problem at the line of the config, in every document", async () => {
    config("{ metric: level, min: 1 }");
    for (const format of ["terminal", "markdown", "json", "csv", "sarif", "gitlab", "github"]) {
      const { stdout } = await check("--format", format);
      expect([format, stdout.replaceAll(/\s+/gu, " ")]).toEqual([
        format,
        expect.stringContaining("every result meets this threshold: level of overall"),
      ]);
    }
    const { stdout } = await check("--format", "json");
    const { thresholds, problems } = JSON.parse(stdout) as CheckedResult;
    expect(thresholds).toMatchObject([{ metric: "level", expected: 1, alwaysMet: true }]);
    expect(problems).toMatchObject([
      { code: "threshold-always-met", at: { file: "unsilo.config.yaml", line: 2 } },
    ]);
  });

  test("a limit that a result can miss has no warning", async () => {
    const { stderr } = await check("--min-score", "1.01", "--min-respondents", "2");
    expect(stderr).toBe("unsilo: passed: 2 of 2 thresholds met (3 respondents)\n");
  });

  test.each([
    ["en", "; warning: no threshold can fail this check, because all of them only warn"],
    ["sv", "; varning: kontrollen kan inte bli underkänd, eftersom alla gränsvärden bara varnar"],
  ])(
    "thresholds that all only warn fail nothing, and the verdict says so: %s",
    async (lang, words) => {
      config("{ metric: level, min: 5, severity: warn }");
      const { exitCode, stderr } = await check("--lang", lang);
      expect([exitCode, stderr]).toEqual([0, expect.stringContaining(words)]);
      config("{ metric: level, min: 5, severity: warn }, { metric: coverage, min: 0.1 }");
      expect((await check("--lang", lang)).stderr).not.toContain(words);
    },
  );
});

describe("the number of people and departments", () => {
  test.each([
    ["--min-respondents", "3", 0, "1 of 1 threshold met (3 respondents)"],
    ["--min-respondents", "4", 1, "3 respondents, at least 4 required"],
    ["--min-departments", "4", 1, "respondents from 3 departments, at least 4 required"],
  ])("%s %s", async (option, value, code, words) => {
    const { exitCode, stderr } = await check(option, value);
    expect([exitCode, stderr]).toEqual([code, expect.stringContaining(words)]);
  });

  test("in a config, and in JUnit and SARIF", async () => {
    config("{ metric: respondents, min: 5 }");
    const { exitCode, stdout } = await check("--format", "junit");
    expect(exitCode).toBe(1);
    expect(stdout).toContain('<testcase name="respondents overall min 5"');
    expect(stdout).toContain('<failure type="threshold-respondents">3 respondents, at least 5');
    expect((await check("--format", "sarif")).stdout).toContain(
      '"ruleId": "threshold-respondents"',
    );
  });
});

describe("--finished-only", () => {
  beforeEach(() => {
    const file = join(folder, "r/r03.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("finished: true", "finished: false"));
  });

  test.each([
    ["en", "(2 respondents, 1 of 3 responses unfinished and not counted)"],
    ["sv", "(2 intervjuade, 1 av 3 svarsfiler inte färdiga och räknas inte)"],
  ])("leaves out what is not finished, and counts it in the verdict: %s", async (lang, words) => {
    const argv = ["--finished-only", "--min-respondents", "2", "--lang", lang];
    const { exitCode, stderr } = await check(...argv);
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining(words)]);
    expect((await check("--finished-only", "--min-respondents", "3")).exitCode).toBe(1);
  });

  test("is a setting of the config too, for a check and its baseline", async () => {
    config("{ metric: respondents, min: 3 }", "finishedOnly: true\n");
    const { exitCode, stdout } = await check("--format", "json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ finishedOnly: true, headcount: { it: 1 } });
    const baseline = JSON.parse((await unsilo("baseline", "write", "r")).stdout) as CheckedResult;
    expect(baseline.respondents.map(({ id }) => id)).toEqual(["r01", "r02"]);
  });

  test("has nothing to check if nobody has finished", async () => {
    for (const name of ["r/r01.yaml", "r/r02.yaml"]) rmSync(join(folder, name));
    const { exitCode, stderr } = await check("--finished-only", "--min-level", "2");
    expect([exitCode, stderr]).toEqual([
      4,
      expect.stringContaining("unsilo: none of the responses is finished\n"),
    ]);
  });

  test("leaves out unfinished responses of a table", async () => {
    const head = `{"unsilo":"responses","schemaVersion":1,"questionnaire":{"id":"digital-marketing-organization","version":"2.0.0"},"organization":"O","assessment":"a"}`;
    const lines = [true, false, true].map((finished, index) =>
      JSON.stringify({ id: `p${index}`, department: "it", finished, answers: { sponsorship: 3 } }),
    );
    writeFileSync(join(folder, "t.ndjson"), `${[head, ...lines].join("\n")}\n`);
    const argv = ["--finished-only", "--min-respondents", "2"];
    const { exitCode, stderr } = await unsilo("check", "t.ndjson", ...argv);
    expect(exitCode).toBe(0);
    expect(stderr).toContain("(2 respondents, 1 of 3 responses unfinished and not counted)");
  });
});
