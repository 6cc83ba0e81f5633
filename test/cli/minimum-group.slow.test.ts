import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url).pathname;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  for (const name of [".git", "one", "rounds"]) mkdirSync(join(folder, name));
  cpSync(join(EXAMPLES, "nordlys-retail"), join(folder, "all"), { recursive: true });
  cpSync(join(EXAMPLES, "nordlys-retail-2027"), join(folder, "rounds/later"), { recursive: true });
  cpSync(join(EXAMPLES, "nordlys-retail/it-manager.yaml"), join(folder, "one/it-manager.yaml"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

function configure(minimumGroup: number): void {
  writeFileSync(
    join(folder, "unsilo.config.yaml"),
    `schemaVersion: 1\nminimumGroup: ${minimumGroup}\n`,
  );
}

describe("a result that was saved with all departments in it", () => {
  beforeEach(() => run("baseline", "write", "one", "-o", "rounds/one.json"));

  const FOR_CLIENT = [
    ["report", "all", "--baseline", "rounds/one.json", "--format", "markdown"],
    ["report", "all", "--baseline", "rounds/one.json"],
    ["compare", "rounds/one.json", "all", "--format", "markdown"],
    ["compare", "all", "rounds/one.json", "--format", "html"],
    ["history", "rounds", "--format", "markdown"],
  ];

  test.each(FOR_CLIENT)("%s %s %s is refused at its location", async (...argv) => {
    const { exitCode, stdout, stderr } = await run(...argv);
    expect([exitCode, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(/rounds\/one\.json:\d+:\d+: saved with minimumGroup 1, .* than 3 /u);
    expect(stderr).toContain("use the responses instead, or save it again with minimumGroup: 3");
  });

  test.each([
    ["compare", "rounds/one.json", "all"],
    ["history", "rounds"],
    ["check", "all", "--baseline", "rounds/one.json", "--max-drop", "3", "--format", "markdown"],
  ])("%s %s %s is for the consultant, and accepts it", async (...argv) => {
    expect((await run(...argv)).exitCode).toBe(0);
  });

  test("is accepted if the config sets a minimum group of 1", async () => {
    configure(1);
    for (const argv of FOR_CLIENT) expect((await run(...argv)).exitCode).toBe(0);
  });

  test("is accepted once it is saved again with the config of the client's documents", async () => {
    configure(3);
    await run("baseline", "write", "one", "-o", "rounds/one.json", "--force");
    rmSync(join(folder, "unsilo.config.yaml"));
    for (const argv of FOR_CLIENT) expect((await run(...argv)).exitCode).toBe(0);
  });
});

test("a report whose config asks for more accepts no baseline that has less", async () => {
  mkdirSync(join(folder, "old/.git"), { recursive: true });
  configure(3);
  await run("baseline", "write", "all", "-o", "old/all.json");
  configure(4);
  const { exitCode, stderr } = await run("report", "all", "--baseline", "old/all.json");
  expect(exitCode).toBe(3);
  expect(stderr).toContain("than 4 people");
});

describe("a client's document shows no single person", () => {
  test("explain as Markdown omits who said what; the terminal shows it", async () => {
    const argv = ["explain", "all", "goals-in-common"];
    const { stdout } = await run(...argv, "--format", "markdown");
    expect((await run(...argv)).stdout).toContain("it-manager");
    expect(stdout).not.toMatch(/it-manager|\bIT 1\.0/u);
  });

  test("plan as Markdown keeps rank and days of a step, and standard error names it", async () => {
    const argv = ["plan", "one", "--target", "2"];
    const open = (await run(...argv)).stdout;
    const { exitCode, stdout, stderr } = await run(...argv, "--format", "markdown");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("| To be discussed separately |");
    expect(stderr).toMatch(
      /^unsilo: titles omitted from the document, because fewer than 3 people .+: 1\. “/u,
    );
    expect(stderr).toMatch(/→ to print a title anyway, add its id to disclose in unsilo\.config/u);
    const lead = /\d+ steps?, \d+ person-days over \d+ weeks/u;
    expect(lead.exec(stdout)?.[0]).toBe(lead.exec(open)?.[0]);
    expect((await run(...argv, "--format", "markdown", "--quiet")).stderr).toBe("");
    configure(1);
    const named = await run(...argv, "--format", "markdown");
    expect([named.stderr, named.stdout.includes("separately")]).toEqual(["", false]);
  });
});
