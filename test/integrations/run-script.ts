import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = new URL("../../", import.meta.url).pathname;

/** A repository with responses, an `npm` with a package, and an `unsilo` that runs the built command. */
export interface Workshop {
  readonly folder: string;
  readonly path: string;
}

export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "unsilo ci-"));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  mkdirSync(join(folder, "repo", ".git"), { recursive: true });
  cpSync(join(ROOT, "examples", "pipeline"), join(folder, "repo"), { recursive: true });
  const launcher = `"${process.execPath}" "${ROOT}bin/unsilo.cjs"`;
  executable(join(bin, "unsilo"), `exec ${launcher} "$@"`);
  executable(
    join(bin, "npm"),
    `[ "$1 $2" = "pack --silent" ] || exit 99\ncp "${folder}/package.tgz" "unsilo-\${3#*@}.tgz"`,
  );
  packed(folder);
  laidBait(join(folder, "repo"));
  return { folder, path: `${bin}:${process.env["PATH"] ?? ""}` };
}

/** What the registry has: a package whose command is the built one. */
function packed(folder: string): void {
  mkdirSync(join(folder, "package", "bin"), { recursive: true });
  const line = `require(${JSON.stringify(`${ROOT}bin/unsilo.cjs`)});\n`;
  writeFileSync(join(folder, "package", "bin", "unsilo.cjs"), line);
  spawnSync("tar", ["-czf", "package.tgz", "package"], { cwd: folder });
}

/** The hash of the package in the registry, as npm writes it. */
export function integrityOf({ folder }: Workshop): string {
  const bytes = readFileSync(join(folder, "package.tgz"));
  return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}

/** What a change could add to have its own code run. */
function laidBait(repo: string): void {
  const bin = join(repo, "node_modules", ".bin");
  mkdirSync(bin, { recursive: true });
  for (const name of ["unsilo", "node", "npm"]) executable(join(bin, name), "touch owned");
  mkdirSync(join(repo, "node_modules", "unsilo"), { recursive: true });
  writeFileSync(
    join(repo, "node_modules", "unsilo", "index.js"),
    "require('fs').writeFileSync('owned', '')",
  );
  writeFileSync(
    join(repo, ".npmrc"),
    "registry=http://localhost:9\nnode-options=--require ./evil.js\n",
  );
  writeFileSync(join(repo, "evil.js"), "require('fs').writeFileSync('owned', '')");
}

function executable(file: string, script: string): void {
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

export interface ScriptRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a line of shell in the repository, as a pipeline would. */
export function runScript(
  script: string,
  { folder, path }: Workshop,
  env: Readonly<Record<string, string>> = {},
): ScriptRun {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script], {
    cwd: join(folder, "repo"),
    encoding: "utf8",
    env: { PATH: path, HOME: folder, ...env },
  });
  return { status, stdout, stderr };
}

export function readIn({ folder }: Workshop, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}
