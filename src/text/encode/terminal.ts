import { forCiLog } from "./ci.ts";

/** C0 except newline and tab, DEL, C1, bidi controls, line and paragraph separators. */
/* oxlint-disable no-control-regex -- control characters are what this is about */
const HOSTILE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Text that a terminal or a log shows and never obeys: control characters are spelled out. */
export function forTerminal(text: string): string {
  return forCiLog(text).replaceAll(HOSTILE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

/** The same on one line. */
export function forTerminalLine(text: string): string {
  return forTerminal(text.replaceAll(/[\n\t]+/gu, " "));
}
