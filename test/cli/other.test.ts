import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { matchResponse } from "../../src/read/response/match-response.ts";
import { readResponse } from "../../src/read/response/read-response.ts";
import { writeResponse } from "../../src/read/response/write-response.ts";
import { questionnaire } from "../support/read.ts";
import { runCommand } from "../support/run-command.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: channels
version: 1.0.0
languages: [en]
title: Channels
departments: { office: Office, plant: Plant }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
dimensions:
  - id: d
    title: Channels
    capabilities:
      - id: c
        title: Ways
        questions:
          - id: how
            text: How do requests come in?
            type: choice
            options:
              - { id: form, text: By a form, score: 2 }
              - { id: else, text: In another way, score: 1, other: true }
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
  mkdirSync(join(folder, "answers"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const PIGEON = { value: "else", other: "by pigeon" };

function textOf(id: string, how: unknown, quotes: boolean, department = "office"): string {
  return JSON.stringify({
    schemaVersion: 1,
    questionnaire: { id: "channels", version: "1.0.0" },
    organization: "Fjord Mills",
    assessment: "2026-11",
    respondent: { id, department },
    consent: { read: "2026-11-01", quotes },
    answers: { how },
  });
}

/** The report to an audience, where the first of these people says more. */
async function report(
  people: number,
  quotes: boolean,
  audience: string,
  first = "office",
): Promise<string> {
  for (let at = 0; at < people; at += 1) {
    const how = at === 0 ? PIGEON : "form";
    writeFileSync(
      join(folder, `answers/r${at}.json`),
      textOf(`r${at}`, how, quotes, at === 0 ? first : "office"),
    );
  }
  const argv = [
    "report",
    "answers",
    "-q",
    "q.yaml",
    "--audience",
    audience,
    "--format",
    "markdown",
  ];
  const { stdout, exitCode } = await runCommand(argv, { cwd: folder });
  expect(exitCode).toBe(0);
  return stdout;
}

async function json(): Promise<string> {
  return (
    await runCommand(["score", "answers", "-q", "q.yaml", "--format", "json"], { cwd: folder })
  ).stdout;
}

describe("what another option stands for is printed where a quote may be", () => {
  test("with consent, among the quotes", async () => {
    expect(await report(4, true, "consultant")).toContain("by pigeon");
    expect(await json()).toContain('"other": "by pigeon"');
  });

  test("not without consent, in the report or in json", async () => {
    expect(await report(4, false, "consultant")).not.toContain("pigeon");
    expect(await json()).not.toContain("pigeon");
  });

  test("without the answer, if the department is too small to show", async () => {
    const released = await report(5, true, "consultant", "plant");
    expect(released).toContain("by pigeon");
    expect(released).not.toContain("In another way");
    expect(await report(5, false, "consultant", "plant")).not.toContain("pigeon");
  });

  test("never if fewer people answered than the minimum group", async () => {
    expect(await report(2, true, "executive")).not.toContain("pigeon");
  });

  test("never in a baseline", async () => {
    await report(4, true, "consultant");
    const { stdout, exitCode } = await runCommand(
      ["baseline", "write", "answers", "-q", "q.yaml", "-o", "-"],
      { cwd: folder },
    );
    expect({ exitCode, hasWords: stdout.includes("pigeon") }).toEqual({
      exitCode: 0,
      hasWords: false,
    });
  });
});

test("the words survive being written and read again", () => {
  const asked = questionnaire(QUESTIONNAIRE);
  const { draft } = readResponse({ file: "a.json", text: textOf("a", PIGEON, true) });
  const response = draft && matchResponse(draft, asked).response;
  if (response === undefined) throw new Error("not read");
  for (const format of ["yaml", "json"] as const) {
    const again = readResponse({ file: `b.${format}`, text: writeResponse(response, format) });
    expect(again.draft?.raw.answers["how"]).toEqual(PIGEON);
  }
});

test("a sheet has a line for them", async () => {
  const { stdout } = await runCommand(["show", "q.yaml", "--handout"], { cwd: folder });
  expect(stdout).toContain("In another way: ");
});
