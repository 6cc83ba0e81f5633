import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createFile, followLinks, syncFolder } from "../../src/io/durable.ts";
import { writeWholeFile } from "../../src/io/write-file.ts";
import { breaks, breaksOnce, called, fails, mend } from "./faulty-fs.ts";

vi.mock("node:fs", async (importActual) =>
  (await import("./faulty-fs.ts")).withFaults(await importActual()),
);

let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  path = join(folder, "a.yaml");
  mend();
});

afterEach(() => {
  mend();
  rmSync(folder, { recursive: true, force: true });
});

function write(text: string, replace = true): void {
  writeWholeFile(path, text, { replace });
}

describe("a disk that takes less than it is given", () => {
  test("short writes continue until everything is written", () => {
    breaks("writeSync", (original, [file, bytes, offset]) => original(file, bytes, offset, 1));
    write("answers: {}");
    mend();
    expect(readFileSync(path, "utf8")).toBe("answers: {}");
  });

  test("a write of nothing is an error, not a loop", () => {
    breaks("writeSync", () => 0);
    expect(() => write("x")).toThrow(
      expect.objectContaining({ code: "EIO", message: "no more bytes can be written" }),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a file that is shorter than what was written is an error", () => {
    breaks("fstatSync", () => ({ size: 3 }));
    expect(() => write("four")).toThrow(
      expect.objectContaining({
        code: "EIO",
        syscall: "write",
        message: "the file has 3 bytes, but 4 were written",
      }),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a sync that fails leaves the earlier file", () => {
    write("earlier");
    breaks("fsyncSync", fails("EIO"));
    expect(() => write("later")).toThrow(expect.objectContaining({ code: "EIO" }));
    mend();
    expect(readFileSync(path, "utf8")).toBe("earlier");
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });
});

describe("in which order", () => {
  test("the bytes are durable before the name, and the name before it is reported as done", () => {
    write("x");
    const steps = called().filter((name) =>
      ["writeSync", "fsyncSync", "renameSync"].includes(name),
    );
    expect(steps).toEqual(["writeSync", "fsyncSync", "renameSync", "fsyncSync"]);
  });

  test.each([
    ["a folder's sync", () => syncFolder(folder), "fsyncSync"],
    ["a new file's mode", () => createFile(path), "fchmodSync"],
    ["a file's sync", () => write("x"), "fsyncSync"],
  ])("%s that fails leaves nothing open, and no remains", (_, act, call) => {
    breaksOnce(call, fails("EIO"));
    expect(act).toThrow(expect.objectContaining({ code: "EIO" }));
    const opens = called().filter((name) => name === "openSync");
    expect(called().filter((name) => name === "closeSync")).toHaveLength(opens.length);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a file system without links", () => {
  test("a new file is put in place by a rename", () => {
    breaks("linkSync", fails("EPERM"));
    write("x", false);
    expect(readFileSync(path, "utf8")).toBe("x");
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  test("and an existing one is not replaced", () => {
    writeFileSync(path, "mine");
    breaks("linkSync", fails("EPERM"));
    expect(() => write("yours", false)).toThrow(
      expect.objectContaining({
        code: "EEXIST",
        syscall: "link",
        path,
        message: "EEXIST: file already exists",
      }),
    );
    expect(readFileSync(path, "utf8")).toBe("mine");
  });
});

test("a cycle of links ends, as a path that cannot be written", () => {
  symlinkSync(join(folder, "b"), path);
  symlinkSync(path, join(folder, "b"));
  expect([path, join(folder, "b")]).toContain(followLinks(path));
});

test("a link to a missing file leads to the future file", () => {
  symlinkSync("real.yaml", path);
  expect(followLinks(path)).toBe(join(folder, "real.yaml"));
  write("x");
  expect(existsSync(join(folder, "real.yaml"))).toBe(true);
});

describe("folders", () => {
  test("that somebody else creates at the same moment are fine", () => {
    breaksOnce("mkdirSync", (original, args) => {
      original(...args);
      return fails("EEXIST")(original, args);
    });
    writeWholeFile(join(folder, "new/a.yaml"), "x", { replace: false });
    expect(readdirSync(join(folder, "new"))).toEqual(["a.yaml"]);
  });

  test("that cannot be created are an error", () => {
    breaks("mkdirSync", fails("EACCES"));
    const into = join(folder, "new/a.yaml");
    expect(() => writeWholeFile(into, "x", { replace: false })).toThrow(
      expect.objectContaining({ code: "EACCES" }),
    );
  });
});
