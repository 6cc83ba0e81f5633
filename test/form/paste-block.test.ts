import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pasteBlocksIn, writePasteBlock } from "../../src/form/paste-block.ts";

const ANSWERS = {
  respondent: { id: "k4xw7p2c" },
  answers: { a: 3, b: { value: ["x", "y"], evidence: ["Minutes > 3 May, “åäö” 你好"] } },
};

const BLOCK = writePasteBlock(ANSWERS);

function answersIn(text: string): unknown {
  return pasteBlocksIn(text).map((block) => (block.kind === "answers" ? block.value : block.kind));
}

describe("answers as a text to paste", () => {
  test("have a line for each member, their check and two marker lines", () => {
    expect(writePasteBlock({ id: "k4xw7p2c", answers: { a: 3, b: "one two" } })).toBe(
      [
        "-----BEGIN UNSILO ANSWERS-----",
        '{"id":"k4xw7p2c",',
        '"answers":{"a":3,',
        String.raw`"b":"one\u0020two"}}`,
        "check: 17e02468",
        "-----END UNSILO ANSWERS-----",
        "",
      ].join("\n"),
    );
  });

  test("are printable ASCII in lines of at most 76 columns", () => {
    const long = writePasteBlock({ answers: { a: { evidence: ["ö ".repeat(500)] } } });
    expect(long.split("\n").filter((line) => line.length > 76)).toEqual([]);
    expect(long).toMatch(/^[ -~\n]*$/u);
  });

  test("are read back as they were, whatever they are", () => {
    const value = fc.record({ answers: fc.jsonValue() });
    fc.assert(
      fc.property(value, (one) => {
        expect(answersIn(writePasteBlock(one))).toEqual([JSON.parse(JSON.stringify(one))]);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["quoted in a reply", (text: string) => text.replaceAll(/^/gmu, "> > ")],
    ["with the line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["indented by hard spaces", (text: string) => text.replaceAll(/^/gmu, "\u00A0\u00A0")],
    ["with lines joined by spaces", (text: string) => text.replaceAll("\n", " ")],
    ["with lines cut at 40 columns", (text: string) => text.replaceAll(/.{40}/gu, "$&\n")],
    ["with typographic quotation marks", (text: string) => text.replaceAll('"', "”")],
    ["with dashes in place of hyphens", (text: string) => text.replaceAll("-----", "—–")],
    [
      "within a mail",
      (text: string) => `Hi Anna,\nhere they are:\n\n${text}\nBest, Bo\n-- \n5 > 3`,
    ],
  ])("are read %s", (_, sent) => {
    expect(answersIn(sent(BLOCK))).toEqual([ANSWERS]);
  });

  test("are found as often as they are there, each with its line", () => {
    const other = writePasteBlock({ answers: {} });
    const blocks = pasteBlocksIn(`Two people:\n${BLOCK}\n${other}`);
    expect(blocks.map(({ kind, line }) => [kind, line])).toEqual([
      ["answers", 2],
      ["answers", 3 + BLOCK.split("\n").length - 1],
    ]);
    expect(pasteBlocksIn("no answers here")).toEqual([]);
  });

  test("are cut off if the end is missing, wherever it was cut", () => {
    const kinds = Array.from({ length: BLOCK.length - 40 }, (_, at) =>
      pasteBlocksIn(BLOCK.slice(0, 31 + at)).map(({ kind }) => kind),
    );
    expect(new Set(kinds.flat())).toEqual(new Set(["cut-off"]));
    expect(kinds.every((one) => one.length === 1)).toBe(true);
  });

  test("are altered if a line is missing or a character is another", () => {
    const lines = BLOCK.split("\n");
    expect(answersIn(lines.filter((_, at) => at !== 2).join("\n"))).toEqual(["altered"]);
    expect(answersIn(BLOCK.replace('"a":3', '"a":4'))).toEqual(["altered"]);
  });
});
