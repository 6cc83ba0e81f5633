import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { IssuedFile, Result } from "../../src/model/index.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/nordlys-retail/", import.meta.url).pathname;
const NEWCOMER = "store-manager.yaml";
const RECORD = "unsilo.issued.json";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-issue-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "r"), {
    recursive: true,
    filter: (path) => !path.endsWith(NEWCOMER),
  });
  write("unsilo.config.yaml", "schemaVersion: 1", 'responses: ["r/*.yaml"]', "minimumGroup: 3");
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

function write(name: string, ...lines: readonly string[]): void {
  writeFileSync(join(folder, name), lines.join("\n"));
}

function letJoin(): void {
  cpSync(join(EXAMPLE, NEWCOMER), join(folder, "r", NEWCOMER));
}

function record(): IssuedFile {
  return JSON.parse(readFileSync(join(folder, RECORD), "utf8")) as IssuedFile;
}

/** Each node that has a mean, with it. */
function means({ overall, dimensions }: Result): readonly (readonly [string, number])[] {
  const nodes = dimensions.flatMap((one) => [
    one,
    ...one.capabilities,
    ...one.capabilities.flatMap(({ questions }) => questions),
  ]);
  return [{ ...overall, id: "overall" }, ...nodes].flatMap((one) =>
    one.kind === "scored" ? [[one.id, one.score] as const] : [],
  );
}

async function issue(): Promise<void> {
  const { exitCode } = await run("report", "--issue", "--format", "markdown");
  expect(exitCode).toBe(0);
}

describe("report --issue", () => {
  test("records beside the config what it printed, for its owner alone", async () => {
    const { stderr } = await run("report", "--issue", "--format", "markdown");
    expect(stderr).toContain(`recorded in ${RECORD} what was issued`);
    expect(statSync(join(folder, RECORD)).mode & 0o777).toBe(0o600);
    const [entry] = record().issued;
    expect(entry).toMatchObject({ organization: "Nordlys Retail", assessment: "2026-11" });
    expect(entry?.issues.map(({ date }) => date)).toEqual(["2026-11-21"]);
    expect(Object.keys(entry?.issues[0]?.people ?? {}).toSorted()).toEqual([
      "customer-service",
      "finance",
      "it",
      "marketing",
    ]);
  });

  test("records neither who answered nor what", async () => {
    await issue();
    const text = readFileSync(join(folder, RECORD), "utf8");
    for (const id of ["cmo", "it-manager", "online-lead", "service-lead", "controller"]) {
      expect(text).not.toContain(`"${id}"`);
    }
    expect(text).not.toContain("purchases");
  });

  test("keeps the key and the other assessments of a record", async () => {
    await issue();
    const { salt, issued } = record();
    const other = { ...issued[0], assessment: "2027-11" };
    write(RECORD, JSON.stringify({ ...record(), issued: [other, ...issued] }));
    await issue();
    expect(record().salt).toBe(salt);
    expect(record().issued.map(({ assessment }) => assessment)).toEqual(["2027-11", "2026-11"]);
  });

  test.each([
    ["without a config", ["r", "--no-config"], "no config was found"],
    ["for a recruiter's brief", ["--audience", "recruiter"], "those of a recruiter are not"],
  ])("is refused %s", async (_, argv, reason) => {
    const { stderr, exitCode } = await run("report", ...argv, "--issue");
    expect(exitCode).toBe(2);
    expect(stderr).toContain(reason);
  });

  test("is refused with a minimum group of 1", async () => {
    write("unsilo.config.yaml", "schemaVersion: 1", 'responses: ["r/*.yaml"]', "minimumGroup: 1");
    const { stderr, exitCode } = await run("report", "--issue");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("here the minimum group is 1");
  });

  test("is refused after a document of another variant, which withholds all means", async () => {
    await issue();
    const variant = ["--variant", "readiness", "--quiet"];
    const { stderr, exitCode } = await run("report", "--issue", ...variant);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("another variant, so answers cannot be compared");
    const { stdout } = await run("score", "--format", "json", ...variant);
    expect(means(JSON.parse(stdout) as Result)).toEqual([]);
  });

  test("records nothing if a document could not be written", async () => {
    write("a-file", "");
    const { exitCode } = await run("report", "--issue", "-o", "a-file/report.md");
    expect(exitCode).toBe(5);
    expect(() => record()).toThrow("ENOENT");
  });
});

