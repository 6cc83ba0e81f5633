import { Writable } from "node:stream";
import { setImmediate as rest } from "node:timers/promises";
import { interruptionSignal } from "../interruption.ts";
import { isLeaving } from "./exit.ts";
import { type Pace, sessionKeyboard, type Turn } from "./keyboard.ts";
import type { Stroke } from "./strokes.ts";

/** What a prompt of the library works with. */
export interface Context {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

type Put<Value> = (context: Context) => Promise<Value>;

/**
 * A prompt of the library with the session's keys; undefined when the person leaves. Such a prompt
 * cannot be redrawn, so after a suspension another one replaces it and gets the same keys.
 */
export async function asked<Value>(
  put: Put<Value>,
  pace: Pace,
  isUnexpected = false,
): Promise<Value | undefined> {
  const heard: Stroke[] = [];
  const through: Pace["through"] = (stroke) => {
    const one = pace.through(stroke);
    if (one !== undefined) heard.push(one);
    return one;
  };
  let turn = sessionKeyboard().turn(isUnexpected, { through });
  try {
    for (;;) {
      const ended = await untilSuspended(put, turn, [...heard]);
      if (ended !== SUSPENDED) return ended;
      turn = sessionKeyboard().turn(false, { through });
    }
  } catch (error) {
    if (isLeaving(error)) return undefined;
    throw error;
  }
}

const SUSPENDED = Symbol("suspended");

/** What a prompt gives that first gets these keys again; or that the process was suspended meanwhile. */
async function untilSuspended<Value>(
  put: Put<Value>,
  turn: Turn,
  earlier: readonly Stroke[],
): Promise<Value | typeof SUSPENDED> {
  const suspended = new AbortController();
  const leaving = interruptionSignal();
  const onContinue = (): void => suspended.abort();
  process.on("SIGCONT", onContinue);
  try {
    const answer = put({
      input: turn.input,
      output: outputUntil(suspended.signal),
      signal: AbortSignal.any([suspended.signal, ...(leaving === undefined ? [] : [leaving])]),
    });
    const [value] = await Promise.all([answer, begin(turn, earlier, suspended.signal)]);
    return value;
  } catch (error) {
    if (suspended.signal.aborted && leaving?.aborted !== true) return SUSPENDED;
    throw error;
  } finally {
    process.off("SIGCONT", onContinue);
    turn.end();
  }
}

/** Presses the earlier keys, then lets the prompt have those of the keyboard. */
async function begin(turn: Turn, earlier: readonly Stroke[], until: AbortSignal): Promise<void> {
  for (const { text, key } of earlier) {
    turn.input.emit("keypress", text, key);
    await rest();
    if (until.aborted) return;
  }
  turn.start();
}

/** The screen, until a prompt is to leave nothing more on it. */
function outputUntil(left: AbortSignal): NodeJS.WritableStream {
  const output = new Writable({
    write: (chunk: Uint8Array | string, _, done) => {
      if (!left.aborted) process.stdout.write(chunk);
      done();
    },
  });
  return Object.defineProperty(output, "columns", { get: () => process.stdout.columns });
}
