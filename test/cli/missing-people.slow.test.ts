import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CheckedResult } from "../../src/documents/thresholds.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;

let folder = "";

/** A baseline of three people: r01 of marketing, r02 of IT, r03 of sales. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-missing-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "r"), { recursive: true });
  await unsilo("baseline", "write", "r", "-o", "baseline.json");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

function check(...argv: readonly string[]): Promise<CommandRun> {
  return unsilo("check", "r", "--baseline", "baseline.json", ...argv);
}

function read(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

/** Sales no longer answers; the overall score rises as a result. */
function leaveOutSales(): void {
  rmSync(join(folder, "r/r03.yaml"));
}

/** Somebody else answers for sales. */
function replaceSales(): void {
  write("r/r03.yaml", read("r/r03.yaml").replace("id: r03,", "id: r09,"));
}

const DROP = ["--max-drop", "0.2"];
const SALES = "1 department in the baseline has no respondent now: Sales";
const R03 = "1 respondent in the baseline has no response now: r03 (Sales)";
const NO_LIMIT = "no limit is set for a drop from the baseline";

describe("a department of the baseline without a respondent", () => {
  beforeEach(leaveOutSales);

  test.each([
    ["and a limit for a drop", DROP, `5 of 5 thresholds met (2 respondents); ${SALES}; ${R03}`],
    [
      "and another threshold",
      ["--min-coverage", "0.1"],
      `1 of 1 threshold met (2 respondents); ${SALES}; ${R03}; ${NO_LIMIT}`,
    ],
    [
      "and no threshold at all",
      [],
      `no threshold is set (2 respondents); ${SALES}; ${R03}; ${NO_LIMIT}`,
    ],
  ])("fails, %s", async (_, argv, verdict) => {
    const { exitCode, stderr } = await check(...argv);
    expect([exitCode, stderr]).toEqual([1, `unsilo: failed: ${verdict}\n`]);
  });

  test("fails in Swedish too", async () => {
    const { exitCode, stderr } = await check(...DROP, "--lang", "sv");
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      "unsilo: inte godkänt: 5 av 5 gränsvärden uppfyllda (2 intervjuade); 1 avdelning i baslinjen har inga intervjuade nu: Försäljning; 1 person i baslinjen har inte svarat nu: r03 (Försäljning)\n",
    );
  });

  test("is in json, with its location in the baseline", async () => {
    const { stdout } = await check(...DROP, "--format", "json");
    const { passed, baseline } = JSON.parse(stdout) as CheckedResult;
    const before = read("baseline.json");
    const line = before.slice(0, before.indexOf('"id": "r03"')).split("\n").length - 1;
    const at = { file: "baseline.json", line, column: 5 };
    expect([passed, baseline]).toEqual([
      false,
      {
        file: "baseline.json",
        missingDepartments: [{ id: "sales", at }],
        missingRespondents: [{ id: "r03", department: "sales", at }],
      },
    ]);
  });

  test.each([
    ["terminal", "5 of 5 thresholds met (2 respondents); 1 department in the baseline has\n"],
    ["markdown", SALES],
    ["junit", '<failure type="department-missing">1 department in the baseline'],
    [
      "junit",
      'name="respondent r03 of the baseline" classname="unsilo.responses" time="0"><skipped',
    ],
    ["sarif", '"ruleId": "department-missing"'],
    ["sarif", '"ruleId": "respondent-missing"'],
    ["github", "::error file=baseline.json,line="],
    ["gitlab", '"check_name": "department-missing"'],
    ["csv", "missing-department,sales,"],
    ["csv", "missing-respondent,r03,"],
    ["badge", '"message": "level 2, 1 department missing"'],
    ["badge", '"color": "red"'],
  ])("is reported in %s: %s", async (name, words) => {
    expect((await check(...DROP, "--format", name)).stdout).toContain(words);
  });

  test("is also reported if a threshold fails", async () => {
    const { exitCode, stderr } = await check("--min-level", "5");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(SALES)]);
  });

  test("does not hide a bad file", async () => {
    write("r/r04.yaml", "{");
    const { exitCode, stderr } = await check(...DROP);
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining(SALES)]);
  });

  test("all of several are named", async () => {
    rmSync(join(folder, "r/r02.yaml"));
    const { exitCode, stderr } = await check("--min-coverage", "0.1", "--allow-model-change");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("2 departments in the baseline have no respondents now: Sales, IT");
    expect(stderr).toContain(
      "2 respondents in the baseline have no response now: r02 (IT), r03 (Sales)",
    );
  });
});

