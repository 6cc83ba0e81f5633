import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The built command. */
export const UNSILO: string = fileURLToPath(new URL("../../bin/unsilo.cjs", import.meta.url));
const PATIENCE = 20_000;
const LOOK_EVERY = 50;
/** Milliseconds from a text to the key after it. */
const HAND = 50;

/** Whether tmux, which simulates the terminal here, is installed. */
export const hasTmux: boolean = spawnSync("tmux", ["-V"]).status === 0;

/** A real pseudo-terminal in which one command runs. */
export interface Terminal {
  /** Presses keys by their tmux names, one after the other: `Enter`, `Space`, `b`. */
  readonly press: (...keys: readonly string[]) => void;
  /** Types a text literally, and waits before the next keys. */
  readonly type: (text: string) => void;
  /** Pastes a text as a terminal does, in brackets. */
  readonly paste: (text: string) => void;
  /** Pastes a text as a terminal without bracketed paste does, and waits before the next keys. */
  readonly pasteBare: (text: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly screen: () => readonly string[];
  /**
   * The same with colours, as escape sequences; also the given number of lines above the screen.
   */
  readonly painted: (above?: number) => readonly string[];
  /** The screen as soon as it shows a text; otherwise fails with its content. */
  readonly shows: (text: string) => Promise<readonly string[]>;
  /** Resolves as soon as the screen does not show a text; otherwise fails with its content. */
  readonly hides: (text: string) => Promise<void>;
  readonly close: () => void;
}

function waitForHand(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, HAND);
}

let sessions = 0;

export interface TerminalSettings {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** Starts `unsilo` with these arguments in a folder. */
export function startTerminal(argv: readonly string[], settings: TerminalSettings): Terminal {
  const quoted = [process.execPath, UNSILO, ...argv].map((part) => `'${part}'`).join(" ");
  return startShell(`${quoted}; echo "ended with $?"; sleep 600`, settings);
}

/** Starts a line of shell in a folder. */
export function startShell(
  shell: string,
  { cwd, columns = 80, rows = 24 }: TerminalSettings,
): Terminal {
  sessions += 1;
  const socket = `unsilo-${process.pid}-${sessions}`;
  const tmux = (...args: readonly string[]): string =>
    execFileSync("tmux", ["-L", socket, ...args], { encoding: "utf8" });
  const size = ["-x", String(columns), "-y", String(rows)];
  tmux("-f", "/dev/null", "new-session", "-d", "-s", "t", ...size, "-c", cwd, shell);
  const load = (text: string): void => {
    execFileSync("tmux", ["-L", socket, "load-buffer", "-"], { input: text });
  };
  const screen = (): readonly string[] => tmux("capture-pane", "-p", "-t", "t").split("\n");
  const until = async (text: string, isShown: boolean): Promise<readonly string[]> => {
    for (let waited = 0; waited < PATIENCE; waited += LOOK_EVERY) {
      const lines = screen();
      if (lines.join("\n").includes(text) === isShown) return lines;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
    const missed = isShown ? "never showed" : "went on showing";
    throw new Error(`the screen ${missed} "${text}":\n${screen().join("\n")}`);
  };
  return {
    screen,
    painted: (above = 0) =>
      tmux("capture-pane", "-p", "-e", "-S", String(-above), "-t", "t").split("\n"),
    press: (...keys) => {
      for (const key of keys) tmux("send-keys", "-t", "t", key);
    },
    type: (text) => {
      tmux("send-keys", "-t", "t", "-l", text);
      // A line break that is read together with a text is part of a paste.
      waitForHand();
    },
    paste: (text) => {
      load(text);
      tmux("paste-buffer", "-p", "-t", "t");
    },
    pasteBare: (text) => {
      load(text);
      tmux("paste-buffer", "-t", "t");
      // Keys within milliseconds of a paste without brackets belong to it.
      waitForHand();
    },
    resize: (wide, high) => {
      tmux("resize-window", "-t", "t", "-x", String(wide), "-y", String(high));
    },
    shows: (text) => until(text, true),
    hides: async (text) => {
      await until(text, false);
    },
    close: () => {
      spawnSync("tmux", ["-L", socket, "kill-server"]);
    },
  };
}
