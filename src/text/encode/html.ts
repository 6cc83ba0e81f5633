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

/** A link target that is http, https or mail; undefined for anything else. */
export function safeUrl(url: string): string | undefined {
  return /^(https?:\/\/|mailto:)/iu.test(url) ? url : undefined;
}
