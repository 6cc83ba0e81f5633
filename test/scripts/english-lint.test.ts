import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lintEnglish, WORD_LIST } from "../../scripts/english/lint.ts";
import { readWordList, type WordList } from "../../scripts/english/word-list.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const { phrases } = readWordList(readFileSync(`${ROOT}${WORD_LIST}`, "utf8"));
const WORDS: WordList = { phrases, waivers: [] };

/** A phrase of the word list. */
const FIX = "mend";

function faults(path: string, ...lines: readonly string[]): readonly string[] {
  return lintEnglish([{ path, text: `${lines.join("\n")}\n` }], WORDS);
}

const found = (place: string): readonly string[] => [`${place}: "${FIX}" → write "fix"`];

describe("a planted phrase is found", () => {
  test.each([
    ["a text of a catalog", "catalogs/en/plan.yaml", ["title: Plan", `hint: "${FIX} it"`], 2],
    ["a comment of a catalog", "catalogs/en/plan.yaml", [`# ${FIX} it`, "title: Plan"], 1],
    ["a paragraph", "docs/x.md", ["# Title", "", `Then ${FIX} it.`], 3],
    ["a table", "docs/x.md", ["| a | b |", "| - | - |", `| c | ${FIX} |`], 3],
    ["a line comment", "src/model/x.ts", ["const a = 1; // one", `// ${FIX} it`], 2],
    ["a block comment", "src/model/x.ts", ["/**", " * First line.", ` * ${FIX} it.`, " */"], 3],
    ["a comment after a pattern", "src/model/x.ts", ['const a = /["`]/u;', `// ${FIX} it`], 2],
    ["a comment in a template", "src/model/x.ts", [`const a = \`\${b /* ${FIX} it */}\`;`], 1],
    ["a comment of a page", "templates/html/x.hbs", [`{{!-- ${FIX} it --}}`], 1],
    ["a comment of a style sheet", "templates/x.css", ["a {}", `/* ${FIX} it */`], 2],
    ["a title", "test/x.test.ts", [`test("users ${FIX} it", () => {});`], 1],
    ["a title of a table", "test/x.test.ts", ["test.each([", "  1,", `])("${FIX} %s", f);`], 3],
    ["a message", "src/model/x.ts", [`const a = "please ${FIX} the file";`], 1],
    ["a message with values", "src/model/x.ts", [`const a = \`\${b} could \${c} ${FIX}\`;`], 1],
  ])("in %s", (_, path, lines, line) => {
    expect(faults(path, ...lines)).toEqual(found(`${path}:${line}`));
  });

  test("across the lines of a comment, in any case", () => {
    expect(faults("src/model/x.ts", "/** It TOOK", " * HOLD late. */")).toEqual([
      'src/model/x.ts:1: "TOOK HOLD" → write "achieved, in place"',
    ]);
  });

  test("sorted by file and line", () => {
    const files = [
      { path: "src/model/b.ts", text: `// ${FIX}\n\n// ${FIX}\n` },
      { path: "docs/a.md", text: `${FIX}\n` },
    ];
    const places = lintEnglish(files, WORDS).map((fault) => fault.split(" ")[0]);
    expect(places).toEqual(["docs/a.md:1:", "src/model/b.ts:1:", "src/model/b.ts:3:"]);
  });
});

