import { PassThrough } from "node:stream";
import { onTestFinished } from "vitest";
import { type Keyboard, openKeyboard } from "../../src/io/terminal/keyboard.ts";

/** A simulated terminal of 80 columns: accepts keys, and keeps the output. */
export interface Typist {
  readonly context: { readonly keyboard: Keyboard; readonly output: PassThrough };
  /** Presses keys, each in a separate read, after which the process waits. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Presses keys, each in a separate read, while the process is busy. */
  readonly typeAhead: (...keys: readonly string[]) => Promise<void>;
  /** Everything written since the last call. */
  readonly seen: () => string;
}

export const KEY = {
  enter: "\r",
  down: "\u001B[B",
  up: "\u001B[A",
  backTab: "\u001B[Z",
  backspace: "\u007F",
  erase: "\u0015",
} as const;

/** Milliseconds between two key presses. */
const PAUSE = 50;

export function typist(): Typist {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let waited = 0;
  const keyboard = openKeyboard(input, () => waited);
  onTestFinished(keyboard.close);
  let written = "";
  output.on("data", (chunk: Buffer) => {
    written += chunk.toString();
  });
  return {
    context: { keyboard, output },
    press: async (...keys) => {
      for (const key of keys) {
        await settled();
        waited += PAUSE;
        input.write(key);
      }
      await settled();
    },
    typeAhead: async (...keys) => {
      for (const key of keys) input.write(key);
      await settled();
    },
    seen: () => {
      const all = written;
      written = "";
      return all;
    },
  };
}

/** The library listens and draws some turns later. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
