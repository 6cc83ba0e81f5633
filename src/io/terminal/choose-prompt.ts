import {
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  useState,
} from "@inquirer/core";
import { chooseLines, type Choice, type ChooseView, type Place } from "./choose-screen.ts";
import type { Block } from "./fit.ts";
import { wordOf } from "./keys.ts";
import { promptOf, type Prompt } from "./prompt.ts";
import { useRows } from "./screen.ts";
import { pastedText } from "./strokes.ts";

export interface ChooseConfig extends ChooseView {
  /** Where the cursor starts, and what is marked of several. */
  readonly start: Place;
  /** Choices that cannot be combined: marking one clears the others. */
  readonly exclusive: readonly number[];
  /** The most that can be marked; any number if absent. */
  readonly most?: number;
  /** Keys that end the prompt with their own command. */
  readonly keys: Readonly<Record<string, string>>;
  /** Why a key did nothing. */
  readonly says: Readonly<Record<Notice, () => Block>>;
  /** Whether a paste ends the prompt; else it is only said that it was not taken. */
  readonly takesPaste: boolean;
}

/** Nothing is chosen yet, nothing is marked yet, and what was pasted is not taken as keys. */
export type Notice = "choose" | "mark" | "paste";

/** The choices confirmed; or the word of a key or a row, or a paste, and what was marked then. */
export type Chosen =
  | { readonly kind: "chosen"; readonly indexes: readonly number[] }
  | { readonly kind: "word"; readonly word: string; readonly place: Place }
  | { readonly kind: "pasted"; readonly text: string; readonly place: Place };

/** One card: choices to move among and confirm; no key but Enter answers, and never for a choice nobody moved to. */
export const choosePrompt: Prompt<Chosen, ChooseConfig> = promptOf((config, done) => {
  const { isMultiple, exclusive, most, takesPaste } = config;
  const choices = config.choices();
  const rows = useRows();
  const [cursor, setCursor] = useState(config.start.cursor);
  const [marked, setMarked] = useState<readonly number[]>(config.start.marked);
  const [notice, setNotice] = useState<Notice>();
  const place = { cursor, marked };
  const confirm = (): void => {
    const here = choices[cursor];
    if (here?.word !== undefined) done({ kind: "word", word: here.word, place });
    else if (isMultiple && marked.length === 0) setNotice("mark");
    else if (isMultiple) done({ kind: "chosen", indexes: marked });
    else if (here === undefined) setNotice("choose");
    else done({ kind: "chosen", indexes: [cursor] });
  };
  const mark = (): void => {
    const here = choices[cursor];
    if (here === undefined) setNotice("mark");
    else if (here.word === undefined) setMarked(toggled(marked, cursor, exclusive, most));
  };
  const move = (key: KeypressEvent): void => {
    const next = movedBy(key, cursor, choices);
    setCursor(next);
    // A digit marks, as a click on the box would.
    const isNamed = isMultiple && !key.ctrl && choices[next]?.key === key.name;
    if (isNamed && choices[next]?.word === undefined)
      setMarked(toggled(marked, next, exclusive, most));
  };
  useKeypress((key) => {
    if (isEnterKey(key)) return confirm();
    setNotice(undefined);
    const text = pastedText(key);
    const word = wordOf(key, config.keys);
    if (text !== undefined && takesPaste) done({ kind: "pasted", text, place });
    else if (text !== undefined) setNotice("paste");
    else if (isMultiple && isSpaceKey(key)) mark();
    else if (word !== undefined) done({ kind: "word", word, place });
    else move(key);
  });
  const said = notice === undefined ? [] : [config.says[notice]()];
  return chooseLines(config, place, said, rows).join("\n");
});

function movedBy(key: KeypressEvent, cursor: number, choices: readonly Choice[]): number {
  if (key.ctrl) return cursor;
  const named = choices.findIndex((choice) => choice.key === key.name);
  if (named >= 0) return named;
  if (isUpKey(key)) return Math.max(0, cursor - 1);
  if (isDownKey(key)) return Math.min(choices.length - 1, cursor + 1);
  return cursor;
}

/**
 * The marks after adding or removing one; an exclusive one excludes the others, and none is added to
 * as many as can be marked.
 */
export function toggled(
  marked: readonly number[],
  index: number,
  exclusive: readonly number[],
  most: number = Infinity,
): readonly number[] {
  if (marked.includes(index)) return marked.filter((one) => one !== index);
  if (exclusive.includes(index)) return [index];
  const others = marked.filter((one) => !exclusive.includes(one));
  return others.length >= most ? marked : [...others, index].toSorted((a, b) => a - b);
}
