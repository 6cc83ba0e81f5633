import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { journalLine } from "../../../src/io/response-store/journal-line.ts";
import { isAlive, thisProcess } from "../../../src/io/response-store/owner.ts";
import { storePaths } from "../../../src/io/response-store/paths.ts";
import { recoverResponse } from "../../../src/io/response-store/recover.ts";
import { openStore } from "../../../src/io/response-store/response-store.ts";
import { breaks, called, fails, mend } from "../faulty-fs.ts";
import { freshFolder, opened } from "./folder.ts";

vi.mock("node:fs", async (importActual) =>
  (await import("../faulty-fs.ts")).withFaults(await importActual()),
);

afterEach(mend);

describe("recovery", () => {
  const saved = (text: string): string => journalLine({ text, base: "" });

  test("from nothing does nothing", () => {
    const store = openStore(join(freshFolder(), "a.yaml"));
    expect(store).toMatchObject({ kind: "open", store: { recovery: { saves: 0 } } });
  });

  test("does not write a response that is already correct", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "a.yaml"), "one");
    writeFileSync(join(folder, ".a.yaml.journal"), saved("one"));
    opened(join(folder, "a.yaml")).release();
    expect(called()).not.toContain("renameSync");
  });

  test("keeps damaged data once, and other data under the next number", () => {
    const folder = freshFolder();
    for (const torn of ["torn", "torn", "other"]) {
      writeFileSync(join(folder, ".a.yaml.journal"), torn);
      opened(join(folder, "a.yaml")).release();
    }
    expect(readdirSync(folder).toSorted()).toEqual([".a.yaml.corrupt-1", ".a.yaml.corrupt-2"]);
    expect(readFileSync(join(folder, ".a.yaml.corrupt-2"), "utf8")).toBe("other");
  });

  test("deletes the temporary files of our processes, and nothing similar", () => {
    const folder = freshFolder();
    for (const name of [".a.yaml.12.tmp", ".a.yaml.x12.tmp", ".a.yaml.12.tmp.keep"]) {
      writeFileSync(join(folder, name), "");
    }
    opened(join(folder, "a.yaml")).release();
    expect(readdirSync(folder).toSorted()).toEqual([".a.yaml.12.tmp.keep", ".a.yaml.x12.tmp"]);
  });

  test("continues if a folder cannot be listed", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, ".a.yaml.journal"), saved("one"));
    breaks("readdirSync", fails("EACCES"));
    expect(recoverResponse(storePaths(join(folder, "a.yaml")))).toEqual({ saves: 1 });
    mend();
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("one");
  });
});

describe("if the system has no information about processes", () => {
  const withoutProc = (): void =>
    breaks("readFileSync", (original, args) =>
      String(args[0]).startsWith("/proc/") ? fails("ENOENT")(original, args) : original(...args),
    );

  test("a process is identified by its number only", () => {
    withoutProc();
    expect(thisProcess()).toEqual({ pid: process.pid, boot: "", start: "" });
  });

  test.each([
    ["one that can be signalled runs", undefined, "", true],
    ["one of somebody else runs", "EPERM", "", true],
    ["one that is not there does not", "ESRCH", "", false],
    ["one known by its start cannot be identified as the same", undefined, "7", false],
  ])("%s", (_, code, start, isRunning) => {
    withoutProc();
    const kill = vi.spyOn(process, "kill").mockImplementation(() => {
      if (code !== undefined) throw Object.assign(new Error(code), { code });
      return true;
    });
    expect(isAlive({ pid: 77, boot: "", start })).toBe(isRunning);
    kill.mockRestore();
  });
});
