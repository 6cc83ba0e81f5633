import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import questionnaire from "../src/generated/questionnaires/digital-marketing-organization.ts";
import { localize } from "../src/model/localize.ts";
import { cardOf } from "../src/interview/card.ts";
import { startInterview } from "../src/interview/state.ts";
import { median } from "./pairs.ts";

const UNSILO = fileURLToPath(new URL("../bin/unsilo.cjs", import.meta.url));
const WHO =
  "--organization Nordlys --assessment 2026-11 --respondent-id cmo --role CMO --department marketing --consent none --interviewer Anna --lang en --no-config".split(
    " ",
  );
const KEYS = 100;
const PASTES = 9;
const PASTED = 10_000;
/** Milliseconds without output after which a screen is complete. */
const QUIET = 40;
/** Environment variables that would change the start or the screen. */
const { NODE_EXTRA_CA_CERTS: _, NO_COLOR: __, ...ENVIRONMENT } = process.env;

/** A command in a pseudo-terminal, which util-linux's `script` provides. */
interface Terminal {
  readonly child: ChildProcessWithoutNullStreams;
  /** Milliseconds from an act to its last output, when the output has had a text and has ended. */
  readonly shown: (text: string, act: () => void) => Promise<number>;
  /** When it was started, and when it ended. */
  readonly started: number;
  readonly ended: Promise<number>;
}

function openTerminal(argv: readonly string[], cwd: string): Terminal {
  const command = [process.execPath, ...argv].map((word) => `'${word}'`).join(" ");
  const env = { ...ENVIRONMENT, TERM: "xterm-256color", COLUMNS: "80", LINES: "24" };
  const started = performance.now();
  const line = `stty cols 80 rows 24; exec ${command}`;
  const child = spawn("script", ["-qfec", line, "/dev/null"], { cwd, env });
  let seen = "";
  let last = 0;
  child.stdout.on("data", (bytes: Buffer) => {
    seen += bytes.toString();
    last = performance.now();
  });
  const ended = new Promise<number>((resolve) => {
    child.on("close", () => resolve(performance.now()));
  });
  const shown = async (text: string, act: () => void): Promise<number> => {
    seen = "";
    const from = performance.now();
    act();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (!plain(seen).includes(text)) {
        if (performance.now() - from > 20_000)
          throw new Error(`never shown: ${text}\n${plain(seen)}`);
      } else if (performance.now() - last > QUIET) return last - from;
    }
  };
  return { child, shown, started, ended };
}

/** Output without escape sequences, on one line. */
function plain(output: string): string {
  return stripVTControlCharacters(output).replaceAll(/\s+/gu, " ");
}

/** The first words of the first question. */
function firstWords(): string {
  const start = { questionnaire, department: "marketing", language: "en", answers: new Map() };
  const card = cardOf(startInterview(start));
  if (card === undefined) throw new Error("the questionnaire asks nothing");
  return localize(card.question.text, ["en"]).split(" ").slice(0, 4).join(" ");
}

/** Milliseconds in a terminal: the medians and their ranges. */
export interface TerminalTimes {
  readonly key: readonly number[];
  readonly paste: readonly number[];
}

/** The times from a key to the whole new card, and from a paste to a screen that counts it. */
export async function terminalTimes(): Promise<TerminalTimes> {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-bench-"));
  const terminal = openTerminal([UNSILO, "interview", "-o", "cmo.yaml", ...WHO], folder);
  const { child, shown } = terminal;
  try {
    await shown(firstWords(), () => undefined);
    const [key, paste]: [number[], number[]] = [[], []];
    for (let count = 0; count < KEYS; count += 1) {
      const level = 1 + ((count + 1) % 5);
      key.push(await shown(`> ${level}`, () => child.stdin.write(String(level))));
    }
    const text = "Eight words that somebody said in a meeting. ".repeat(PASTED).slice(0, PASTED);
    for (let count = 0; count < PASTES; count += 1) {
      await shown("Note", () => child.stdin.write("n"));
      const bracketed = `\u001B[200~${text}\u001B[201~`;
      paste.push(await shown(`[${PASTED}`, () => child.stdin.write(bracketed)));
      await shown(firstWords(), () => child.stdin.write("\u0015\r"));
    }
    child.stdin.write("\u0003");
    await terminal.ended;
    return { key, paste };
  } finally {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How often a bare start in the same terminal fits into the time to the first question, by pairs. */
export async function startRatios(pairs: number): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-bench-"));
  const ratios: number[] = [];
  try {
    for (let count = 0; count < pairs; count += 1) {
      const floor = openTerminal(["-e", "0"], folder);
      const bare = (await floor.ended) - floor.started;
      const name = `cmo-${count}.yaml`;
      const terminal = openTerminal([UNSILO, "interview", "-o", name, ...WHO], folder);
      const time = await terminal.shown(firstWords(), () => undefined);
      terminal.child.stdin.write("\u0003");
      await terminal.ended;
      ratios.push(time / bare);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return ratios;
}

/** The median of some times, and the range of the middle half. */
export function middleOf(times: readonly number[]): {
  readonly figure: number;
  readonly noise: readonly [number, number];
} {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { figure: median(times), noise: [at(0.25), at(0.75)] };
}
