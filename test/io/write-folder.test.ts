import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isFree, writeFolder } from "../../src/io/write-folder.ts";

let home = "";
let target = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "unsilo-folder-"));
  target = join(home, "texts");
});
afterEach(() => rmSync(home, { recursive: true }));

test("a folder is written with all of its files, for its owner alone", () => {
  writeFolder(target, [
    ["a.txt", "1"],
    ["b.txt", "2"],
  ]);
  expect(readdirSync(home)).toEqual(["texts"]);
  expect(readdirSync(target)).toEqual(["a.txt", "b.txt"]);
  expect(readFileSync(join(target, "b.txt"), "utf8")).toBe("2");
  expect(statSync(target).mode & 0o077).toBe(0);
});

test("if one file cannot be written, none is, and nothing is left", () => {
  const files = [
    ["a.txt", "1"],
    ["b\0.txt", "2"],
  ] as const;
  expect(() => writeFolder(target, files)).toThrow("null bytes");
  expect(readdirSync(home)).toEqual([]);
});

test("an empty folder is used, and one with files is left as it is", () => {
  mkdirSync(target);
  expect(isFree(target)).toBe(true);
  writeFolder(target, [["a.txt", "1"]]);
  expect(isFree(target)).toBe(false);
  writeFileSync(join(target, "own.txt"), "mine");
  expect(() => writeFolder(target, [["a.txt", "2"]])).toThrow("ENOTEMPTY");
  expect(readdirSync(home)).toEqual(["texts"]);
  expect(readFileSync(join(target, "a.txt"), "utf8")).toBe("1");
});
