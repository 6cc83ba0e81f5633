import { describe, expect, test } from "vitest";
import { type Block, list, numbered, paragraph, strong } from "../../src/documents/blocks.ts";
import { type Document, section } from "../../src/documents/document.ts";
import { plainDocument } from "../../src/documents/document.ts";
import type { Canvas } from "../../src/render/canvas.ts";
import { htmlDocument } from "../../src/render/html.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { terminalDocument } from "../../src/render/terminal.ts";

const CANVAS: Canvas = {
  columns: 40,
  isUnicode: true,
  strong: (text) => `<s>${text}</s>`,
  dim: (text) => text,
  accent: (text) => text,
  warning: (text) => `<w>${text}</w>`,
};

function documentOf(blocks: readonly Block[], title = "Part"): Document {
  const sections = section("part", title, blocks);
  return plainDocument({ kind: "test", language: "en", title: "Title", cover: [], sections });
}

describe("items below an item", () => {
  const nested = documentOf(
    numbered([
      { words: "first", items: ["a", { words: "b", items: [["deep", strong("er")]] }, ""] },
      "second",
    ]),
  );

  test("are indented under its text in a terminal and in Markdown", () => {
    const lines = ["1. first", "   - a", "   - b", "     - deep er", "2. second"];
    const terminal = lines.map((line) => `  ${line}`).join("\n");
    expect(terminalDocument(nested, CANVAS)).toContain(`${terminal}\n`);
    expect(markdownDocument(nested)).toContain(lines.join("\n").replace("deep er", "deep **er**"));
  });

  test("are a separate list on a page", () => {
    const page = htmlDocument(nested).replaceAll(/\n\s*/gu, "");
    expect(page).toMatch(
      /<ol><li>first<ul><li>a<\/li><li>b<ul><li>deep .*<\/ul><\/li><\/ul><\/li>/u,
    );
    expect(page).toContain("<li>second</li></ol>");
  });
});

describe("a problem", () => {
  const problem = {
    kind: "problem",
    place: "a.yaml:2:1",
    severity: "error",
    code: "wrong-answer",
    message: "a message that is longer than a line of forty columns",
    frame: "> 2 | seven\n    | ^",
    remedy: "correct it",
  } as const;
  const bare = { ...problem, place: "", severity: "warning", frame: "", remedy: "" } as const;

  test("keeps its place and its message on one line in a terminal", () => {
    expect(terminalDocument(documentOf([problem, bare]), CANVAS)).toBe(
      [
        "<s>Title</s>",
        "",
        "<s>Part</s>",
        "",
        "<s>a.yaml:2:1</s> <s><w>error</w></s> wrong-answer",
        `  ${problem.message}`,
        "    > 2 | seven",
        "        | ^",
        "  → correct it",
        "",
        "<w>warning</w> wrong-answer",
        `  ${problem.message}`,
        "",
      ].join("\n"),
    );
  });

  test("points to its remedy in plain symbols if a terminal has no others", () => {
    const ascii = { ...CANVAS, isUnicode: false };
    expect(terminalDocument(documentOf([problem]), ascii)).toContain("  -> correct it\n");
  });

  test("is one item in Markdown, without the lines of the file", () => {
    const markdown = markdownDocument(documentOf([problem, bare]));
    expect(markdown).toContain(
      `- a.yaml:2:1 error wrong-answer: ${problem.message} → correct it\n`,
    );
    expect(markdown).toContain(`- warning wrong-answer: ${problem.message}\n`);
    expect(markdown).not.toContain("seven");
  });

  test("has all of it on a page, escaped", () => {
    const page = htmlDocument(documentOf([problem, { ...bare, message: "<b>" }]));
    expect(page).toContain("<strong>a.yaml:2:1</strong> error wrong-answer");
    expect(page).toContain("&gt; 2 | seven\n    | ^");
    expect(page).toContain("<p>→ correct it</p>");
    expect(page).toContain("warning wrong-answer: &lt;b&gt;");
  });
});

test("a section without a title has no heading, and a document without an imprint no rule", () => {
  const untitled = documentOf([...paragraph("words"), ...list(["item"])], "");
  expect(markdownDocument(untitled)).toBe("# Title\n\nwords\n\n- item\n");
  expect(terminalDocument(untitled, CANVAS)).toBe("<s>Title</s>\n\nwords\n  - item\n");
});
