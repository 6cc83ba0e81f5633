import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { forPage } from "../../src/text/encode/html.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const RESPONSE = `schemaVersion: 1
questionnaire: { id: digital-marketing-organization, version: 2.0.0 }
organization: Nordlys
assessment: 2026-11
respondent: { id: cmo, role: CMO, department: marketing }
answers: { unplanned-help: 3 }
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-slips-"));
  mkdirSync(join(folder, ".git"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

interface Told {
  readonly code: string;
  readonly message: string;
  readonly line: number;
}

/** `line code: message` of each problem that `lint` reports for a file. */
async function told(file: string, text: string): Promise<readonly string[]> {
  writeFileSync(join(folder, file), text);
  const { stdout } = await unsilo("lint", file, "--format", "json");
  const { problems } = JSON.parse(stdout) as {
    readonly problems: readonly { code: string; message: string; at: { line: number } }[];
  };
  return problems
    .map(({ code, message, at }): Told => ({ code, message, line: at.line }))
    .map(({ code, message, line }) => `${line} ${code}: ${message}`);
}

describe("a mistake is reported once, in its own words", () => {
  test("a misspelt key is not also missing", async () => {
    const text = RESPONSE.replace("organization:", "organisation:");
    expect(await told("r.yaml", text)).toEqual([`3 unknown-key: unknown key "organisation"`]);
  });

  test("but an existing and a missing key are two problems", async () => {
    const text = RESPONSE.replace("organization:", "colour:");
    expect(await told("r.yaml", text)).toEqual([
      `1 missing-key: the key "organization" is missing`,
      `3 unknown-key: unknown key "colour"`,
    ]);
  });

  test("every unknown question is reported, with suggestions for the first twenty", async () => {
    const answers = Array.from({ length: 30 }, (_, index) => `  sponsorshi${index}: 3\n`).join("");
    const text = RESPONSE.replace(/answers:.*\n/u, `answers:\n${answers}`);
    expect(await told("r.yaml", text)).toHaveLength(30);
    const { stdout } = await unsilo("lint", "r.yaml", "--format", "json");
    expect(stdout.match(/did you mean \\"sponsorship\\"/gu)).toHaveLength(20);
    expect(stdout.match(/run 'unsilo show digital-marketing-organization' to list/gu)).toHaveLength(
      10,
    );
  });
});

describe("a config", () => {
  test("is recognized by its keys, whatever its name", async () => {
    expect(await told("w.yaml", "schemaVersion: 1\nminimumGroup: many\n")).toEqual([
      `2 wrong-type: minimumGroup: expected a whole number, found "many"`,
    ]);
  });

  test.each([
    [".nan", ".nan is not a number"],
    ["-.inf", "-.inf is not a number"],
    ["9007199254740993", "the number 9007199254740993 is too large to be exact"],
  ])("%s as a number", async (value, message) => {
    expect(await told("w.yaml", `schemaVersion: 1\nminimumGroup: ${value}\n`)).toEqual([
      `2 unsafe-integer: ${message}`,
    ]);
  });

  test("names the position in a list", async () => {
    const text = "schemaVersion: 1\nthresholds:\n  - { metric: level }\n";
    expect(await told("unsilo.config.yaml", text)).toContain(
      `3 missing-key: the key "min" is missing in thresholds[0]`,
    );
  });

  test.each([
    ["{ metric: level, min: 2 }", "{ metric: level, id: overall, min: 3 }", "level of overall"],
    ["{ metric: drop, max: 1 }", "{ metric: drop, max: 2 }", "drop"],
    [
      "{ metric: score, id: silos, min: 2 }",
      "{ metric: score, id: silos, min: 3 }",
      "score of silos",
    ],
  ])("bounds a node once: %s %s", async (one, other, named) => {
    const text = `schemaVersion: 1\nthresholds:\n  - ${one}\n  - ${other}\n`;
    expect(await told("unsilo.config.yaml", text)).toEqual([
      `4 named-twice: "${named}" appears twice`,
    ]);
  });

  test("may bound a node by a failure, a warning, and another node", async () => {
    const text = `schemaVersion: 1
thresholds:
  - { metric: score, min: 2 }
  - { metric: score, min: 3, severity: warn }
  - { metric: score, id: silos, min: 2 }
`;
    expect(await told("unsilo.config.yaml", text)).toEqual([]);
  });
});

describe("input that a command cannot handle", () => {
  test("a second shell", async () => {
    const { exitCode, stderr } = await unsilo("completion", "bash", "zsh");
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`completion takes only one shell, but also got "zsh"`);
  });

  test.each(["score", "check", "report"])(
    "%s without files names no other command",
    async (name) => {
      const { exitCode, stderr } = await unsilo(name);
      expect(exitCode).toBe(2);
      expect(stderr).toContain("give files, a folder or a glob, such as responses/");
    },
  );
});

test.each([
  ["en", "nothing to check: no threshold is set (1 respondent)"],
  ["sv", "inget att kontrollera: inget gränsvärde är satt (1 intervjuad)"],
])("a check without a threshold has nothing to check: %s", async (lang, words) => {
  writeFileSync(join(folder, "r.yaml"), RESPONSE);
  const { exitCode, stderr } = await unsilo("check", "r.yaml", "--lang", lang);
  expect(exitCode).toBe(4);
  expect(stderr).toContain(`unsilo: ${words}\n`);
});

test.each([
  ["::error::run me", ":\u2060:error::run me"],
  ["before\n  ::error::run me", "before\n  :\u2060:error::run me"],
  ["##[error]run me", "#\u2060#[error]run me"],
  ["std::move", "std::move"],
])("no line of a page is a command to a pipeline: %j", (text, shown) => {
  expect(forPage(text)).toBe(shown);
});
