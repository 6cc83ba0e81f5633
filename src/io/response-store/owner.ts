import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** A process, distinguished from a later one with the same id. */
export interface Owner {
  readonly pid: number;
  /** The computer that it runs on. */
  readonly host: string;
  /** Empty where the system does not tell. */
  readonly boot: string;
  /** When the process started, in the system's ticks; empty where the system does not tell. */
  readonly start: string;
}

/** The fields of /proc/PID/stat after the name in brackets, which may hold anything. */
const STATE = 0;
const START_TIME = 19;

/** The running process. */
export function thisProcess(): Owner {
  const { pid } = process;
  return { pid, host: hostname(), boot: bootId(), start: processStat(pid)?.start ?? "" };
}

/**
 * Whether an owner still runs: since the same start of the machine, as the same process. That of
 * another computer may, because nothing tells from here.
 */
export function isAlive({ pid, host, boot, start }: Owner): boolean {
  if (host !== hostname()) return true;
  if (boot !== bootId()) return false;
  const stat = processStat(pid);
  if (stat !== undefined) return stat.isRunning && stat.start === start;
  return start === "" && canBeSignalled(pid);
}

/** Whether a process of this computer was suspended by its terminal. */
export function isSuspended({ pid }: Owner): boolean {
  return processStat(pid)?.isSuspended ?? false;
}

/** Whether some process has an id at present. */
export function isRunning(pid: number): boolean {
  return processStat(pid)?.isRunning ?? canBeSignalled(pid);
}

function bootId(): string {
  return readQuietly("/proc/sys/kernel/random/boot_id").trim();
}

interface ProcessStat {
  readonly start: string;
  readonly isRunning: boolean;
  readonly isSuspended: boolean;
}

function processStat(pid: number): ProcessStat | undefined {
  const text = readQuietly(`/proc/${pid}/stat`);
  if (text === "") return undefined;
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const state = fields[STATE] ?? "";
  return {
    start: fields[START_TIME] ?? "",
    isRunning: !/[ZX]/u.test(state),
    isSuspended: state === "T",
  };
}

/** Without /proc; a process of somebody else may not be signalled, but runs. */
function canBeSignalled(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readQuietly(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