describe("a phrase is not found", () => {
  test.each([
    ["inside another word", "docs/x.md", [`We recom${FIX} it.`]],
    ["in a block of code", "docs/x.md", ["```text", FIX, "```"]],
    ["in inline code", "src/model/x.ts", [`// Runs \`${FIX}\`.`]],
    ["in an address", "docs/x.md", [`[page](https://example.com/${FIX})`]],
    ["in code", "src/model/x.ts", [`const ${FIX} = ${FIX}(1);`]],
    ["in the data of a test", "test/x.test.ts", [`expect("please ${FIX} the file");`]],
    ["in a key of a catalog", "catalogs/en/plan.yaml", [`${FIX}: Plan`]],
    ["as an argument of a message", "catalogs/en/plan.yaml", [`a: "The {${FIX}}"`]],
    ["in a Swedish catalog, if it is English", "catalogs/sv/plan.yaml", [`a: ${FIX}`]],
  ])("%s", (_, path, lines) => {
    expect(faults(path, ...lines)).toEqual([]);
  });

  test("in an English catalog, if it is Swedish", () => {
    const term = "adressera";
    expect(faults("catalogs/en/plan.yaml", `a: ${term}`)).toEqual([]);
    expect(faults("catalogs/sv/plan.yaml", `a: ${term}`)).toEqual([
      `catalogs/sv/plan.yaml:1: "${term}" → write "ta upp, åtgärda"`,
    ]);
  });
});

const MARK = "english-ok";

describe("a waiver", () => {
  test.each([
    ["src/model/x.ts", [`// ${MARK}: a quote`, `// ${FIX} it`]],
    ["src/model/x.ts", ["/**", ` * ${MARK}: a quote`, ` * ${FIX} it`, " */"]],
    ["test/x.test.ts", [`// ${MARK}: a quote`, `test("${FIX}", () => {});`]],
    ["catalogs/en/plan.yaml", [`# ${MARK}: a quote`, `a: ${FIX}`]],
    ["docs/x.md", [`<!-- ${MARK}: a quote -->`, "", `${FIX} it`]],
    ["docs/x.md", [`<!-- ${MARK}: a quote -->`, "", "| a |", "| - |", `| ${FIX} |`]],
    ["templates/x.css", [`/* ${MARK}: a quote */`, `/* ${FIX} */`]],
    ["templates/html/x.hbs", [`{{!-- ${MARK}: a quote --}}`, `{{!-- ${FIX} --}}`]],
  ])("with a reason is accepted in %s", (path, lines) => {
    expect(faults(path, ...lines)).toEqual([]);
  });

  test("only covers the next line", () => {
    const lines = [`// ${MARK}: a quote`, `// ${FIX} it`, `// and ${FIX} it`];
    expect(faults("src/model/x.ts", ...lines)).toEqual(found("src/model/x.ts:3"));
  });

  test.each([`// ${MARK}`, `// ${MARK}:`])("without a reason is refused: %s", (waiver) => {
    expect(faults("src/model/x.ts", waiver, `// ${FIX} it`)).toEqual([
      "src/model/x.ts:1: a waiver needs a reason",
    ]);
  });

  test("that is not needed is refused", () => {
    expect(faults("src/model/x.ts", `// ${MARK}: a quote`, "// fix it")).toEqual([
      "src/model/x.ts:1: a waiver is not needed here",
    ]);
  });
});

describe("a waiver in the word list", () => {
  const list = `english:
  - write: fix
    not: [${FIX}]
waivers:
  - file: docs/x.md
    phrase: ${FIX}
    reason: a quote
`;
  const run = (text: string, words = list): readonly string[] =>
    lintEnglish([{ path: "docs/x.md", text }], readWordList(words));

  test("with a reason is accepted", () => {
    expect(run(`${FIX}\n`)).toEqual([]);
  });

  test("without a reason is refused", () => {
    const words = list.replace("a quote", '""');
    expect(run(`${FIX}\n`, words)).toEqual([`${WORD_LIST}:5: a waiver needs a reason`]);
  });

  test("that is not needed is refused", () => {
    expect(run("fix\n")).toEqual([
      `${WORD_LIST}:5: the waiver of "${FIX}" in docs/x.md is not needed`,
    ]);
  });
});

test.each([
  ["an entry without phrases", "english: [{ write: fix }]", "replaces nothing"],
  ["an entry without a remedy", "english: [{ not: [x] }]", "what to write"],
  ["an unknown kind of text", "english: [{ write: fix, not: [x], in: [books] }]", "books"],
])("the word list must not have %s", (_, text, message) => {
  expect(() => readWordList(text)).toThrow(message);
});
