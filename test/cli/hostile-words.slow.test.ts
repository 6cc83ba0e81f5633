import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const CLEAR = "\u001B[2J";
const EXAMPLE = new URL("../../examples/first-response.yaml", import.meta.url).pathname;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  [["score", `--${CLEAR}`]],
  [[`sc${CLEAR}`]],
  [["score", `${CLEAR}.yaml`]],
  [["score", EXAMPLE, "-o", `${CLEAR}.json`]],
  [["init", `a${CLEAR}`]],
  [["schema", CLEAR]],
])("%j is reported without controlling the terminal", async (argv) => {
  const { stdout, stderr } = await runCommand(argv, { cwd: folder });
  expect(stdout + stderr).not.toContain("\u001B");
  expect(stdout + stderr).toContain(String.raw`\u001b[2J`);
});

const PIPELINE = new URL("../../examples/pipeline/responses/r01.yaml", import.meta.url).pathname;
const COMMANDS = String.raw`::error::a\n::error::b ##vso[c] ##[d] ##teamcity[e]`;
/** Text that the log of a pipeline would obey: at the start of a line, and anywhere. */
const OBEYED = /^\s*::|##(?:vso|teamcity)?\[/imu;

test.each(["terminal", "json", "csv", "markdown", "junit", "sarif", "gitlab", "badge"])(
  "a check as %s never commands the log, whatever answers and file names contain",
  async (format) => {
    const answers = readFileSync(PIPELINE, "utf8");
    const name = "a\n::error::x ##vso[y];=1.yaml";
    writeFileSync(join(folder, name), `${answers}  "${COMMANDS}": 3\n`);
    const argv = ["check", name, "--no-config", "--min-level", "1", "--format", format];
    const { stdout, stderr } = await runCommand(argv, { cwd: folder });
    expect(stdout + stderr).toContain("unknown-question");
    expect(stdout + stderr).not.toMatch(OBEYED);
  },
);

test.each([
  ["report", ["--format", "markdown"]],
  ["report", ["--format", "html"]],
  ["report", ["--format", "markdown", "--audience", "workshop"]],
  ["report", ["--format", "terminal"]],
  ["plan", ["--format", "markdown"]],
  ["plan", ["--format", "json"]],
  ["plan", ["--format", "csv"]],
])(
  "a %s with %j never commands the log, whatever a questionnaire contains",
  async (command, options) => {
    writeFileSync(join(folder, "model.yaml"), hostile(QUESTIONNAIRE));
    const people = ["one", "two", "three"].map((id) => `${id}.yaml`);
    for (const file of people) {
      writeFileSync(join(folder, file), hostile(RESPONSE).replace("PERSON", file));
    }
    const target = command === "plan" ? ["--target", "3"] : [];
    const argv = [command, ...people, "-q", "model.yaml", ...target, ...options];
    const { stdout, stderr, exitCode } = await runCommand(argv, { cwd: folder });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("vso");
    expect(stdout).not.toMatch(OBEYED);
  },
);

function hostile(text: string): string {
  return text.replaceAll("HOSTILE", `"${COMMANDS}"`);
}

const QUESTIONNAIRE = `schemaVersion: 1
id: own
version: 1.0.0
languages: [en]
title: HOSTILE
departments: { it: HOSTILE }
levels: [ { level: 1, id: low, name: HOSTILE }, { level: 3, id: high, name: HOSTILE } ]
dimensions:
  - id: silos
    title: HOSTILE
    capabilities:
      - id: rights
        title: HOSTILE
        questions: [ { id: mandate, text: HOSTILE, type: level, levels: { 1: HOSTILE, 3: HOSTILE } } ]
recommendations:
  - id: decide
    title: HOSTILE
    when: { question: mandate, lt: 3 }
    rationale: HOSTILE
    steps: [HOSTILE]
    effort: 5
    raises: { mandate: { from: 1, to: 3 } }
`;

const RESPONSE = `schemaVersion: 1
questionnaire: { id: own, version: 1.0.0 }
organization: HOSTILE
assessment: 2026-11
respondent: { id: PERSON, role: HOSTILE, department: it }
consent: { read: 2026-11-21, quotes: true, attribution: false }
finished: true
answers: { mandate: { value: 1, quote: HOSTILE, evidence: [HOSTILE] } }
`;
