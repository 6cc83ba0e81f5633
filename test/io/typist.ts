import { PassThrough } from "node:stream";

/** A terminal of 80 columns without anybody at it: keys go in, and what is written is kept. */
export interface Typist {
  readonly context: { readonly input: PassThrough; readonly output: PassThrough };
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Everything written since the last time. */
  readonly seen: () => string;
}

export const KEY = {
  enter: "\r",
  down: "\u001B[B",
  backTab: "\u001B[Z",
  backspace: "\u007F",
} as const;

export function typist(): Typist {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let written = "";
  output.on("data", (chunk: Buffer) => {
    written += chunk.toString();
  });
  return {
    context: { input, output },
    press: async (...keys) => {
      for (const key of keys) {
        await settled();
        input.write(key);
      }
      await settled();
    },
    seen: () => {
      const all = written;
      written = "";
      return all;
    },
  };
}

/** The library listens, and draws, some turns later. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
