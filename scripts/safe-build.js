import { spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// Builds or, with --generate, only generates. Sets the previous output aside until every step has
// succeeded, and restores it if a step fails or is interrupted. The steps are separate processes,
// so that nothing still writes once they have ended.

const root = fileURLToPath(new URL("../", import.meta.url));
const aside = join(root, ".build-previous");
const isGenerateOnly = process.argv.includes("--generate");
const generated = ["src/generated", "schemas"];
const built = ["dist", "THIRD-PARTY.md"];
const targets = isGenerateOnly ? generated : [...generated, ...built];
const steps = [
  ["--import", "tsx", "scripts/build.ts", ...process.argv.slice(2)],
  ...(isGenerateOnly ? [] : [["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"]]),
];

function move(from, to) {
  if (!existsSync(from)) return;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Restores the output that was set aside; a target that did not exist before is left as it is. */
function putBack() {
  for (const target of [...generated, ...built]) {
    move(join(aside, target), join(root, target));
  }
  rmSync(aside, { recursive: true, force: true });
}

let stop = (_signal) => {};
let stopped;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    stopped = signal;
    stop(signal);
  });
}

/** Runs a step to its end; returns its exit code. */
function run(argv) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, argv, { cwd: root, stdio: "inherit" });
    stop = (signal) => child.kill(signal);
    child.on("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

// A build that was killed left its backup.
putBack();
for (const target of targets) move(join(root, target), join(aside, target));
let exitCode = 0;
for (const step of steps) {
  if (exitCode === 0) exitCode = await run(step);
  if (stopped !== undefined) exitCode ||= 128 + constants.signals[stopped];
}
if (exitCode === 0) {
  rmSync(aside, { recursive: true, force: true });
} else {
  for (const target of targets) rmSync(join(root, target), { recursive: true, force: true });
  putBack();
}
process.exitCode = exitCode;
