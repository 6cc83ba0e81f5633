import type { InterviewTexts } from "../../generated/catalogs/interview.ts";
import type { Unconfirmed } from "../../interview/run-interview.ts";
import type { Place } from "./choose-screen.ts";
import { editedText } from "./editor.ts";
import type { Block } from "./fit.ts";
import { textPrompt, type TextConfig, type Typing } from "./text-prompt.ts";

export const CLEAR = { clearPromptOnDone: true } as const;

/** Unconfirmed marks and text of a screen, whether it is still shown or not. */
export interface Drafts {
  readonly places: Map<string, Place>;
  /** By what is typed: an answer or a remark. */
  readonly texts: Map<string, Draft>;
}

interface Draft {
  readonly question: string;
  readonly text: string;
  /** The text that is recorded already. */
  readonly before: string;
}

/**
 * Text in progress: its name among the drafts, its question, the recorded text that it changes, and
 * text pasted before it was requested.
 */
interface Drafted {
  readonly name: string;
  readonly question: string;
  readonly before?: string;
  readonly pasted?: string;
}

/** How a text was left for good; the editor leads back to it. */
type Settled =
  | { readonly kind: "confirmed" | "back"; readonly text: string }
  | Extract<Typing, { readonly kind: "word" }>;

export function emptyDrafts(): Drafts {
  return { places: new Map(), texts: new Map() };
}

/** Asks for a text, which is a draft from its first letter until it is confirmed. */
export async function draftedText(
  { name, question, before = "", pasted = "" }: Drafted,
  config: Omit<TextConfig, "start" | "onType">,
  { texts }: Drafts,
): Promise<Settled> {
  let start = [texts.get(name)?.text ?? before, pasted].filter(Boolean).join("\n");
  const onType = (text: string): void => void texts.set(name, { question, text, before });
  let said: readonly Block[] = [];
  for (;;) {
    onType(start);
    const head = (): readonly Block[] => [...config.head(), ...said];
    const typing = await textPrompt({ ...config, head, start, onType }, CLEAR);
    if (typing.kind === "confirmed") texts.delete(name);
    if (typing.kind === "word") return typing;
    if (typing.kind !== "editor") return { kind: typing.kind, text: typing.text };
    const edited = editedText(typing.text);
    start = "text" in edited ? edited.text : typing.text;
    said = "reason" in edited && config.editing ? [config.editing.failed(edited.reason)] : [];
  }
}

/** The texts that are left, each as a note: where a remark was changed, only the addition. */
export function unconfirmedIn(
  { texts }: Drafts,
  { unconfirmed }: InterviewTexts,
): readonly Unconfirmed[] {
  return [...texts.values()].flatMap(({ question, text, before }) => {
    const typed = (text.startsWith(before) ? text.slice(before.length) : text).trim();
    return typed === "" ? [] : { question, note: unconfirmed({ typed }) };
  });
}
