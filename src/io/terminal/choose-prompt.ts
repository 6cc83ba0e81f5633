import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  useState,
} from "@inquirer/core";
import { type Block, fit } from "./fit.ts";
import { wordOf } from "./keys.ts";
import { interruptible, type Prompt } from "./leaving.ts";
import { useRows } from "./screen.ts";

export interface Choice {
  /** The digit that moves to it. */
  readonly key: string;
  /** One line. */
  readonly label: string;
  /** In place of the label while the cursor is here; none if the label says it all. */
  readonly lines: readonly string[];
}

export interface ChooseConfig {
  /** What stands above and below the choices, for the terminal's width at the time. */
  readonly head: () => readonly Block[];
  readonly choices: () => readonly Choice[];
  readonly foot: () => readonly Block[];
  /** Where the cursor starts, and what is marked of several. */
  readonly start: Place;
  readonly isMultiple: boolean;
  /** Choices that cannot be combined: marking one clears the others. */
  readonly exclusive: readonly number[];
  /** Keys that end the prompt with a word of their own. */
  readonly keys: Readonly<Record<string, string>>;
  readonly strong: (line: string) => string;
  /** What is said to a confirmation of several of which none is marked; it is not taken at once. */
  readonly nothing?: Nothing;
}

/** The cursor, and the choices marked. */
export interface Place {
  readonly cursor: number;
  readonly marked: readonly number[];
}

/** Why nothing marked is not taken; the choice that says "none", or else Enter again is an answer. */
export interface Nothing {
  readonly notice: () => Block;
  readonly instead: number | undefined;
}

/** The choices confirmed, or the word of a key and what was marked when it was pressed. */
export type Chosen =
  | { readonly kind: "chosen"; readonly indexes: readonly number[] }
  | { readonly kind: "key"; readonly word: string; readonly place: Place };

/** One card: choices to move among and confirm; digits move, they never confirm. */
export const choosePrompt: Prompt<Chosen, ChooseConfig> = interruptible(
  createPrompt<Chosen, ChooseConfig>((config, done) => {
    const { isMultiple } = config;
    const choices = config.choices();
    const rows = useRows();
    const [cursor, setCursor] = useState(config.start.cursor);
    const [marked, setMarked] = useState<readonly number[]>(config.start.marked);
    const [isWarned, setWarned] = useState(false);
    const confirm = (): void => {
      const { nothing } = config;
      const isNothing = isMultiple && marked.length === 0 && nothing !== undefined;
      if (isNothing && (nothing.instead !== undefined || !isWarned)) {
        setWarned(true);
        setCursor(nothing.instead ?? cursor);
      } else done({ kind: "chosen", indexes: isMultiple ? marked : [cursor] });
    };
    useKeypress((key) => {
      if (isEnterKey(key)) return confirm();
      setWarned(false);
      const word = wordOf(key, config.keys);
      if (isMultiple && isSpaceKey(key)) setMarked(toggled(marked, cursor, config.exclusive));
      else if (word !== undefined) done({ kind: "key", word, place: { cursor, marked } });
      else setCursor(movedBy(key, cursor, choices));
    });
    const written = choices.map(({ key, label, lines }, index) => {
      const isHere = index === cursor;
      const box = isMultiple ? (marked.includes(index) ? "[x] " : "[ ] ") : "";
      const [first = label, ...rest] = isHere ? lines : [];
      const row = `${isHere ? ">" : " "} ${key.padStart(2)}  ${box}${first}`;
      return isHere
        ? [row, ...rest.map((line) => `      ${" ".repeat(box.length)}${line}`)].map((line) =>
            config.strong(line),
          )
        : [row];
    });
    const notice = isWarned && config.nothing !== undefined ? [config.nothing.notice()] : [];
    const foot = [...notice, ...config.foot()];
    const card = { head: config.head(), choices: written, foot, cursor };
    return fit(card, rows).join("\n");
  }),
);

function movedBy(key: KeypressEvent, cursor: number, choices: readonly Choice[]): number {
  const named = choices.findIndex((choice) => choice.key === key.name);
  if (named >= 0) return named;
  if (isUpKey(key) || key.name === "k") return Math.max(0, cursor - 1);
  if (isDownKey(key) || key.name === "j") return Math.min(choices.length - 1, cursor + 1);
  return cursor;
}

/** The marks after one more or one less; an exclusive one stands alone. */
export function toggled(
  marked: readonly number[],
  index: number,
  exclusive: readonly number[],
): readonly number[] {
  if (marked.includes(index)) return marked.filter((one) => one !== index);
  if (exclusive.includes(index)) return [index];
  return [...marked.filter((one) => !exclusive.includes(one)), index].toSorted((a, b) => a - b);
}
