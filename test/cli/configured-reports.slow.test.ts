import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FAKE_BROWSER } from "../support/fake-browser.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const RESPONSE = new URL("../../examples/first-response.yaml", import.meta.url).pathname;

let folder = "";
const at = (...names: readonly string[]): string => join(folder, ...names);
const read = (...names: readonly string[]): string => readFileSync(at(...names), "utf8");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(at("repo", ".git"), { recursive: true });
  mkdirSync(at("repo", "docs"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(format: string, file: string, ...words: readonly string[]): Promise<CommandRun> {
  const config = `schemaVersion: 1\nreports:\n  - { format: ${format}, file: '${file}' }\n`;
  writeFileSync(at("repo", "unsilo.config.yaml"), config);
  const argv = ["report", RESPONSE, "--config", "../unsilo.config.yaml", ...words];
  return runCommand(argv, { cwd: at("repo", "docs"), env: { CHROME_PATH: FAKE_BROWSER } });
}

describe("a template that a config names", () => {
  const dressed = (format: string, template: string): Promise<CommandRun> => {
    const line = `  - { format: ${format}, file: board.out, template: '${template}' }`;
    writeFileSync(at("repo", "unsilo.config.yaml"), `schemaVersion: 1\nreports:\n${line}\n`);
    const argv = ["report", RESPONSE, "--config", "../unsilo.config.yaml"];
    return runCommand(argv, { cwd: at("repo", "docs") });
  };

  test("is found beside the config, and makes the document", async () => {
    writeFileSync(at("repo", "own.md.hbs"), "# For {{organization}}\n");
    expect((await dressed("markdown", "own.md.hbs")).exitCode).toBe(0);
    expect(read("repo", "board.out")).toBe("# For Fjord Mills\n");
  });

  test.each([
    ["html", "own.md.hbs", 3, "own.md.hbs is not a template for this format"],
    ["markdown", "../own.md.hbs", 3, "../own.md.hbs is outside the folder of the config"],
    ["markdown", "other.md.hbs", 5, "other.md.hbs"],
  ])("is refused, and nothing is written: %s by %s", async (format, template, code, said) => {
    writeFileSync(at("repo", "own.md.hbs"), "# For {{organization}}\n");
    const { exitCode, stderr } = await dressed(format, template);
    expect(exitCode).toBe(code);
    expect(stderr).toContain(said);
    expect(existsSync(at("repo", "board.out"))).toBe(false);
  });

  test("is reported with its own location", async () => {
    writeFileSync(at("repo", "own.md.hbs"), "# For\n{{organisation}}\n");
    const { exitCode, stderr } = await dressed("markdown", "own.md.hbs");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("own.md.hbs:2:3 error template-unknown");
  });
});

describe("a document that a config lists", () => {
  test("is written to the folder of the config, wherever the command runs", async () => {
    expect((await report("markdown", "board.md")).stderr).toContain("wrote ../board.md\n");
    expect(readdirSync(at("repo", "docs"))).toEqual([]);
  });

  test.each([
    ["markdown", "board.md"],
    ["html", "new/board.html"],
    ["pdf", "board.pdf"],
  ])("replaces the result of an earlier run: %s", async (format, file) => {
    expect((await report(format, file)).exitCode).toBe(0);
    const first = read("repo", file);
    const argv = ["--baseline", RESPONSE, "--lang", "sv"];
    expect((await report(format, file, ...argv)).exitCode).toBe(0);
    expect(read("repo", file)).not.toBe(first);
  });

  test("does so for every audience", async () => {
    const lines = ["executive", "recruiter", "workshop"].flatMap((audience) => [
      `  - { format: markdown, file: ${audience}.md, audience: ${audience} }`,
      `  - { format: html, file: ${audience}.html, audience: ${audience} }`,
    ]);
    const config = ["schemaVersion: 1", "reports:", ...lines, ""].join("\n");
    writeFileSync(at("repo", "unsilo.config.yaml"), config);
    const argv = ["report", RESPONSE, "--config", "unsilo.config.yaml"];
    for (const time of ["first", "second"]) {
      const { exitCode } = await runCommand(argv, { cwd: at("repo") });
      expect([time, exitCode]).toEqual([time, 0]);
    }
  });

  test.each([
    ["markdown", "README.md", "# Read me\n"],
    ["html", "index.html", "<!doctype html>\n<title>unsilo 0.1.0</title>\n"],
    ["pdf", "cv.pdf", "%PDF /Producer (Skia/PDF m1) /ModDate (D:20261121101500+00'00')"],
    ["terminal", "notes.txt", "notes\n"],
  ])("leaves any other file alone without --force: %s", async (format, file, content) => {
    writeFileSync(at("repo", file), content);
    const { exitCode, stderr } = await report(format, file);
    expect([exitCode, read("repo", file)]).toEqual([5, content]);
    expect(stderr).toContain(`../${file} already exists\n  → add --force`);
    expect((await report(format, file, "--force")).exitCode).toBe(0);
    expect(read("repo", file)).not.toBe(content);
  });
});

describe("a path that a config may not name is refused at its location, with or without --force", () => {
  beforeEach(() => {
    writeFileSync(at("precious"), "precious");
    mkdirSync(at("elsewhere"));
    symlinkSync(at("elsewhere"), at("repo", "linked"));
    symlinkSync(at("precious"), at("repo", "link.md"));
  });

  test.each([
    ["../precious", "is outside the folder of the config"],
    ["docs/../../new.md", "is outside the folder of the config"],
    ["..", "is outside the folder of the config"],
    ["linked/new.md", "is outside the folder of the config"],
    ["linked/deep/new.md", "is outside the folder of the config"],
    ["link.md", "is outside the folder of the config"],
    ["/tmp/new.md", "is an absolute path"],
    ["C:\\new.md", "is an absolute path"],
    [".git/config", "is in .git, which only git may change"],
    ["docs/.GIT/config", "is in .git, which only git may change"],
    ["docs", "is not a regular file"],
    ["new/", "is not a regular file"],
    [".", "is not a regular file"],
  ])("%s", async (file, words) => {
    const said = `unsilo.config.yaml:3:31: ${file} ${words}`;
    for (const run of [await report("markdown", file), await report("markdown", file, "--force")]) {
      expect(run.exitCode).toBe(3);
      expect(run.stderr.replace(" error report-misplaced\n  ", ": ")).toContain(said);
      expect(run.stderr).toContain("such as reports/board.html");
    }
    const lint = await runCommand(["lint", "unsilo.config.yaml"], { cwd: at("repo") });
    expect([lint.exitCode, lint.stdout]).toEqual([3, expect.stringContaining(words.slice(0, 9))]);
    expect(read("precious")).toBe("precious");
    expect(readdirSync(at("elsewhere"))).toEqual([]);
    expect(existsSync(at("new.md"))).toBe(false);
  });

  test("a name that only looks similar is allowed", async () => {
    for (const file of ["..new.md", ".github.md", "a.git.md"]) {
      expect((await report("markdown", file)).exitCode).toBe(0);
      expect(existsSync(at("repo", file))).toBe(true);
    }
  });
});
