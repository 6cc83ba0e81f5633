import type { Place } from "./choose-prompt.ts";

/** What was marked or typed on a screen that was left before it was confirmed. */
export interface Drafts {
  readonly places: Map<string, Place>;
  readonly texts: Map<string, string>;
}

export function emptyDrafts(): Drafts {
  return { places: new Map(), texts: new Map() };
}
