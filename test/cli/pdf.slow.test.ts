import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { FAKE_BROWSER } from "../support/fake-browser.ts";
import { type CommandRun, type CommandSettings, runCommand } from "../support/run-command.ts";

const RESPONSES = new URL("../../examples/nordlys-retail", import.meta.url).pathname;

let folder = "";
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), "latin1");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-pdf-"));
});

function report(
  words: readonly string[],
  settings: Partial<CommandSettings> = {},
): Promise<CommandRun> {
  const env = { CHROME_PATH: FAKE_BROWSER, ...settings.env };
  return runCommand(["report", RESPONSES, ...words], { cwd: folder, ...settings, env });
}

describe("report as a PDF", () => {
  test("prints the html report, with the date of the last interview, private to its owner", async () => {
    const run = await report(["-o", "r.pdf", "--format", "html=r.html", "--quiet"]);
    expect(run).toEqual({ stdout: "", stderr: "wrote r.html\nwrote r.pdf\n", exitCode: 0 });
    const { length } = readFileSync(at("r.html"), "utf8");
    expect(read("r.pdf")).toContain(`/ModDate (D:20261117000000+00'00') ${length}`);
    expect(statSync(at("r.pdf")).mode & 0o777).toBe(0o600);
  });

  test("has the date of SOURCE_DATE_EPOCH if that is set", async () => {
    await report(["-o", "r.pdf"], { env: { SOURCE_DATE_EPOCH: "1795219200" } });
    expect(read("r.pdf")).toContain("(D:20261121000000+00'00')");
  });

  test.each([
    ["--format", "pdf"],
    ["--format", "pdf", "-o", "-"],
  ])("goes to a pipe: %s %s %s %s", async (...words) => {
    const run = await report(words);
    expect(run.stdout).toMatch(/^%PDF/u);
    expect(run.exitCode).toBe(0);
  });

  test("is refused to a terminal, before anything is read", async () => {
    const run = await report(["--format", "pdf"], { isTerminal: true });
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain("a PDF cannot be shown in a terminal");
    expect(run.stderr).toContain("-o report.pdf");
    expect(run.exitCode).toBe(2);
  });

  test("never replaces a file unless asked", async () => {
    writeFileSync(at("r.pdf"), "mine");
    const run = await report(["-o", "r.pdf"]);
    expect(run.exitCode).toBe(5);
    expect(read("r.pdf")).toBe("mine");
    expect((await report(["-o", "r.pdf", "--force"])).exitCode).toBe(0);
    expect(read("r.pdf")).toMatch(/^%PDF/u);
  });
});

describe("if no PDF can be made", () => {
  const BAD = { env: { CHROME_PATH: "/nowhere/chrome" } };

  test("the page is kept beside it, and the exit code shows it", async () => {
    const run = await report(["-o", "r.pdf", "--format", "markdown=r.md"], BAD);
    expect(run.exitCode).toBe(5);
    expect(run.stderr).toContain("wrote r.md\nwrote r.pdf.html\n");
    expect(run.stderr).toContain("CHROME_PATH is /nowhere/chrome, which is not a file");
    expect(run.stderr).toContain("open r.pdf.html in any browser and print it");
    expect(read("r.pdf.html")).toMatch(/^<!doctype html>/u);
    expect(existsSync(at("r.pdf"))).toBe(false);
  });

  test("a page that already exists is left as it is, with or without --force", async () => {
    writeFileSync(at("r.pdf.html"), "mine");
    const run = await report(["-o", "r.pdf"], BAD);
    expect(run.exitCode).toBe(5);
    expect(run.stderr).toContain("r.pdf.html already exists and was not changed");
    expect(read("r.pdf.html")).toBe("mine");
    await report(["-o", "r.pdf", "--force"], BAD);
    expect(read("r.pdf.html")).toBe("mine");
  });

  test("the page of the same run is not written again over itself", async () => {
    const run = await report(["--format", "html=v.pdf.html", "-o", "v.pdf", "--force"], BAD);
    expect(run.stderr.match(/wrote v\.pdf\.html/gu)).toHaveLength(1);
    expect(run.stderr).toContain("v.pdf.html already exists and was not changed");
  });

  test("a PDF for a pipe leaves no page", async () => {
    const run = await report(["--format", "pdf"], BAD);
    expect({ stdout: run.stdout, exitCode: run.exitCode }).toEqual({ stdout: "", exitCode: 5 });
  });

  test.each([
    ["root", "does not work as root", "--browser-arg=--no-sandbox"],
    ["sandbox", "sandbox does not work on this system", "--browser-arg=--no-sandbox"],
    ["crash", "ended early: last words", "CHROME_PATH"],
  ])("%s is reported in words, with a way forward", async (behaviour, words, remedy) => {
    const run = await report(["-o", "r.pdf", `--browser-arg=--behave=${behaviour}`]);
    expect(run.exitCode).toBe(5);
    expect(run.stderr).toContain(words);
    expect(run.stderr).toContain(remedy);
  });
});
