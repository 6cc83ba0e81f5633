import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ALL_TYPES } from "./all-types.ts";
import { putAway } from "./put-away.ts";
import { hasTmux, startTerminal, type Terminal } from "./terminal.ts";

const HEAD = [
  "--organization",
  "Nordlys",
  "--assessment",
  "2026-11",
  "--respondent-id",
  "cio",
  "--role",
  "CIO",
  "--department",
  "it",
  "--consent",
  "quotes",
];

let folder = "";
let terminal: Terminal | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-terminal-"));
  writeFileSync(join(folder, "q.yaml"), ALL_TYPES);
});

afterEach(async () => {
  terminal?.close();
  await putAway(folder);
});

function start(
  size: { readonly columns?: number; readonly rows?: number } = {},
  ...more: readonly string[]
): Terminal {
  terminal = startTerminal(["interview", "q.yaml", "-o", "cio.yaml", ...HEAD, ...more], {
    cwd: folder,
    ...size,
  });
  return terminal;
}

function saved(): {
  readonly finished: boolean;
  readonly answers: Readonly<Record<string, unknown>>;
} {
  return parse(readFileSync(join(folder, "cio.yaml"), "utf8")) as ReturnType<typeof saved>;
}

describe.runIf(hasTmux)("an interview in a real terminal", () => {
  test("with every question, with back, note, undo, jump and review, saves what was typed", async () => {
    const { press, type, shows } = start();
    await shows("How are plans made?");
    press("3", "Enter");
    await shows("Who signs?");
    press("b");
    await shows("How are plans made?");
    press("2", "Enter");
    await shows("Who signs?");
    press("2", "Enter");
    await shows("Who reads?");
    press("Down", "Space", "Down", "Down", "Space", "Enter");
    await shows("Is it written down?");
    press("n");
    await shows("Note (private)");
    type("said at once");
    press("Enter");
    await shows("1 remark");
    press("1", "Enter");
    await shows("How many days?");
    type("7");
    press("Enter");
    await shows("What else?");
    type("Wörter, 日本, 🎉");
    press("Enter");
    await shows("No open questions.");
    press("Enter");
    await shows("How are plans made?");
    press("1", "Enter");
    await shows("Who signs?");
    press("u");
    await shows("How are plans made?");
    press("r");
    await shows("Review");
    press("f");
    await shows("ended with 0");
    expect(saved()).toMatchObject({
      finished: true,
      answers: {
        steps: 2,
        pick: "both",
        many: ["a", "c"],
        sure: { value: "yes", note: "said at once" },
        days: 7,
        else: "Wörter, 日本, 🎉",
      },
    });
  });

  test("left by Ctrl-C shows how to continue, and continues at the first open question", async () => {
    const first = start();
    await first.shows("How are plans made?");
    first.press("3", "Enter");
    await first.shows("Who signs?");
    first.press("C-c");
    await first.shows("ended with 130");
    expect(first.screen().join("\n")).toContain("unsilo interview");
    first.close();
    const again = start();
    await again.shows("Who signs?");
    expect(saved()).toMatchObject({ finished: false, answers: { steps: 3 } });
  });

  test("takes ten thousand pasted characters in a note, every line of them", async () => {
    const text = Array.from({ length: 100 }, (_, line) => `${line} ${"é".repeat(96)}`).join("\n");
    const { press, paste, shows } = start();
    await shows("How are plans made?");
    press("n");
    await shows("Note (private)");
    paste(text);
    await shows(`${text.length} characters, 100 lines`);
    press("Enter");
    await shows("1 remark");
    press("C-c");
    await shows("ended with 130");
    expect(saved().answers["steps"]).toMatchObject({ note: text });
  });

  test("fits 40 columns and 10 rows: the question, and the choice under the cursor", async () => {
    const { press, shows } = start({ columns: 40, rows: 10 });
    const screen = await shows("How are plans made?");
    expect(screen.join("\n")).toContain("   1  Alone");
    press("3");
    await shows(">  3  Together");
    expect(screen.every((line) => line.length <= 40)).toBe(true);
  });

  test("is redrawn when the terminal is made smaller and larger", async () => {
    const { press, resize, shows, screen } = start();
    await shows("Choose the highest description");
    resize(40, 10);
    await shows("   1  Alone");
    press("2");
    await shows(">  2  Each tells the other");
    resize(90, 30);
    await shows("Choose the highest description");
    const lines = screen().filter((line) => line.includes("How are plans made?"));
    expect(lines).toHaveLength(1);
    press("Enter");
    await shows("Who signs?");
    press("C-c");
    await shows("ended with 130");
    expect(saved().answers["steps"]).toBe(2);
  });

  test("asks before it finishes with open questions", async () => {
    const { press, shows } = start();
    await shows("How are plans made?");
    press("r");
    await shows("6 open questions.");
    press("f");
    await shows("Finish with 6 questions open");
    press("Enter");
    await shows("How are plans made?");
  });

  test("line by line, as a screen reader needs it", async () => {
    const { type, press, shows } = start({}, "--accessible");
    await shows("Question 1 of 6. Plans, 1 of 6.");
    for (const line of ["2", "both", "a c", "yes", "7", "x", "finish"]) {
      type(line);
      press("Enter");
    }
    await shows("ended with 0");
    expect(saved().answers).toEqual({
      steps: 2,
      pick: "both",
      many: ["a", "c"],
      sure: "yes",
      days: 7,
      else: "x",
    });
  });
});

if (!hasTmux) {
  test("needs tmux, which is not installed: apt-get install tmux", () => {
    expect(hasTmux).toBe(true);
  });
}
