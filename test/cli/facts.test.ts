import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Result } from "../../src/model/index.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/sundby-water/", import.meta.url).pathname;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-facts-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "r"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

function write(name: string, ...lines: readonly string[]): void {
  writeFileSync(join(folder, name), lines.join("\n"));
}

const HEADER = "question,department,value,source";
const RIGHT = "hours-to-word,IT,1,Incident log";
const WRONG = "hours-to-word,it,30,Incident log";

describe("--facts compares the answers with a file", () => {
  test("whose facts, with their outcomes, are in the result", async () => {
    write("facts.csv", HEADER, RIGHT, WRONG);
    const { stdout, exitCode } = await run(
      "score",
      "r",
      "--facts",
      "facts.csv",
      "--format",
      "json",
    );
    const { facts } = JSON.parse(stdout) as Result;
    expect(exitCode).toBe(0);
    expect(facts?.map(({ outcome, at }) => [outcome, at.line])).toEqual([
      ["agrees", 2],
      ["contradicts", 3],
    ]);
  });

  test.each([
    ["score", "r"],
    ["report", "r", "--format", "markdown"],
    ["check", "r", "--min-level", "1"],
  ])("in %s", async (...argv) => {
    write("facts.csv", HEADER, WRONG);
    const { stdout } = await run(...argv, "--facts", "facts.csv");
    expect(stdout).toContain("Facts compared with the answers");
  });

  test("which a config may name, relative to itself", async () => {
    write("facts.csv", HEADER, WRONG);
    write("unsilo.config.yaml", "schemaVersion: 1", "facts: facts.csv");
    expect((await run("score", "r")).stdout).toContain("One fact: 1 is contradicted by answers.");
    write("own.csv", HEADER, RIGHT);
    expect((await run("score", "r", "--facts", "own.csv")).stdout).toContain(
      "One fact: 1 agrees with the answers.",
    );
  });
});

const COMMANDS = [
  ["score", "r"],
  ["report", "r"],
  ["check", "r", "--min-level", "1"],
];

describe.each(COMMANDS)("%s", (...argv) => {
  test("exits with code 3 if a row is bad, and gives its place", async () => {
    write("facts.csv", HEADER, "hours-to-word,it,many,Log");
    const { stdout, stderr, exitCode } = await run(...argv, "--facts", "facts.csv");
    expect(exitCode).toBe(3);
    expect(stdout + stderr).toContain("facts.csv:2:18");
    expect(stderr).not.toContain("passed");
  });

  test("exits with code 5 if the file is missing", async () => {
    const { stdout, stderr, exitCode } = await run(...argv, "--facts", "lost.csv");
    expect(exitCode).toBe(5);
    expect(stdout + stderr).toContain("lost.csv does not exist");
  });

  test("refuses a file that is too large, or is not text", async () => {
    write("facts.csv", "x".repeat(1024 * 1024 + 1));
    expect((await run(...argv, "--facts", "facts.csv")).exitCode).toBe(3);
    writeFileSync(join(folder, "facts.csv"), Uint8Array.of(0xff, 0xfe, 0x71, 0x00));
    expect((await run(...argv, "--facts", "facts.csv")).exitCode).toBe(3);
  });

  test("does not overwrite the file", async () => {
    write("facts.md", HEADER, RIGHT);
    const output = ["--facts", "facts.md", "--format", "markdown", "-o", "facts.md", "--force"];
    const { exitCode } = await run(...argv, ...(argv[0] === "score" ? output.slice(0, 2) : output));
    expect(exitCode).toBe(argv[0] === "score" ? 0 : 2);
  });
});

test("lint checks the facts of a config", async () => {
  write("facts.csv", HEADER, "hours-to-word,it,many,Log");
  write("unsilo.config.yaml", "schemaVersion: 1", "responses: [r]", "facts: facts.csv");
  const bad = await run("lint", "unsilo.config.yaml");
  expect(bad.exitCode).toBe(3);
  expect(bad.stdout + bad.stderr).toContain("facts.csv:2:18");
  write("unsilo.config.yaml", "schemaVersion: 1", "responses: [r]", "facts: lost.csv");
  expect((await run("lint", "unsilo.config.yaml")).stdout).toContain("no-such-file");
});
