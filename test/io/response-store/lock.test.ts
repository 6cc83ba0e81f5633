import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "../../../src/io/response-store/lock.ts";
import { isAlive, isSuspended, thisProcess } from "../../../src/io/response-store/owner.ts";
import { openStore } from "../../../src/io/response-store/response-store.ts";
import { freshFolder, opened } from "./folder.ts";

test("a live owner is named until it releases the lock", () => {
  const path = join(freshFolder(), "cmo.yaml");
  const store = opened(path);
  expect(openStore(path)).toEqual({ kind: "held", by: thisProcess() });
  store.release();
  opened(path).release();
});

test("the lock of a process that was killed is taken over at once", async () => {
  const folder = freshFolder();
  const path = join(folder, ".cmo.yaml.lock");
  const child = spawn("sleep", ["60"]);
  const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8");
  const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  const theirs = { ...thisProcess(), pid: child.pid, start };
  writeFileSync(path, JSON.stringify(theirs));
  expect(takeLock(path)).toEqual({ kind: "held", by: theirs });
  child.kill("SIGKILL");
  await once(child, "exit");
  const lock = takeLock(path);
  expect(lock.kind).toBe("locked");
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(thisProcess());
  expect(readdirSync(folder)).toEqual([".cmo.yaml.lock"]);
});

test.each([
  ["an earlier start of the machine", { ...thisProcess(), boot: "another" }],
  ["an earlier process of the same id", { ...thisProcess(), start: "1" }],
  ["nobody", {}],
])("%s is not a lock", (_, owner) => {
  const path = join(freshFolder(), ".cmo.yaml.lock");
  writeFileSync(path, JSON.stringify(owner));
  expect(takeLock(path).kind).toBe("locked");
});

test("a lock of another computer is never taken over: nothing tells whether it still runs", () => {
  const path = join(freshFolder(), ".cmo.yaml.lock");
  const theirs = { pid: 1, host: "another", boot: "another", start: "1" };
  writeFileSync(path, JSON.stringify(theirs));
  expect(takeLock(path)).toEqual({ kind: "held", by: theirs });
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(theirs);
});

test("a suspended owner is known as one", async () => {
  const child = spawn("sleep", ["60"]);
  const owner = { ...thisProcess(), pid: child.pid as number };
  expect(isSuspended(owner)).toBe(false);
  child.kill("SIGSTOP");
  await expect.poll(() => isSuspended(owner)).toBe(true);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isSuspended(owner)).toBe(false);
});

test("an invalid lock protects nobody", () => {
  const path = join(freshFolder(), ".cmo.yaml.lock");
  writeFileSync(path, "{");
  expect(takeLock(path).kind).toBe("locked");
});

test("without start times a process is alive as long as it can be signalled", () => {
  const { boot, host } = thisProcess();
  expect(isAlive({ pid: 4_194_305, host, boot, start: "" })).toBe(false);
});

test("releasing does not remove the lock of a successor", () => {
  const path = join(freshFolder(), ".cmo.yaml.lock");
  const lock = takeLock(path);
  writeFileSync(path, "theirs");
  if (lock.kind === "locked") lock.release();
  expect(existsSync(path)).toBe(true);
});

test("a live owner's lock that was moved away and not brought back still counts", async () => {
  const folder = freshFolder();
  const path = join(folder, ".cmo.yaml.lock");
  const child = spawn("sleep", ["60"]);
  const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8");
  const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  const theirs = { ...thisProcess(), pid: child.pid, start };
  writeFileSync(`${path}.4194305`, JSON.stringify(theirs));
  expect(takeLock(path)).toEqual({ kind: "held", by: theirs });
  expect(existsSync(path)).toBe(false);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(takeLock(path).kind).toBe("locked");
  expect(readdirSync(folder)).toEqual([".cmo.yaml.lock"]);
});

test("lock files of killed processes are removed, those of running ones are kept", () => {
  const folder = freshFolder();
  const path = join(folder, ".cmo.yaml.lock");
  const mine = `..cmo.yaml.lock.${process.ppid}.tmp`;
  for (const name of ["..cmo.yaml.lock.4194305.tmp", mine, "..cfo.yaml.lock.4194305.tmp"]) {
    writeFileSync(join(folder, name), "{}");
  }
  takeLock(path);
  expect(readdirSync(folder).toSorted()).toEqual(
    ["..cfo.yaml.lock.4194305.tmp", ".cmo.yaml.lock", mine].toSorted(),
  );
});
