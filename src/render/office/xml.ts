import { forXml } from "../../text/encode/xml.ts";

/**
 * Text for the XML of an office file. Office reads `_x000D_` as a control character, so its
 * underscore is spelled out.
 */
export function officeText(text: string): string {
  return forXml(text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, "_x005F_"));
}
