import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

const PATIENCE = 20_000;
const LOOK_EVERY = 10;

/** Whether util-linux's `script`, which opens a pseudo-terminal, is installed. */
export const hasScript: boolean = spawnSync("script", ["--version"]).status === 0;

/** The bytes of named keys. */
const BYTES: Readonly<Record<string, string>> = {
  Enter: "\r",
  Down: "\u001B[B",
  Up: "\u001B[A",
  Space: " ",
  "C-c": "\u0003",
  "C-u": "\u0015",
};

/** A pseudo-terminal without a screen: it types at any speed, and keeps what was written. */
export interface Pty {
  /** Writes keys, by their names or as they are, in one piece. */
  readonly press: (...keys: readonly string[]) => void;
  /** Resolves when a text was written since the last call of `forget`. */
  readonly shows: (text: string) => Promise<void>;
  readonly forget: () => void;
  readonly ended: Promise<void>;
  readonly close: () => void;
}

/** Starts a line of shell in a folder. */
export function openPty(shell: string, cwd: string): Pty {
  const line = `stty cols 100 rows 30; ${shell}`;
  const child: ChildProcessWithoutNullStreams = spawn("script", ["-qfec", line, "/dev/null"], {
    cwd,
    env: { ...process.env, TERM: "xterm-256color" },
  });
  let output = "";
  child.stdout.on("data", (bytes: Buffer) => {
    output += bytes.toString();
  });
  child.stdin.on("error", () => undefined);
  return {
    press: (...keys) => {
      child.stdin.write(keys.map((key) => BYTES[key] ?? key).join(""));
    },
    shows: async (text) => {
      for (let waited = 0; waited < PATIENCE; waited += LOOK_EVERY) {
        if (stripVTControlCharacters(output).includes(text)) return;
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      }
      throw new Error(
        `never shown: "${text}", but:\n${stripVTControlCharacters(output).slice(-2000)}`,
      );
    },
    forget: () => {
      output = "";
    },
    ended: new Promise((resolve) => child.on("close", () => resolve())),
    close: () => {
      child.kill("SIGKILL");
    },
  };
}
