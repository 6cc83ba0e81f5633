import {
  appendFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fingerprint,
  journalLine,
  readJournal,
} from "../../../src/io/response-store/journal-line.ts";
import { freshFolder, opened } from "./folder.ts";

/** A folder in which an interview was cut off after these saves. */
function cutOff(texts: readonly string[], before?: string) {
  const folder = freshFolder();
  const path = join(folder, "cmo.yaml");
  if (before !== undefined) writeFileSync(path, before);
  const store = opened(path);
  for (const text of texts) store.save(text);
  store.release();
  return { folder, path, journal: join(folder, ".cmo.yaml.journal") };
}

test("an existing journal is replayed, and deleted afterwards", () => {
  const { folder, path } = cutOff(["one", "two"]);
  const store = opened(path);
  expect(store.recovery).toEqual({ saves: 2 });
  store.release();
  expect(readFileSync(path, "utf8")).toBe("two");
  expect(readdirSync(folder)).toEqual(["cmo.yaml"]);
});

test("a torn tail is kept aside and named", () => {
  const { folder, path, journal } = cutOff(["one"]);
  appendFileSync(journal, 'dead {"text":"tw\xc3');
  const store = opened(path);
  const damaged = join(folder, ".cmo.yaml.corrupt-1");
  expect(store.recovery).toEqual({ saves: 1, damaged });
  expect(readFileSync(path, "utf8")).toBe("one");
  expect(readFileSync(damaged, "utf8")).toBe('dead {"text":"tw\xc3');
});

test("a journal of only a torn tail leaves the response as it was", () => {
  const { folder, path, journal } = cutOff([], "before");
  writeFileSync(journal, "dead {");
  expect(opened(path).recovery).toEqual({
    saves: 0,
    damaged: join(folder, ".cmo.yaml.corrupt-1"),
  });
  expect(readFileSync(path, "utf8")).toBe("before");
});

test("a wrong checksum in the middle only costs its own line", () => {
  const { folder, path, journal } = cutOff(["one", "two", "three"]);
  const lines = readFileSync(journal, "utf8").replace("two", "tow");
  writeFileSync(journal, lines);
  writeFileSync(join(folder, ".cmo.yaml.corrupt-1"), "of another day");
  const damaged = join(folder, ".cmo.yaml.corrupt-2");
  expect(opened(path).recovery).toEqual({ saves: 2, damaged });
  expect(readFileSync(damaged, "utf8")).toBe(lines.split(/(?<=\n)/u)[1]);
  expect(readFileSync(path, "utf8")).toBe("three");
});

test("an interrupted recovery is repeated with the same result", () => {
  const { path, journal } = cutOff(["one", "two"], "before");
  writeFileSync(path, "two");
  expect(opened(path).recovery).toEqual({ saves: 2 });
  expect(existsSync(journal)).toBe(false);
});

test("a response that somebody changed in the meantime is kept aside and named", () => {
  const { folder, path } = cutOff(["one", "two"], "before");
  writeFileSync(path, "by hand");
  const changed = join(folder, ".cmo.yaml.changed-1");
  expect(opened(path).recovery).toEqual({ saves: 2, changed });
  expect(readFileSync(changed, "utf8")).toBe("by hand");
  expect(readFileSync(path, "utf8")).toBe("two");
});

test("temporary files of a killed process are deleted, a backup is not", () => {
  const { folder, path } = cutOff(["one"], "before");
  writeFileSync(join(folder, ".cmo.yaml.4711.tmp"), "on");
  linkSync(path, `${path}.bak`);
  opened(path).release();
  expect(readdirSync(folder).toSorted()).toEqual(["cmo.yaml", "cmo.yaml.bak"]);
  expect(readFileSync(`${path}.bak`, "utf8")).toBe("before");
});

const texts = fc.array(fc.string({ unit: "binary", maxLength: 30 }), {
  minLength: 1,
  maxLength: 6,
});

test("killed after any byte, every acknowledged answer is read", () => {
  fc.assert(
    fc.property(texts, fc.nat(), (saves, cut) => {
      const lines = saves.map((text) => Buffer.from(journalLine({ text, base: "" })));
      const whole = Buffer.concat(lines);
      const length = cut % (whole.length + 1);
      const ends = lines.map((_, index) => Buffer.concat(lines.slice(0, index + 1)).length);
      const acknowledged = ends.filter((end) => end <= length).length;
      const { entries } = readJournal(whole.subarray(0, length));
      const read = entries.map(({ text }) => text);
      // A line that only lacks its line break is read too.
      expect([acknowledged, acknowledged + 1]).toContain(read.length);
      expect(read).toEqual(saves.slice(0, read.length));
    }),
  );
});

test("no byte of a journal is dropped: it is read, or stored as damaged", () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(255), (saves, place, byte) => {
      const bytes = Buffer.from(saves.map((text) => journalLine({ text, base: "" })).join(""));
      bytes[place % bytes.length] = byte;
      const { entries, damaged } = readJournal(bytes);
      const read = entries.map((entry) => Buffer.byteLength(journalLine(entry)));
      const sum = read.reduce((total, length) => total + length, damaged.length);
      expect([bytes.length, bytes.length + 1]).toContain(sum);
      expect(entries.length).toBeGreaterThanOrEqual(saves.length - 2);
    }),
  );
});

test("any bytes are read without an error", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(Buffer.from(readJournal(bytes).damaged)).toEqual(Buffer.from(bytes));
    }),
  );
});

test("a fingerprint is the first half of a sha256 in eight bytes", () => {
  // sha256 of the empty text, FIPS 180-4.
  expect(fingerprint("")).toBe("e3b0c44298fc1c14");
});
