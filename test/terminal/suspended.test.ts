import { describe, expect, test } from "vitest";
import { everyKind, KINDS } from "./every-kind.ts";
import { kindsInterview } from "./kinds-interview.ts";
import { hasTmux, type Terminal } from "./terminal.ts";

const { ask, startInShell, saved } = kindsInterview();

/** Forty characters that no row of a card has. */
const TYPED = "they plan alone, and tell us in October.";

/** Suspends and continues twice, with another size in between; each time the prompt has to be back. */
async function suspendTwice(terminal: Terminal, shown: readonly string[]): Promise<void> {
  for (const columns of [120, 80]) {
    await suspend(terminal, columns);
    for (const text of shown) await terminal.shows(text);
  }
}

/** Suspends and continues. The old screen is cleared, so that only a new one can show its text. */
async function suspend(
  { press, type, resize, shows, hides }: Terminal,
  columns: number,
): Promise<void> {
  press("C-z");
  await shows("Stopped");
  resize(columns, 30);
  type("clear");
  press("Enter");
  await hides("Stopped");
  type("fg");
  press("Enter");
}

/** How to reach a prompt from the card of a level, and how to leave it again. */
const PROMPTS: readonly (readonly [
  name: string,
  reach: (terminal: Terminal) => Promise<void>,
  shown: readonly string[],
  leave: readonly string[],
])[] = [
  ["a card", async () => undefined, ["Question 1?", "Each tells"], []],
  [
    "a card with a choice that is not confirmed",
    async ({ press }) => press("3"),
    [">  3  Together"],
    [],
  ],
  [
    "a note",
    async ({ press, shows, type }) => {
      press("n");
      await shows("Note (private)");
      type(TYPED);
      await shows(TYPED);
    },
    ["Note (private)", TYPED],
    ["C-u", "Enter"],
  ],
  [
    "evidence",
    async ({ press, shows, type }) => {
      press("e");
      await shows("Evidence");
      type(TYPED);
      await shows(TYPED);
    },
    ["Evidence", TYPED],
    ["C-u", "Enter"],
  ],
  [
    "the search",
    async ({ press, shows, type }) => {
      press("g");
      await shows("Go to a question");
      type("what they plan");
      await shows("what they plan");
    },
    ["Go to a question", "what they plan"],
    ["Escape"],
  ],
  [
    "the page of keys",
    async ({ press, shows }) => {
      press("?");
      await shows("Keys");
    },
    ["Keys"],
    ["Enter"],
  ],
  [
    "the review",
    async ({ press, shows }) => {
      press("r");
      await shows("Review");
    },
    ["Review"],
    ["b"],
  ],
  [
    "the consent",
    async ({ press, shows }) => {
      press("c");
      await shows("no quotes");
    },
    ["no quotes"],
    ["BTab"],
  ],
];

describe.runIf(hasTmux)("Ctrl-Z and fg, twice, with another size between", () => {
  test.each(PROMPTS)("come back to %s", async (_, reach, shown, leave) => {
    ask(everyKind(KINDS, 1));
    const terminal = await startInShell();
    await terminal.shows("Question 1?");
    await reach(terminal);
    await suspendTwice(terminal, shown);
    terminal.press(...leave);
    // Escape is known as such half a second after it was pressed; the review leads to another card.
    await terminal.shows("Question 1");
    terminal.press("C-c");
    await terminal.shows("No answers yet.");
    expect(saved()).toEqual({});
  });

  test("come back to every kind of question, which then records its answer", async () => {
    const kinds = KINDS.filter(({ name }) => name !== "proved");
    ask(everyKind(kinds, 1));
    const terminal = await startInShell();
    for (const [index, { keys, record }] of kinds.entries()) {
      await terminal.shows(`Question ${index + 1}?`);
      const [last, ...before] = keys.toReversed();
      terminal.press(...before.toReversed());
      await suspend(terminal, 80);
      await terminal.shows(`Question ${index + 1}?`);
      terminal.press(last ?? "");
      await terminal.shows(index + 1 < kinds.length ? `Question ${index + 2}?` : "Review");
      expect(saved()[`q${index + 1}`]).toEqual(record);
    }
  });

  test("come back to every prompt before the first question, with its text", async () => {
    ask(everyKind(KINDS, 1));
    const terminal = await startInShell([]);
    const { press, shows, type } = terminal;
    await shows("? Organization");
    type("Nordlys Retail");
    await suspendTwice(terminal, ["? Organization Nordlys Retail"]);
    press("Enter");
    for (const [label, text] of [
      ["? Assessment, such as", "2026-11"],
      ["? Respondent", "cio"],
      ["? Role", ""],
    ] as const) {
      await shows(label);
      if (text !== "") type(text);
      press("Enter");
    }
    await shows("Type part of the name");
    type("i");
    await suspendTwice(terminal, ["? Department i", "Type part of the name"]);
    press("Enter");
    await shows("? What does the respondent agree to?");
    press("Down", "Down");
    await suspendTwice(terminal, ["? What does the respondent agree to?", "❯ quotes"]);
    press("Enter");
    await shows("start the interview");
    await suspendTwice(terminal, ["❯ start the interview", "Organization: Nordlys Retail"]);
    press("Enter");
    await shows("Question 1?");
    press("C-c");
    await shows("No answers yet.");
  });

  test("come back to the evidence of a high answer, with its text", async () => {
    ask(everyKind(KINDS, 1));
    const terminal = await startInShell();
    await terminal.shows("Question 1?");
    terminal.press("4", "Enter");
    await terminal.shows("What shows it");
    terminal.press("e");
    await terminal.shows("Enter keep");
    terminal.type(TYPED);
    await suspendTwice(terminal, ["Evidence", TYPED]);
    terminal.press("Enter");
    await terminal.shows("How do you know of it?");
    await suspendTwice(terminal, ["How do you know of it?"]);
    terminal.press("3", "Enter");
    await terminal.shows("Question 2?");
    expect(saved()).toEqual({ q1: { value: 4, evidence: [{ kind: "measured", what: TYPED }] } });
  });
});
