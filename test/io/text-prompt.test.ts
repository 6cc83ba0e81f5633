import { describe, expect, test } from "vitest";
import { textPrompt } from "../../src/io/terminal/text-prompt.ts";
import { KEY, typist } from "./typist.ts";

const CONFIG = {
  head: () => [],
  foot: () => [],
  refuse: () => undefined,
  summary: ({ characters }: { readonly characters: number }) => `[${characters}]`,
};
const ROWS = {
  rows: () => [
    { key: "d", text: "don't know", word: "dont-know" },
    { key: "s", text: "skip", word: "skipped" },
  ],
  keys: { n: "note", left: "back" },
};
const LONG = { ...CONFIG, editing: { failed: () => ({ lines: [], rank: 0 }) } };
const NUMBER = { ...CONFIG, ...ROWS, takes: /^[\d.,]$/u };
const ALT = "\u001B";

describe("a text of several lines", () => {
  test.each([
    ["Ctrl-J", "\n"],
    ["Alt-Enter", `${ALT}\r`],
  ])("is continued on a new line by %s", async (_, newLine) => {
    const { context, press, seen } = typist();
    const said = textPrompt(LONG, context);
    await press("one", newLine, "two", newLine, newLine, "three");
    expect(seen()).toContain("three");
    await press(KEY.enter);
    expect(await said).toEqual({ kind: "confirmed", text: "one\ntwo\n\nthree" });
  });

  test("is shown whole, and its end can be erased over the line break", async () => {
    const { context, press, seen } = typist();
    const said = textPrompt({ ...LONG, start: "one\ntwo" }, context);
    await press("s");
    expect(seen()).toMatch(/one[^]*> twos/u);
    await press(...Array.from({ length: 6 }, () => KEY.backspace), KEY.enter);
    expect(await said).toEqual({ kind: "confirmed", text: "on" });
  });

  test("goes to the editor with what was typed", async () => {
    const { context, press } = typist();
    const said = textPrompt(LONG, context);
    await press("half", "\u000F");
    expect(await said).toEqual({ kind: "editor", text: "half" });
  });
});

describe("a number", () => {
  test("takes digits alone; letters are keys, and what was typed stays", async () => {
    const { context, press } = typist();
    const left = textPrompt(NUMBER, context);
    await press("1", "k", "2", "n");
    expect(await left).toEqual({ kind: "word", word: "note", text: "12" });
  });

  test.each([
    ["its letter", ["d"], "dont-know"],
    ["arrows", [KEY.down, KEY.down], "skipped"],
  ])("is replaced by a row that was reached by %s and confirmed", async (_, keys, word) => {
    const { context, press, seen } = typist();
    const said = textPrompt(NUMBER, context);
    await press("7", ...keys);
    expect(seen()).toContain(">  ");
    await press(KEY.enter);
    expect(await said).toEqual({ kind: "word", word, text: "7" });
  });

  test("is what is confirmed after another digit, whatever row was reached before", async () => {
    const { context, press } = typist();
    const said = textPrompt(NUMBER, context);
    await press("7", "d", "3", KEY.enter);
    expect(await said).toEqual({ kind: "confirmed", text: "73" });
  });

  test("is reached again from the rows by arrows", async () => {
    const { context, press } = typist();
    const said = textPrompt(NUMBER, context);
    await press("7", KEY.down, KEY.up, KEY.enter);
    expect(await said).toEqual({ kind: "confirmed", text: "7" });
  });
});

describe("where letters are text", () => {
  test("keys and rows need Alt", async () => {
    const typing = typist();
    const said = textPrompt({ ...CONFIG, ...ROWS }, typing.context);
    await typing.press("n", "d", `${ALT}d`, KEY.enter);
    expect(await said).toEqual({ kind: "word", word: "dont-know", text: "nd" });
    const again = typist();
    const noted = textPrompt({ ...CONFIG, ...ROWS }, again.context);
    await again.press("and", `${ALT}n`);
    expect(await noted).toEqual({ kind: "word", word: "note", text: "and" });
  });
});
