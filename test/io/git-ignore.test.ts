import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keptByGit } from "../../src/io/git-ignore.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-git-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function lay(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function git(...argv: readonly string[]): number | null {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  return spawnSync("git", argv, { cwd: folder, env }).status;
}

const hasGit = spawnSync("git", ["--version"]).status === 0;

const FILES = ["roster.csv", "a/roster.csv", "a/b/roster.csv", "a/b/c [1].csv", "x/y/!z.csv"];

/** What a .gitignore may have, and what is in the one of the folder a. */
const LISTS: readonly (readonly [string, string])[] = [
  ["roster.csv", ""],
  ["/roster.csv", ""],
  ["*.csv\n", "!roster.csv"],
  ["a/", "!roster.csv"],
  ["a/*\n!a/b", ""],
  ["a/**", ""],
  ["**/b", ""],
  ["a/**/roster.csv", ""],
  ["**/roster.csv\n!/roster.csv", ""],
  ["roster*", "/b"],
  ["r?ster.cs[a-v]", ""],
  ["r[!a]ster.csv", "c \\[1\\].csv"],
  ["[ab]/b/*", ""],
  ["*", "!*"],
  ["# roster.csv", "roster.csv   "],
  ["\\#x", "b/roster.csv/"],
  ["", "roster.csv\\ "],
  ["y\\", "\\!z.csv"],
  ["*s*t*r*v", "*r*c*s*"],
  ["roster.csv\r\nx\r\n", ""],
  ["roster", "*.CSV"],
  ["/a/b/**/", "**"],
];

describe("a file that git keeps", () => {
  test.skipIf(!hasGit).each(LISTS)(
    "with %j, and %j below, is the one that git keeps",
    (top, below) => {
      git("init", "--quiet");
      lay({
        ...Object.fromEntries(FILES.map((file) => [file, ""])),
        ".gitignore": top,
        "a/.gitignore": below,
      });
      const kept = FILES.filter((file) => keptByGit(join(folder, file)) !== undefined);
      expect(kept).toEqual(FILES.filter((file) => git("check-ignore", "--quiet", file) === 1));
    },
  );

  test("does not exist outside of a repository", () => {
    lay({ "roster.csv": "" });
    expect(keptByGit(join(folder, "roster.csv"))).toBeUndefined();
  });

  test("is not one that only this copy of the repository excludes", () => {
    lay({ ".git/info/exclude": "roster.csv\n", "a/roster.csv": "", "a/b.csv": "" });
    expect(keptByGit(join(folder, "a/roster.csv"))).toBeUndefined();
    expect(keptByGit(join(folder, "a/b.csv"))).toBe(folder);
  });

  test("is found soon, however many stars a pattern has", () => {
    lay({ ".git/HEAD": "", ".gitignore": `${"*a".repeat(200)}b\n`, "roster.csv": "" });
    expect(keptByGit(join(folder, "a".repeat(200)))).toBe(folder);
  });
});
