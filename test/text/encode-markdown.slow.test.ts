import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutControls } from "../../src/text/encode/controls.ts";
import { forMarkdown, forMarkdownUrl } from "../../src/text/encode/markdown.ts";
import { shown } from "../render/read-markdown.ts";

describe("forMarkdown", () => {
  test.each([
    [
      "plain words stay",
      "Money for joint work, 2.5 (so far)!",
      "Money for joint work, 2.5 (so far)!",
    ],
    ["HTML", "<b>", String.raw`\<b\>`],
    ["an entity", "&lt;", String.raw`\&lt;`],
    ["a table's bar", "a|b", String.raw`a\|b`],
    ["code", "`x`", "\\`x\\`"],
    ["a backslash at the end", "x\\", String.raw`x\\`],
    ["a link and an image", "![a](b)", String.raw`!\[a\](b)`],
    ["a heading", "# a", String.raw`\# a`],
    ["a bullet", "- a", String.raw`\- a`],
    ["a rule", "---", String.raw`\---`],
    ["an underline", "===", String.raw`\===`],
    ["a numbered item", "12. a", String.raw`12\. a`],
    ["a bracketed item", "1) a", String.raw`1\) a`],
    ["a number alone", "1.", String.raw`1\.`],
    ["a decimal", "2.5 of 5", "2.5 of 5"],
    ["several lines", "a\n# b\r\n\r- c\rd", String.raw`a \# b - c d`],
    ["indented code", "    code", "code"],
    ["an address of the web", "https://x.example", String.raw`https\://x.example`],
    ["an address without a scheme", "www.x.example", String.raw`www\.x.example`],
    ["an address of mail", "mailto:a", String.raw`mailto\:a`],
    ["a mention", "@team a@b.example", "@\u2060team a@\u2060b.example"],
    ["a formula", "$x$", String.raw`\$x\$`],
    ["a template's tag", "{{x}} {% y %}", String.raw`\{\{x\}\} \{% y %\}`],
    ["an override of direction", "\u202Eabc", "abc"],
    ["nothing", " \n ", ""],
  ])("%s", (_, text, expected) => {
    expect(forMarkdown(text)).toBe(expected);
  });

  test("shows the text unchanged, on one line", () => {
    const text = fc
      .string({ unit: "binary" })
      .map((one) => withoutControls(one.replaceAll("\u2060", "")));
    fc.assert(
      fc.property(text, (one) => {
        const encoded = forMarkdown(one);
        expect(encoded).not.toMatch(/[\r\n]/u);
        expect(shown(encoded)).toBe(one.trim().replaceAll(/\s+/gu, " "));
      }),
    );
  });
});

test.each([
  ["https://x.example/a?b=1", "https://x.example/a?b=1"],
  ["https://x.example/a(b) c", "https://x.example/a%28b%29%20c"],
  ['https://x.example/<a>"b\\c', "https://x.example/%3Ca%3E%22b%5Cc"],
  ["https://x.example/?a=1&copy=2", String.raw`https://x.example/?a=1\&copy=2`],
])("forMarkdownUrl(%s)", (url, expected) => {
  expect(forMarkdownUrl(url)).toBe(expected);
});

test("no control character reaches a document", () => {
  expect(withoutControls("a\u001bc b\u009b31m\u202E c\td\ne")).toBe("a\uFFFDc b\uFFFD31m c\td\ne");
  expect(forMarkdown("\u001bc")).not.toContain("\u001b");
});
