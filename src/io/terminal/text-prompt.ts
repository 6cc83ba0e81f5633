import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import { clamp } from "../../text/width.ts";
import { type Block, fit } from "./fit.ts";
import { isBackKey } from "./keys.ts";
import { interruptible, type Prompt } from "./leaving.ts";
import { useRows } from "./screen.ts";

export interface TextConfig {
  readonly head: () => readonly Block[];
  readonly foot: () => readonly Block[];
  /** Why a text will not do; undefined when it will. */
  readonly refuse: (text: string) => string | undefined;
  /** In place of a text that is too long to show. */
  readonly summary: (characters: number, lines: number) => string;
  /** What was typed before the prompt was put away. */
  readonly start?: string;
  /** Hears all that was typed so far, after every change. */
  readonly onType?: (text: string) => void;
}

/** A text that was confirmed, or what was typed when Shift+Tab put the prompt away. */
export interface Typing {
  readonly kind: "confirmed" | "back";
  readonly text: string;
}

/** What was typed: text that is settled, pasted or typed before it, and the line being edited. */
interface Typed {
  settled: string;
  line: string;
  isPasting: boolean;
  /** The key before was a carriage return, of which a line feed is the other half. */
  wasReturn: boolean;
}

/**
 * A text under a heading, of several lines if they are pasted. The terminal brackets what is pasted,
 * so that a line break in it confirms nothing, and the screen is drawn once, when all of it is there.
 */
export const textPrompt: Prompt<Typing, TextConfig> = interruptible(
  createPrompt<Typing, TextConfig>((config, done) => {
    const { start = "" } = config;
    const typed = useRef<Typed>({ settled: start, line: "", isPasting: false, wasReturn: false });
    const [text, setText] = useState(start);
    const [refusal, setRefusal] = useState("");
    const rows = useRows();
    useEffect(() => {
      bracketPastes(true);
      return () => bracketPastes(false);
    }, []);
    useKeypress((key, readline) => {
      const { current } = typed;
      const isSecondHalf = key.name === "enter" && current.wasReturn;
      current.wasReturn = key.name === "return";
      if (key.name === "paste-start" || key.name === "paste-end") {
        settle(current, readline);
        current.isPasting = key.name === "paste-start";
      } else if (current.isPasting) {
        if (!isEnterKey(key)) settle(current, readline);
        else if (!isSecondHalf) current.settled += "\n";
        return;
      } else if (isEnterKey(key)) {
        const reason = config.refuse(text);
        if (reason === undefined) done({ kind: "confirmed", text });
        else {
          readline.write(current.line);
          setRefusal(reason);
        }
        return;
      } else if (isBackKey(key)) return done({ kind: "back", text });
      const isAtStart = current.line === "" && readline.line === "";
      if (key.name === "backspace" && isAtStart) current.settled = current.settled.slice(0, -1);
      current.line = readline.line;
      setText(current.settled + current.line);
      config.onType?.(current.settled + current.line);
      setRefusal("");
    });
    const refused: readonly Block[] = refusal === "" ? [] : [{ lines: [`! ${refusal}`], rank: 0 }];
    const foot = [...refused, ...config.foot()];
    const line = `> ${shown(text, config)}`;
    const above = fit({ head: config.head(), choices: [[line]], foot, cursor: 0 }, rows);
    const place = above.indexOf(line) + 1;
    return [above.slice(0, place).join("\n"), above.slice(place).join("\n")];
  }),
);

/** Whether the terminal marks where a paste begins and ends. */
function bracketPastes(isOn: boolean): void {
  if (process.stdout.isTTY) process.stdout.write(`\u001B[?2004${isOn ? "h" : "l"}`);
}

/** Takes the line over from the library, which would measure all of it again at every key. */
function settle(
  typed: Typed,
  readline: { readonly line: string; readonly clearLine: (direction: 0) => void },
): void {
  typed.settled += readline.line;
  typed.line = "";
  readline.clearLine(0);
}

const LONGEST = 240;
const END = 60;

/** The text as far as it can be shown: of a long one how long it is, and its end. */
function shown(text: string, { summary }: TextConfig): string {
  const lines = text.split("\n");
  if (lines.length === 1 && text.length <= LONGEST) return text;
  return `${summary(text.length, lines.length)} …${clamp((lines.at(-1) ?? "").slice(-END), END)}`;
}
