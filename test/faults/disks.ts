import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textOf } from "./answers.ts";
import { runHarness } from "./harness.ts";
import { RESPONSE } from "./judge.ts";
import type { Case } from "./table.ts";

/** Cases on a separate disk, or the reason why there are none. */
export type DiskCases = readonly Case[] | { readonly skipped: string };

/** A disk of 16 KiB that fills up in the middle of an interview. */
export async function fullDiskCases(harness: string): Promise<DiskCases> {
  return onDisk("size=16k", async (folder) => {
    const run = await runHarness(harness, { answers: 120, folder });
    return [
      { where: "16 KiB disk", fault: "ENOSPC", ...run, isValid: run.said.includes("ENOSPC") },
    ];
  });
}

/**
 * A disk that becomes read-only between two answers: nothing is open then, so the system allows it.
 */
export async function readOnlyCases(harness: string): Promise<DiskCases> {
  return onDisk("size=1m", async (folder) => {
    let isRemounted = false;
    const run = await runHarness(harness, {
      answers: 6,
      folder,
      mode: "wait",
      onSaid: (said, child) => {
        if (isRemounted || !said.includes("waiting\n")) return;
        isRemounted = mount("remount,ro", folder) === undefined;
        child.stdin?.end("\n");
      },
    });
    return [
      { where: "read-only remount", fault: "EROFS", ...run, isValid: run.said.includes("EROFS") },
    ];
  });
}

/** The system's limit on a file's size makes a write short before it fails. */
export async function limitedFileCases(harness: string): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const blocks of [1, 2, 3, 5, 8, 13]) {
    const shell = `trap '' XFSZ; ulimit -f ${blocks}; exec`;
    const run = await runHarness(harness, { answers: 80, shell });
    cases.push({
      where: "file of a limited size",
      fault: "short write",
      ...run,
      isValid: run.said.includes("EFBIG"),
    });
  }
  return cases;
}

async function onDisk(
  options: string,
  cases: (folder: string) => Promise<readonly Case[]>,
): Promise<DiskCases> {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-disk-"));
  const refusal = mount(options, folder);
  if (refusal !== undefined) {
    rmSync(folder, { recursive: true, force: true });
    return { skipped: `this process may not mount a disk: ${refusal}` };
  }
  try {
    writeFileSync(join(folder, RESPONSE), textOf(0));
    return await cases(folder);
  } finally {
    spawnSync("umount", [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Undefined when it is done. */
function mount(options: string, folder: string): string | undefined {
  const { status, stderr, error } = spawnSync("mount", [
    "-t",
    "tmpfs",
    "-o",
    options,
    "tmpfs",
    folder,
  ]);
  if (error !== undefined) return error.message;
  return status === 0 ? undefined : stderr.toString().trim();
}
