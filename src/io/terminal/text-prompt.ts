import { isEnterKey, type KeypressEvent, useKeypress, useRef, useState } from "@inquirer/core";
import type { InterviewTexts } from "../../generated/catalogs/interview.ts";
import { clamp } from "../../text/width.ts";
import { type Block, fit } from "./fit.ts";
import { isBackKey } from "./keys.ts";
import { type Prompt, promptOf } from "./prompt.ts";
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
}

/** A text that was confirmed, or what was typed when Shift+Tab put the prompt away. */
export interface Typing {
  readonly kind: "confirmed" | "back";
  readonly text: string;
}

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
  const { start = "" } = config;
  const typed = useRef<Typed>({ settled: start, line: "" });
  const [text, setText] = useState(start);
  const [refusal, setRefusal] = useState("");
  const rows = useRows();
  useKeypress((key, readline) => {
    const { current } = typed;
    const pasted = pastedText(key);
    if (pasted !== undefined) settle(current, readline, pasted);
    else if (isEnterKey(key)) {
      const reason = config.refuse(text);
      if (reason === undefined) done({ kind: "confirmed", text });
      else {
        readline.write(current.line);
        setRefusal(reason);
      }
      return;
    } else if (isBackKey(key)) return done({ kind: "back", text });
    // At the end of a line the library erases one code point of the last character.
    const left = withoutLast(current.line);
    const isPart = key.name === "backspace" && readline.line.startsWith(left);
    if (isPart && readline.line !== left) {
      readline.clearLine(0);
      readline.write(left);
    }
    if (readline.line === "") {
      current.settled = erased(current.settled, key, current.line === "");
    }
    current.line = readline.line;
    setText(current.settled + current.line);
    config.onType?.(current.settled + current.line);
    setRefusal("");
  });
  const refused: readonly Block[] = refusal === "" ? [] : [{ lines: [`! ${refusal}`], rank: 0 }];
  const foot = [...refused, ...config.foot()];
  const line = `> ${shown(text, config)}`;
  const above = fit({ head: config.head(), choices: () => [[line]], foot, cursor: 0 }, rows);
  const place = above.indexOf(line) + 1;
  return [above.slice(0, place).join("\n"), above.slice(place).join("\n")];
});

/** Takes the line over from the library, which would measure all of it again at every key. */
function settle(
  typed: Typed,
  readline: { readonly line: string; readonly clearLine: (direction: 0) => void },
  pasted: string,
): void {
  typed.settled += readline.line + pasted;
  typed.line = "";
  readline.clearLine(0);
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
const LINE_BREAK = " ↵ ";

/** The text as far as it can be shown; for a long text its length and its end. */
function shown(text: string, { summary }: TextConfig): string {
  if (text.length <= LONGEST) return text.replaceAll("\n", LINE_BREAK);
  const lines = text.split("\n");
  return `${summary({ characters: text.length, lines: lines.length })} …${clamp((lines.at(-1) ?? "").slice(-END), END)}`;
}
