import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { quickYaml } from "../../src/read/quick-yaml.ts";
import { yamlTree } from "../../src/read/yaml-tree.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

function files(folder: string): readonly string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`);
}

describe("every file that comes with unsilo is read as by the library", () => {
  const all = ["examples", "questionnaires", "test"].flatMap(files);
  test.each(all)("%s", (file) => {
    const source = { file, text: readFileSync(`${ROOT}${file}`, "utf8") };
    const reading = quickYaml(source);
    if (reading === undefined) return;
    expect(yamlTree(source)).toEqual(reading);
  });

  test("and every response among the examples is read here", () => {
    const declined = files("examples").filter((file) => {
      const text = readFileSync(`${ROOT}${file}`, "utf8");
      return text.includes("\nanswers:") && quickYaml({ file, text }) === undefined;
    });
    expect(declined).toEqual([]);
  });
});

test("every file of the shipped questionnaires is read here", () => {
  const declined = files("questionnaires").filter(
    (file) => quickYaml({ file, text: readFileSync(`${ROOT}${file}`, "utf8") }) === undefined,
  );
  expect(declined).toEqual([]);
});

test.each([
  ["a key of several words", "head of sales: a\nb c: { d e: f }\n"],
  ["a map in brackets below its key", "a:\n  { b: 1,\n    c: 2 } # d\ne: f\n"],
  ["a list in brackets below its key", "a:\n  [b, c]\n"],
])("%s is read here", (_, text) => {
  const source = { file: "a.yaml", text };
  expect(quickYaml(source)).toBeDefined();
  expect(quickYaml(source)).toEqual(yamlTree(source));
});

describe("text with a special meaning is left to the library", () => {
  test.each([
    ["a tab", "a:\tb"],
    ["a carriage return", "a: b\r\n"],
    ["an anchor", "a: &x b"],
    ["an alias", "a: *x"],
    ["a tag", "a: !!str b"],
    ["a merge key", "<<: { a: b }"],
    ["a text of lines without a line break at its end", "a: |\n  b"],
    ["a text of lines with a blank one", "a: |\n  b\n\n  c\n"],
    ["a text of lines that are indented differently", "a: >\n  b\n    c\n"],
    ["a text that keeps its line breaks", "a: |+\n  b\n"],
    ["a text with its indentation", "a: |1\n  b\n"],
    ["a text of lines with a space at the end", "a: |\n  b \n"],
    ["a text on two lines", "a: b\n  c"],
    ["a key without a value", "a:\nb: 1"],
    ["a number that is not exact", "a: 9007199254740993"],
    ["a number in another base", "a: 0x1F"],
    ["a number with an exponent", "a: 1e3"],
    ["a second document", "a: 1\n---\nb: 2"],
    ["a colon in a text", "a: b: c"],
    ["a text that begins like a comment", "a: #b"],
    ["a bracket that is not closed", "a: [b\nc: d"],
    ["a comma too many", "a: [b,]"],
    ["an escape that JSON does not have", 'a: "\\x41"'],
    ["a quote that is not closed", 'a: "b'],
    ["a comment between the lines of a bracket", "a: [b,\n# c\n  d]"],
    ["what follows a quote", 'a: "b" c'],
    ["text alone", "a"],
    ["nothing", "# a\n"],
    ["more than 32 levels", `a: ${"[".repeat(40)}${"]".repeat(40)}`],
    ["many dashes", `a:\n  ${"- ".repeat(1050)}b`],
  ])("%s", (_, text) => {
    expect(quickYaml({ file: "a.yaml", text })).toBeUndefined();
  });
});

test.each([
  ["folded", "a: >-\n  One\n  two.\nb: c\n", "One two."],
  ["folded, with its last line break", "a: >\n  One\n  two.\n", "One two.\n"],
  ["as it stands", "a: |-\n  One #1\n  - two:\n\n# c\nb: c\n", "One #1\n- two:"],
])("a text of several lines, %s", (_, text, value) => {
  const source = { file: "a.yaml", text };
  const { tree } = quickYaml(source) ?? {};
  expect(tree?.kind === "map" && tree.entries.get("a")?.value).toMatchObject({ value });
  expect(yamlTree(source).tree).toEqual(tree);
});

test.each([
  'a: {"b":1}',
  `a: {'b':"c","d":[1,{"e":true}]}`,
  'a: {"b":1,"c": 2}',
  'a: {"b c":1, d: 2}',
])("in brackets a value follows the key as in JSON: %s", (text) => {
  const source = { file: "a.yaml", text: `${text}\n` };
  expect(quickYaml(source)).toBeDefined();
  expect(quickYaml(source)).toEqual(yamlTree(source));
});

test.each([
  '"a":1',
  "a: {b:1}",
  'a: {"b":}',
  'a: {"b"::c}',
  'a: {"b":-1}',
  'a: {"b" :1}',
  'a: ["b":1]',
])("but not elsewhere, and not if it is unusual: %s", (text) => {
  expect(quickYaml({ file: "a.yaml", text: `${text}\n` })).toBeUndefined();
});

test("a key twice is reported as by the library", () => {
  const source = { file: "a.yaml", text: "a: 1\nb: { c: 1, c: 2, c: 3 }\na: 2\n" };
  expect(quickYaml(source)?.problems.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
    ["duplicate-key", 2, 12],
    ["duplicate-key", 2, 18],
    ["duplicate-key", 3, 1],
  ]);
  expect(quickYaml(source)).toEqual(yamlTree(source));
});

test("every value has its place", () => {
  const text = "a:\n  - b: [c,\n      { d: 1 }]\n";
  const at = (line: number, column: number) => ({ file: "a.yaml", line, column });
  expect(quickYaml({ file: "a.yaml", text })?.tree).toEqual({
    kind: "map",
    at: at(1, 1),
    entries: new Map([
      [
        "a",
        {
          keyAt: at(1, 1),
          value: {
            kind: "list",
            at: at(2, 3),
            items: [
              {
                kind: "map",
                at: at(2, 5),
                entries: new Map([
                  [
                    "b",
                    {
                      keyAt: at(2, 5),
                      value: {
                        kind: "list",
                        at: at(2, 8),
                        items: [
                          { kind: "scalar", at: at(2, 9), value: "c" },
                          {
                            kind: "map",
                            at: at(3, 7),
                            entries: new Map([
                              [
                                "d",
                                {
                                  keyAt: at(3, 9),
                                  value: { kind: "scalar", at: at(3, 12), value: 1 },
                                },
                              ],
                            ]),
                          },
                        ],
                      },
                    },
                  ],
                ]),
              },
            ],
          },
        },
      ],
    ]),
  });
});
