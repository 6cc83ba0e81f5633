import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const NORDLYS = join(ROOT, "examples/nordlys-retail");
const report = (...argv: readonly string[]) => runCommand(["report", ...argv], { cwd: ROOT });

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-report-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("--audience", () => {
  test("with an unknown value is refused before anything is read", async () => {
    const { exitCode, stderr } = await report("no-such-folder", "--audience", "executives");
    expect(exitCode).toBe(2);
    expect(stderr).toContain('"executives" is not an audience');
    expect(stderr).toContain('did you mean "executive"?');
  });

  test.each([
    ["executive", "## Roadmap", "## Results by dimension"],
    ["consultant", "## Results by dimension", "# Brief before a search"],
    ["recruiter", "# Brief before a search", "## Roadmap"],
    ["workshop", "## Question 1 of 8", "## Roadmap"],
  ])("%s gets its own document", async (audience, has, hasNot) => {
    const argv = ["examples/nordlys-retail", "--format", "markdown", "--audience", audience];
    const { stdout, exitCode } = await report(...argv);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(has);
    expect(stdout).not.toContain(hasNot);
  });

  test("recruiter: nothing is withheld from the interviewer, and the brief names its reader", async () => {
    const { stdout } = await report("examples/first-response.yaml", "--audience", "recruiter");
    expect(stdout).toContain("For the recruiter only");
    expect(stdout).toContain("Only one person was interviewed");
    expect(stdout).not.toContain("withheld");
  });
});

describe("--baseline", () => {
  test("reports what changed since", async () => {
    const argv = ["examples/nordlys-retail-2027", "--baseline", "examples/nordlys-retail"];
    const { stdout } = await report(...argv, "--format", "markdown");
    expect(stdout).toContain("## Change since the last assessment: 2026-11 → 2027-11");
    expect(stdout).toMatch(
      /\| Across departments +\| 2 → 3 +\| – → – +\| +\| no score shown: withheld to protect respondents/u,
    );
    expect(stdout).not.toMatch(/no dimension (clearly )?(rose|fell)/iu);
  });

  test("of another organization is refused", async () => {
    const argv = ["examples/nordlys-retail", "--baseline", "examples/brannan-hotels"];
    const { stderr, exitCode } = await report(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("cannot compare different organizations: Brannan Hotels and");
  });

  test("that does not exist is an input error", async () => {
    const { exitCode } = await report("examples/nordlys-retail", "--baseline", "no-such-folder");
    expect(exitCode).toBe(5);
  });
});

test("--confidential appears on the cover and on every page, escaped", async () => {
  const argv = ["examples/nordlys-retail", "--format", "html", "--confidential", "Board <only>"];
  const { stdout } = await report(...argv);
  expect(stdout.match(/Board &lt;only&gt;/gu)?.length).toBe(2);
  expect(stdout).not.toContain("Confidential: built on");
});

test("the config describes how the assessment was made, and the audience of each document", async () => {
  const config = join(folder, "unsilo.config.yaml");
  writeFileSync(
    config,
    [
      "schemaVersion: 1",
      "assessment: { scope: All of Norway, period: November 2026, respondents: by the CFO, sponsor: the board }",
      "reports:",
      "  - { format: markdown, file: board.md, audience: executive }",
      "  - { format: markdown, file: full.md }",
      "",
    ].join("\n"),
  );
  const run = await runCommand(["report", NORDLYS, "--config", config], { cwd: folder });
  expect(run.exitCode).toBe(0);
  const [board, full] = ["board.md", "full.md"].map((name) =>
    readFileSync(join(folder, name), "utf8"),
  );
  expect(board).not.toContain("## Results by dimension");
  expect(full).toContain("**Commissioned and paid for by:** the board");
  expect(full).toContain("**How respondents were chosen:** by the CFO");
});

test("two documents of the config with one file are refused, and none is written", async () => {
  const config = join(folder, "unsilo.config.yaml");
  const reports = "[ { format: markdown, file: a.md }, { format: html, file: ./a.md } ]";
  writeFileSync(config, `schemaVersion: 1\nreports: ${reports}\n`);
  const run = await runCommand(["report", NORDLYS, "--config", config], { cwd: folder });
  expect(run.stderr).toContain("is used for two formats");
  expect(run.exitCode).toBe(2);
  expect(readdirSync(folder)).toEqual(["unsilo.config.yaml"]);
});

// test/bin/same-bytes.test.ts covers the time zone: a thread cannot change its own.
test("the same bytes from any folder and for any width of the terminal", async () => {
  const argv = ["report", NORDLYS, "--format", "html", "--audience", "executive"];
  const here = await runCommand(argv, { cwd: ROOT });
  const there = await runCommand(argv, { cwd: folder, columns: 200 });
  expect(there.stdout).toBe(here.stdout);
});

test.each([80, 120])("the terminal gets one screen of %i columns", async (columns) => {
  const { stdout } = await runCommand(["report", "examples/nordlys-retail"], {
    cwd: ROOT,
    columns,
  });
  const lines = stdout.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(28);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(columns);
});
