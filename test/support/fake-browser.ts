import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program that stands in for a browser; `--behave=hang` and others make it misbehave. */
export const FAKE_BROWSER: string = new URL("fake-browser.cjs", import.meta.url).pathname;

/** What a fake browser wrote down of itself. */
export interface FakeBrowserLog {
  readonly file: string;
  /** Its processes that live, once it has started. */
  readonly alive: () => readonly number[];
  readonly hasProfile: () => boolean;
  readonly hasStarted: () => boolean;
}

export function fakeBrowserLog(): FakeBrowserLog {
  const file = join(mkdtempSync(join(tmpdir(), "unsilo-log-")), "browser.json");
  const read = (): { readonly pids: readonly number[]; readonly profile: string } =>
    JSON.parse(readFileSync(file, "utf8"));
  return {
    file,
    alive: () => read().pids.filter(isAlive),
    hasProfile: () => existsSync(read().profile),
    hasStarted: () => existsSync(file) && readFileSync(file, "utf8").endsWith("}"),
  };
}

/** A process that was killed may stay in the table until somebody asks how it ended. */
function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
