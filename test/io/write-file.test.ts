import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeWholeFile } from "../../src/io/write-file.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a new file is complete, private to its owner, and leaves nothing else behind", () => {
  const umask = process.umask(0);
  writeWholeFile(join(folder, "deep/er/a.yaml"), "answers: {}\n", { replace: false });
  process.umask(umask);
  expect(readFileSync(join(folder, "deep/er/a.yaml"), "utf8")).toBe("answers: {}\n");
  expect(statSync(join(folder, "deep/er/a.yaml")).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, "deep/er"))).toEqual(["a.yaml"]);
  const folders = ["deep", "deep/er"].map((name) => statSync(join(folder, name)).mode & 0o777);
  expect(folders).toEqual([0o700, 0o700]);
});

test("an existing file is not replaced unless asked", () => {
  const path = join(folder, "a.yaml");
  writeFileSync(path, "mine");
  expect(() => writeWholeFile(path, "yours", { replace: false })).toThrow(/EEXIST/u);
  expect(readFileSync(path, "utf8")).toBe("mine");
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
  writeWholeFile(path, "yours", { replace: true });
  expect(readFileSync(path, "utf8")).toBe("yours");
});

test("a link stays a link, and its target is replaced", () => {
  writeFileSync(join(folder, "real.yaml"), "old");
  symlinkSync(join(folder, "real.yaml"), join(folder, "link.yaml"));
  writeWholeFile(join(folder, "link.yaml"), "new", { replace: true });
  expect(lstatSync(join(folder, "link.yaml")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "real.yaml"), "utf8")).toBe("new");
});

test("a failed write leaves the earlier file and no remains", () => {
  const path = join(folder, "taken");
  writeWholeFile(join(path, "inside.yaml"), "x", { replace: false });
  expect(() => writeWholeFile(path, "y", { replace: true })).toThrow();
  expect(readdirSync(folder)).toEqual(["taken"]);
  chmodSync(path, 0o700);
});
