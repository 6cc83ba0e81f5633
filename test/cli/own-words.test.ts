import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const MODEL = `schemaVersion: 1
id: words
version: 1.0.0
languages: [en]
title: Words
departments: { it: IT }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
dimensions:
  - id: d
    title: Dimension
    capabilities:
      - id: c
        title: Capability
        questions:
          - { id: a, text: How far are you?, type: level, levels: { 1: low, 2: high } }
          - { id: more, text: What else should we know?, type: text }
verdicts:
  client-readiness: { title: Ready?, rules: [{ id: yes, title: "Yes" }] }
`;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  for (const name of [".git", "answers"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "words.yaml"), MODEL);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Three people of IT, of whom the first says more. */
function answer(consent: string): void {
  for (const [index, more] of [", more: My boss shouts", "", ""].entries()) {
    const lines = [
      "schemaVersion: 1",
      "questionnaire: { id: words, version: 1.0.0 }",
      "organization: Wold",
      'assessment: "1"',
      `respondent: { id: p${index}, department: it }`,
      consent,
      `answers: { a: 1${more} }`,
    ];
    writeFileSync(join(folder, `answers/p${index}.yaml`), lines.join("\n"));
  }
}

async function print(...argv: readonly string[]): Promise<string> {
  const [command = "", ...options] = argv;
  const all = [command, "answers", "-q", "words.yaml", ...options];
  const { stdout, exitCode } = await runCommand(all, { cwd: folder });
  expect(exitCode).toBe(0);
  return stdout;
}

const DOCUMENTS = [
  ["report", "--format", "markdown"],
  ["report", "--format", "html"],
  ["report", "--print-view-model"],
  ["report", "--audience", "executive", "--format", "markdown"],
  ["report", "--audience", "workshop", "--format", "markdown"],
  ["report", "--audience", "recruiter", "--format", "markdown"],
];

describe("without consent to quotes", () => {
  beforeEach(() => answer(""));

  test.each(DOCUMENTS)("no text is in %s %s %s %s", async (...argv) => {
    expect(await print(...argv)).not.toContain("shouts");
  });

  test("the brief does not call the question unknown", async () => {
    const brief = await print("report", "--audience", "recruiter", "--format", "markdown");
    expect(brief).not.toContain("What else should we know?");
  });

  test("the consultant's score has it", async () => {
    expect(await print("score", "--format", "json")).toContain("My boss shouts");
  });
});

describe("with consent to quotes", () => {
  beforeEach(() => answer("consent: { read: 2026-11-01, quotes: true, attribution: true }"));

  test("the text is printed, without its department", async () => {
    const lines = (await print("report", "--format", "markdown")).split("\n");
    const said = lines.filter((line) => line.includes("My boss shouts"));
    expect(said).toHaveLength(1);
    expect(said[0]).not.toContain("IT");
  });

  test("the brief has it among the facts", async () => {
    const brief = await print("report", "--audience", "recruiter", "--format", "markdown");
    expect(brief).toContain("**What else should we know?** My boss shouts");
  });
});

test("a text that nobody gave is unknown in the brief", async () => {
  answer("");
  rmSync(join(folder, "answers/p0.yaml"));
  const brief = await print("report", "--audience", "recruiter", "--format", "markdown");
  expect(brief).toContain("- What else should we know?");
});
