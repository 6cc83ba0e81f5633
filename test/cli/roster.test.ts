import {
  existsSync,
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
import { isToken } from "../../src/model/token.ts";
import { addTokens } from "../../src/read/roster/add-tokens.ts";
import { decode } from "../../src/read/source.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-roster-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function roster(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(["roster", ...argv], { cwd: folder });
}

function lay(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function textOf(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** A roster with the tokens t1, t2 and so on. */
function added(raw: string, taken: readonly string[] = []): string {
  const source = decode("r.csv", Buffer.from(raw));
  if ("code" in source) throw new Error(source.message);
  return addTokens(source, raw, taken, (count) =>
    Array.from({ length: count }, (_, index) => `t${index + 1}`),
  ).text;
}

describe("tokens are added, and every other character stays", () => {
  test.each([
    ["department,token\nit,\nsales,cmo\nit,\n", "department,token\nit,t1\nsales,cmo\nit,t2\n"],
    ["department,name\nit,Bo\n", "token,department,name\nt1,it,Bo\n"],
    [
      "\uFEFFdepartment;name\r\nit;Bo\r\n;\r\n",
      "\uFEFFtoken;department;name\r\nt1;it;Bo\r\n;;\r\n",
    ],
    ['"token","department"\n"","it"\n" ",it', '"token","department"\nt1,"it"\nt2,it'],
    ["department\ttoken\trole\nit\t \tCIO\n", "department\ttoken\trole\nit\tt1\tCIO\n"],
    [
      'name,token,department\n"Lind,\r\n""Anna""",,it\n\nBo , , it\n',
      'name,token,department\n"Lind,\r\n""Anna""",t1,it\n\nBo ,t2, it\n',
    ],
    ["token,department\rcmo,it\r,sales", "token,department\rcmo,it\rt1,sales"],
    ["token,department\ncmo,it\n", "token,department\ncmo,it\n"],
  ])("%j becomes %j", (before, after) => expect(added(before)).toBe(after));
});

describe("unsilo roster", () => {
  test("gives everybody a token, and the same file again changes nothing", async () => {
    lay("people.csv", "department;name\r\nIT;Bo\r\nSales;Åsa\r\n");
    const first = await roster("people.csv", "-o", "roster.csv");
    expect(first.exitCode).toBe(0);
    expect(first.stderr).toBe("wrote roster.csv\n2 tokens made; 2 people in all\n");
    const text = textOf("roster.csv");
    const [, one = "", other = ""] =
      /^token;department;name\r\n(\w{8});IT;Bo\r\n(\w{8});Sales;Åsa\r\n$/u.exec(text) ?? [];
    expect([isToken(one), isToken(other), one === other]).toEqual([true, true, false]);
    expect(statSync(join(folder, "roster.csv")).mode & 0o077).toBe(0);
    const again = await roster("roster.csv", "-o", "roster.csv");
    expect(again.stderr).toBe("roster.csv is unchanged\n0 tokens made; 2 people in all\n");
    expect(textOf("roster.csv")).toBe(text);
  });

  test("adds tokens to a file in place, and keeps those that are there", async () => {
    lay("roster.csv", "token,department\np7kq4mz0,it\n,sales\n");
    const { stderr } = await roster("roster.csv", "-o", "roster.csv");
    expect(stderr).toBe("wrote roster.csv\n1 token made; 2 people in all\n");
    expect(textOf("roster.csv")).toMatch(/^token,department\np7kq4mz0,it\n\w{8},sales\n$/u);
  });

  test("does not overwrite another file without --force", async () => {
    lay("people.csv", "department\nit\n");
    lay("roster.csv", "token,department\np7kq4mz0,it\n");
    const { exitCode, stderr } = await roster("people.csv", "-o", "roster.csv");
    expect(exitCode).toBe(5);
    expect(stderr).toContain("roster.csv already exists");
    expect(stderr).toContain("unsilo roster roster.csv -o roster.csv");
    expect(textOf("roster.csv")).toContain("p7kq4mz0");
    expect((await roster("people.csv", "-o", "roster.csv", "--force")).exitCode).toBe(0);
    expect(textOf("roster.csv")).not.toContain("p7kq4mz0");
  });

  test("without -o prints the roster", async () => {
    lay("people.csv", "department\nit\n");
    const { stdout, stderr } = await roster("people.csv");
    expect(stdout).toMatch(/^token,department\n\w{8},it\n$/u);
    expect(stderr).toBe("1 token made; 1 person in all\n");
  });

  test("writes nothing if a row has an error", async () => {
    lay("people.csv", "department,email\nit,bo\n");
    const { exitCode, stderr } = await roster("people.csv", "-o", "roster.csv");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("people.csv:2:4 error");
    expect(existsSync(join(folder, "roster.csv"))).toBe(false);
  });

  test("checks departments against the questionnaire of -q", async () => {
    lay("people.csv", "department\nharbour\n");
    const { exitCode, stderr } = await roster("people.csv", "-q", "crisis-readiness");
    expect(exitCode).toBe(3);
    expect(stderr).toContain('no department "harbour"');
    expect((await roster("people.csv")).exitCode).toBe(0);
  });

  test("warns if git would keep the roster", async () => {
    mkdirSync(join(folder, ".git"));
    lay("people.csv", "department\nit\n");
    const { stderr, exitCode } = await roster("people.csv", "-o", "roster.csv");
    expect(exitCode).toBe(0);
    expect(stderr).toContain('add the line "/roster.csv" to .gitignore');
    lay(".gitignore", "/roster.csv\n");
    const again = await roster("roster.csv", "-o", "roster.csv");
    expect(again.stderr).not.toContain("git");
  });

  test("sends no escape sequence of a cell to a terminal", async () => {
    lay("people.csv", "department,name\nit,\u001B[2JBo\n");
    const { stdout } = await runCommand(["roster", "people.csv"], {
      cwd: folder,
      isTerminal: true,
    });
    expect(stdout).not.toContain("\u001B");
  });
});

test("lint of a folder finds its roster, and a repository does not need one in it", async () => {
  mkdirSync(join(folder, ".git"));
  lay("unsilo.config.yaml", "schemaVersion: 1\nquestionnaire: crisis-readiness\n");
  lay("roster.csv", "token,department\np7kq4mz1,operations\n");
  const bad = await runCommand(["lint", "."], { cwd: folder });
  expect(bad.exitCode).toBe(3);
  expect(bad.stdout).toContain("roster.csv:1:1 warning roster-in-git");
  expect(bad.stdout).toContain("roster.csv:2:1 error token-check");
});

test("lint takes a CSV file for a roster if it has the columns of one, and not the export of a survey", async () => {
  lay("people.csv", "token;department\r\np7kq4mz1;it\r\n");
  lay("export.csv", "token,department,Q1\np7kq4mz1,it,3\n");
  const { stdout } = await runCommand(["lint", "people.csv", "export.csv"], { cwd: folder });
  expect(stdout).toContain("people.csv:2:1 error token-check");
  expect(stdout).toContain("export.csv:1:1 error not-a-response");
});
