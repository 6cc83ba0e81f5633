import { forMarkdown, forMarkdownCode } from "../../text/encode/markdown.ts";
import { type Block, bullets, heading, labelled, section, strong } from "../markdown/blocks.ts";
import { table } from "../markdown/table.ts";
import type { DocumentView, ItemView, PartView } from "./document-view.ts";

/** A document in GitHub's Markdown, without HTML. */
export function markdownDocument(view: DocumentView): string {
  const blocks = [
    heading(1, view.title),
    bullets(view.facts.map(({ label, text }) => labelled(label, text))),
    forMarkdown(view.confidentiality),
    ...view.lead.map(forMarkdown),
    ...view.parts.flatMap(partBlocks),
    "---",
    [view.questionnaire, view.tool].map(forMarkdown).join(" · "),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function partBlocks(view: PartView): readonly Block[] {
  const columns = view.columns.map((title) => ({ title: forMarkdown(title) }));
  const rows = view.rows.map((row) => row.map(forMarkdown));
  const title = view.eyebrow === "" ? view.heading : `${view.eyebrow}: ${view.heading}`;
  return section(2, title, [
    strong(view.answer),
    ...view.paragraphs.map(forMarkdown),
    rows.length === 0 ? "" : table(columns, rows),
    ...view.blanks.map((blank) => `${strong(`${blank}:`)} \\_\\_\\_\\_\\_\\_\\_\\_`),
    view.code === "" ? "" : forMarkdownCode(view.code),
    bullets(view.items.map(item)),
  ]);
}

function item({ title, text }: ItemView): string {
  return title === "" ? forMarkdown(text) : `${strong(title)} ${forMarkdown(text)}`.trim();
}
