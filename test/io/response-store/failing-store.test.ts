import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { takeLock } from "../../../src/io/response-store/lock.ts";
import { thisProcess } from "../../../src/io/response-store/owner.ts";
import { openStore } from "../../../src/io/response-store/response-store.ts";
import { breaks, breaksOnce, fails, mend } from "../faulty-fs.ts";
import { freshFolder, opened } from "./folder.ts";

vi.mock("node:fs", async (importActual) =>
  (await import("../faulty-fs.ts")).withFaults(await importActual()),
);

afterEach(mend);

describe("a save that fails", () => {
  test.each([
    ["writeSync", "ENOSPC"],
    ["fsyncSync", "EIO"],
    ["renameSync", "ESTALE"],
    ["openSync", "EROFS"],
  ])(
    "in %s leaves the file as it was, and nothing beside it; the next attempt counts",
    (call, code) => {
      const folder = freshFolder();
      const path = join(folder, "a.yaml");
      const store = opened(path);
      store.save("one");
      breaksOnce(call, fails(code));
      expect(() => store.save("two")).toThrow(expect.objectContaining({ code }));
      expect(readFileSync(path, "utf8")).toBe("one");
      expect(store.save("two")).toEqual({ isPrivate: true });
      expect(readFileSync(path, "utf8")).toBe("two");
      store.release();
      expect(readdirSync(folder)).toEqual(["a.yaml"]);
    },
  );

  test("in the sync of its folder is not taken for a change by another program", () => {
    const folder = freshFolder();
    const store = opened(join(folder, "a.yaml"));
    store.save("one");
    let syncs = 0;
    breaks("fsyncSync", (original, args) => {
      syncs += 1;
      return syncs === 2 ? fails("EIO")(original, args) : original(...args);
    });
    expect(() => store.save("two")).toThrow(expect.objectContaining({ code: "EIO" }));
    expect(store.save("three")).toEqual({ isPrivate: true });
    store.release();
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  test("to keep the version of another program changes nothing", () => {
    const path = join(freshFolder(), "a.yaml");
    const store = opened(path);
    store.save("one");
    writeFileSync(path, "theirs");
    breaks("linkSync", fails("ENOSPC"));
    breaks("renameSync", fails("ENOSPC"));
    expect(() => store.save("two")).toThrow(expect.objectContaining({ code: "ENOSPC" }));
    mend();
    expect(readFileSync(path, "utf8")).toBe("theirs");
    store.release();
  });
});

describe("a file system without permissions", () => {
  test("takes the answers, and says who else can read them", () => {
    breaks("fchmodSync", fails("EPERM"));
    const before = process.umask(0);
    try {
      breaks("openSync", (original, [path, flags]) => original(path, flags, 0o644));
      const store = opened(join(freshFolder(), "a.yaml"));
      expect(store.save("one")).toEqual({ isPrivate: false });
      store.release();
    } finally {
      process.umask(before);
    }
  });

  test.each(["EIO", "EACCES"])("is not one that answers %s", (code) => {
    const store = opened(join(freshFolder(), "a.yaml"));
    breaks("fchmodSync", fails(code));
    expect(() => store.save("one")).toThrow(expect.objectContaining({ code }));
    mend();
    store.release();
  });
});

test.each(["EINVAL", "EPERM", "ENOTSUP"])(
  "a folder whose file system refuses its sync with %s has the answers",
  (code) => {
    const folder = freshFolder();
    const store = opened(join(folder, "a.yaml"));
    let syncs = 0;
    breaks("fsyncSync", (original, args) => {
      syncs += 1;
      return syncs === 2 ? fails(code)(original, args) : original(...args);
    });
    expect(store.save("one")).toEqual({ isPrivate: true });
    expect(syncs).toBe(2);
    store.release();
  },
);

test("a folder that cannot be listed is not a reason to lose answers", () => {
  const path = join(freshFolder(), "a.yaml");
  const store = opened(path);
  store.release();
  breaks("readdirSync", (original, args) =>
    String(args[0]).includes("unsilo-store-") ? fails("EACCES")(original, args) : original(...args),
  );
  expect(() => openStore(path)).toThrow(expect.objectContaining({ code: "EACCES" }));
});

describe("the lock", () => {
  const DEAD = `${JSON.stringify({ ...thisProcess(), pid: 1, boot: "another boot", start: "1" })}\n`;

  test("is released if the response cannot be read", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "a.yaml"), "one");
    breaks("readFileSync", (original, args) =>
      String(args[0]).endsWith("a.yaml") ? fails("EACCES")(original, args) : original(...args),
    );
    expect(() => openStore(join(folder, "a.yaml"))).toThrow(
      expect.objectContaining({ code: "EACCES" }),
    );
    mend();
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
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
    expect(takeLock(path)).toEqual({ kind: "held", by: thisProcess() });
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
