import { forCiLog } from "./ci.ts";
import { withoutControls } from "./controls.ts";
import { forJsonLine } from "./json.ts";
import { escapeCharacter } from "../escape-invisible.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for HTML content and quoted attributes. */
export function forHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");
}

/** Text on its way into a page, which escapes it; a pipeline that logs the page obeys no line of it. */
export function forPage(text: string): string {
  return forCiLog(withoutControls(text));
}

/** A link target that is http, https or mail; undefined for anything else. */
export function safeUrl(url: string): string | undefined {
  return /^(https?:\/\/|mailto:)/iu.test(url) ? url : undefined;
}

/** Data for a `script` element of JSON, which nothing in it can end. */
export function forScript(data: object): string {
  return forJsonLine(data).replaceAll(/[<>&]/gu, escapeCharacter);
}
