import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder, opened } from "./folder.ts";

test("an interview leaves its last text and nothing beside it", () => {
  const folder = freshFolder();
  const store = opened(join(folder, "deep/er/cmo.yaml"));
  store.save("one\n");
  store.save("two\n");
  expect(readdirSync(join(folder, "deep/er")).toSorted()).toEqual([
    ".cmo.yaml.journal",
    ".cmo.yaml.lock",
  ]);
  store.settle();
  store.release();
  expect(readdirSync(join(folder, "deep/er"))).toEqual(["cmo.yaml"]);
  expect(readFileSync(join(folder, "deep/er/cmo.yaml"), "utf8")).toBe("two\n");
});

test("without saves nothing is written", () => {
  const folder = freshFolder();
  const store = opened(join(folder, "cmo.yaml"));
  store.settle();
  store.release();
  expect(readdirSync(folder)).toEqual([]);
});

test("saving continues after the response was settled", () => {
  const folder = freshFolder();
  const store = opened(join(folder, "cmo.yaml"));
  store.save("one");
  store.settle();
  store.save("two");
  store.release();
  expect(opened(join(folder, "cmo.yaml")).recovery).toEqual({ saves: 1 });
  expect(readFileSync(join(folder, "cmo.yaml"), "utf8")).toBe("two");
});

test.each([0o000, 0o077, 0o277])("under umask %o all files are private to their owner", (mask) => {
  const folder = freshFolder();
  const path = join(folder, "cmo.yaml");
  const before = process.umask(mask);
  try {
    const store = opened(path);
    store.save("one");
    for (const name of [".cmo.yaml.journal", ".cmo.yaml.lock"]) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
    store.settle();
    store.release();
  } finally {
    process.umask(before);
  }
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("links are followed first: journal, lock and response are beside the real file", () => {
  const folder = freshFolder();
  mkdirSync(join(folder, "real"));
  symlinkSync(join(folder, "real/cmo.yaml"), join(folder, "link.yaml"));
  const store = opened(join(folder, "link.yaml"));
  store.save("one");
  expect(readdirSync(join(folder, "real")).toSorted()).toEqual([
    ".cmo.yaml.journal",
    ".cmo.yaml.lock",
  ]);
  store.settle();
  store.release();
  expect(lstatSync(join(folder, "link.yaml")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "real/cmo.yaml"), "utf8")).toBe("one");
});

test("a failed snapshot leaves the response as it was, and the answers in the journal", () => {
  const folder = freshFolder();
  const path = join(folder, "cmo.yaml");
  const store = opened(path);
  store.save("mine");
  // A folder in its place cannot be replaced by a file.
  mkdirSync(join(path, "inside"), { recursive: true });
  expect(() => store.settle()).toThrow();
  expect(readFileSync(join(folder, ".cmo.yaml.journal"), "utf8")).toContain("mine");
  expect(existsSync(join(path, "inside"))).toBe(true);
});

test("somebody else's backup is left alone", () => {
  const folder = freshFolder();
  const path = join(folder, "cmo.yaml");
  writeFileSync(path, "before");
  writeFileSync(`${path}.bak`, "precious");
  const store = opened(path);
  store.save("after");
  store.settle();
  store.release();
  expect(readFileSync(path, "utf8")).toBe("after");
  expect(readFileSync(`${path}.bak`, "utf8")).toBe("precious");
});
