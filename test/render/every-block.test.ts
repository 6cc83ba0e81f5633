import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  type Block,
  blanks,
  chart,
  code,
  facts,
  group,
  levelBlock,
  minor,
  numbered,
  paragraph,
  quotes,
  strong,
  table,
  tag,
} from "../../src/documents/blocks.ts";
import type { NodeMark } from "../../src/documents/charts.ts";
import { type Document, section } from "../../src/documents/document.ts";
import { htmlDocument } from "../../src/render/html.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { terminalDocument } from "../../src/render/terminal.ts";
import { customDocument } from "../../src/render/template/custom-document.ts";
import { CANVAS } from "./documents.ts";
import { readHtml } from "./read-html.ts";
import { shown } from "./read-markdown.ts";

const MARK: NodeMark = {
  title: "charted",
  isScored: true,
  isBinding: true,
  level: "2",
  levelWords: "2",
  mean: "2.4",
  target: "3",
  reason: "",
  standing: "charted: level 2",
  percent: "35",
  levelPercent: "25",
  targetPercent: "50",
  levelSpan: [],
};

const PROFILE = {
  type: "profile",
  id: "chart",
  title: "",
  note: "",
  rows: [MARK],
  levels: [1, 2, 3].map((level) => ({ level, name: "", percent: String((level - 1) * 50) })),
  limits: "limiting",
  isCompact: true,
  labels: { level: "levels", mean: "means", target: "targets" },
} as const;

const PROBLEM: Block = {
  kind: "problem",
  place: "file.yaml:2:1",
  severity: "error",
  code: "wrong-answer",
  message: "mistaken",
  frame: "",
  remedy: "correctable",
};

/** A missing kind of block does not compile. */
const EVERY: Readonly<Record<Block["kind"], readonly Block[]>> = {
  paragraph: paragraph([
    "plain",
    strong("strongly"),
    minor("passing"),
    tag("tagged"),
    { text: "linked", url: "https://address.example" },
  ]),
  list: numbered([{ words: "outer", items: ["inner"] }]),
  quotes: quotes([{ text: "quoted", language: "sv" }]),
  facts: facts([["labelled", "stated"]]),
  table: table({
    label: "",
    columns: ["first", { title: "second", align: "end" }],
    rows: [["upper", { words: "shaded", shade: 2, share: 0.5 }]],
    foot: [["together", "footed"]],
  }),
  chart: chart(PROFILE, "", {
    table: { label: "", columns: ["charts"], rows: [["charted"], ["limiting"]] },
  }),
  level: levelBlock("77", "named", "standing"),
  code: code("typed-as-it-is"),
  blanks: blanks(["handwritten"]),
  group: group("headed", paragraph("grouped"), { eyebrow: "above" }),
  problem: [PROBLEM],
};

const WORDS = [
  "heading covered sectioned overline",
  "plain strongly passing tagged linked outer inner quoted labelled stated",
  "first second upper shaded together footed charted limiting",
  "standing 77 named typed-as-it-is handwritten headed grouped above",
  "file.yaml:2:1 error wrong-answer mistaken correctable",
].flatMap((line) => line.split(" "));

const DOCUMENT: Document = {
  kind: "test",
  language: "en",
  title: "heading",
  eyebrow: "",
  heading: "heading",
  organization: "",
  tool: "unsilo",
  confidentiality: "",
  cover: paragraph("covered"),
  hasContents: true,
  facts: {},
  sections: section("all", "sectioned", Object.values(EVERY).flat(), {
    eyebrow: "overline",
  }),
  imprint: ["printed"],
  words: { skip: "", contents: "", asTable: "", swipe: "" },
};

const BRAND = readFileSync(
  new URL("../../examples/branding/brand.html.hbs", import.meta.url),
  "utf8",
);

function render(file: string, text: string): string {
  return customDocument({ file, text, isPage: !file.endsWith(".md.hbs") })(DOCUMENT);
}

/** The reader's view of the document, by renderer. */
const SETTINGS: Readonly<Record<string, () => string>> = {
  "in a terminal": () => terminalDocument(DOCUMENT, CANVAS),
  "in Markdown": () => shown(markdownDocument(DOCUMENT)),
  "on a page": () => readHtml(htmlDocument(DOCUMENT)).text,
  "on a branded page": () => readHtml(render("brand.html.hbs", BRAND)).text,
  "in Markdown by a template": () => shown(render("own.md.hbs", "{{> page}}")),
};

test.each(Object.entries(SETTINGS))(
  "a field added to a document appears in every format, branded or not: %s",
  (_, set) => {
    const text = set();
    expect(WORDS.filter((word) => !text.includes(word))).toEqual([]);
  },
);

test("a picture in one format is text in the others", () => {
  expect(htmlDocument(DOCUMENT)).toContain("<svg ");
  expect(terminalDocument(DOCUMENT, CANVAS)).toMatch(/charted ◂ .*●┄+◇/u);
  expect(markdownDocument(DOCUMENT)).toMatch(/\| charted\s+\|/u);
});
