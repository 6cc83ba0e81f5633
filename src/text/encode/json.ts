import { respelledForCi } from "./ci.ts";

/** A document as JSON: the same data to every reader, and no command to a pipeline that logs it. */
export function forJson(document: object): string {
  return `${respelledForCi(JSON.stringify(document, null, 2), String.raw`\u0023`)}\n`;
}
