import type Handlebars from "handlebars";
import runtime from "handlebars/runtime.js";
import type {
  Block,
  Group,
  Item,
  List,
  Paragraph,
  Row,
  Spans,
  Table,
} from "../documents/blocks.ts";
import type { Document } from "../documents/document.ts";
import templates from "../generated/templates/markdown.js";
import { safeUrl } from "../text/encode/html.ts";
import {
  forMarkdown,
  forMarkdownCode,
  forMarkdownUrl,
  forMarkdownWithin,
} from "../text/encode/markdown.ts";
import { lineOf } from "./line-of.ts";
import { mapTexts } from "./map-texts.ts";
import { padEnd, padStart, widthOf } from "../text/width.ts";

// The runtime's own types are empty.
const handlebars = (runtime as unknown as typeof Handlebars).create();
handlebars.unregisterHelper("log");

/** A document in GitHub's Markdown, without HTML. */
export function markdownDocument(document: Document): string {
  const { page, ...partials } = templates;
  for (const [name, specification] of Object.entries(partials)) {
    handlebars.registerPartial(name, handlebars.template(specification));
  }
  const plain = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
  return tidied(handlebars.template<object>(page)(markdownData(document), plain));
}

/** One empty line between blocks; removes other whitespace that templates leave. */
export function tidied(markdown: string): string {
  return `${markdown.replaceAll(/\n{3,}/gu, "\n\n").trim()}\n`;
}

/** The view that Markdown templates get: every text is encoded. */
export function markdownData(document: Document): object {
  const { title, organization, tool, confidentiality, imprint, kind, language } = document;
  const named = { title, organization, tool, confidentiality };
  return {
    kind,
    language,
    ...Object.fromEntries(Object.entries(named).map(([key, text]) => [key, forMarkdown(text)])),
    facts: mapTexts(document.facts, forMarkdown),
    imprint: imprint.map(forMarkdown).join(" · "),
    cover: blocksData(document.cover, TOP),
    sections: document.sections.map((section) => ({
      id: section.id,
      eyebrow: forMarkdown(section.eyebrow),
      title: forMarkdown(section.title),
      blocks: blocksData(section.blocks, TOP),
    })),
  };
}

/** Headings within a section. */
const TOP = 3;
const DEEPEST = 6;

/** Only a heading moves the content below it one level down. */
function depthBelow({ isLabelled, title }: Group, depth: number): number {
  return isLabelled || title.length === 0 ? depth : depth + 1;
}

/** For a chart, only the content that is also given in words. */
function isSaid(block: Block): boolean {
  if (block.kind === "group") return block.blocks.some(isSaid);
  return block.kind !== "chart" || block.table !== undefined;
}

function blocksData(blocks: readonly Block[], depth: number): readonly object[] {
  return blocks.filter(isSaid).map((block) => ({ kind: block.kind, ...blockData(block, depth) }));
}

function blockData(block: Block, depth: number): object {
  switch (block.kind) {
    case "paragraph":
      return { text: paragraphText(block) };
    case "list":
      return { items: itemsData(block.items, bulletOf(block), "") };
    case "quotes":
      return { texts: block.texts.map(forMarkdown) };
    case "facts":
      return {
        facts: block.facts.map(({ label, spans }) => ({
          label: forMarkdown(label),
          text: textOf(spans),
        })),
      };
    case "table":
      return { lines: tableLines(block) };
    case "chart":
      return {
        note: forMarkdown(block.note),
        table: block.table === undefined ? [] : [{ lines: tableLines(block.table) }],
      };
    case "level": {
      const said = [block.level, block.name].filter((text) => text !== "").join(" ");
      return { text: strong(block.label === "" ? said : `${block.label}: ${said}`) };
    }
    case "code":
      return { lines: forMarkdownCode(block.text).split("\n") };
    case "problem": {
      // The lines of the file are for the person who has it.
      const { place, severity, code, message, remedy } = block;
      return mapTexts({ place, severity, code, message, remedy }, forMarkdown);
    }
    case "blanks":
      return { labels: block.labels.map(forMarkdown) };
    case "group":
      return {
        id: block.id,
        eyebrow: forMarkdown(block.eyebrow),
        // A small title is bold as a whole.
        title: block.isLabelled ? plainText(block.title) : textOf(block.title, forMarkdownWithin),
        isLabelled: block.isLabelled,
        hashes: "#".repeat(Math.min(DEEPEST, depth)),
        blocks: blocksData(block.blocks, depthBelow(block, depth)),
      };
  }
}

/** Empty if items are numbered. */
function bulletOf({ isNumbered, role }: List): string {
  if (isNumbered) return "";
  return role === "boxes" ? "- [ ]" : "-";
}

/** Line by line: content below an item is indented under its text. */
function itemsData(
  items: readonly Item[],
  bullet: string,
  indent: string,
): readonly { readonly mark: string; readonly text: string }[] {
  return items.flatMap(({ spans, items: own }, at) => {
    const mark = `${indent}${bullet === "" ? `${at + 1}.` : bullet}`;
    const below = itemsData(own, "-", " ".repeat(mark.length + 1));
    return [{ mark, text: textOf(spans) }, ...below];
  });
}

function strong(text: string): string {
  return `**${forMarkdownWithin(text)}**`;
}

function plainText(spans: Spans): string {
  return spans.map(({ text }) => forMarkdownWithin(text)).join(" ");
}

/** Highlighted text is bold as a whole. */
function paragraphText({ spans, role }: Paragraph): string {
  return role === "lead" || role === "answer" ? `**${plainText(spans)}**` : textOf(spans);
}

/** A mark, such as "today", comes before the marked text. */
function textOf(spans: Spans, encode: (text: string) => string = forMarkdown): string {
  return lineOf(spans, ({ text, url, strong: isStrong = false, tag = false }) => {
    const target = url === undefined ? undefined : safeUrl(url);
    if (target !== undefined) return `[${forMarkdownWithin(text)}](${forMarkdownUrl(target)})`;
    if (tag) return strong(`${text}:`);
    return isStrong ? strong(text) : encode(text);
  });
}

const NARROWEST = 3;

/** A table whose columns also line up in the source. */
function tableLines({ columns, rows, foot }: Table): readonly string[] {
  const titles = columns.map(({ title }) => forMarkdownWithin(title));
  const body = [...rows, ...foot].map((row) => cellsOf(row));
  const widths = titles.map((title, at) =>
    Math.max(NARROWEST, widthOf(title), ...body.map((cells) => widthOf(cells[at] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    `| ${columns
      .map(({ align }, at) =>
        (align === "end" ? padStart : padEnd)(cells[at] ?? "", widths[at] ?? 0),
      )
      .join(" | ")} |`;
  const rule = columns.map(({ align }, at) => {
    const width = widths[at] ?? NARROWEST;
    return align === "end" ? `${"-".repeat(width - 1)}:` : "-".repeat(width);
  });
  return [line(titles), line(rule), ...body.map(line)];
}

function cellsOf({ cells }: Row): readonly string[] {
  return cells.map(({ spans }) => textOf(spans, forMarkdownWithin));
}
