import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-form-"));
  writeFileSync(
    join(folder, "unsilo.config.yaml"),
    'schemaVersion: 1\nquestionnaire: crisis-readiness\norganization: Nordlys "Retail" -->\ninterviewer: Anna Lind\nassessment: { name: "2026-11" }\n',
  );
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(["form", ...argv], { cwd: folder });
}

function written(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

test("a form in Markdown has the questions of the department with their ids, in the language asked for", async () => {
  const args = ["--department", "it", "--lang", "sv", "--until", "2026-12-01"];
  const { exitCode } = await run(...args, "-o", "it.md");
  expect(exitCode).toBe(0);
  const text = written("it.md");
  expect(text).toContain("<!-- unsilo: system-restored -->");
  expect(text).toContain("Anna Lind ser dina svar");
  expect(text).toContain("senast 1 december 2026");
  expect(text).toContain("- [ ] jag vet inte");
  // Only the end of a comment could end it.
  const [, tag = ""] = /<!-- unsilo: (\{.*\}) -->/u.exec(text) ?? [];
  expect(JSON.parse(tag)).toMatchObject({
    form: 1,
    questionnaire: { id: "crisis-readiness" },
    organization: 'Nordlys "Retail" -->',
    assessment: "2026-11",
    department: "it",
    language: "sv",
  });
});

test("a page has the whole form as data that nothing in it can end, and a policy for its own script", async () => {
  const args = ["--department", "it", "--lang", "sv", "--no-drafts", "--contact", "</script>&amp;"];
  const { exitCode } = await run(...args, "-o", "it.html");
  expect(exitCode).toBe(0);
  const page = written("it.html");
  expect(page).toContain('<html lang="sv">');
  const [, data = ""] = /id="form">([^<]*)<\/script>/u.exec(page) ?? [];
  expect(JSON.parse(data)).toMatchObject({
    head: {
      organization: 'Nordlys "Retail" -->',
      contact: "</script>&amp;",
      departments: [{ id: "it" }],
      hasNoDrafts: true,
    },
    languages: ["sv", "en"],
  });
  const [, script = ""] = /<script>([^]*?)<\/script>/u.exec(page) ?? [];
  const [, style = ""] = /<style>([^]*?)<\/style>/u.exec(page) ?? [];
  const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64");
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/u.exec(page) ?? [];
  expect(policy).toBe(
    `default-src 'none'; script-src 'sha256-${hashOf(script)}'; style-src 'sha256-${hashOf(style)}'; form-action 'none'; base-uri 'none'`,
  );
});

test("an anonymous form in any format asks for no role and no evidence", async () => {
  const page = await run("--department", "it", "--anonymous", "-o", "it.html");
  const sheet = await run("--department", "it", "--anonymous", "-o", "it.md");
  expect([page.exitCode, sheet.exitCode]).toEqual([0, 0]);
  expect(written("it.md")).not.toMatch(/Your role|What shows it/u);
  expect(written("it.html")).toContain('"isAnonymous":true,"hasNoDrafts":true');
  expect(written("it.html")).not.toContain('"takesEvidence":true');
});

test("--all writes a page for each department", async () => {
  expect((await run("--all", "-o", "forms/")).exitCode).toBe(0);
  expect(readdirSync(join(folder, "forms"))).toEqual([
    "communications.html",
    "it.html",
    "management.html",
    "operations.html",
    "people.html",
    "premises.html",
    "purchasing.html",
  ]);
});

test("the same form gives the same bytes", async () => {
  await run("-o", "a.xlsx");
  await run("-o", "b.xlsx");
  expect(readFileSync(join(folder, "a.xlsx"))).toEqual(readFileSync(join(folder, "b.xlsx")));
});

describe("refuses", () => {
  test.each([
    [["--department", "nowhere"], 'no department "nowhere"'],
    [["--respondent", "Anna Lind"], '"Anna Lind" is not a valid id'],
    [["--respondent", "a", "--all"], "--respondent and --all cannot be used together"],
    [["--until", "1 December"], "--until 1 December is not a day of the calendar"],
    [["--anonymous", "--role", "CIO"], "--role and --anonymous cannot be used together"],
    [["--no-drafts"], "--no-drafts is for pages"],
    [["--no-config"], "a form needs the name of the organization"],
  ])("%j: %s", async (argv, message) => {
    const { exitCode, stderr } = await run(...argv, "-o", "out.xlsx");
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
    expect(readdirSync(folder)).toEqual(["unsilo.config.yaml"]);
  });

  test("a terminal as the place for a form", async () => {
    const { exitCode, stderr } = await runCommand(["form"], { cwd: folder, isTerminal: true });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("write it to a file: -o form.html");
  });
});
