import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = new URL("../../", import.meta.url).pathname;

/** A repository with responses, and an `npx` and an `unsilo` that run the built command. */
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
    join(bin, "npx"),
    `[ "$1 $2" = "--yes --" ] && [ "\${3%@*}" = unsilo ] || exit 99\nshift 3\nexec ${launcher} "$@"`,
  );
  return { folder, path: `${bin}:${process.env["PATH"] ?? ""}` };
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