describe("a respondent of the baseline without a response", () => {
  test("is named, and fails nothing while the department still answers", async () => {
    replaceSales();
    const { exitCode, stderr } = await check(...DROP);
    expect([exitCode, stderr]).toEqual([
      0,
      `unsilo: passed: 5 of 5 thresholds met (3 respondents); ${R03}\n`,
    ]);
  });

  test("cannot be named if the baseline lists no respondents", async () => {
    const saved = JSON.parse(read("baseline.json")) as CheckedResult;
    write("baseline.json", JSON.stringify({ ...saved, respondents: [] }));
    const listsNobody =
      "the baseline does not list its respondents, so individual respondents cannot be compared";
    const all = await check(...DROP);
    expect([all.exitCode, all.stderr]).toEqual([
      0,
      `unsilo: passed: 5 of 5 thresholds met (3 respondents); ${listsNobody}\n`,
    ]);
    leaveOutSales();
    const { exitCode, stderr } = await check(...DROP);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(`${SALES}; ${listsNobody}`)]);
    const swedish = await check(...DROP, "--lang", "sv");
    expect(swedish.stderr).toContain(
      "baslinjen anger inte vilka som svarade, så enskilda personer går inte att jämföra",
    );
  });

  test("is not named if no response could be read", async () => {
    for (const name of ["r01", "r02", "r03"]) write(`r/${name}.yaml`, "{");
    const { exitCode, stderr } = await check(...DROP);
    expect(exitCode).toBe(3);
    expect(stderr).not.toContain("in the baseline has no");
  });
});

test("a baseline with nobody missing is not a threshold", async () => {
  const { exitCode, stderr } = await check();
  expect([exitCode, stderr]).toEqual([
    4,
    `unsilo: nothing to check: no threshold is set (3 respondents); ${NO_LIMIT}\n`,
  ]);
});

test("a saved check can be a baseline, without the outcome of that check", async () => {
  leaveOutSales();
  const { stdout } = await check(...DROP, "--format", "json");
  write("checked.json", stdout);
  const { exitCode, stderr } = await unsilo("check", "r", "--baseline", "checked.json", ...DROP);
  expect([exitCode, stderr]).toEqual([
    0,
    "unsilo: passed: 5 of 5 thresholds met (2 respondents)\n",
  ]);
});

test.each([
  ["en", "(3 respondents, 2 of 3 responses unfinished)"],
  ["sv", "(3 intervjuade, 2 av 3 svarsfiler inte färdiga)"],
])("unfinished responses are counted in the verdict: %s", async (lang, words) => {
  for (const name of ["r/r01.yaml", "r/r02.yaml"]) {
    write(name, read(name).replace("finished: true", "finished: false"));
  }
  const { exitCode, stderr } = await unsilo("check", "r", "--min-level", "2", "--lang", lang);
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining(words)]);
});

describe("the config in use", () => {
  test("is named in the verdict, in json and in JUnit, as a path from here", async () => {
    write("r/unsilo.config.yaml", "schemaVersion: 1\nthresholds: [{ metric: level, min: 2 }]\n");
    const named = "config: r/unsilo.config.yaml";
    const documents = ["json=c.json", "junit=c.xml", "markdown=c.md", "terminal=c.txt"];
    const argv = documents.flatMap((one) => ["--format", one]);
    const { exitCode, stderr } = await unsilo("check", "r", ...argv);
    expect([exitCode, stderr.endsWith(`(3 respondents); ${named}\n`)]).toEqual([0, true]);
    expect(JSON.parse(read("c.json"))).toMatchObject({ config: "r/unsilo.config.yaml" });
    expect(
      read("c.xml").match(/<property name="config" value="r\/unsilo\.config\.yaml"\/>/gu),
    ).toHaveLength(2);
    expect(read("c.md")).toContain(named);
    expect(read("c.txt").replaceAll(/\s+/gu, " ")).toContain(named);
    const swedish = await unsilo("check", "r", "--lang", "sv");
    expect(swedish.stderr).toContain("; konfiguration: r/unsilo.config.yaml\n");
  });

  test("is not mentioned if there is none", async () => {
    const { stdout, stderr } = await unsilo("check", "r", "--min-level", "2", "--format", "json");
    expect(stderr).not.toContain("config");
    expect(Object.keys(JSON.parse(stdout) as object)).not.toContain("config");
  });
});
