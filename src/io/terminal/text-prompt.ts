import {
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from "@inquirer/core";
import type { InterviewTexts } from "../../generated/catalogs/interview.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { clamp } from "../../text/width.ts";
import { NOWHERE, rowLines, type Choice } from "./choose-screen.ts";
import { fit, type Block } from "./fit.ts";
import { isBackKey, wordOf } from "./keys.ts";
import { promptOf, type Prompt } from "./prompt.ts";
import { useRows } from "./screen.ts";
import { pastedText } from "./strokes.ts";

export interface TextConfig {
  readonly head: () => readonly Block[];
  readonly foot: () => readonly Block[];
  /** Why a text will not do; undefined when it will. */
  readonly refuse: (text: string) => string | undefined;
  /** In place of a text that is too long to show. */
  readonly summary: InterviewTexts["long"];
  /** The text typed before the prompt was closed. */
  readonly start?: string;
  /** Hears all that was typed so far, after every change. */
  readonly onType?: (text: string) => void;
  /** Rows that can be confirmed in place of a text; the text is kept as it is. */
  readonly rows?: () => readonly Choice[];
  /** Keys that end the prompt with their own command: with Alt, and alone where letters are not text. */
  readonly keys?: Readonly<Record<string, string>>;
  /** What alone is typed; everything if absent. */
  readonly takes?: RegExp;
  /** A text of several lines, with an editor, and the message for an editor that cannot be opened. */
  readonly editing?: { readonly failed: (reason: string) => Block };
}

/** A text that was confirmed; or the text when a key put the prompt away, or a row was confirmed. */
export type Typing =
  | { readonly kind: "confirmed" | "back" | "editor"; readonly text: string }
  | { readonly kind: "word"; readonly word: string; readonly text: string };

/** The text typed so far: earlier text, pasted or typed, and the line being edited. */
interface Typed {
  settled: string;
  line: string;
}

/**
 * A text under a heading, of several lines if they are pasted: a line break in a paste confirms
 * nothing.
 */
export const textPrompt: Prompt<Typing, TextConfig> = promptOf((config, done) => {
  const { start = "", editing } = config;
  const isLong = editing !== undefined;
  const typed = useRef<Typed>(startOf(start));
  useEffect((readline) => readline.write(typed.current.line), []);
  const [text, setText] = useState(start);
  const [refusal, setRefusal] = useState("");
  const [row, setRow] = useState(NOWHERE);
  const rows = useRows();
  const choices = config.rows?.() ?? [];
  const confirm = (readline: { readonly write: (text: string) => void }): void => {
    const word = choices[row]?.word;
    const reason = word === undefined ? config.refuse(text) : undefined;
    if (word !== undefined) done({ kind: "word", word, text });
    else if (reason === undefined) done({ kind: "confirmed", text });
    else {
      readline.write(typed.current.line);
      setRefusal(reason);
    }
  };
  useKeypress((key, readline) => {
    const { current } = typed;
    const pasted = pastedText(key);
    if (pasted !== undefined) settle(current, readline, pasted);
    else if (isLong && isNewLine(key)) breakLine(current, readline);
    else if (isEnterKey(key)) return confirm(readline);
    else if (isBackKey(key)) return done({ kind: "back", text });
    else if (isLong && key.ctrl && key.name === "o") return done({ kind: "editor", text });
    else {
      const word = wordIn(key, config);
      if (word !== undefined) return done({ kind: "word", word, text });
      const moved = movedRow(key, row, choices, config);
      if (moved !== undefined) {
        keepLine(current, readline);
        return setRow(moved);
      }
      // Without rows, the arrows would bring the library's own history.
      const isMove = isUpKey(key) || isDownKey(key);
      if (isMove || !isTaken(key, config)) return keepLine(current, readline);
      edit(key, current, readline);
    }
    current.line = readline.line;
    setText(current.settled + current.line);
    config.onType?.(current.settled + current.line);
    setRefusal("");
    setRow(NOWHERE);
  });
  const refused: readonly Block[] = refusal === "" ? [] : [{ lines: [`! ${refusal}`], rank: 0 }];
  const below = rowLines(choices, row);
  const foot = [
    ...refused,
    ...(below.length === 0 ? [] : [{ lines: below, rank: 0 }]),
    ...config.foot(),
  ];
  const lines = shownLines(text, config, rows);
  const above = fit({ head: config.head(), choices: () => [lines], foot, cursor: 0 }, rows);
  const place = above.lastIndexOf(lines.at(-1) ?? "") + 1;
  return [above.slice(0, place).join("\n"), above.slice(place).join("\n")];
});

/** The last line can be edited, unless it is too long for the library. */
function startOf(text: string): Typed {
  const at = text.lastIndexOf("\n") + 1;
  return text.length - at > LONGEST
    ? { settled: text, line: "" }
    : { settled: text.slice(0, at), line: text.slice(at) };
}

/** The line of the library, as far as it is needed here. */
interface Readline {
  readonly line: string;
  readonly write: (text: string) => void;
  readonly clearLine: (direction: 0) => void;
}

/** Takes the line over from the library, which would measure all of it again at every key. */
function settle(typed: Typed, readline: Readline, pasted: string): void {
  typed.settled += readline.line + pasted;
  typed.line = "";
  readline.clearLine(0);
}

/** Enter ends the line of the library, with Alt too; its text is known. */
function breakLine(typed: Typed, readline: Readline): void {
  typed.settled += `${typed.line}\n`;
  typed.line = "";
  readline.clearLine(0);
}

/** The line as it was: the key was not for it. */
function keepLine({ line }: Typed, readline: Readline): void {
  if (readline.line === line) return;
  readline.clearLine(0);
  readline.write(line);
}

function edit(key: KeypressEvent, typed: Typed, readline: Readline): void {
  // At the end of a line the library erases one code point of the last character.
  const left = withoutLast(typed.line);
  const isPart = key.name === "backspace" && readline.line.startsWith(left);
  if (isPart && readline.line !== left) {
    readline.clearLine(0);
    readline.write(left);
  }
  if (readline.line === "") typed.settled = erased(typed.settled, key, typed.line === "");
}

/** Ctrl-J, which a terminal sends as a line feed, and Alt with Enter. */
function isNewLine(key: KeypressEvent): boolean {
  const { name, sequence, meta } = key as KeypressEvent & {
    readonly sequence?: string;
    readonly meta?: boolean;
  };
  return (name === "enter" && sequence === "\n") || (name === "return" && meta === true);
}

/** Where letters are text, a key needs Alt. */
function wordIn(key: KeypressEvent, { keys = {}, takes }: TextConfig): string | undefined {
  const { meta = false } = key as KeypressEvent & { readonly meta?: boolean };
  return meta || takes !== undefined ? wordOf(key, keys) : undefined;
}

/** The row that a key leads to: by its letter, under the same rule, or by an arrow. */
function movedRow(
  key: KeypressEvent,
  row: number,
  choices: readonly Choice[],
  { takes }: TextConfig,
): number | undefined {
  if (choices.length === 0 || key.ctrl) return undefined;
  if (isUpKey(key)) return Math.max(NOWHERE, row - 1);
  if (isDownKey(key)) return Math.min(choices.length - 1, row + 1);
  const { meta = false } = key as KeypressEvent & { readonly meta?: boolean };
  const named = choices.findIndex((choice) => choice.key === key.name);
  return named >= 0 && (meta || takes !== undefined) ? named : undefined;
}

/** Keys that edit are taken, and of those that type what the answer can consist of. */
function isTaken(key: KeypressEvent, { takes }: TextConfig): boolean {
  const { sequence = "" } = key as KeypressEvent & { readonly sequence?: string };
  const types = !key.ctrl && /^[^\p{Cc}]+$/u.test(sequence);
  return takes === undefined || !types || takes.test(sequence);
}

/** What a key leaves of the text before the line, once the line is empty. */
function erased(settled: string, { name, ctrl }: KeypressEvent, wasEmpty: boolean): string {
  if (ctrl && name === "u") return "";
  if (!wasEmpty) return settled;
  if (ctrl && name === "w") return settled.replace(/\S*\s*$/u, "");
  return name === "backspace" ? withoutLast(settled) : settled;
}

function withoutLast(text: string): string {
  return text.slice(0, [...new Intl.Segmenter().segment(text)].at(-1)?.index ?? 0);
}

const LONGEST = 240;
const END = 60;
/** The share of the screen that earlier lines of a text may take. */
const SHARE = 0.4;

/** The lines of a text, the last one last; for a long text its length and its end. */
function shownLines(text: string, { summary }: TextConfig, rows: number): readonly string[] {
  const lines = text.split("\n");
  const line = lines.at(-1) ?? "";
  const room = Math.max(0, Math.floor(rows * SHARE));
  const isShort = lines.length - 1 <= room && lines.every(({ length }) => length <= LONGEST);
  if (!isShort) {
    const end = clamp(line.slice(-END), END);
    return [`> ${summary({ characters: text.length, lines: lines.length })} …${end}`];
  }
  const above = lines.slice(0, -1).map((one) => `  ${forTerminalLine(one)}`);
  return [...above, `> ${line}`];
}
