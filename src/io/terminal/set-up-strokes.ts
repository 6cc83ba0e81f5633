import type { Pace } from "./keyboard.ts";
import { pastedText, type Stroke } from "./strokes.ts";

const ENTER = new Set(["return", "enter"]);
/** Keys that move in a list, choose in it, or leave. */
const MOVING = new Set(["up", "down", ...ENTER]);
const LONGEST = 200;

/**
 * The keys of a list. A paste is not taken, nor is a key that means nothing here: to the library it
 * would be an empty search, which moves to the first row.
 */
export function choosing(): Pace {
  const isTaken = ({ text = "", key }: Stroke): boolean =>
    key.ctrl === true || MOVING.has(key.name ?? "") || /^\p{L}$/u.test(text);
  return { through: (stroke) => (isTaken(stroke) ? stroke : undefined) };
}

/** The keys of a search. Until something was typed or a row was moved to, Enter says nothing. */
export function searching(): Pace {
  let hasMoved = false;
  return {
    through: (stroke) => {
      const { name = "", ctrl } = stroke.key;
      const isEnter = ENTER.has(name);
      if (pastedText(stroke.key) !== undefined || (isEnter && !hasMoved)) return undefined;
      hasMoved ||= !isEnter && ctrl !== true;
      return stroke;
    },
  };
}

/**
 * The keys of a text, as long as a name may be: the library takes seconds for a long line. A paste
 * is one line of it, and confirms nothing.
 */
export function typing(): Pace {
  let length = 0;
  const write = (text: string, stroke: Stroke): Stroke | undefined => {
    if (text === "" || length + text.length > LONGEST) return undefined;
    length += text.length;
    return stroke;
  };
  return {
    through: (stroke) => {
      const { text = "", key } = stroke;
      const pasted = pastedText(key);
      if (pasted !== undefined) {
        const line = pasted
          .replaceAll(/\s+/gu, " ")
          .trim()
          .slice(0, LONGEST - length);
        return write(line, { text: line, key: { name: "", sequence: line } });
      }
      if (key.ctrl !== true && /^\P{C}+$/u.test(text)) return write(text, stroke);
      if (key.name === "backspace") length = Math.max(0, length - 1);
      if (key.ctrl === true && key.name === "u") length = 0;
      return stroke;
    },
  };
}
