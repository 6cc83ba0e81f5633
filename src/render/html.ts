import type Handlebars from "handlebars";
import runtime from "handlebars/runtime.js";
import type { Block, Column, Group, Item, Row, Spans, Table } from "../documents/blocks.ts";
import type { Document, Section } from "../documents/document.ts";
import templates from "../generated/templates/html.js";
import { forPage, safeUrl } from "../text/encode/html.ts";
import { mapTexts } from "./map-texts.ts";
import { answerBar } from "./svg/answer-bar.ts";
import { drawChart } from "./svg/draw.ts";

// The runtime's own types are empty.
const handlebars = (runtime as unknown as typeof Handlebars).create();
handlebars.unregisterHelper("log");

/** A document as one self-contained page: no script, no request. */
export function htmlDocument(document: Document): string {
  const { page, ...partials } = templates;
  for (const [name, specification] of Object.entries(partials)) {
    handlebars.registerPartial(name, handlebars.template(specification));
  }
  const render = handlebars.template<object>(page);
  const plain = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
  return render(pageData(document), plain);
}

/** The view that page templates get: the document with drawn charts and heading levels. */
export function pageData(document: Document): object {
  const clean = mapTexts(document, forPage);
  return {
    ...clean,
    contents: clean.sections.map(({ id, title, blocks }) => ({
      id,
      title,
      entries: blocks.flatMap((block) =>
        block.kind === "group" && block.isListed
          ? [{ id: block.id, title: block.title[0]?.text ?? "" }]
          : [],
      ),
    })),
    cover: blocksData(clean.cover, TOP),
    sections: clean.sections.map(sectionData),
  };
}

/** Headings within a section. */
const TOP = 3;
const DEEPEST = 6;
const MANY_COLUMNS = 6;

function sectionData({ role = "", blocks, ...section }: Section): object {
  return { ...section, role, blocks: blocksData(blocks, TOP) };
}

/** Only a heading moves the content below it one level down. */
function depthBelow({ isLabelled, title }: Group, depth: number): number {
  return isLabelled || title.length === 0 ? depth : depth + 1;
}

function blocksData(blocks: readonly Block[], depth: number): readonly object[] {
  return blocks.map((block) => ({ ...blockData(block, depth), kind: block.kind }));
}

function blockData({ role = "", ...block }: Block, depth: number): object {
  switch (block.kind) {
    case "list":
      return listData(block.items, block.isNumbered, role);
    case "paragraph":
      return { role, spans: spansData(block.spans) };
    case "facts":
      return {
        role,
        facts: block.facts.map(({ label, spans }) => ({ label, spans: spansData(spans) })),
      };
    case "table":
      return tableData({ ...block, role });
    case "chart":
      return {
        role,
        note: block.note,
        drawings: drawChart(block.chart).map(({ svg, width }) => ({
          width,
          svg: trusted(svg.svg),
        })),
        table: block.table === undefined ? [] : [tableData(block.table)],
      };
    case "group":
      return {
        ...block,
        role,
        title: spansData(block.title),
        depth: Math.min(DEEPEST, depth),
        blocks: blocksData(block.blocks, depthBelow(block, depth)),
      };
    case "code":
      // Control characters would break the line that is copied.
      return { lines: block.text.split("\n") };
    case "quotes":
    case "level":
    case "blanks":
    case "problem":
      return { ...block, role };
  }
}

function listData(items: readonly Item[], isNumbered: boolean, role: string): object {
  return {
    role,
    tag: isNumbered ? "ol" : "ul",
    items: items.map(({ spans, items: own }) => ({
      spans: spansData(spans),
      lists: own.length === 0 ? [] : [listData(own, false, "")],
    })),
  };
}

function tableData({ role = "", label, columns, rows, foot }: Table): object {
  const isWide = columns.length > MANY_COLUMNS;
  return {
    label,
    role: [role, isWide ? "is-wide" : ""].filter((name) => name !== "").join(" "),
    columns: columns.map(({ title, align = "" }) => ({ title, align })),
    rows: rows.map((row) => rowData(row, columns)),
    foot: foot.map((row) => rowData(row, columns)),
  };
}

function rowData({ role = "", cells }: Row, columns: readonly Column[]): object {
  return {
    role,
    cells: cells.map(({ spans, shade, share }, at) => ({
      spans: spansData(spans),
      // A heading without text has no name to give.
      isHeading: columns[at]?.isHeading === true && spans.length > 0,
      style: [columns[at]?.align ?? "", shade === undefined ? "" : `shade-${shade}`]
        .filter((name) => name !== "")
        .join(" "),
      bar: share === undefined ? "" : trusted(answerBar(share).svg),
    })),
  };
}

/** Templates are strict, so every property of a text run must be present. */
function spansData(spans: Spans): readonly object[] {
  return spans.map(({ text, strong = false, minor = false, tag = false, url = "" }) => ({
    text,
    strong,
    minor,
    tag,
    url: safeUrl(url) ?? "",
  }));
}

/** Markup from our own escaping code, which a template inserts unchanged. */
function trusted(markup: string): unknown {
  return new handlebars.SafeString(markup);
}
