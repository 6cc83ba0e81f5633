import { spawnSync } from "node:child_process";
import { faultTests } from "./fault-tests.ts";
import { ROOT } from "./paths.ts";

/*
 * npx tsx scripts/hardening.ts   runs the tests of docs/hardening.yaml that need no terminal and no
 *                                installed package, and fails if one of them is missing
 */
const { missing, files } = faultTests();
for (const fault of missing) process.stderr.write(`${fault}\n`);
const argv = ["vitest", "run", "--project", "fast", "--project", "slow", "--project", "alone"];
const { status } = spawnSync("npx", [...argv, ...files], { cwd: ROOT, stdio: "inherit" });
process.exitCode = missing.length > 0 ? 1 : (status ?? 1);
