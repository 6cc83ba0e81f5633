import { forCiLog } from "./ci.ts";
import { withoutControls } from "./controls.ts";

/** Characters that begin markup, an entity, a formula or a template's tag anywhere. */
const SPECIAL = /[\\`*_{}[\]<>#|~&$]/gu;
/** What GitHub makes a link of by itself. */
const AUTOLINK = /(?<=\b(?:https?|ftp)):(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=\bwww)\./giu;
/**
 * Invisible; keeps an address or a name from becoming a link or a notification, which a backslash
 * does not.
 */
const WORD_JOINER = "\u2060";

/** Text that Markdown shows as it stands, on one line: no markup, link, image, heading, list, mention, HTML or log command. */
export function forMarkdown(text: string): string {
  return forMarkdownWithin(text)
    .replace(/^[-+=]/u, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?=\s|$)/u, String.raw`$1\$2`);
}

/** The same for a heading or a cell, where no list can begin. */
export function forMarkdownWithin(text: string): string {
  return forCiLog(onOneLine(withoutControls(text)))
    .replaceAll(SPECIAL, String.raw`\$&`)
    .replaceAll(AUTOLINK, String.raw`\$&`)
    .replaceAll(/@(?=[\w-])/gu, `@${WORD_JOINER}`);
}

/** Line by line: one expression for a break and the spaces around it takes the square of a long run. */
function onOneLine(text: string): string {
  const lines = text.split(/[\r\n]+/u).map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}

/** A block of code, which shows every character as it stands. */
export function forMarkdownCode(code: string): string {
  const lines = forCiLog(withoutControls(code)).split("\n");
  return lines.map((line) => `    ${line}`).join("\n");
}

/** A few words as code, such as an address to copy: nothing in them becomes a link. */
export function forMarkdownCodeSpan(text: string): string {
  return `\`${forCiLog(onOneLine(withoutControls(text))).replaceAll("`", "'")}\``;
}

/** The target of a link, for use between its brackets; the URL must already be filtered. */
export function forMarkdownUrl(url: string): string {
  return url
    .replaceAll(/[\s<>()\\"'`|]/gu, (character) =>
      encodeURIComponent(character).replace(/^[()']$/u, percent),
    )
    .replaceAll("&", String.raw`\&`)
    .replaceAll("##", "#%23");
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
