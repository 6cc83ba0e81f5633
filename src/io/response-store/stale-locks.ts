import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { removeQuietly } from "../durable.ts";
import { isAlive, isRunning, type Owner } from "./owner.ts";

/** Where this process puts a lock that it takes for a dead owner's. */
export function awayPath(path: string): string {
  return `${path}.${process.pid}`;
}

/** A lock's text; undefined when it was released in the meantime. Throws the system's error. */
export function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** What names no owner was not written by unsilo, and protects nobody. */
export function ownerOf(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Partial<Owner>;
    const { pid, host = "", boot = "", start = "" } = owner;
    return typeof pid === "number" ? { pid, host, boot, start } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A live owner whose lock a process moved away and did not bring back. What killed processes left of
 * their locks is removed on the way. Throws the system's error.
 */
export function strayOwner(path: string): Owner | undefined {
  const [moved, unplaced] = [`${basename(path)}.`, `.${basename(path)}.`];
  for (const name of readdirSync(dirname(path))) {
    const file = join(dirname(path), name);
    const left = /^(\d+)\.tmp$/u.exec(after(name, unplaced))?.[1];
    if (left !== undefined && !isRunning(Number(left))) removeQuietly(file);
    if (!/^\d+$/u.test(after(name, moved))) continue;
    const owner = ownerOf(readLock(file) ?? "");
    if (owner !== undefined && isAlive(owner)) return owner;
    removeQuietly(file);
  }
  return undefined;
}

/** The rest of a name after its prefix; empty if it has another prefix. */
function after(name: string, beginning: string): string {
  return name.startsWith(beginning) ? name.slice(beginning.length) : "";
}
