/** Embeddings, overrides and isolates: unseen, they turn round what stands beside them. */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** A text that cannot change the direction of the words around it; marks of direction stay. */
export function withoutBidiControls(text: string): string {
  return text.replaceAll(CONTROLS, "");
}
