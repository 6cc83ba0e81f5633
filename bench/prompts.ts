import { PassThrough } from "node:stream";
import questionnaire from "../src/generated/questionnaires/digital-marketing-organization.ts";
import { median } from "./pairs.ts";
import { type Card, cardOf } from "../src/interview/card.ts";
import { startInterview } from "../src/interview/state.ts";
import { notice } from "../src/io/terminal/card-style.ts";
import { cardFoot, cardHead, choiceWidth, choicesOf } from "../src/io/terminal/card-text.ts";
import { choosePrompt } from "../src/io/terminal/choose-prompt.ts";
import { NOWHERE } from "../src/io/terminal/choose-screen.ts";
import { cardKeys } from "../src/io/terminal/key-line.ts";
import { openKeyboard } from "../src/io/terminal/keyboard.ts";
import { textPrompt } from "../src/io/terminal/text-prompt.ts";
import { cardStyle } from "../scripts/screens.ts";

const PASTED = 10_000;
const PASTES = 5;
const KEYS = 100;
const LANGUAGE = "sv";
/** The most that a terminal sends at once. */
const CHUNK = 4096;

const STYLE = cardStyle(LANGUAGE, 80);

/** Milliseconds from pasting ten thousand characters to a screen that counts them: the median. */
export async function pasteTime(): Promise<number> {
  const text = "Åtta ord som någon sade i ett möte. ".repeat(PASTED).slice(0, PASTED);
  const times: number[] = [];
  for (let count = 0; count < PASTES; count += 1) {
    const terminal = fakeTerminal();
    const config = {
      head: () => [],
      foot: () => [],
      refuse: () => undefined,
      summary: STYLE.texts.long,
    };
    const typed = textPrompt(config, terminal.context);
    await terminal.shown(">", () => undefined);
    const bracketed = `\u001B[200~${text}\u001B[201~`;
    times.push(await terminal.shown(`[${PASTED} `, () => terminal.send(bracketed)));
    terminal.send("\r");
    if ((await typed).text !== text) throw new Error("the pasted text is not what was typed");
  }
  return median(times);
}

/** Milliseconds from a key to the new screen of a whole card: the median. */
export async function keyTime(): Promise<number> {
  const card = firstCard();
  const terminal = fakeTerminal();
  const choose = notice(STYLE.texts.chooseLevel, STYLE);
  const chosen = choosePrompt(
    {
      head: () => cardHead(card, STYLE),
      choices: () => choicesOf(card, STYLE),
      foot: () => cardFoot(card, STYLE, cardKeys(STYLE.keys, false), STYLE.keys.more),
      width: () => choiceWidth(STYLE.columns()),
      start: { cursor: NOWHERE, marked: [] },
      isMultiple: false,
      exclusive: [],
      keys: {},
      strong: STYLE.strong,
      says: { choose, mark: choose, paste: choose },
      takesPaste: true,
    },
    terminal.context,
  );
  await terminal.shown("   1", () => undefined);
  const times: number[] = [];
  for (let count = 0; count < KEYS; count += 1) {
    const level = 1 + ((count + 1) % 5);
    times.push(await terminal.shown(`>  ${level}`, () => terminal.send(String(level))));
  }
  terminal.send("\r");
  await chosen;
  return median(times);
}

function firstCard(): Card {
  const start = { questionnaire, department: "marketing", language: LANGUAGE, answers: new Map() };
  const card = cardOf(startInterview(start));
  if (card === undefined) throw new Error("the questionnaire asks nothing");
  return card;
}

/** A terminal in this process: sends keys, and waits until the output contains a text. */
function fakeTerminal() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let seen = "";
  let look = (): void => undefined;
  output.on("data", (chunk: Buffer) => {
    seen += chunk.toString();
    look();
  });
  const send = (keys: string): void => {
    for (let at = 0; at < keys.length; at += CHUNK) input.write(keys.slice(at, at + CHUNK));
  };
  const shown = (text: string, act: () => void): Promise<number> =>
    new Promise((resolve) => {
      const start = performance.now();
      look = () => {
        if (!seen.includes(text)) return;
        look = () => undefined;
        seen = "";
        const time = performance.now() - start;
        // The prompt finishes its screen before the next key comes.
        setImmediate(() => resolve(time));
      };
      act();
      look();
    });
  return { context: { keyboard: openKeyboard(input), output }, send, shown };
}
