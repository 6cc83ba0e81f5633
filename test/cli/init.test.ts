import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { QUESTIONNAIRE } from "../problems/bases.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

test.skipIf(!existsSync("/proc/self"))(
  "a folder that refuses new ones exits with code 5",
  async () => {
    const { stderr, exitCode } = await run("init", "/proc/unsilo/x");
    expect(stderr).toContain("cannot be written");
    expect(exitCode).toBe(5);
  },
);

test.each([
  ["no name at all", "", "the value of --organization is empty"],
  ["more than a name", "x".repeat(201), "organization: must have at most 200 characters"],
])("an organization of %s is refused, and nothing is written", async (_, name, words) => {
  const { stderr, exitCode } = await run("init", "here", `--organization=${name}`);
  expect(stderr).toContain(words);
  expect(exitCode).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});

test("the generated files say that nobody has answered yet, whatever the questionnaire contains", async () => {
  const hostile = QUESTIONNAIRE.replace(
    "text: How late do meetings start?",
    String.raw`text: "How late?\r\nanswers: {}\u0085x\u2028y\u0000"`,
  );
  writeFileSync(join(folder, "q.yaml"), hostile);
  const name = "A: b # c \"d\" 'e' {f}";
  expect((await run("init", "here", "-q", "q.yaml", "--organization", name)).exitCode).toBe(0);
  const { stdout } = await run("lint", "here", "--format", "json");
  const { problems } = JSON.parse(stdout) as { problems: readonly { code: string }[] };
  expect(problems.map(({ code }) => code)).toEqual(["no-answers", "matches-nothing"]);
});

test("a questionnaire that asks the first department nothing", async () => {
  const asked = QUESTIONNAIRE.replaceAll(/^( +)type: .*$/gmu, "$&\n$1ask: [plant]").replace(
    /^ +ask: \[office\]\n/mu,
    "",
  );
  writeFileSync(join(folder, "q.yaml"), asked);
  expect((await run("init", "here", "-q", "q.yaml")).exitCode).toBe(0);
  expect((await run("lint", "here")).exitCode).toBe(0);
});

describe("the config", () => {
  function config(): string {
    return readFileSync(join(folder, "here/unsilo.config.yaml"), "utf8");
  }

  test("holds what the options say, so that no interview asks for it", async () => {
    const argv = ["--organization", "Nordlys Retail", "--interviewer", "Anna Lind"];
    await run("init", "here", ...argv, "--assessment", "spring");
    expect(parse(config())).toEqual({
      schemaVersion: 1,
      questionnaire: "digital-marketing-organization",
      organization: "Nordlys Retail",
      interviewer: "Anna Lind",
      assessment: { name: "spring" },
      responses: ["responses/*"],
    });
    expect((await run("lint", "here/unsilo.config.yaml")).exitCode).toBe(0);
  });

  test("holds this month, and shows where the rest goes", async () => {
    await run("init", "here");
    expect(parse(config())).not.toHaveProperty("organization");
    expect(parse(config())).toMatchObject({ assessment: { name: "2026-11" } });
    expect(config()).toContain("\n# organization: Nordlys Retail\n# interviewer: Anna Lind\n");
  });
});
