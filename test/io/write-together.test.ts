import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockFolder, settleInterrupted, writeTogether } from "../../src/io/write-together.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-together-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function read(name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What an import leaves that was killed: files that wait, and the list if all were written. */
function interrupted(waiting: Readonly<Record<string, string>>, list?: readonly object[]): void {
  const staging = join(folder, ".unsilo-import");
  mkdirSync(staging);
  for (const [name, text] of Object.entries(waiting)) writeFileSync(join(staging, name), text);
  if (list !== undefined) writeFileSync(join(staging, "complete.json"), JSON.stringify(list));
}

test("all files are written, and nothing else is left", () => {
  writeFileSync(join(folder, "b.yaml"), "old");
  writeTogether(folder, [
    { name: "a.yaml", content: "a" },
    { name: "b.yaml", content: "new", before: "old" },
  ]);
  expect(readdirSync(folder)).toEqual(["a.yaml", "b.yaml"]);
  expect([read("a.yaml"), read("b.yaml")]).toEqual(["a", "new"]);
});

describe("no file is written if one of them", () => {
  test.each([
    ["would replace a file that nobody expected", { name: "b.yaml", content: "new" }],
    ["was changed since it was read", { name: "b.yaml", content: "new", before: "older" }],
  ])("%s", (_, second) => {
    writeFileSync(join(folder, "b.yaml"), "old");
    const files = [{ name: "a.yaml", content: "a" }, second];
    expect(() => writeTogether(folder, files)).toThrow("changed by another program");
    expect(readdirSync(folder)).toEqual(["b.yaml"]);
    expect(read("b.yaml")).toBe("old");
  });
});

describe("an import that was interrupted", () => {
  test("before all of its files were written is removed", () => {
    interrupted({ "a.yaml": "a", ".b.yaml.7.tmp": "b" });
    expect(settleInterrupted(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("afterwards is finished", () => {
    writeFileSync(join(folder, "a.yaml"), "a");
    writeFileSync(join(folder, "c.yaml"), "old");
    interrupted({ "b.yaml": "b", "c.yaml": "new" }, [
      { name: "a.yaml", after: digest("a") },
      { name: "b.yaml", after: digest("b") },
      { name: "c.yaml", before: digest("old"), after: digest("new") },
    ]);
    expect(settleInterrupted(folder)).toEqual(["b.yaml", "c.yaml"]);
    expect(readdirSync(folder)).toEqual(["a.yaml", "b.yaml", "c.yaml"]);
    expect(read("c.yaml")).toBe("new");
  });

  test("never replaces a file that somebody wrote since", () => {
    interrupted({ "b.yaml": "b" }, [{ name: "b.yaml", after: digest("b") }]);
    writeFileSync(join(folder, "b.yaml"), "by hand");
    expect(() => settleInterrupted(folder)).toThrow("changed by another program");
    expect(read("b.yaml")).toBe("by hand");
  });

  test("never writes outside its folder, whatever its list says", () => {
    interrupted({ "x.yaml": "x" }, [{ name: "../x.yaml", after: digest("x") }]);
    settleInterrupted(folder);
    expect(readdirSync(folder)).toEqual(["x.yaml"]);
    expect(existsSync(join(folder, "../x.yaml"))).toBe(false);
  });
});

test("two imports do not write to one folder at the same time", () => {
  const first = lockFolder(folder);
  expect(lockFolder(folder).kind).toBe("held");
  if (first.kind === "locked") first.release();
  expect(lockFolder(folder).kind).toBe("locked");
});
