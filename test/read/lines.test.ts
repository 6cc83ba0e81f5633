import { expect, test } from "vitest";
import { LINE_LIMIT, linesOf } from "../../src/read/lines.ts";

/** The lines of some bytes that come in blocks of a size: each line's text, or its problem. */
function read(bytes: Uint8Array, size: number): readonly string[] {
  const blocks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
  return [...linesOf("t.ndjson", blocks)].map(({ number, text, problem }) =>
    problem === undefined ? `${number} ${text}` : `${number} ${problem.code} ${problem.at?.line}`,
  );
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["a line feed at the end", "a\nb\n", ["1 a", "2 b"]],
  ["no line feed at the end", "a\nb", ["1 a", "2 b"]],
  ["CRLF", "a\r\nb\r\n", ["1 a", "2 b"]],
  ["blank lines", "\n\na\n\n", ["1 ", "2 ", "3 a", "4 "]],
  ["a byte order mark, in the first line alone", "\uFEFFa\n\uFEFFb", ["1 a", "2 \uFEFFb"]],
  ["characters of several bytes", "å\n€\n😀", ["1 å", "2 €", "3 😀"]],
  ["a lone carriage return", "a\rb\nc", ["1 a\rb", "2 c"]],
  ["nothing", "", []],
])("lines with %s are the same however they are cut into blocks", (_, text, expected) => {
  for (const size of [1, 2, 3, 5, 1000]) expect(read(bytesOf(text), size)).toEqual(expected);
});

test("a line with bytes that are not UTF-8 has a problem, and the others are read", () => {
  const bytes = Uint8Array.of(0x61, 0x0a, 0xff, 0x0a, 0x62, 0x0a);
  for (const size of [1, 4, 100]) {
    expect(read(bytes, size)).toEqual(["1 a", "2 not-utf-8 2", "3 b"]);
  }
});

test("a file in UTF-16 has one problem", () => {
  expect(read(Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 100)).toEqual(["1 not-utf-8 1"]);
});

test.each([97, 1000, LINE_LIMIT, 1_000_000])(
  "a line beyond the limit has a problem, one of exactly the limit has none, in blocks of %d",
  (size) => {
    const [most, long] = ["x".repeat(LINE_LIMIT), "å".repeat(LINE_LIMIT / 2 + 1)];
    const lines = read(bytesOf(`${most}\n${long}\nb\n${long}`), size);
    expect(lines).toEqual([`1 ${most}`, "2 line-too-long 2", "3 b", "4 line-too-long 4"]);
  },
);
