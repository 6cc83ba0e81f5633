import { wrap } from "../../text/width.ts";
import type { Asker } from "../asker.ts";
import { choiceWidth, numbered } from "./card-text.ts";
import { isLeaving } from "./leaving.ts";
import { choosePrompt } from "./choose-prompt.ts";
import { textPrompt } from "./text-prompt.ts";

const WIDEST = 78;
const CLEAR = { clearPromptOnDone: true } as const;

function columns(): number {
  return Math.max(20, Math.min(WIDEST, (process.stdout.columns ?? WIDEST) - 1));
}

/** Asks by prompts that redraw themselves. */
export const terminalAsker: Asker = { text: askText, choice: askChoice };

async function askText(
  label: string,
  refuse: (line: string) => string | undefined,
): Promise<string | undefined> {
  const config = {
    head: () => [{ lines: wrap(label, columns()), rank: 0 }],
    foot: () => [],
    refuse: (line: string) => refuse(line.trim()),
    summary: (characters: number) => `[${characters}]`,
  };
  return unlessLeft(async () => {
    let typing = await textPrompt(config, CLEAR);
    // There is nothing to go back to.
    while (typing.kind === "back") {
      typing = await textPrompt({ ...config, start: typing.text }, CLEAR);
    }
    return typing.text.trim();
  });
}

async function askChoice<Id extends string>(
  label: string,
  ids: readonly Id[],
  labelOf: (id: Id) => string,
): Promise<Id | undefined> {
  const config = {
    head: () => [{ lines: wrap(label, columns()), rank: 0 }],
    choices: () => numbered(ids.map(labelOf), choiceWidth(columns())),
    foot: () => [],
    start: { cursor: 0, marked: [] },
    isMultiple: false,
    exclusive: [],
    keys: {},
    strong: (text: string) => text,
  };
  return unlessLeft(async () => {
    const chosen = await choosePrompt(config, CLEAR);
    return chosen.kind === "chosen" ? ids[chosen.indexes[0] ?? 0] : undefined;
  });
}

async function unlessLeft<T>(prompt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await prompt();
  } catch (error) {
    if (isLeaving(error)) return undefined;
    throw error;
  }
}
