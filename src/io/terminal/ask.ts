import { interviewFrameTexts } from "../../generated/catalogs/interview-frame.ts";
import { interviewTexts } from "../../generated/catalogs/interview.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { wrap } from "../../text/width.ts";
import { EXPECTED, type Asker, type AskerIn } from "../asker.ts";
import { choiceWidth, numbered } from "./card-text.ts";
import { choosePrompt } from "./choose-prompt.ts";
import { NOWHERE } from "./choose-screen.ts";
import { isLeaving } from "./exit.ts";
import type { Block } from "./fit.ts";
import type { PromptContext } from "./prompt.ts";
import { textPrompt, type TextConfig } from "./text-prompt.ts";

const WIDEST = 78;
const CLEAR = { clearPromptOnDone: true } as const;

function columns(): number {
  return Math.max(20, Math.min(WIDEST, (process.stdout.columns ?? WIDEST) - 1));
}

function block(text: string): () => Block {
  return () => ({ lines: wrap(forTerminalLine(text), columns()), rank: 0 });
}

/** Asks by prompts that redraw themselves. */
export const terminalAsker: AskerIn = (language) => ({
  text: textIn(language),
  choice: choiceIn(language),
});

/** Asks for a name or a path: several lines, as a paste may have, are not one. */
function textIn(language: string): Asker["text"] {
  const { oneLine } = interviewFrameTexts(language);
  return async (label, refuse, { isUnexpected } = EXPECTED) => {
    const config = {
      head: () => [block(label)()],
      foot: () => [],
      refuse: (typed: string) => (/\n/u.test(typed.trim()) ? oneLine : refuse(typed.trim())),
      summary: ({ characters }: { readonly characters: number }) => `[${characters}]`,
    };
    return askText(config, { ...CLEAR, isUnexpected });
  };
}

async function askText(config: TextConfig, context: PromptContext): Promise<string | undefined> {
  return unlessLeft(async () => {
    let typing = await textPrompt(config, context);
    // Nothing comes before it.
    while (typing.kind === "back") {
      typing = await textPrompt({ ...config, start: typing.text }, CLEAR);
    }
    return typing.text.trim();
  });
}

function choiceIn(language: string): Asker["choice"] {
  const texts = interviewTexts(language);
  const choose = block(`! ${texts.chooseOne}`);
  const says = { choose, mark: choose, paste: block(`! ${texts.pasteIgnored}`) };
  return (label, ids, labelOf, { isUnexpected } = EXPECTED) => {
    const config = {
      head: () => [block(label)()],
      choices: () => numbered(ids.map(labelOf)),
      foot: () => [],
      width: () => choiceWidth(columns()),
      start: { cursor: NOWHERE, marked: [] },
      isMultiple: false,
      exclusive: [],
      keys: {},
      strong: (text: string) => text,
      says,
      takesPaste: false,
    };
    return unlessLeft(async () => {
      const chosen = await choosePrompt(config, { ...CLEAR, isUnexpected });
      return chosen.kind === "chosen" ? ids[chosen.indexes[0] ?? NOWHERE] : undefined;
    });
  };
}

async function unlessLeft<T>(prompt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await prompt();
  } catch (error) {
    if (isLeaving(error)) return undefined;
    throw error;
  }
}
