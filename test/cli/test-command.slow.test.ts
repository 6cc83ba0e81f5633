import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** Two questions on a ladder of three; each weighs the same. */
const MODEL = `schemaVersion: 1
id: tidy
version: 1.0.0
languages: [en]
title: Tidiness
departments: { yard: Yard, shop: Shop }
levels: [{ level: 1, name: Untidy }, { level: 2, name: Fair }, { level: 3, name: Tidy }]
scoring: { level: { overall: criteria } }
dimensions:
  - id: places
    title: Places
    capabilities:
      - id: floors
        title: Floors
        questions:
          - { id: swept, text: How clean is the floor?, type: level, levels: { 1: Dirty, 2: Swept, 3: Washed } }
          - { id: oiled, text: Is it oiled?, type: yes-no, ask: [yard] }
recommendations:
  - { id: sweep, title: Sweep the floor, when: { level: swept, lt: 2 }, raises: { swept: { from: 1, to: 2 } } }
verdicts:
  fit: [{ id: yes, when: { level: overall, gte: 2 }, title: Fit }, { id: no, title: Not fit }]
`;

const SCENARIOS = `schemaVersion: 1
questionnaire: tidy
scenarios:
  - id: dirty
    title: Nobody has swept.
    answers: { swept: 1, oiled: "no" }
    expect:
      levels: { overall: 1 }
      scores: { swept: 1 }
      percents: { overall: 0 }
      recommendations: { exactly: [sweep], first: [sweep] }
      verdicts: { fit: "no" }
  - id: shop-alone
    respondents: [{ department: shop, answers: { swept: 3 } }]
    expect: { levels: { overall: 3, swept: 3 }, recommendations: { exclude: [sweep] }, verdicts: { fit: "yes" } }
  - id: two-against-one
    respondents:
      - { department: yard, people: 2, answers: { swept: 1, oiled: "no" } }
      - { department: yard, answers: { swept: 3, oiled: "no" } }
      - { department: shop, answers: { swept: 2 } }
    expect: { scores: { swept: 1.5 }, levels: { swept: 1 } }
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  lay("tidy.yaml", MODEL);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lay(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function run(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

describe("unsilo test", () => {
  test("runs the scenarios beside a questionnaire, and counts what they bring about", async () => {
    lay("tidy.scenarios.yaml", SCENARIOS);
    const { stdout, exitCode } = await run("test", "tidy.yaml");
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`tidy 1.0.0

Conditions brought about by a scenario: 3 of 3

Levels brought about by a scenario: 4 of 6
  - levels that are never reached: overall 2, places 2

