import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "../../scripts/paths.ts";

let folder = "";

/** A repository with the script, and an npm that builds two files. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-release-"));
  for (const name of ["repo/scripts", "bin"]) mkdirSync(join(folder, name), { recursive: true });
  const npm = `#!/bin/sh
if [ "$1" = run ]; then mkdir -p dist/compiled; echo built > dist/launch.cjs; echo x > dist/compiled/x; fi
`;
  writeFileSync(join(folder, "bin/npm"), npm);
  chmodSync(join(folder, "bin/npm"), 0o755);
  cpSync(`${ROOT}scripts/release-commit.sh`, join(folder, "repo/scripts/release-commit.sh"));
  writeFileSync(join(folder, "repo/package.json"), '{ "version": "1.2.3" }\n');
  writeFileSync(join(folder, "repo/.gitignore"), "/dist/\n");
  git("init", "--quiet", "--initial-branch", "main");
  git("add", ".");
  git("commit", "--quiet", "-m", "first");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const IDENTITY = ["-c", "user.name=T", "-c", "user.email=t@example.org"];

function git(...argv: readonly string[]): string {
  const cwd = join(folder, "repo");
  return execFileSync("git", [...IDENTITY, ...argv], { cwd, encoding: "utf8" }).trim();
}

function release(): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync("bash", ["scripts/release-commit.sh"], {
    cwd: join(folder, "repo"),
    encoding: "utf8",
    env: {
      PATH: `${join(folder, "bin")}:${process.env["PATH"]}`,
      GIT_AUTHOR_NAME: "T",
      GIT_AUTHOR_EMAIL: "t@example.org",
      GIT_COMMITTER_NAME: "T",
      GIT_COMMITTER_EMAIL: "t@example.org",
    },
  });
  return { status, stderr };
}

test("a release's tag names a commit with the build, and leaves branch and tree as they were", () => {
  const head = git("rev-parse", "HEAD");
  expect(release().status).toBe(0);
  expect(git("ls-tree", "-r", "--name-only", "v1.2.3").split("\n")).toEqual([
    ".gitignore",
    "dist/launch.cjs",
    "package.json",
    "scripts/release-commit.sh",
  ]);
  expect(git("rev-parse", "v1.2.3^")).toBe(head);
  expect([git("rev-parse", "main"), git("status", "--porcelain")]).toEqual([head, ""]);
});

test("a version that is released is refused before anything is built", () => {
  git("tag", "v1.2.3");
  const { status, stderr } = release();
  expect([status, stderr]).toEqual([
    1,
    "the tag v1.2.3 exists; set a new version in package.json\n",
  ]);
});

test("a working tree with changes is refused", () => {
  writeFileSync(join(folder, "repo/new"), "");
  const { status, stderr } = release();
  expect([status, stderr]).toEqual([1, expect.stringContaining("the working tree has changes")]);
  expect(git("tag")).toBe("");
});
