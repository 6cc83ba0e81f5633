import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./paths.ts";

/**
 * Does the same as a newcomer: clones, installs, starts and tests, with a clean tree after each
 * step.
 */
const LIMIT = 60;
const folder = mkdtempSync(join(tmpdir(), "unsilo-clone-"));
const clone = join(folder, "unsilo");
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function run(command: string, cwd: string): { readonly seconds: number; readonly output: string } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync("bash", ["-c", command], {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}\n${stdout}\n${stderr}`);
  return { seconds: (performance.now() - start) / 1000, output: stdout };
}

function checkClean(after: string): void {
  const { output } = run("git status --porcelain", clone);
  if (output !== "") throw new Error(`${after} leaves the tree dirty:\n${output}`);
}

try {
  run(`git clone --quiet --no-hardlinks ${JSON.stringify(ROOT)} ${JSON.stringify(clone)}`, folder);
  const ci = run("npm ci --no-audit --no-fund", clone);
  checkClean("npm ci");
  const start = run("npm install --no-audit --no-fund && npm start", clone);
  checkClean("npm install && npm start");
  const tests = run("npm install --no-audit --no-fund && npm test", clone);
  checkClean("npm install && npm test");
  const [, duration = ""] = /Duration\D+([\d.]+)s/u.exec(tests.output) ?? [];
  const figure = [
    `npm ci ${ci.seconds.toFixed(0)} s`,
    `npm install && npm start ${start.seconds.toFixed(0)} s`,
    `tests ${Number(duration).toFixed(0)} s`,
    "clean after each",
  ].join(", ");
  process.stdout.write(`figure: ${figure}\n`);
  process.exitCode = start.seconds < LIMIT && Number(duration) < LIMIT ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
