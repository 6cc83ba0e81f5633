import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: agendas
version: 1.0.0
languages: [en]
title: Agendas
departments: { office: Office, plant: Plant }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
dimensions:
  - id: d
    title: Meetings
    capabilities:
      - id: c
        title: Agendas
        questions:
          - id: sent
            short: Agenda sent
            text: When was the agenda of the last five meetings sent?
            type: level
            levels: { 1: Never., 2: Before. }
          - id: kept
            text: Were minutes kept?
            type: level
            levels: { 1: Never., 2: Always. }
recommendations:
  - id: send
    title: Send agendas
    when: { question: kept, lt: 2 }
    effort: { office: 3 }
    raises: { kept: { from: 1, to: 2 } }
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
  for (const [name, sent] of [
    ["before", 1],
    ["after", 2],
  ] as const) {
    mkdirSync(join(folder, name));
    for (const id of ["a", "b", "e"]) {
      const response = {
        schemaVersion: 1,
        questionnaire: { id: "agendas", version: "1.0.0" },
        organization: "Fjord Mills",
        assessment: name,
        respondent: { id, department: "office" },
        answers: { sent, kept: 1 },
      };
      writeFileSync(join(folder, name, `${id}.json`), JSON.stringify(response));
    }
  }
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function stdout(...argv: readonly string[]): Promise<string> {
  return (await runCommand([...argv, "-q", "q.yaml"], { cwd: folder })).stdout;
}

const LONG = "When was the agenda of the last five meetings sent?";

describe("a short title stands for the text of a question", () => {
  test.each([
    ["the parts of an explanation", ["explain", "before", "c"]],
    ["the steps of a plan", ["plan", "before", "--target", "d=2"]],
    ["a comparison", ["compare", "before", "after"]],
    ["a threshold", ["check", "before", "--min-level", "sent=2"]],
    ["the name of a test case", ["check", "before", "--min-level", "sent=2", "--format", "junit"]],
  ])("in %s", async (_, argv) => {
    const said = await stdout(...argv);
    expect(said).toContain("Agenda sent");
    expect(said).not.toContain(LONG);
  });

  test("in the answers of each department, but not above the answers to the question", async () => {
    const report = await stdout(
      "report",
      "before",
      "--audience",
      "consultant",
      "--format",
      "markdown",
    );
    expect(report).toMatch(/^\| Agenda sent +\|/mu);
    expect(report).toContain(`#### ${LONG}`);
  });

  test("not in the explanation of the question itself", async () => {
    expect(await stdout("explain", "before", "sent")).toContain(LONG);
  });

  test("and a question without one keeps its text", async () => {
    expect(await stdout("explain", "before", "c")).toContain("Were minutes kept?");
  });
});
