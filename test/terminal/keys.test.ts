import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { HEAD } from "./small-interview.ts";
import { putAway } from "./put-away.ts";
import { hasTmux, startShell, type Terminal, UNSILO } from "./terminal.ts";

const hasStrace = spawnSync("strace", ["-V"]).status === 0;

/** The answer recorded by a key's Enter. */
const ANSWERS: readonly (readonly [key: string, recorded: unknown])[] = [
  ["3", 3],
  ["d", { state: "dont-know" }],
  ["2", 2],
  ["x", { state: "not-applicable" }],
  ["1", 1],
  ["s", { state: "skipped" }],
];

/** Milliseconds between two keys. */
const PACES = [0, 10, 20, 30, 50, 80];
const QUESTIONS = PACES.length * ANSWERS.length;

/** Every write that secures an answer takes this many microseconds longer. */
const DISKS = [
  ["", 0],
  [" on a slow disk", 150_000],
] as const;

let folder = "";
let terminal: Terminal | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-keys-"));
  const questions = Array.from(
    { length: QUESTIONS },
    (_, index) =>
      `          - { id: q${index + 1}, text: Question ${index + 1}?, type: level, levels: { 1: Alone, 2: Each, 3: Together, 4: With one goal, 5: Always } }`,
  );
  writeFileSync(
    join(folder, "q.yaml"),
    `schemaVersion: 1
id: many
version: 1.0.0
languages: [en]
title: Many
departments: { it: IT }
levels: [{ level: 1, name: A }, { level: 2, name: B }, { level: 3, name: C }, { level: 4, name: D }, { level: 5, name: E }]
dimensions:
  - id: d
    title: Plans
    capabilities:
      - id: c
        title: C
        questions:
${questions.join("\n")}
`,
  );
});

afterEach(async () => {
  terminal?.close();
  await putAway(folder);
});

function start(delay: number): Terminal {
  const calls = "fsync,fdatasync,rename";
  const slow = `strace -f --seccomp-bpf -qq -o /dev/null -e trace=${calls} -e inject=${calls}:delay_exit=${delay}`;
  const command = [process.execPath, UNSILO, "interview", "q.yaml", "-o", "cio.yaml", ...HEAD];
  const shell = `${delay === 0 ? "" : slow} ${command.join(" ")}; echo "ended with $?"; sleep 600`;
  terminal = startShell(shell, { cwd: folder });
  return terminal;
}

function saved(): Readonly<Record<string, unknown>> {
  const text = readFileSync(join(folder, "cio.yaml"), "utf8");
  return (parse(text) as { readonly answers: Readonly<Record<string, unknown>> }).answers;
}

async function typeAt(pace: number, keys: readonly string[], { press }: Terminal): Promise<void> {
  for (const key of keys) {
    press(key);
    await new Promise((resolve) => setTimeout(resolve, pace));
  }
}

describe.runIf(hasTmux)("keys", () => {
  test.runIf(hasStrace).each(DISKS)(
    "typed at any pace%s record exactly what they choose",
    async (_, delay) => {
      const interview = start(delay);
      await interview.shows("Question 1?");
      for (const [index, pace] of PACES.entries()) {
        await typeAt(
          pace,
          ANSWERS.flatMap(([key]) => [key, "Enter"]),
          interview,
        );
        const next = (index + 1) * ANSWERS.length + 1;
        await interview.shows(next > QUESTIONS ? "No open questions." : `Question ${next}?`);
      }
      interview.press("C-c");
      await interview.shows("ended with 130");
      const recorded = PACES.flatMap(() => ANSWERS.map(([, answer]) => answer));
      expect(Object.values(saved())).toEqual(recorded);
    },
  );

  const HELD = Array.from({ length: 60 }, () => "Enter");
  const HELD_SHORTLY = HELD.slice(0, 15);

  test("held keys do not answer, and confirm one choice once", async () => {
    const interview = start(0);
    await interview.shows("Question 1?");
    await typeAt(33, HELD, interview);
    const screen = (await interview.shows("! Choose a level first.")).join("\n");
    expect(screen).toContain("cio · IT · 1/36 · Plans 1/36 · nothing saved yet");
    expect(existsSync(join(folder, "cio.yaml"))).toBe(false);
    interview.press("2");
    await interview.shows(">  2  Each");
    await typeAt(33, HELD_SHORTLY, interview);
    await interview.shows("cio · IT · 2/36 · Plans 2/36 · saved");
    interview.press("C-c");
    await interview.shows("ended with 130");
    expect(saved()).toEqual({ q1: 2 });
  });

  test("Ctrl-Z and fg come back to the card", async () => {
    terminal = startShell("bash --norc --noprofile -i", { cwd: folder });
    const { type, press, shows } = terminal;
    const words = [process.execPath, UNSILO, "interview", "q.yaml", "-o", "cio.yaml", ...HEAD];
    type(words.join(" "));
    press("Enter");
    await shows("Question 1?");
    press("3", "C-z");
    await shows("Stopped");
    type("fg");
    press("Enter");
    await shows(">  3  Together");
    press("Enter");
    await shows("Question 2?");
    press("C-c");
    await shows("Saved: 1 answer in cio.yaml");
    expect(saved()).toEqual({ q1: 3 });
  });
});
