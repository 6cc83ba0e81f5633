import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, expect, test } from "vitest";
import { lockFolder, settleInterrupted } from "../../src/io/write-together.ts";

const FILES = 12;
const KILLS = 40;
const base = mkdtempSync(join(tmpdir(), "unsilo-killed-"));

afterAll(() => rmSync(base, { recursive: true }));

async function bundled(): Promise<string> {
  const input = fileURLToPath(new URL("../support/import-harness.ts", import.meta.url));
  const build = await rolldown({ input, platform: "node" });
  const file = join(base, "harness.mjs");
  await build.write({ file, format: "esm" });
  await build.close();
  return file;
}

/** Runs imports until the process is killed, so many milliseconds after its first whole import. */
function killedAfter(harness: string, folder: string, wait: number): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [harness, folder, String(FILES), "0"]);
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      if (said === "") setTimeout(() => child.kill("SIGKILL"), wait);
      said += chunk.toString();
    });
    child.on("close", () => resolve(said));
  });
}

test("after kill -9 at any moment, the next run finds all files of one import", async () => {
  const harness = await bundled();
  let unsettled = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const folder = join(base, `run-${kill}`);
    const said = await killedAfter(harness, folder, kill);
    const last = said.trim().split("\n").length - 1;
    const lock = lockFolder(folder);
    if (lock.kind !== "locked") throw new Error("the lock of a dead process is held");
    if (readdirSync(folder).includes(".unsilo-import")) unsettled += 1;
    settleInterrupted(folder);
    lock.release();
    const names = readdirSync(folder);
    expect(names).toHaveLength(FILES);
    const rounds = names.map((name) => readFileSync(join(folder, name), "utf8").split("\n", 1)[0]);
    const [round = ""] = new Set(rounds.map((line) => line?.split(" ")[1]));
    expect(rounds).toEqual(names.map((name) => `${name} ${round}`));
    // Every import that was reported is there, or a later one.
    expect([last, last + 1, last + 2]).toContain(Number(round));
  }
  expect(unsettled).toBeGreaterThan(0);
});
