import type { InterviewTexts } from "../../generated/catalogs/interview.ts";
import type { Unconfirmed } from "../../interview/run-interview.ts";
import type { Place } from "./choose-screen.ts";
import { type TextConfig, textPrompt, type Typing } from "./text-prompt.ts";

/** Unconfirmed marks and text of a screen, whether it is still shown or not. */
export interface Drafts {
  readonly places: Map<string, Place>;
  /** By what is typed: an answer or a remark. */
  readonly texts: Map<string, Draft>;
}

interface Draft {
  readonly question: string;
  readonly text: string;
}

/**
 * Text in progress: its name among the drafts, its question, and text pasted before it was
 * requested.
 */
interface Drafted {
  readonly name: string;
  readonly question: string;
  readonly pasted?: string;
}

export function emptyDrafts(): Drafts {
  return { places: new Map(), texts: new Map() };
}

/** Asks for a text, which is a draft from its first letter until it is confirmed. */
export async function draftedText(
  { name, question, pasted = "" }: Drafted,
  config: Omit<TextConfig, "start" | "onType">,
  { texts }: Drafts,
): Promise<Typing> {
  const start = [texts.get(name)?.text ?? "", pasted].filter(Boolean).join("\n");
  const onType = (text: string): void => void texts.set(name, { question, text });
  onType(start);
  const typing = await textPrompt({ ...config, start, onType }, { clearPromptOnDone: true });
  if (typing.kind === "confirmed") texts.delete(name);
  return typing;
}

/** The texts that are left, each as a note. */
export function unconfirmedIn(
  { texts }: Drafts,
  { unconfirmed }: InterviewTexts,
): readonly Unconfirmed[] {
  return [...texts.values()].flatMap(({ question, text }) =>
    text.trim() === "" ? [] : { question, note: unconfirmed({ typed: text.trim() }) },
  );
}
