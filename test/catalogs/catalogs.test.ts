import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildCatalogs } from "../../scripts/catalogs.ts";
import { type Entry, readCatalog } from "../../scripts/catalog.ts";
import { list, spell, within } from "../../src/text/grammar.ts";

const CATALOGS = new URL("../../catalogs/", import.meta.url).pathname;

async function keysOf(language: string, area: string): Promise<readonly string[]> {
  const catalog = await readCatalog(`${CATALOGS}${language}/${area}`);
  return catalog === undefined ? [] : pathsIn(catalog, "");
}

function pathsIn(entry: Entry, path: string): readonly string[] {
  if (entry.kind === "group") {
    return [...entry.entries].flatMap(([key, value]) => pathsIn(value, `${path}/${key}`));
  }
  return entry.kind === "list" ? [`${path} × ${entry.items.length}`] : [path];
}

/** Problems are in English alone: docs/decisions/013. */
const ENGLISH_ALONE = new Set(["problems.yaml"]);

describe("Swedish has every message that English has", () => {
  const areas = readdirSync(`${CATALOGS}en`).filter((area) => !ENGLISH_ALONE.has(area));
  test.each(areas)("%s", async (area) => {
    expect(await keysOf("sv", area)).toEqual(await keysOf("en", area));
  });
});

describe("a catalog that cannot be compiled", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "unsilo-catalogs-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function compiled(english: string, danish: string): Promise<string> {
    for (const [language, text] of Object.entries({ en: english, da: danish })) {
      mkdirSync(join(folder, language));
      writeFileSync(join(folder, language, "area.yaml"), text);
    }
    await buildCatalogs([folder], `${folder}/`);
    return readFileSync(join(folder, "area.ts"), "utf8");
  }

  test.each([
    ["a key that English lacks", "a: A", "b: B", /da\/area\.yaml:1: English has no "b" here/u],
    [
      "an argument that English lacks",
      'a: "{n} A"',
      'a: "{m} A"',
      /da\/area\.yaml:1: English has no \{m\} here/u,
    ],
    [
      "a number where English has a text",
      'a: "{n}"',
      'a: "{n, plural, other {#}}"',
      /da\/area\.yaml:1: \{n\} is string in English/u,
    ],
    ["a list where English has a text", "a: A", "a: [A]", /da\/area\.yaml:1: a list, and in/u],
    [
      "an unknown format",
      'a: "{n, money}"',
      "a: A",
      /en\/area\.yaml:1: there is no format "money"/u,
    ],
    [
      "no case for everything else",
      'a: "{n, select, none {A}}"',
      "a: A",
      /en\/area\.yaml:1: .*other/u,
    ],
    ["an open brace", "b: B\na: 'A {n'", "a: A", /en\/area\.yaml:2: /u],
  ])("is refused with its place: %s", async (_, english, danish, message) => {
    await expect(compiled(english, danish)).rejects.toThrow(message);
  });

  test("a message that a language lacks is the English one", async () => {
    expect(await compiled("a: A\nb: B", "a: Å")).toContain('"a": `Å`,\n"b": EN["b"]');
  });

  test("text is never code", async () => {
    expect(await compiled("a: \"`$'{'a'}'\"", "a: A")).toContain("`\\`\\${a}`");
  });
});

describe("grammar", () => {
  test.each([
    [[], "", ""],
    [["A"], "", "A"],
    [["A", "B"], "", "A and B"],
    [["A", "B", "C"], "", "A, B and C"],
    [["A", "B", "C"], "or", "A, B or C"],
    [["A", "B"], "quoted", "“A” and “B”"],
    [["A", "B"], "semicolons", "A; B"],
    [["A", "B"], "commas", "A, B"],
  ] as const)("a list of %j, %s", (items, how, expected) => {
    expect(list("en", items, how)).toBe(expected);
  });

  test("numbers up to nine are spelled", () => {
    expect([0, 1, 9, 10].map((count) => spell("sv", count))).toEqual(["inga", "en", "nio", "10"]);
    expect(spell("en", 6, "capital")).toBe("Six");
  });

  test("a name inside a sentence begins small where it begins with an article", () => {
    expect(within("en", "The client")).toBe("the client");
    expect(within("en", "Theresa")).toBe("Theresa");
    expect(within("sv", "Kunden")).toBe("Kunden");
  });
});

test("no message opens by saying what there is not: it names what is wrong", async () => {
  const areas = ["en", "sv"].flatMap((language) =>
    readdirSync(`${CATALOGS}${language}`).map((area) => `${CATALOGS}${language}/${area}`),
  );
  const opening =
    /^\s*(?:[\w-]+:\s+)?["']?(?:there (?:is|are) no\b|det finns (?:ingen|inget|inga)\b)/iu;
  for (const area of areas) {
    const lines = readFileSync(area, "utf8").split("\n");
    expect(lines.filter((line) => opening.test(line)).map((line) => `${area}: ${line}`)).toEqual(
      [],
    );
  }
});
