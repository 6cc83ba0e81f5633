import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program that imitates a browser; `--behave=hang` and others make it misbehave. */
export const FAKE_BROWSER: string = new URL("fake-browser.cjs", import.meta.url).pathname;

/** Milliseconds. */
const LOOK_EVERY = 20;

/** A fake browser's notes about itself. */
export interface FakeBrowserLog {
  readonly file: string;
  /** Its running processes, once it has started. */
  readonly alive: () => readonly number[];
  /** Resolves when none is running: a killed one may take a moment to end. */
  readonly ended: () => Promise<void>;
  readonly hasProfile: () => boolean;
  readonly hasStarted: () => boolean;
}

export function fakeBrowserLog(): FakeBrowserLog {
  const file = join(mkdtempSync(join(tmpdir(), "unsilo-log-")), "browser.json");
  const read = (): { readonly pids: readonly number[]; readonly profile: string } =>
    JSON.parse(readFileSync(file, "utf8"));
  const alive = (): readonly number[] => read().pids.filter(isAlive);
  return {
    file,
    alive,
    ended: async () => {
      while (alive().length > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    },
    hasProfile: () => existsSync(read().profile),
    hasStarted: () => existsSync(file) && readFileSync(file, "utf8").endsWith("}"),
  };
}

/** A killed process may stay in the table until somebody asks how it ended. */
function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
