import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { FAKE_BROWSER } from "../support/fake-browser.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const BRANDING = `${ROOT}examples/branding`;

let folder = "";
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-template-"));
});

function report(...words: readonly string[]): Promise<CommandRun> {
  const env = { CHROME_PATH: FAKE_BROWSER };
  return runCommand(["report", `${ROOT}examples/nordlys-retail`, ...words], { cwd: folder, env });
}

describe("report --template", () => {
  test("brands the shipped report", async () => {
    const run = await report("--template", `${BRANDING}/brand.html.hbs`, "--quiet");
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 0, stderr: "" });
    for (const part of ["--accent: #7a2f1d", `alt="Fjord Advisers"`, "for Nordlys Retail alone"]) {
      expect(run.stdout).toContain(part);
    }
    expect(run.stdout).toContain(`<section id="recommendations"`);
  });

  test("writes custom Markdown", async () => {
    const template = `${BRANDING}/one-page.md.hbs`;
    const run = await report("--template", template, "-o", "page.md", "--quiet");
    expect(run).toEqual({ stdout: "", stderr: "wrote page.md\n", exitCode: 0 });
    const lines = readFileSync(at("page.md"), "utf8").split("\n");
    expect(lines[0]).toBe("# Nordlys Retail, 2026-11");
    expect(lines).toContain("## Summary");
    expect(lines.filter((line) => line.startsWith("1. "))).toHaveLength(1);
  });

  test("can also be printed", async () => {
    const template = ["--template", `${BRANDING}/brand.html.hbs`];
    const run = await report(...template, "-o", "r.pdf", "--format", "html=r.html", "--quiet");
    expect(run.stderr).toBe("wrote r.html\nwrote r.pdf\n");
    const { length } = readFileSync(at("r.html"), "utf8");
    expect(readFileSync(at("r.pdf"), "latin1")).toContain(` ${length}`);
  });

  test.each([
    [["--template", "t.hbs"], 2, "name it something.html.hbs"],
    [["--template", "t.html.hbs", "--format", "markdown"], 2, "use one of: html, pdf"],
    [["--template", "t.md.hbs", "-o", "x.html"], 2, "use one of .md"],
    [["--template", "t.md.hbs", "--print-view-model"], 2, "--template cannot be combined"],
    [["--template", "missing.html.hbs"], 5, "missing.html.hbs cannot be read"],
  ])("%j: exit code %i", async (words, exitCode, remedy) => {
    writeFileSync(at("t.html.hbs"), "{{title}}");
    writeFileSync(at("t.md.hbs"), "{{title}}");
    const run = await report(...words);
    expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode, stdout: "" });
    expect(run.stderr).toContain(remedy);
  });

  test("reports a problem by line and column, shows it, and writes nothing", async () => {
    writeFileSync(at("t.html.hbs"), "<h1>{{title}}</h1>\n<p>{{organisation}}</p>\n");
    const run = await report("--template", "t.html.hbs", "-o", "r.html");
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain("t.html.hbs:2:6 error template-unknown");
    expect(run.stderr).toContain("> 2 | <p>{{organisation}}</p>");
    expect(run.stderr).toContain("--print-view-model");
    expect(existsSync(at("r.html"))).toBe(false);
  });

  test("comes before the reports that a config names", async () => {
    const config = "schemaVersion: 1\nreports: [ { format: html, file: other.html } ]\n";
    writeFileSync(at("unsilo.config.yaml"), config);
    const words = ["--config", "unsilo.config.yaml", "--template", `${BRANDING}/one-page.md.hbs`];
    const run = await report(...words);
    expect(run.stdout).toMatch(/^# Nordlys Retail/u);
    expect(existsSync(at("other.html"))).toBe(false);
  });
});