tidy 1.0.0: 3 scenarios, all passed
`);
  });

  test("names the scenario that fails, what it expected and what came out", async () => {
    lay("tidy.scenarios.yaml", SCENARIOS.replace("swept: 1.5", "swept: 1"));
    const { stdout, exitCode } = await run("test", "tidy.yaml");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("two-against-one failed (tidy.scenarios.yaml:16:9)");
    expect(stdout).toContain("  - score of swept: 1 expected, but it is 1.5");
    expect(stdout).toContain("tidy 1.0.0: 3 scenarios, 1 failed");
  });

  test.each([
    [
      "levels: { overall: 1 }",
      "levels: { overall: 2 }",
      "level of overall: 2 expected, but it is 1",
    ],
    [
      "answers: { swept: 1,",
      "answers: { swept: { state: dont-know },",
      "score of swept: 1 expected, but it is not scored: nobody could answer",
    ],
    ["percents: { overall: 0 }", "percents: { overall: 5 }", "percent of overall: 5 expected"],
    ["scores: { swept: 1 }", "notScored: [swept]", "score of swept: not-scored expected"],
    ["exactly: [sweep]", "exactly: []", "recommendations: none expected, but it is sweep"],
    ["first: [sweep]", "exclude: [sweep]", "recommendation sweep: does not apply expected"],
    ['verdicts: { fit: "no" }', 'verdicts: { fit: "yes" }', "verdict fit: yes expected"],
  ])("compares %s with the outcome", async (sound, planted, said) => {
    lay("tidy.scenarios.yaml", SCENARIOS.replace(sound, planted));
    const { stdout, exitCode } = await run("test", "tidy.yaml");
    expect(stdout).toContain(`dirty failed`);
    expect(stdout).toContain(said);
    expect(exitCode).toBe(1);
  });

  test.each([
    ["1.5", 0],
    ["1.54", 1],
    ["2", 0],
    ["1", 1],
    ["-1.5", 1],
  ])("a score of 1.5 rounded to the decimals of %s: exit %d", async (score, exitCode) => {
    lay("tidy.scenarios.yaml", SCENARIOS.replace("swept: 1.5", `swept: ${score}`));
    expect((await run("test", "tidy.yaml")).exitCode).toBe(exitCode);
  });

  test("writes JUnit that parses, with a failure for a scenario that fails", async () => {
    lay("tidy.scenarios.yaml", SCENARIOS.replace("swept: 1.5", "swept: 1"));
    const { stdout, exitCode } = await run("test", "tidy.yaml", "--format", "junit");
    expect(exitCode).toBe(1);
    expect(stdout).toContain('tests="3" failures="1" errors="0"');
    expect(stdout).toContain('<testcase name="two-against-one" classname="unsilo.tidy" time="0">');
    expect(stdout).toContain("score of swept: 1 expected, but it is 1.5");
  });

  test("writes json with every expectation and what each scenario brings about", async () => {
    lay("tidy.scenarios.yaml", SCENARIOS);
    const document = JSON.parse((await run("test", "tidy.yaml", "--format", "json")).stdout);
    expect(document.passed).toBe(true);
    expect(document.scenarios[0].checks[0]).toEqual({
      metric: "level",
      id: "overall",
      expected: 1,
      actual: 1,
      passed: true,
    });
    expect(document.reached).toContainEqual({
      kind: "level",
      id: "places",
      level: 3,
      scenarios: 1,
    });
  });
});

describe("a scenario", () => {
  test("may leave a required question open", async () => {
    lay("tidy.yaml", MODEL.replace("type: yes-no, ask", "type: yes-no, required: true, ask"));
    lay(
      "own.yaml",
      SCENARIOS.replace('swept: 1, oiled: "no" }\n    expect', "swept: 1 }\n    expect"),
    );
    const { stderr, stdout } = await run("test", "tidy.yaml", "own.yaml");
    expect(stderr).toBe("");
    expect(stdout).toContain("3 scenarios, all passed");
  });
});

describe("scenarios that do not test what they say are errors", () => {
  test.each([
    ["swept: 1, oiled", "swpt: 1, oiled", 'tidy has no question "swpt"', ":6:16"],
    ["swept: 3 } }]", "swept: 4 } }]", "expected a level (1, 2, 3), found 4", ":14:57"],
    ["swept: 3 } }]", 'swept: 3, oiled: "no" } }]', "oiled is not asked in shop", ":14:60"],
    [
      "levels: { overall: 1 }",
      "levels: { whole: 1 }",
      "the questionnaire has no dimension, capability",
      ":8:17",
    ],
    ["levels: { overall: 1 }", "levels: { overall: 7 }", "level 7 does not exist here", ":8:26"],
    [
      "exactly: [sweep]",
      "exactly: [mop]",
      'the questionnaire has no recommendation "mop"',
      ":11:36",
    ],
    [
      'verdicts: { fit: "no" }',
      "verdicts: { fit: never }",
      'the questionnaire has no rule in the verdict fit "never"',
      ":12:24",
    ],
    ["id: shop-alone", "id: dirty", 'the id "dirty" is already used', ":13:9"],
    ["questionnaire: tidy", "questionnaire: tidier", 'test the questionnaire "tidier"', ":2:16"],
  ])("%s → %s", async (sound, planted, said, at) => {
    lay("own.yaml", SCENARIOS.replace(sound, planted));
    const { stderr, exitCode } = await run("test", "tidy.yaml", "own.yaml");
    expect(stderr).toContain(said);
    expect(stderr).toContain(`own.yaml${at}`);
    expect(exitCode).toBe(3);
  });

  test("an answer of a scenario that none of its respondents is asked for", async () => {
    const unheard = `  - { id: lost, answers: { oiled: "yes" }, respondents: [{ department: shop }], expect: { levels: { overall: 1 } } }\n`;
    lay("own.yaml", SCENARIOS + unheard);
    const { stderr, exitCode } = await run("test", "tidy.yaml", "own.yaml");
    expect(stderr).toContain("oiled is not asked in shop");
    expect(exitCode).toBe(3);
  });

  test("lint finds the same, by the questionnaire of -q or in the same folder", async () => {
    const bad = SCENARIOS.replace("exactly: [sweep]", "exactly: [mop]");
    lay("tidy.scenarios.yaml", bad);
    const named = await run("lint", "tidy.scenarios.yaml", "-q", "tidy.yaml");
    expect(named.stdout).toContain('the questionnaire has no recommendation "mop"');
    mkdirSync(join(folder, "model"));
    lay("model/questionnaire.yaml", MODEL);
    lay("model/scenarios.yaml", bad);
    const beside = await run("lint", "model");
    expect(beside.stdout).toContain('the questionnaire has no recommendation "mop"');
    expect(beside.exitCode).toBe(3);
  });

  test("without a scenario for the questionnaire there is nothing to test", async () => {
    lay("tidy.scenarios.yaml", SCENARIOS.replace("questionnaire: tidy", "questionnaire: other"));
    const { stderr, exitCode } = await run("test", "tidy.yaml");
    expect(stderr).toContain("no scenarios were found for tidy.yaml");
    expect(exitCode).toBe(4);
  });

  test("an included questionnaire has its scenarios elsewhere, even beside a folder of its name", async () => {
    mkdirSync(join(folder, "crisis-readiness"));
    cpSync(`${ROOT}questionnaires/crisis-readiness`, join(folder, "crisis-readiness"), {
      recursive: true,
    });
    const { stderr, exitCode } = await run("test", "crisis-readiness");
    expect(stderr).toContain("no scenarios were found for crisis-readiness");
    expect(exitCode).toBe(4);
    const named = await run("test", "crisis-readiness", "crisis-readiness/scenarios.yaml");
    expect(named.stdout).toContain("crisis-readiness 2.0.0: 15 scenarios, all passed");
  });

  test("scenarios beside responses are not read as responses", async () => {
    mkdirSync(join(folder, "round"));
    lay("round/scenarios.yaml", SCENARIOS);
    const { stderr, exitCode } = await run("score", "round", "-q", "tidy.yaml");
    expect(stderr).toContain("round does not contain any .yaml, .json or .ndjson file");
    expect(exitCode).toBe(4);
  });
});

describe("the scenarios of the included questionnaires", () => {
  test.each(["digital-marketing-organization", "crisis-readiness"])(
    "of %s pass, and bring about every level and condition",
    async (id) => {
      const { stdout, exitCode } = await run("test", `${ROOT}questionnaires/${id}`);
      expect(stdout).toContain("all passed");
      expect(stdout).not.toContain("never");
      expect(exitCode).toBe(0);
    },
  );
});
