import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/nordlys-retail", import.meta.url).pathname;

let folder = "";
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-write-"));
  mkdirSync(at(".git"));
  cpSync(EXAMPLE, at("all"), { recursive: true });
  writeFileSync(at("file"), "");
});
afterEach(() => rmSync(folder, { recursive: true }));

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: folder });
}

describe("a document that cannot be written does not stop the others", () => {
  test.each([
    ["score all", "json", "csv"],
    ["report all", "html", "markdown"],
    ["check all --min-coverage 0.1", "sarif", "json"],
    ["lint all", "sarif", "json"],
    ["plan all --target 2", "json", "markdown"],
    ["explain all", "json", "markdown"],
    ["compare all all", "json", "markdown"],
    ["history all", "json", "markdown"],
    ["baseline write all", "json", "json"],
    ["show digital-marketing-organization --handout", "html", "markdown"],
  ])("%s", async (line, bad, good) => {
    const formats = ["--format", `${bad}=file/below`, "--format", `${good}=good`];
    const { exitCode, stderr } = await unsilo(...line.split(" "), ...formats);
    expect(exitCode).toBe(5);
    expect(stderr).toContain("unsilo: file/below cannot be written: part of the path is not");
    expect(stderr).toContain("  → choose another path\nwrote good\n");
    expect(readFileSync(at("good"), "utf8")).not.toBe("");
  });
});

describe("the most severe exit code is returned", () => {
  test("lint reports the problems, even if its documents cannot be written", async () => {
    const response = readFileSync(at("all/cmo.yaml"), "utf8");
    writeFileSync(at("all/cmo.yaml"), response.replace("assessment:", "assesment:"));
    const formats = ["--format", "sarif=file/below", "--format", "json=x.json"];
    const { exitCode, stderr } = await unsilo("lint", "all", ...formats);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('unknown key "assesment"');
    expect(readFileSync(at("x.json"), "utf8")).toContain("assesment");
  });

  test("an unreachable plan is less severe than a missing document", async () => {
    const argv = ["plan", "all", "--target", "5", "--format"];
    expect((await unsilo(...argv, "json=plan.json")).exitCode).toBe(1);
    expect((await unsilo(...argv, "json=file/below")).exitCode).toBe(5);
  });

  test("a failed gate of compare is also reported", async () => {
    const argv = ["compare", "all", "all", "--fail-on-drop", "--format", "json=file/below"];
    const { exitCode, stderr } = await unsilo(...argv);
    expect([exitCode, stderr.trimEnd().split("\n")]).toEqual([
      5,
      expect.objectContaining({ length: 3 }),
    ]);
  });
});

describe("- is standard output", () => {
  test("in --format, as in -o", async () => {
    const { stdout, stderr } = await unsilo(
      "score",
      "all",
      "--format",
      "json=-",
      "--format",
      "csv=s.csv",
    );
    expect(stdout).toMatch(/^\{/u);
    expect(stderr).toBe("wrote s.csv\n");
    expect(existsSync(at("-"))).toBe(false);
  });

  test("also beside a file that -o names", async () => {
    const { stdout } = await unsilo("score", "all", "--format", "json=-", "-o", "s.csv");
    expect(stdout).toMatch(/^\{/u);
    expect(readFileSync(at("s.csv"), "utf8")).not.toMatch(/^\{/u);
  });

  test("for one document alone", async () => {
    const { exitCode, stderr } = await unsilo(
      "score",
      "all",
      "--format",
      "json=-",
      "--format",
      "csv",
    );
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining("standard output takes only one format, not json, csv"),
    ]);
  });
});
