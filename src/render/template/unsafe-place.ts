import type { WhyUnsafe } from "../../text/problems.ts";

/** The helper that lets only harmless addresses into a link. */
export const URL_HELPER = "unsilo-url";

/** Where a script or a style begins or ends. */
const CODE_EDGES = /<(?:script|style)\b|<\/(?:script|style)/giu;
/** A tag that is still open, up to an attribute with its quote or without one. */
const IN_TAG = /<[a-z][^<>]*$/iu;
const CODE_ATTRIBUTE = /\s(?:on\w+|style|srcdoc)\s*=\s*(?:"[^"]*|'[^']*)$/iu;
const NO_QUOTE = /=\s*$/u;
const LINK_START = /\s(?:href|src|action|formaction|poster|data|xlink:href)\s*=\s*["']\s*$/iu;

/** What makes the end of some markup a bad place for a value, if anything does. */
export function unsafePlace(markup: string, isSafeUrl: boolean): WhyUnsafe | undefined {
  if (isInCode(markup)) return "code";
  const [tag] = IN_TAG.exec(markup) ?? [];
  if (tag === undefined) return undefined;
  if (CODE_ATTRIBUTE.test(tag)) return "code";
  if (NO_QUOTE.test(tag)) return "unquoted";
  return LINK_START.test(tag) && !isSafeUrl ? "link" : undefined;
}

/** The end of some markup that is still open, which is all that says what place it is. */
export function openEnd(markup: string): string {
  const last = markup.lastIndexOf("<");
  const start = last < 0 || markup.includes(">", last) ? markup.length : last;
  return `${isInCode(markup.slice(0, start)) ? "<script>" : ""}${markup.slice(start)}`;
}

function isInCode(markup: string): boolean {
  return markup.match(CODE_EDGES)?.at(-1)?.startsWith("</") === false;
}