describe("after it, one person who joined", () => {
  let first: Result;
  beforeEach(async () => {
    await issue();
    await run("score", "--format", "json", "-o", "first.json", "--quiet");
    first = JSON.parse(readFileSync(join(folder, "first.json"), "utf8")) as Result;
    letJoin();
  });

  test.each([
    ["a saved result", ["score", "--format", "json"]],
    ["a baseline", ["baseline", "write", "--format", "json"]],
  ])("changes levels, but no mean, in %s", async (_, argv) => {
    const { stdout } = await run(...argv, "--quiet");
    const later = JSON.parse(stdout) as Result;
    const before = new Map(means(first));
    // A question that three people answer only now is printed for the first time.
    const now = means(later).filter(([id]) => before.has(id));
    expect(now.length).toBeGreaterThan(10);
    expect(now).toEqual(now.map(([id]) => [id, before.get(id)]));
    // Stores are asked everything but the questions for marketing and IT.
    expect(now.map(([id]) => id)).not.toContain("promise-kept");
    expect([first.overall.level, later.overall.level]).toEqual([2, 1]);
  });

  test.each([
    ["report", "--format", "markdown"],
    ["report", "--audience", "executive", "--format", "markdown"],
  ])("is explained once, in %s %s %s", async (...argv) => {
    const { stdout } = await run(...argv);
    const sentence = "Scores and counts are those of the document of 21 November 2026";
    expect(stdout.split(sentence).length).toBe(2);
  });

  test("leaves the means of the earlier document, with its date", async () => {
    const { stdout } = await run("report", "--format", "markdown");
    expect(stdout).toContain("**Level 1** · 1.8 in the document of 21 November 2026");
    const swedish = await run("report", "--format", "markdown", "--lang", "sv");
    expect(swedish.stdout).toContain("**Nivå 1** · 1,8 i dokumentet från 21 november 2026");
  });

  test("moves nothing in a comparison or a history", async () => {
    const compared = await run("compare", "first.json", "r", "--format", "json");
    expect(compared.stdout).toContain('"change": 0');
    expect(compared.stdout).not.toMatch(/"change": (?!0\b)/u);
    const history = await run("history", "r", "--format", "markdown");
    expect(history.stdout).toContain("1 · –");
    expect(history.stdout).not.toMatch(/\d · \d\.\d/u);
  });

  test("is shown to the recruiter, whose brief hides nothing", async () => {
    const { stdout } = await run("report", "--audience", "recruiter", "--format", "markdown");
    expect(stdout).not.toContain("in the document of");
  });
});

describe("a record that cannot be trusted ends every command", () => {
  test.each([
    ["not JSON", "[", "not valid JSON"],
    ["without a key", '{ "schemaVersion": 1, "issued": [] }', 'the key "salt" is missing'],
    ["of another tool", '{ "schemaVersion": 1, "salt": "", "issued": [], "by": 1 }', 'key "by"'],
  ])("if it is %s", async (_, text, reason) => {
    write(RECORD, text);
    for (const command of ["score", "report", "plan"]) {
      const { stderr, exitCode } = await run(command);
      expect([command, exitCode]).toEqual([command, 3]);
      expect(stderr).toContain(`${RECORD}:1:`);
      expect(stderr).toContain(reason);
    }
  });

  test("if a date in it does not exist", async () => {
    await issue();
    const text = readFileSync(join(folder, RECORD), "utf8");
    write(RECORD, text.replace('"date": "2026-11-21"', '"date": "2026-13-21"'));
    const { stderr, exitCode } = await run("report", "--issue");
    expect(exitCode).toBe(3);
    expect(stderr).toContain('the date "2026-13-21" does not exist');
  });

  test("if it is a folder", async () => {
    mkdirSync(join(folder, RECORD));
    const { stderr, exitCode } = await run("report");
    expect(exitCode).toBe(5);
    expect(stderr).toContain(`${RECORD} is a folder`);
  });

  test("and lint finds the same", async () => {
    write(RECORD, "{}");
    const { stdout, exitCode } = await run("lint", RECORD);
    expect(exitCode).toBe(3);
    expect(stdout).toContain(`${RECORD}:1:1`);
  });
});
