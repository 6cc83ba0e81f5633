import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freshFolder, opened } from "./folder.ts";

test("every save is in the file, and only the lock is beside it until the end", () => {
  const folder = join(freshFolder(), "deep/er");
  const path = join(folder, "cmo.yaml");
  const store = opened(path);
  for (const text of ["one\n", "two\n"]) {
    expect(store.save(text)).toEqual({ isPrivate: true });
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(readdirSync(folder).toSorted()).toEqual([".cmo.yaml.lock", "cmo.yaml"]);
  }
  store.release();
  expect(readdirSync(folder)).toEqual(["cmo.yaml"]);
});

test("without saves nothing is written", () => {
  const folder = freshFolder();
  opened(join(folder, "cmo.yaml")).release();
  expect(readdirSync(folder)).toEqual([]);
});

test("the file as it was when the interview began is known", () => {
  const path = join(freshFolder(), "cmo.yaml");
  const empty = opened(path);
  expect(empty.before).toBeUndefined();
  empty.release();
  writeFileSync(path, "one\r\n");
  expect(opened(path).before?.toString()).toBe("one\r\n");
});

describe("permissions", () => {
  test.each([0o000, 0o077, 0o277])("under umask %o a new file is its owner's alone", (mask) => {
    const path = join(freshFolder(), "cmo.yaml");
    const before = process.umask(mask);
    try {
      const store = opened(path);
      expect(store.save("one")).toEqual({ isPrivate: true });
      store.release();
    } finally {
      process.umask(before);
    }
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test.each([0o644, 0o600, 0o640])("a file that had mode %o keeps it", (mode) => {
    const path = join(freshFolder(), "cmo.yaml");
    writeFileSync(path, "before");
    chmodSync(path, mode);
    const store = opened(path);
    store.save("after");
    store.release();
    expect(statSync(path).mode & 0o777).toBe(mode);
  });
});

test("links are followed first: lock and response are beside the real file", () => {
  const folder = freshFolder();
  mkdirSync(join(folder, "real"));
  symlinkSync(join(folder, "real/cmo.yaml"), join(folder, "link.yaml"));
  const store = opened(join(folder, "link.yaml"));
  store.save("one");
  expect(readdirSync(join(folder, "real")).toSorted()).toEqual([".cmo.yaml.lock", "cmo.yaml"]);
  store.release();
  expect(lstatSync(join(folder, "link.yaml")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "real/cmo.yaml"), "utf8")).toBe("one");
});

test("what a killed process was writing is removed, and nothing else", () => {
  const folder = freshFolder();
  for (const name of [".cmo.yaml.77.tmp", ".cmo.yaml.tmp", ".cio.yaml.77.tmp"]) {
    writeFileSync(join(folder, name), "half");
  }
  opened(join(folder, "cmo.yaml")).release();
  expect(readdirSync(folder).toSorted()).toEqual([".cio.yaml.77.tmp", ".cmo.yaml.tmp"]);
});

describe("a change by another program", () => {
  const kept = (folder: string, number: number): string =>
    join(folder, `.cmo.yaml.changed-${number}`);

  test("between two saves is kept beside the file, and named", () => {
    const folder = freshFolder();
    const path = join(folder, "cmo.yaml");
    const store = opened(path);
    store.save("one");
    writeFileSync(path, "theirs");
    expect(store.save("two")).toEqual({ isPrivate: true, changed: kept(folder, 1) });
    expect(readFileSync(kept(folder, 1), "utf8")).toBe("theirs");
    expect(readFileSync(path, "utf8")).toBe("two");
    expect(store.save("three")).toEqual({ isPrivate: true });
  });

  test("before the first save is kept too", () => {
    const folder = freshFolder();
    const path = join(folder, "cmo.yaml");
    writeFileSync(path, "before");
    const store = opened(path);
    writeFileSync(path, "theirs");
    expect(store.save("mine").changed).toBe(kept(folder, 1));
  });

  test("to a file that did not exist is kept too", () => {
    const folder = freshFolder();
    const store = opened(join(folder, "cmo.yaml"));
    writeFileSync(join(folder, "cmo.yaml"), "theirs");
    expect(store.save("mine").changed).toBe(kept(folder, 1));
  });

  test("is kept once if it is the same, and under the next number if it is not", () => {
    const folder = freshFolder();
    const path = join(folder, "cmo.yaml");
    const store = opened(path);
    for (const theirs of ["theirs", "theirs", "other"]) {
      writeFileSync(path, theirs);
      store.save("mine");
    }
    expect(readdirSync(folder).toSorted()).toEqual([
      ".cmo.yaml.changed-1",
      ".cmo.yaml.changed-2",
      ".cmo.yaml.lock",
      "cmo.yaml",
    ]);
    expect(readFileSync(kept(folder, 2), "utf8")).toBe("other");
  });

  test("that leaves the content as it was is not one", () => {
    const folder = freshFolder();
    const path = join(folder, "cmo.yaml");
    const store = opened(path);
    store.save("one");
    writeFileSync(path, "one");
    expect(store.save("two")).toEqual({ isPrivate: true });
  });

  test("that removed the file loses nothing: it is written again", () => {
    const path = join(freshFolder(), "cmo.yaml");
    const store = opened(path);
    store.save("one");
    rmSync(path);
    expect(store.save("two")).toEqual({ isPrivate: true });
    expect(existsSync(path)).toBe(true);
  });
});
