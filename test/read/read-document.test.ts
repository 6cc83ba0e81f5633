import { describe, expect, test } from "vitest";
import { readTree } from "../../src/read/read-document.ts";
import { type Source, decode } from "../../src/read/source.ts";
import { plain } from "../../src/read/tree.ts";
import { problem } from "../../src/text/problems.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function yaml(text: string): { readonly value?: unknown; readonly problems: readonly string[] } {
  const { tree, problems } = readTree(decode("a.yaml", bytesOf(text)) as Source, "a response");
  return {
    ...(tree === undefined ? {} : { value: plain(tree) }),
    problems: problems.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`),
  };
}

describe("brackets", () => {
  const MANY = "[{".repeat(600);

  test.each([
    ["a quoted text", `a: "${MANY}"`],
    ["a quoted text of the other kind", `a: '${MANY}'`],
    ["a plain text", `a: x ${MANY}`],
    ["a block of text", `a: |-\n  ${MANY}`],
    ["a comment", `a: 1 # ${MANY}`],
  ])("in %s nest nothing", (_, text) => {
    expect(yaml(text).problems).toEqual([]);
  });
});

describe("nesting is refused at its location, however it is written", () => {
  const steps = (count: number, text: (step: number) => string): string =>
    Array.from({ length: count }, (_, step) => text(step)).join("");

  // Reading stops at a hundred collections; the document itself is the first.
  test.each([
    ["hyphens on one line", "- ".repeat(1050), "1:199"],
    ["more hyphens on one line", `${"- ".repeat(1200)}x`, "1:199"],
    ["question marks on one line", `${"? ".repeat(1050)}x`, "1:199"],
    ["hyphens and question marks in turn", "- ? ".repeat(600), "1:199"],
    ["hyphens below a key", `answers:\n  a:\n    ${"- ".repeat(1050)}`, "3:199"],
    ["square brackets", `a: ${"[".repeat(600)}${"]".repeat(600)}`, "1:102"],
    ["square brackets without an end", "[".repeat(1050), "1:100"],
    ["curly brackets", "{a: ".repeat(1050), "1:397"],
    ["brackets behind closing ones in texts", `${'["]", '.repeat(600)}${"]".repeat(600)}`, "1:595"],
    ["keys by indentation", steps(1050, (step) => `${" ".repeat(step)}a:\n`), "100:100"],
    ["hyphens by indentation", steps(1050, (step) => `${" ".repeat(step)}-\n`), "100:100"],
    ["hyphens and keys in turn", steps(600, (step) => `${"  ".repeat(step)}- a:\n`), "50:101"],
  ])("%s", (_, text, place) => {
    expect(yaml(text).problems).toEqual([`too-deep ${place}`]);
  });

  test.each([
    ["hyphens", (depth: number) => `${"- ".repeat(depth)}x`],
    ["brackets", (depth: number) => `${"[".repeat(depth)}x${"]".repeat(depth)}`],
    ["keys", (depth: number) => `${steps(depth, (step) => `\n${" ".repeat(step)}a:`)} x`],
  ])("and %s are read to a depth of 32", (_, text) => {
    expect(yaml(text(32)).problems).toEqual([]);
    expect(yaml(text(33)).problems).toEqual([expect.stringMatching(/^too-deep /u)]);
  });
});

test("a second document is refused where it begins", () => {
  expect(yaml("a: 1\n---\nb: 2\n").problems).toEqual(["several-documents 2:1"]);
});

describe("line breaks", () => {
  test.each(["\n", "\r\n", "\r"])("%j separates lines", (lineBreak) => {
    const text = ["a: 1", "b: [", "  2, *c ]"].join(lineBreak);
    expect(yaml(text).problems).toEqual(["yaml-alias 3:6"]);
    expect(yaml(text.replace("*c", "3")).value).toEqual({ a: 1, b: [2, 3] });
  });
});

describe("UTF-16", () => {
  const bytes = Uint8Array.from(Buffer.from("a: å", "utf16le"));

  test.each([
    ["low byte first", bytes],
    ["high byte first", Uint8Array.from(Buffer.from(bytes).swap16())],
    ["with its mark", Uint8Array.of(0xff, 0xfe, ...bytes)],
  ])("is recognized, %s", (_, content) => {
    expect(decode("a.yaml", content)).toMatchObject({
      code: "not-utf-8",
      message: "the file is not UTF-8 text (it looks like UTF-16)",
      remedy: 'save it as UTF-8; in Excel, the file type is "CSV UTF-8"',
    });
  });

  test.each(["", "a", "\u0000"])("is not %j", (text) => {
    expect(decode("a.yaml", bytesOf(text))).toEqual({ file: "a.yaml", text });
  });
});

test("a message spells out invisible characters", () => {
  const known = ["answers"];
  const { message, remedy } = problem("unknown-key", undefined, { key: "\uFEFFanswers", known });
  expect(message).toBe(String.raw`unknown key "\ufeffanswers"`);
  expect(remedy).toBe('did you mean "answers"?');
  const spaced = problem("unknown-key", undefined, { key: "a b\u00A0c", known });
  expect(spaced.message).toBe(String.raw`unknown key "a b\u00a0c"`);
});
