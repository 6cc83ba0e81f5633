import { Readable } from "node:stream";
import { BRACKET_PASTES } from "../bracketed-paste.ts";
import { AT_WORK, type IdleClock, type Stroke, strokeReader } from "./strokes.ts";

/** Where keys come from: a terminal, or in its place a stream. */
export type KeySource = NodeJS.ReadableStream & {
  readonly setRawMode?: (isRaw: boolean) => unknown;
};

/** One prompt's turn at the keyboard. */
export interface Turn {
  /** What the prompt reads instead of the terminal. */
  readonly input: NodeJS.ReadableStream;
  /** From now on the prompt gets the keys, first those that wait. */
  readonly start: () => void;
  /** The keys after this one are the next prompt's. */
  readonly end: () => void;
}

/**
 * The keys of a whole session, in order, none of them lost: between two prompts they wait. The
 * library has each prompt read the terminal by itself, and drops what comes between two of them.
 */
export interface Keyboard {
  /** `isUnexpected`: keys typed before anybody could know of this prompt wait for the next one. */
  readonly turn: (isUnexpected: boolean, pace?: Pace) => Turn;
  /** Gives the terminal to another program as a shell would, until that has ended. */
  readonly lend: <Value>(use: () => Value) => Value;
  readonly close: () => void;
}

/**
 * How keys reach a prompt that is not ours. It gets one at a time, because the end of such a prompt
 * is known only some moments after the key that ended it.
 */
export interface Pace {
  /** The stroke that the prompt gets in place of one, if any. */
  readonly through: (stroke: Stroke) => Stroke | undefined;
}

let current: Keyboard | undefined;

/** The keyboard of this process. */
export function sessionKeyboard(): Keyboard {
  current ??= openKeyboard(process.stdin);
  return current;
}

/** Gives the terminal back as it was. */
export function closeKeyboard(): void {
  current?.close();
  current = undefined;
}

export function openKeyboard(
  source: KeySource,
  idle: IdleClock = () => performance.nodeTiming.idleTime,
): Keyboard {
  const terminal = holdTerminal(source);
  let waiting: Stroke[] = [];
  let parked: Stroke[] = [];
  let listener: Listener | undefined;

  const { isResting, rest } = resting(deliver);

  function deliver(): void {
    for (;;) {
      if (isResting()) return;
      const stroke = listener === undefined ? undefined : waiting.shift();
      if (stroke === undefined) return;
      if (stroke.key.ctrl === true && stroke.key.name === "z") terminal.suspend();
      else if (listener?.hear(stroke) === true) rest();
    }
  }

  const read = strokeReader((strokes) => {
    if (listener?.isTooEarly() === true) parked.push(...strokes);
    else waiting.push(...strokes);
    deliver();
  }, idle);

  function close(): void {
    source.off("data", read);
    terminal.release();
    source.pause();
  }

  function turn(isUnexpected: boolean, pace?: Pace): Turn {
    const since = idle();
    const input = promptInput(pace, () => {
      if (listener === own) close();
    });
    const own: Listener = {
      hear: (stroke) => {
        const heard = pace === undefined ? stroke : pace.through(stroke);
        if (heard !== undefined) input.emit("keypress", heard.text, heard.key);
        return pace !== undefined && heard !== undefined;
      },
      isTooEarly: () => isUnexpected && idle() - since < AT_WORK,
    };
    const start = (): void => {
      if (isUnexpected) [parked, waiting] = [waiting, []];
      listener = own;
      if (pace === undefined) deliver();
      else rest();
    };
    const end = (): void => {
      if (listener !== own) return;
      listener = undefined;
      [parked, waiting] = [[], [...parked, ...waiting]];
    };
    return { input, start, end };
  }

  source.on("data", read);
  return { turn, close, lend: terminal.lend };
}

/** A rest until all that was started is done. */
function resting(after: () => void): {
  readonly isResting: () => boolean;
  readonly rest: () => void;
} {
  let isNow = false;
  return {
    isResting: () => isNow,
    rest: () => {
      isNow = true;
      setImmediate(() => {
        isNow = false;
        after();
      });
    },
  };
}

/** What a prompt reads. The library pauses it at the end of the prompt, and where Ctrl-D ends the input. */
function promptInput(pace: Pace | undefined, onPause: () => void): Readable {
  const input = new Readable({ read: () => undefined });
  input.pause = () => {
    if (pace === undefined) onPause();
    // The end of a prompt that is not ours is known only afterwards.
    else setImmediate(onPause);
    return input;
  };
  return input;
}

/** A prompt that gets the keys. */
interface Listener {
  /** Whether the prompt needs a moment before the next key. */
  readonly hear: (stroke: Stroke) => boolean;
  /** Whether a key was pressed before the prompt could be seen, and is not for it. */
  readonly isTooEarly: () => boolean;
}

/** Makes the terminal send every key at once, and mark where a paste begins and ends. */
function holdTerminal(source: KeySource): {
  readonly suspend: () => void;
  readonly lend: Keyboard["lend"];
  readonly release: () => void;
} {
  function hold(isHeld: boolean): void {
    if (source.setRawMode === undefined) return;
    source.setRawMode(isHeld);
    process.stdout.write(isHeld ? BRACKET_PASTES.on : BRACKET_PASTES.off);
  }

  /** A shell gives the terminal back in its own mode. */
  function holdAgain(): void {
    source.setRawMode?.(false);
    hold(true);
  }

  function suspend(): void {
    if (process.platform === "win32") return;
    hold(false);
    process.kill(process.pid, "SIGTSTP");
    // Without a shell that could continue it, the system does not stop the process.
    holdAgain();
  }

  function lend<Value>(use: () => Value): Value {
    hold(false);
    try {
      return use();
    } finally {
      holdAgain();
    }
  }

  function release(): void {
    process.off("SIGCONT", holdAgain);
    hold(false);
  }

  process.on("SIGCONT", holdAgain);
  hold(true);
  return { suspend, lend, release };
}
