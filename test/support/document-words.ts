import type { Block, Item, Row, Spans, Table } from "../../src/documents/blocks.ts";
import type { Document } from "../../src/documents/document.ts";

/** The blocks of a kind, at any depth. */
export function blocksOf<Kind extends Block["kind"]>(
  blocks: readonly Block[],
  kind: Kind,
): readonly Extract<Block, { readonly kind: Kind }>[] {
  return blocks.flatMap((block) => [
    ...(block.kind === kind ? [block as Extract<Block, { readonly kind: Kind }>] : []),
    ...(block.kind === "group" ? blocksOf(block.blocks, kind) : []),
  ]);
}

/** The blocks of a section; none if the document does not have it. */
export function sectionOf({ sections }: Document, id: string): readonly Block[] {
  return sections.find((section) => section.id === id)?.blocks ?? [];
}

export function spokenBy(spans: Spans): string {
  return spans.map(({ text }) => text).join(" ");
}

/** The cells of each row. */
export function rowsOf({ rows }: Table): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map(({ spans }) => spokenBy(spans)));
}

/** Every text that a reader of the document should see, run by run. */
export function wordsOf({ heading, cover, sections }: Document): readonly string[] {
  const texts = [
    heading,
    ...wordsIn(cover),
    ...sections.flatMap(({ eyebrow, title, blocks }) => [eyebrow, title, ...wordsIn(blocks)]),
  ];
  return texts.filter((text) => text.trim() !== "");
}

/** Only the text beside a chart: its figures are drawn. */
export function wordsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case "paragraph":
        return runs(block.spans);
      case "list":
        return block.items.flatMap(itemWords);
      case "quotes":
        return block.texts;
      case "facts":
        return block.facts.flatMap(({ label, spans }) => [label, ...runs(spans)]);
      case "table":
        return tableWords(block);
      case "chart":
        return block.table === undefined ? [] : [block.note, ...tableWords(block.table)];
      case "level":
        return [block.label, block.level, block.name];
      case "code":
        return block.text.split("\n");
      case "blanks":
        return block.labels;
      case "problem":
        return [block.place, block.severity, block.code, block.message, block.remedy];
      case "group":
        return [block.eyebrow, ...runs(block.title), ...wordsIn(block.blocks)];
    }
  });
}

function runs(spans: Spans): readonly string[] {
  return spans.map(({ text }) => text);
}

function itemWords({ spans, items }: Item): readonly string[] {
  return [...runs(spans), ...items.flatMap(itemWords)];
}

function tableWords({ columns, rows, foot }: Table): readonly string[] {
  const cells = ({ cells: own }: Row): readonly string[] => own.flatMap(({ spans }) => runs(spans));
  return [...columns.map(({ title }) => title), ...[...rows, ...foot].flatMap(cells)];
}
