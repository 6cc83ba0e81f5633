import { runHarness } from "./harness.ts";
import type { Case } from "./table.ts";

const KILLS = 200;
const ENDLESS = 100_000;
/** Milliseconds: the earliest moment, and the latest on an idle machine. */
const EARLIEST = 30;
const LATEST = 430;

/**
 * Kills the harness at random moments after its start, evenly spread, most of them during its
 * saves.
 */
export async function killCases(harness: string): Promise<readonly Case[]> {
  const latest = Math.max(LATEST, 3 * (await firstSave(harness)));
  const cases: Case[] = [];
  for (let index = 0; index < KILLS; index += 1) {
    const moment = EARLIEST + ((index + Math.random()) / KILLS) * (latest - EARLIEST);
    let isKilled = false;
    const run = await runHarness(harness, {
      answers: ENDLESS,
      onStart: (child) => {
        setTimeout(() => {
          isKilled = child.kill("SIGKILL");
        }, moment);
      },
    });
    cases.push({ where: "a random moment", fault: "kill -9", ...run, isValid: isKilled });
  }
  return cases;
}

/** Milliseconds from the start of a process to its first save; a machine may be busy. */
async function firstSave(harness: string): Promise<number> {
  const start = performance.now();
  let elapsed = 0;
  await runHarness(harness, {
    answers: ENDLESS,
    onSaid: (_, child) => {
      elapsed ||= performance.now() - start;
      child.kill("SIGKILL");
    },
  });
  return elapsed;
}
