import { escapeCharacter } from "../escape-invisible.ts";
import { respelledForCi } from "./ci.ts";

/** C1 and marks of direction steer a terminal; line separators end a line of a script. */
const STEERING = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/**
 * A document as JSON: the same data to every reader, and no command to a terminal that shows it or a
 * pipeline that logs it.
 */
export function forJson(document: object): string {
  return harmless(JSON.stringify(document, null, 2));
}

/** The same on one line, for a document a line. */
export function forJsonLine(document: object): string {
  return harmless(JSON.stringify(document));
}

function harmless(json: string): string {
  const text = json.replaceAll(STEERING, escapeCharacter);
  return `${respelledForCi(text, String.raw`\u0023`)}\n`;
}
