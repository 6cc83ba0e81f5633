/** Embeddings, overrides and isolates: invisible, they reverse the text around them. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/gu;

/* oxlint-disable no-control-regex -- control characters are what this is about */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/** A document's text: it steers no terminal, and does not turn the words around it. */
export function withoutControls(text: string): string {
  return text.replaceAll(BIDI, "").replaceAll(CONTROL, "\uFFFD");
}
