/** The helper that only lets safe addresses into a link. */
export const URL_HELPER = "unsilo-url";

/** Why a value may not appear somewhere, and what to write instead. */
export interface Unsafe {
  readonly reason: string;
  readonly instead: string;
}

const CODE: Unsafe = {
  reason: "text that people typed may not appear in a script, a style or an event",
  instead: "move it into the text of the page",
};
const UNQUOTED: Unsafe = {
  reason: "text that people typed could escape from an attribute without quotes",
  instead: 'write name="{{…}}"',
};
const LINK: Unsafe = {
  reason: "a link to text that people typed may lead anywhere",
  instead: `write {{${URL_HELPER} …}}, which lets http, https and mailto alone pass`,
};

/** The start or end of a script or a style. */
const CODE_EDGES = /<(?:script|style)\b|<\/(?:script|style)/giu;
/** A tag that is still open, up to an attribute with its quote or without one. */
const IN_TAG = /<[a-z][^<>]*$/iu;
const CODE_ATTRIBUTE = /\s(?:on\w+|style|srcdoc)\s*=\s*(?:"[^"]*|'[^']*)$/iu;
const NO_QUOTE = /=\s*$/u;
const LINK_START = /\s(?:href|src|action|formaction|poster|data|xlink:href)\s*=\s*["']\s*$/iu;

/** Why the end of some markup is an unsafe place for a value, if it is. */
export function unsafePlace(markup: string, isSafeUrl: boolean): Unsafe | undefined {
  if (isInCode(markup)) return CODE;
  const [tag] = IN_TAG.exec(markup) ?? [];
  if (tag === undefined) return undefined;
  if (CODE_ATTRIBUTE.test(tag)) return CODE;
  if (NO_QUOTE.test(tag)) return UNQUOTED;
  return LINK_START.test(tag) && !isSafeUrl ? LINK : undefined;
}

/** The end of some markup that is still open, which is enough to determine the place. */
export function openEnd(markup: string): string {
  const last = markup.lastIndexOf("<");
  const start = last < 0 || markup.includes(">", last) ? markup.length : last;
  return `${isInCode(markup.slice(0, start)) ? "<script>" : ""}${markup.slice(start)}`;
}

function isInCode(markup: string): boolean {
  return markup.match(CODE_EDGES)?.at(-1)?.startsWith("</") === false;
}
