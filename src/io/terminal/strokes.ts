import { EventEmitter } from "node:events";
import { emitKeypressEvents, type Key } from "node:readline";

/** A key that was pressed, with the character that it types. */
export interface Stroke {
  readonly text: string | undefined;
  readonly key: Key;
}

/** For a special key: the text that was pasted instead of it. */
const PASTE = "paste";

/** The text that a stroke pastes; undefined of a key. */
export function pastedText({ name, sequence }: Key): string | undefined {
  return name === PASTE ? sequence : undefined;
}

/** Milliseconds that this process has spent waiting. */
export type IdleClock = () => number;

/** Less waiting than this between two reads: the keys came while the process was at work. */
export const AT_WORK = 1;

/** Less waiting than this after a paste without brackets: the read brings more of it. */
const MORE_OF_IT = 10;

/**
 * Turns input from a terminal into strokes. A paste is one stroke, whatever its content: text in
 * the terminal's brackets and, from a terminal without them, text that came in one read and cannot
 * have been typed. Keys typed while the process was busy also come in one read, but are keys.
 */
export function strokeReader(
  take: (strokes: readonly Stroke[]) => void,
  idle: IdleClock,
): (chunk: Uint8Array | string) => void {
  const decoder = new EventEmitter() as NodeJS.ReadableStream & EventEmitter;
  emitKeypressEvents(decoder);
  let arrived: Stroke[] = [];
  let pasted: Stroke[] | undefined;
  let isReading = false;
  let lastRead = -Infinity;
  let wasBurst = false;

  function split(strokes: readonly Stroke[]): readonly Stroke[] {
    const waited = idle() - lastRead;
    lastRead = idle();
    const isBurst = (typed: readonly Stroke[]): boolean =>
      wasBurst ? waited < MORE_OF_IT : waited >= AT_WORK && looksPasted(typed);
    const found: Stroke[] = [];
    let typed: Stroke[] = [];
    let hasBurst = false;
    const settle = (): void => {
      const isPasted = typed.length > 0 && isBurst(typed);
      hasBurst ||= isPasted;
      found.push(...(isPasted ? pasteOf(typed) : typed));
      typed = [];
    };
    for (const stroke of strokes) {
      const { name, ctrl = false } = stroke.key;
      // A terminal that never ends its paste must not take the keyboard away.
      const isLeaving = ctrl && name === "c" && strokes.length === 1;
      if (name === "paste-start") {
        settle();
        pasted = [];
      } else if (pasted !== undefined && (name === "paste-end" || isLeaving)) {
        found.push(...pasteOf(pasted), ...(isLeaving ? [stroke] : []));
        pasted = undefined;
      } else if (pasted !== undefined) pasted.push(stroke);
      else typed.push(stroke);
    }
    settle();
    wasBurst = hasBurst;
    return found;
  }

  function takeArrived(): void {
    const strokes = arrived;
    arrived = [];
    take(split(strokes));
  }

  decoder.on("keypress", (text: string | undefined, key: Key) => {
    arrived.push({ text, key });
    // Escape alone is known as such only some time after it was read.
    if (!isReading) takeArrived();
  });
  return (chunk) => {
    isReading = true;
    decoder.emit("data", Buffer.from(chunk));
    isReading = false;
    takeArrived();
  };
}

/** A hand's Enter is a carriage return, and comes alone or right after one key. */
function looksPasted(strokes: readonly Stroke[]): boolean {
  const letters = strokes.filter(({ text, key }) => text !== undefined && !isBreak(key)).length;
  const hasFeed = strokes.some(({ key }) => key.name === "enter");
  return letters > 1 ? strokes.some(({ key }) => isBreak(key)) : letters === 1 && hasFeed;
}

function isBreak({ name }: Key): boolean {
  return name === "return" || name === "enter";
}

const CONTROL = /^[^\P{Cc}\t]$/u;

/** One stroke for all of it; none for a paste without any text. */
function pasteOf(strokes: readonly Stroke[]): readonly Stroke[] {
  const text = strokes
    .map(({ text: typed = "", key }, index) => {
      const isSecondHalf = key.name === "enter" && strokes[index - 1]?.key.name === "return";
      if (isBreak(key)) return isSecondHalf ? "" : "\n";
      return CONTROL.test(typed) ? "" : typed;
    })
    .join("");
  return text === "" ? [] : [{ text: undefined, key: { name: PASTE, sequence: text } }];
}
