import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readJournal } from "../../../src/io/response-store/journal-line.ts";
import { takeLock } from "../../../src/io/response-store/lock.ts";
import { thisProcess } from "../../../src/io/response-store/owner.ts";
import { openStore } from "../../../src/io/response-store/response-store.ts";
import { breaks, breaksOnce, called, fails, mend } from "../faulty-fs.ts";
import { freshFolder, opened } from "./folder.ts";

vi.mock("node:fs", async (importActual) =>
  (await import("../faulty-fs.ts")).withFaults(await importActual()),
);

afterEach(mend);

function journalOf(folder: string): readonly string[] {
  const { entries, damaged } = readJournal(readFileSync(join(folder, ".a.yaml.journal")));
  expect(damaged).toHaveLength(0);
  return entries.map(({ text }) => text);
}

describe("a save that fails", () => {
  test("halfway, and is tried again, leaves no torn line between the others", () => {
    const folder = freshFolder();
    const store = opened(join(folder, "a.yaml"));
    store.save("one");
    breaksOnce("writeSync", (original, [file]) => {
      original(file, Buffer.from("torn"));
      return fails("ENOSPC")(original, []);
    });
    expect(() => store.save("two")).toThrow(expect.objectContaining({ code: "ENOSPC" }));
    expect(store.isBroken()).toBe(false);
    store.save("two");
    store.save("three");
    expect(journalOf(folder)).toEqual(["one", "two", "three"]);
    store.release();
  });

  test("is not truncated again after a successful one", () => {
    const store = opened(join(freshFolder(), "a.yaml"));
    store.save("one");
    store.save("two");
    store.settle();
    store.save("three");
    expect(called()).not.toContain("ftruncateSync");
    store.release();
  });

  test("during its sync, breaks the path for good: no later save is acknowledged", () => {
    const folder = freshFolder();
    const store = opened(join(folder, "a.yaml"));
    store.save("one");
    breaksOnce("fdatasyncSync", fails("EIO"));
    expect(() => store.save("two")).toThrow(expect.objectContaining({ code: "EIO" }));
    expect(store.isBroken()).toBe(true);
    mend();
    expect(() => store.save("three")).toThrow(
      expect.objectContaining({
        code: "EBROKEN",
        syscall: "fdatasync",
        message: "an earlier write to the disk failed",
        path: join(folder, ".a.yaml.journal"),
      }),
    );
    expect(called()).not.toContain("writeSync");
    store.release();
  });

  test("during the sync of its folder, breaks it too", () => {
    const store = opened(join(freshFolder(), "a.yaml"));
    breaksOnce("fsyncSync", fails("EIO"));
    expect(() => store.save("one")).toThrow(expect.objectContaining({ code: "EIO" }));
    expect(store.isBroken()).toBe(true);
    store.release();
  });
});

describe("settling", () => {
  test("without links, the previous version is copied, and deleted on success", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "a.yaml"), "before");
    const store = opened(join(folder, "a.yaml"));
    store.save("after");
    breaks("linkSync", fails("EPERM"));
    store.settle();
    expect(called()).toContain("copyFileSync");
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("after");
    mend();
    store.release();
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  test.each(["linkSync", "copyFileSync"])(
    "that fails at the last moment leaves the previous version twice: %s",
    (way) => {
      const folder = freshFolder();
      writeFileSync(join(folder, "a.yaml"), "before");
      const store = opened(join(folder, "a.yaml"));
      store.save("after");
      if (way === "copyFileSync") breaks("linkSync", fails("EPERM"));
      breaks("renameSync", fails("EIO"));
      expect(() => store.settle()).toThrow(expect.objectContaining({ code: "EIO" }));
      mend();
      expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("before");
      expect(readFileSync(join(folder, "a.yaml.bak"), "utf8")).toBe("before");
      expect(journalOf(folder)).toEqual(["after"]);
      store.release();
    },
  );

  test("a first response has no previous version", () => {
    const folder = freshFolder();
    const store = opened(join(folder, "a.yaml"));
    store.save("first");
    store.settle();
    expect(called()).not.toContain("copyFileSync");
    store.release();
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  test("the previous version is deleted once the new one is durable", () => {
    const folder = freshFolder();
    const store = opened(join(folder, "a.yaml"));
    for (const text of ["one", "two"]) {
      store.save(text);
      store.settle();
    }
    store.release();
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  test("closes the journal once", () => {
    const store = opened(join(freshFolder(), "a.yaml"));
    store.save("one");
    mend();
    store.settle();
    const closed = called().filter((name) => name === "closeSync").length;
    expect(closed).toBe(called().filter((name) => name === "openSync").length + 1);
    store.release();
  });
});

describe("the lock", () => {
  const DEAD = `${JSON.stringify({ pid: 1, boot: "another boot", start: "1" })}\n`;

  test("is released if the journal cannot be read", () => {
    const folder = freshFolder();
    breaks("readFileSync", (original, args) =>
      String(args[0]).endsWith(".journal") ? fails("EACCES")(original, args) : original(...args),
    );
    expect(() => openStore(join(folder, "a.yaml"))).toThrow(
      expect.objectContaining({ code: "EACCES" }),
    );
    mend();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("that is released during the check is free", () => {
    const path = join(freshFolder(), "lock");
    writeFileSync(path, DEAD);
    breaks("readFileSync", (original, args) => {
      if (args[0] !== path) return original(...args);
      mend();
      rmSync(path);
      return fails("ENOENT")(original, args);
    });
    expect(takeLock(path).kind).toBe("locked");
  });

  test("that cannot be read is an error, not a free path", () => {
    const path = join(freshFolder(), "lock");
    writeFileSync(path, DEAD);
    breaks("readFileSync", (original, args) =>
      args[0] === path ? fails("EACCES")(original, args) : original(...args),
    );
    expect(() => takeLock(path)).toThrow(expect.objectContaining({ code: "EACCES" }));
  });

  test("that cannot be written is an error", () => {
    breaks("linkSync", fails("EROFS"));
    breaks("renameSync", fails("EROFS"));
    expect(() => takeLock(join(freshFolder(), "lock"))).toThrow(
      expect.objectContaining({ code: "EROFS" }),
    );
  });

  test("of a dead owner that somebody else has just taken stays theirs", () => {
    const path = join(freshFolder(), "lock");
    writeFileSync(path, DEAD);
    const theirs = `${JSON.stringify(thisProcess())} \n`;
    breaksOnce("renameSync", (original, args) => {
      writeFileSync(path, theirs);
      return original(...args);
    });
    expect(takeLock(path)).toEqual({ kind: "held", pid: process.pid });
    expect(readFileSync(path, "utf8")).toBe(theirs);
  });

  test("of a dead owner that somebody else has just removed is free", () => {
    const path = join(freshFolder(), "lock");
    writeFileSync(path, DEAD);
    breaksOnce("renameSync", fails("ENOENT"));
    expect(takeLock(path).kind).toBe("locked");
  });

  test("of a dead owner that cannot be moved is an error", () => {
    const path = join(freshFolder(), "lock");
    writeFileSync(path, DEAD);
    breaks("renameSync", fails("EACCES"));
    expect(() => takeLock(path)).toThrow(expect.objectContaining({ code: "EACCES" }));
    expect(existsSync(path)).toBe(true);
  });
});
