import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;
const IS_THERE = spawnSync("pre-commit", ["--version"]).status === 0;

/** A client's repository with the package installed. */
let folder = "";

beforeAll(() => {
  if (!IS_THERE) return;
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  cpSync(join(ROOT, "examples/pipeline"), folder, { recursive: true });
  const options = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
  const packed = run("npm", options, ROOT).trim();
  run("npm", ["install", "--offline", "--ignore-scripts", "--silent", `./${packed}`], folder);
  writeFileSync(join(folder, ".gitignore"), "node_modules\n");
  writeFileSync(
    join(folder, ".pre-commit-config.yaml"),
    hooksOf(run("git", ["rev-parse", "HEAD"], ROOT)),
  );
  run("git", ["init", "--quiet"], folder);
});

afterAll(() => {
  if (IS_THERE) rmSync(folder, { recursive: true, force: true });
});

function hooksOf(commit: string): string {
  const hooks = "hooks: [{ id: unsilo-lint }, { id: unsilo-check }]";
  return `repos: [{ repo: "file://${ROOT}", rev: ${commit.trim()}, ${hooks} }]\n`;
}

function run(command: string, argv: readonly string[], cwd: string): string {
  return execFileSync(command, argv, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs both hooks, as this repository's last commit has them, on all files of the client's. */
function tried() {
  run("git", ["add", "--all"], folder);
  const { status, stdout } = spawnSync("pre-commit", ["run", "--all-files"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PRE_COMMIT_HOME: join(folder, "node_modules/.pre-commit") },
  });
  return { status, stdout };
}

describe.skipIf(!IS_THERE)("pre-commit runs both hooks, which", () => {
  test("pass sound files", () => {
    const { status, stdout } = tried();
    expect(stdout).toMatch(/\.Passed$[^]*\.Passed$/mu);
    expect(status).toBe(0);
  });

  test("stop an invalid response", () => {
    const response = join(folder, "responses/r03.yaml");
    const sound = readFileSync(response, "utf8");
    writeFileSync(response, sound.replace("plan-by-customer: 2", "plan-by-customer: 9"));
    const { status, stdout } = tried();
    expect(stdout.split("- exit code: 3")).toEqual([
      expect.any(String),
      expect.stringContaining("responses/r03.yaml:13:21"),
      expect.stringContaining("responses/r03.yaml:13:21"),
    ]);
    expect(status).toBe(1);
  });
});

if (!IS_THERE) process.stderr.write("NOT RUN: the hooks, which need pre-commit\n");
