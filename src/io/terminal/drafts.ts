import type { Place } from "./choose-prompt.ts";
import { type TextConfig, textPrompt, type Typing } from "./text-prompt.ts";

/** What was marked or typed on a screen that was left before it was confirmed. */
export interface Drafts {
  readonly places: Map<string, Place>;
  readonly texts: Map<string, string>;
  /** What stands on the screen, typed and not confirmed. */
  unconfirmed: string;
}

export function emptyDrafts(): Drafts {
  return { places: new Map(), texts: new Map(), unconfirmed: "" };
}

/** Asks for a text, of which nothing is lost: where the prompt is left, `unconfirmed` holds it. */
export async function draftedText(
  name: string,
  config: Omit<TextConfig, "start" | "onType">,
  drafts: Drafts,
): Promise<Typing> {
  const start = drafts.texts.get(name) ?? "";
  drafts.unconfirmed = start;
  const onType = (text: string): void => {
    drafts.unconfirmed = text;
  };
  const typing = await textPrompt({ ...config, start, onType }, { clearPromptOnDone: true });
  drafts.unconfirmed = "";
  if (typing.kind === "back" && typing.text !== "") drafts.texts.set(name, typing.text);
  else drafts.texts.delete(name);
  return typing;
}
