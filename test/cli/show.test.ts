import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: yard
version: 1.0.0
languages: [en, sv]
title: { en: Yard, sv: Gård }
departments: { yard: { en: The yard, sv: Gården }, shop: { en: The shop, sv: Butiken } }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
tags: { safety: Safety }
dimensions:
  - id: places
    title: Places
    description: Where people work.
    weight: 2
    capabilities:
      - id: floors
        title: Floors
        when: { department: own, is: yard }
        questions:
          - { id: washed, text: { en: Is the floor washed?, sv: Är golvet tvättat? }, type: choice, options: [{ id: no, text: { en: Never, sv: Aldrig }, score: 1 }, { id: yes, text: { en: Always, sv: Alltid }, score: 2 }] }
          - id: how
            short: Way of washing
            text: How is it washed?
            type: choices
            scored: false
            tags: [safety]
            when: { all: [{ question: washed, in: [yes, no] }, { not: { question: share, lt: 5 } }] }
            options: [{ id: mop, text: Mop, score: -1 }, { id: else, text: Otherwise, other: true }, { id: none, text: Not, exclusive: true }]
          - { id: share, text: How much of it?, type: number, unit: percent, min: 0, max: 100, weight: 3, notApplicable: lowest, score: { between: [{ at: 0, score: 1 }, { at: 90, score: 2 }] } }
          - { id: since, text: Since when?, type: date }
          - { id: late, text: Why so late?, type: text, when: { any: [{ question: since, is: 2026-01-01 }, { state: share, is: dont-know }] } }
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...argv: readonly string[]): Promise<CommandRun> => runCommand(argv, { cwd: folder });

async function shown(id: string): Promise<string> {
  const { stdout, exitCode } = await run("show", id, "-q", "q.yaml");
  expect(exitCode).toBe(0);
  return stdout;
}

describe("show says everything about a question", () => {
  test("its short title, its condition with that of its capability, and its tags", async () => {
    const text = await shown("how");
    expect(text).toContain("Short title: Way of washing\n");
    expect(text.replaceAll(/\s+/gu, " ")).toContain(
      "Shown if: the department is yard and (the answer to “washed” is “yes” or “no” and it is not so that the answer to “share” is below 5)",
    );
    expect(text).toContain("Tags: safety\n");
  });

  test("that it is not scored, without scores, and what its options mean", async () => {
    const text = await shown("how");
    expect(text).toContain("Not scored: its answers are background\n");
    expect(text).toContain("  mop  Mop\n");
    expect(text).toContain("  else (in the respondent's own words)  Otherwise\n");
    expect(text).toContain("  none (excludes the others)  Not\n");
  });

  test("its limits, its line, its weight and its own rule for what does not apply", async () => {
    const text = await shown("share");
    expect(text).toContain("  a number of percent, at least 0 and at most 100\n");
    expect(text).toContain(
      "  on the line between these points:\n  0 percent: 1\n  90 percent: 2\n",
    );
    expect(text).toContain("Weight: 3\n");
    expect(text).toContain("Not applicable: lowest\n");
  });

  test("conditions on a day and on the status of an answer", async () => {
    expect((await shown("late")).replaceAll(/\s+/gu, " ")).toContain(
      "(the answer to “since” is “2026-01-01” or the status of the answer to “share” is “don't know”)",
    );
  });
});

describe("show takes the id of", () => {
  test("a dimension", async () => {
    const text = await shown("places");
    expect(text).toContain("places  (a dimension of yard)\n\nPlaces\nWhere people work.\n");
    expect(text).toContain("  floors  Floors\n");
    expect(text).toContain("Weight: 2\n");
  });

  test("a capability", async () => {
    const text = await shown("floors");
    expect(text).toContain("floors  (a capability of yard)\n\nFloors\n");
    expect(text).toContain("  how  Way of washing\n  share  How much of it?\n");
    expect(text).toContain("Shown if: the department is yard\n");
  });

  test("nothing else, and says where the ids are", async () => {
    const { stderr, exitCode } = await run("show", "zzzzzz", "-q", "q.yaml");
    expect(exitCode).toBe(2);
    expect(stderr).toContain('"zzzzzz" is not the id of a questionnaire, a dimension');
    expect(stderr).toContain("run: unsilo show q.yaml");
    expect((await run("show", "place", "-q", "q.yaml")).stderr).toContain('did you mean "places"?');
  });

  test("but only of a questionnaire with --handout", async () => {
    const { stderr, exitCode } = await run("show", "floors", "-q", "q.yaml", "--handout");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("floors is a part of a questionnaire, which has no handout");
  });
});

describe("a handout says on which answer a question depends", () => {
  const sheet = async (lang: string): Promise<string> =>
    (await run("show", "q.yaml", "--handout", "--lang", lang)).stdout;

  test("by the texts of its questions and options", async () => {
    expect(await sheet("en")).toContain(
      "Only if the department is The yard and (the answer to “Is the floor washed?” is “Always” or “Never” and it is not so that the answer to “How much of it?” is below 5).",
    );
  });

  test("in Swedish", async () => {
    expect(await sheet("sv")).toContain(
      "Besvaras bara om avdelningen är Gården och (svaret på ”Är golvet tvättat?” är ”Alltid” eller ”Aldrig” och det inte stämmer att svaret på ”How much of it?” är lägre än 5).",
    );
  });
});

describe("the handouts of all departments", () => {
  test("are written to a folder, a file for each department that is asked anything", async () => {
    const argv = ["show", "crisis-readiness", "--handout", "--all", "-o", "handouts/"];
    const { exitCode } = await run(...argv, "--format", "markdown", "--format", "html");
    expect(exitCode).toBe(0);
    const alone = await run("show", "crisis-readiness", "--handout", "--department", "it");
    const files = readdirSync(join(folder, "handouts"));
    expect(files).toContain("it.html");
    expect(readFileSync(join(folder, "handouts/it.md"), "utf8")).toBe(alone.stdout);
    const again = await run(...argv);
    expect(again.exitCode).toBe(5);
    expect(again.stderr).toContain("already exists");
    expect((await run(...argv, "--force")).exitCode).toBe(0);
  });

  test.each([
    [["--all"], "--all requires --handout"],
    [["--handout", "--all"], "--all writes several files"],
    [
      ["--handout", "--all", "--department", "it", "-o", "h"],
      "--all and --department cannot be used together",
    ],
  ])("are refused with %j", async (options, words) => {
    const { exitCode, stderr } = await run("show", "crisis-readiness", ...options);
    expect(stderr).toContain(words);
    expect(exitCode).toBe(2);
  });
});
