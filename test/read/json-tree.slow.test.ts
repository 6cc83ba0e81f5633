import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonTree } from "../../src/read/json-tree.ts";
import { nodeAt, plain } from "../../src/read/tree.ts";

function read(text: string) {
  return jsonTree({ file: "a.json", text });
}

function codes(text: string): readonly string[] {
  return read(text).problems.map(({ code, at }) => `${code} ${at?.line ?? ""}:${at?.column ?? ""}`);
}

test("JSON data is read unchanged", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      fc.constantFrom(undefined, 2, "\t"),
      (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(!/e\+|\d{16}/u.test(text)); // whole numbers beyond 2^53 are refused
        const { tree, problems } = read(text);
        expect(problems).toEqual([]);
        expect(JSON.stringify(tree && plain(tree))).toBe(JSON.stringify(JSON.parse(text)));
      },
    ),
  );
});

test("every value and every key knows its line and column", () => {
  const { tree } = read('{\n\t"a": [1,\r\n  {"ö": "x"}]\n}');
  expect(tree && nodeAt(tree, ["a", 0]).at).toEqual({ file: "a.json", line: 2, column: 8 });
  expect(tree && nodeAt(tree, ["a", 1]).at).toEqual({ file: "a.json", line: 3, column: 3 });
  expect(tree && nodeAt(tree, ["a", 1, "ö"]).at).toEqual({ file: "a.json", line: 3, column: 9 });
  const keys = tree?.kind === "map" ? [...tree.entries.values()].map(({ keyAt }) => keyAt) : [];
  expect(keys).toEqual([{ file: "a.json", line: 2, column: 2 }]);
});

test.each([
  ["a key twice", '{"a": 1,\n "a": 2}', ["duplicate-key 2:2"]],
  ["the same key in two maps", '[{"a": 1}, {"a": 2}]', []],
  ["a number beyond what is exact", "[9007199254740993]", ["unsafe-integer 1:2"]],
  ["a number beyond all bounds", '{"a": 1e400}', ["unsafe-integer 1:7"]],
  ["a comment", "{} // no", ["json-syntax 1:4"]],
  ["a text that ends too early", '{"a":', ["json-syntax 1:6"]],
  ["32 levels", "[".repeat(32) + "1" + "]".repeat(32), []],
  ["33 levels", "[".repeat(33) + "1" + "]".repeat(33), ["too-deep 1:34"]],
  ["brackets inside of a string", `["${'[{"'.repeat(1000)}"]`.replaceAll('{"', '{\\"'), []],
  [
    "levels behind brackets inside of a string",
    `["${"]".repeat(9000)}", ${"[".repeat(9000)}${"]".repeat(9000)}]`,
    [`too-deep 1:${`["${"]".repeat(9000)}", `.length + 100}`],
  ],
  ["a thousand levels", "[".repeat(1000) + "]".repeat(1000), ["too-deep 1:101"]],
  ["maps in lists", '[{"a":\n'.repeat(600) + "1" + "}]".repeat(600), ["too-deep 51:1"]],
  ["a long string of escapes", `["${"\\n".repeat(4_000_000)}"]`, []],
])("%s", (_, text, expected) => {
  expect(codes(text)).toEqual(expected);
});

const SOUND =
  '{ "schemaVersion": 1, "questionnaire": { "id": "digital-marketing-organization", "version": "2.0.0" }, "organization": "Fjord", "assessment": "2026-10", "respondent": { "id": "m1", "role": "CMO", "department": "marketing" }, "finished": false, "answers": { "unplanned-help": 3 } }\n';

function edits(text: string, at: number): readonly string[] {
  const [before, one = "", next = "", after] = [
    text.slice(0, at),
    text[at],
    text[at + 1],
    text.slice(at + 2),
  ];
  return [before + next + after, before + one + one + next + after, before + next + one + after];
}

/** The lines on which an error after a change may be reported: its own, or that of the next token. */
function linesOf(text: string, at: number): readonly number[] {
  const line = (offset: number): number => text.slice(0, offset).split("\n").length;
  const next = text.slice(at + 2).search(/\S/u);
  return [line(at), line(next < 0 ? at : at + 2 + next)];
}

test.each([
  ["on one line", SOUND, ""],
  // Without its bracket a map ends where the text does.
  ["on many lines", JSON.stringify(JSON.parse(SOUND), null, 2), "{}[]"],
])(
  "a character too few, too many or in the wrong place is reported there, %s",
  (_, text, except) => {
    const wrong = text.split("").flatMap((character, at) =>
      except.includes(character) || except.includes(text[at + 1] ?? " ")
        ? []
        : edits(text, at).flatMap((edited) => {
            const [found] = read(edited).problems;
            if (found?.code !== "json-syntax") return [];
            return linesOf(text, at).includes(found.at?.line ?? 0)
              ? []
              : [{ edited, at: found.at }];
          }),
    );
    expect(wrong).toEqual([]);
  },
);

test("the words for an error do not depend on the version of Node", () => {
  const reasons = ['{"a" 1}', '{"a": 1 "b": 2}', '{"a": "x}', "{a: 1}", "[1, 2"].map(
    (text) => read(text).problems[0]?.message,
  );
  expect(reasons).toEqual([
    "not valid JSON: a colon is missing after the key",
    "not valid JSON: a comma is missing before this",
    "not valid JSON: a closing quote is missing",
    "not valid JSON: texts and keys need double quotes here",
    "not valid JSON: a closing ] is missing",
  ]);
});
