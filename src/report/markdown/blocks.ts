import { forMarkdown } from "../../text/encode/markdown.ts";

/** A block of Markdown, such as a paragraph, a list or a table; an empty one is left out. */
export type Block = string;

export function heading(depth: number, text: string): Block {
  return `${"#".repeat(depth)} ${forMarkdown(text)}`;
}

/** A heading and what stands below it, or nothing where nothing does. */
export function section(depth: number, text: string, blocks: readonly Block[]): readonly Block[] {
  const filled = blocks.filter((block) => block !== "");
  return filled.length === 0 ? [] : [heading(depth, text), ...filled];
}

export function strong(text: string): string {
  const encoded = forMarkdown(text);
  return encoded === "" ? "" : `**${encoded}**`;
}

/** "**Owner:** the managing director", or nothing. */
export function labelled(label: string, text: string): string {
  return text === "" ? "" : `**${forMarkdown(label)}:** ${forMarkdown(text)}`;
}

/** Items are encoded already. */
export function bullets(items: readonly string[]): Block {
  return items
    .filter((item) => item !== "")
    .map((item) => `- ${item}`)
    .join("\n");
}

export function numbered(items: readonly string[]): Block {
  return items.map((item, index) => `${index + 1}. ${item}`).join("\n");
}

/** A title of its own line above a list, or nothing where the list is empty. */
export function titled(title: string, list: Block): readonly Block[] {
  return list === "" ? [] : [strong(title), list];
}

/** Each text as a quotation of its own. */
export function quotations(texts: readonly string[]): readonly Block[] {
  return texts.map((text) => `> ${forMarkdown(text)}`);
}
