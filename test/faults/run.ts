import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DiskCases, fullDiskCases, limitedFileCases, readOnlyCases } from "./disks.ts";
import { bundleHarness } from "./harness.ts";
import { killCases } from "./kills.ts";
import { lockCases } from "./lock-calls.ts";
import { syncOrderCases } from "./sync-order.ts";
import { systemCallCases } from "./system-calls.ts";
import { type Case, hasPassed, tableOf } from "./table.ts";

async function straceCases(harness: string): Promise<DiskCases> {
  const probe = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]);
  if (probe.error !== undefined) return { skipped: "strace is missing: apt-get install strace" };
  if (probe.status !== 0) {
    return { skipped: `strace may not trace here: ${probe.stderr.toString().trim()}` };
  }
  return [
    ...(await syncOrderCases(harness)),
    ...(await systemCallCases(harness)),
    ...(await lockCases(harness)),
  ];
}

const SUITES: Readonly<Record<string, (harness: string) => Promise<DiskCases>>> = {
  "faults at system calls": straceCases,
  "kill -9 at random moments": killCases,
  "a file of a limited size": limitedFileCases,
  "a full disk": fullDiskCases,
  "a read-only remount": readOnlyCases,
};

const folder = mkdtempSync(join(tmpdir(), "unsilo-harness-"));
try {
  const harness = await bundleHarness(folder);
  const cases: Case[] = [];
  const skipped: string[] = [];
  for (const [name, suite] of Object.entries(SUITES)) {
    const result = await suite(harness);
    if ("skipped" in result) skipped.push(`skipped: ${name}: ${result.skipped}`);
    else cases.push(...result);
  }
  const failed = cases.filter((one) => !hasPassed(one));
  const lost = cases.reduce((total, one) => total + one.lost, 0);
  const lines = [
    ...tableOf(cases),
    ...failed.map(
      (one) =>
        `FAILED ${one.where}, ${one.fault}, lost ${one.lost}, happened: ${one.isValid}: ${one.said.slice(-200).replaceAll("\n", "; ")}`,
    ),
    ...skipped,
    `answers acknowledged and then lost: ${lost}`,
    `${cases.length - failed.length} passed, ${failed.length} failed`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = failed.length === 0 && cases.length > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
