import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { blocksOf } from "../../src/io/read-files.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-blocks-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([0, 1, 65_536, 65_537, 2_000_000])("a file of %d bytes is read whole", (size) => {
  const path = join(folder, "t.ndjson");
  writeFileSync(path, Buffer.alloc(size, "abc"));
  const blocks: Buffer[] = [];
  for (const block of blocksOf(path)) blocks.push(Buffer.from(block));
  expect(Buffer.concat(blocks).equals(readFileSync(path))).toBe(true);
  expect(blocks.every(({ length }) => length <= 1_048_576)).toBe(true);
});

test("a file that changes between two blocks is refused", () => {
  const path = join(folder, "t.ndjson");
  writeFileSync(path, Buffer.alloc(100_000));
  const blocks = blocksOf(path);
  blocks.next();
  writeFileSync(path, Buffer.alloc(100_000, "x"));
  utimesSync(path, 1, 1);
  expect(() => blocks.next()).toThrow("it was changed while it was read");
});
