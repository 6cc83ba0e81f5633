import { respelledForCi } from "./ci.ts";

/* oxlint-disable no-control-regex -- control characters are what this is about */
/**
 * Characters that XML 1.0 does not allow: C0 except tab and line breaks, lone surrogates, U+FFFE
 * and U+FFFF. C1 is allowed, and steers a terminal.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** Invisible, they reverse the text around them. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/gu;

/** With `>`, so that no text ends a CDATA section, and with line breaks, which attributes would lose. */
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text for XML content and quoted attributes; no command to a pipeline that logs it. */
export function forXml(text: string): string {
  const escaped = text
    .replaceAll(FORBIDDEN, "")
    .replaceAll(BIDI, "")
    .replaceAll(/[&<>"'\t\n\r]/gu, (character) => ENTITIES[character] ?? "");
  return respelledForCi(escaped, "&#35;");
}
