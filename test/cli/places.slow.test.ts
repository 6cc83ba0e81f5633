import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const EXAMPLE = new URL("../../examples/pipeline/responses/", import.meta.url).pathname;

let folder = "";

/** A repository with responses in a folder of a team, of which one has an error and a note. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-places-"));
  mkdirSync(join(folder, ".git"));
  cpSync(EXAMPLE, join(folder, "team/r"), { recursive: true });
  writeFileSync(join(folder, "team/r/bad.yaml"), "schemaVersion: 2\n");
  writeFileSync(join(folder, "team/unsilo.config.yaml"), "schemaVersion: 1\n");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(from: string, ...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(argv, { cwd: join(folder, from) });
}

const LIMIT = ["--min-level", "5"];

/** The output of the formats for other programs, from a folder. */
async function documents(from: string, name: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const format of ["sarif", "gitlab", "github", "gitlab-junit"]) {
    const { stdout } = await unsilo(from, "check", name, ...LIMIT, "--format", format);
    found[format] = stdout.replaceAll(/r0\d\.yaml:\d+/gu, "r.yaml:1");
  }
  for (const format of ["sarif", "github"]) {
    const { stdout } = await unsilo(from, "lint", name, "--format", format);
    found[`lint ${format}`] = stdout;
  }
  return found;
}

/** The paths of places, without those that a message repeats. */
function pathsIn(all: Readonly<Record<string, string>>): readonly string[] {
  const places =
    /"(?:uri|path)": "([^"]+)"|::(?:error|warning|notice) file=([^,]+)|file="([^"]+)"/gu;
  return [
    ...new Set(
      Object.values(all).flatMap((text) =>
        [...text.matchAll(places)].map(([, uri, github, junit]) => uri ?? github ?? junit ?? ""),
      ),
    ),
  ].toSorted();
}

const FROM_ROOT = [
  "team/r/bad.yaml",
  "team/r/r01.yaml",
  "team/r/r02.yaml",
  "team/r/r03.yaml",
  "team/unsilo.config.yaml",
];

describe("places are relative to the root of the repository", () => {
  test.each([
    ["", "team/r"],
    ["team", "r"],
    ["team/r", "."],
    ["team/r", "../r"],
  ])("from %j: check %s", async (from, name) => {
    expect(pathsIn(await documents(from, name))).toEqual(FROM_ROOT);
  });

  test("in a worktree and in a submodule, whose .git is a file", async () => {
    rmSync(join(folder, ".git"), { recursive: true });
    writeFileSync(join(folder, ".git"), "gitdir: /elsewhere/.git/worktrees/w\n");
    expect(pathsIn(await documents("team", "r"))).toEqual(FROM_ROOT);
    writeFileSync(join(folder, "team/.git"), "gitdir: ../.git/modules/team\n");
    expect(pathsIn(await documents("team/r", "."))).toEqual(
      FROM_ROOT.map((path) => path.replace("team/", "")),
    );
  });

  test("without git, to the folder where unsilo runs, or to --root", async () => {
    rmSync(join(folder, ".git"), { recursive: true });
    expect(pathsIn(await documents("", "team/r"))).toEqual(FROM_ROOT);
    const argv = ["check", "r", ...LIMIT, "--format", "gitlab", "--root", ".."];
    const { stdout } = await unsilo("team", ...argv);
    expect(pathsIn({ stdout })).toEqual(
      expect.arrayContaining(["team/r/bad.yaml", "team/unsilo.config.yaml"]),
    );
    const { stderr } = await unsilo("team", ...argv.slice(0, -1), "nowhere");
    expect(stderr).toContain("nowhere is not a folder");
  });
});

test("a finding has the same fingerprint from every folder, and none of the names that GitHub computes", async () => {
  const prints = async (from: string, name: string): Promise<readonly string[]> => {
    const { sarif = "", gitlab = "" } = await documents(from, name);
    const all = `${sarif}${gitlab}`.matchAll(/"(?:unsilo\/v1|fingerprint)": "([0-9a-f]+)"/gu);
    return [...all].map(([, print = ""]) => print);
  };
  const here = await prints("", "team/r");
  expect(here.length).toBeGreaterThan(3);
  expect(await prints("team/r", ".")).toEqual(here);
  expect(JSON.stringify(await documents("", "team/r"))).not.toContain("primaryLocation");
});
