import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;

let folder = "";

/** A clean checkout with the script, and programs that only note how they were called. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-ci-"));
  mkdirSync(join(folder, "repo/.ci"), { recursive: true });
  mkdirSync(join(folder, "bin"));
  cpSync(join(ROOT, ".ci/run"), join(folder, "repo/.ci/run"));
  writeFileSync(join(folder, "repo/package-lock.json"), "{}\n");
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "--quiet", "--message", "all");
  program("apt-get", "exit 1");
  program("npm", `echo "$*" >> ${join(folder, "calls")}`);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function git(...argv: readonly string[]): void {
  execFileSync("git", argv, { cwd: join(folder, "repo") });
}

function program(name: string, body: string): void {
  const path = join(folder, "bin", name);
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
}

function run() {
  const { status, stdout } = spawnSync("bash", [".ci/run"], {
    cwd: join(folder, "repo"),
    encoding: "utf8",
    env: { PATH: `${join(folder, "bin")}:${process.env["PATH"]}` },
  });
  return { status, last: stdout.trimEnd().split("\n").at(-1), stdout };
}

test("installs what the lockfile names before anything else, and then tests as the README does", () => {
  expect(run()).toMatchObject({
    status: 0,
    last: expect.stringMatching(/^\d+ passed, 0 failed$/u),
  });
  const calls = readFileSync(join(folder, "calls"), "utf8").split("\n");
  expect(calls.slice(0, 3)).toEqual(["ci --no-audit --no-fund", "test", "run check"]);
});

test("fails if the lockfile was changed, and names it at the end", () => {
  program("npm", `if [ "$1" = test ]; then echo >> package-lock.json; fi`);
  const { status, last, stdout } = run();
  expect([status, last]).toEqual([1, expect.stringMatching(/ passed, 1 failed$/u)]);
  expect(stdout.slice(stdout.indexOf("=== FAILED: clean_tree"))).toContain(" M package-lock.json");
});

test("fails with the test that failed, goes on with the others, and repeats what it said", () => {
  program("npm", `if [ "$1" = test ]; then echo "FAIL test/a.test.ts"; exit 1; fi`);
  const { status, last, stdout } = run();
  expect([status, last]).toEqual([1, expect.stringMatching(/ passed, 1 failed$/u)]);
  expect(stdout.match(/^FAIL test\/a\.test\.ts$/gmu)).toHaveLength(2);
  expect(stdout).toContain("=== npm run scorecard -- --quick");
});
