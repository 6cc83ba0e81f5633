import { describe, expect, test } from "vitest";
import { choosePrompt } from "../../src/io/terminal/choose-prompt.ts";
import { NOWHERE } from "../../src/io/terminal/choose-screen.ts";
import { pagePrompt } from "../../src/io/terminal/page-prompt.ts";
import { searchPrompt } from "../../src/io/terminal/search-prompt.ts";
import { textPrompt } from "../../src/io/terminal/text-prompt.ts";
import { bracketed, ONE, SEVERAL } from "./choices.ts";
import { KEY, typist } from "./typist.ts";

describe("one of several", () => {
  test("is not answered until somebody moves to it, however often Enter is pressed", async () => {
    const { context, press, seen } = typist();
    const chosen = choosePrompt(ONE, context);
    await press(...Array.from({ length: 60 }, () => KEY.enter));
    expect(seen()).toContain("! choose");
    await press("2", KEY.enter);
    expect(await chosen).toEqual({ kind: "chosen", indexes: [1] });
  });

  test("starts at the first with an arrow", async () => {
    const { context, press } = typist();
    const chosen = choosePrompt(ONE, context);
    await press(KEY.down, KEY.enter);
    expect(await chosen).toEqual({ kind: "chosen", indexes: [0] });
  });

  test("a letter moves to its row, and Enter confirms it", async () => {
    const { context, press, seen } = typist();
    const chosen = choosePrompt(ONE, context);
    await press("d");
    expect(seen()).toContain(">  d  don't know");
    await press(KEY.enter);
    expect(await chosen).toMatchObject({ kind: "word", word: "dont-know" });
  });

  test.each([
    ["in brackets", bracketed("d\n2\n")],
    ["in brackets, of one line", bracketed("2")],
    ["without brackets, in one read", "d\r2\r"],
    ["without brackets, with line feeds", "2\n"],
  ])("is not chosen by a paste %s, which is returned as text", async (_, pasted) => {
    const { context, press } = typist();
    const chosen = choosePrompt(ONE, context);
    await press(pasted);
    expect(await chosen).toMatchObject({ kind: "pasted", place: { cursor: NOWHERE } });
  });

  test("reports that a paste is not accepted if it cannot become a note", async () => {
    const { context, press, seen } = typist();
    const chosen = choosePrompt({ ...ONE, takesPaste: false }, context);
    await press(bracketed("2\n"));
    expect(seen()).toContain("! not taken");
    await press(KEY.enter, "1", KEY.enter);
    expect(await chosen).toEqual({ kind: "chosen", indexes: [0] });
  });
});

describe("several, none of them marked", () => {
  test("are never an answer, however often they are confirmed", async () => {
    const { context, press, seen } = typist();
    const chosen = choosePrompt(SEVERAL, context);
    await press(KEY.enter, KEY.enter, KEY.enter);
    expect(seen()).toContain("! mark");
    await press("2", KEY.enter);
    expect(await chosen).toEqual({ kind: "chosen", indexes: [1] });
  });

  test("are not marked by Space before the cursor is on one", async () => {
    const { context, press, seen } = typist();
    const chosen = choosePrompt(SEVERAL, context);
    await press(" ", KEY.enter);
    expect(seen()).toContain("! mark");
    await press(KEY.down, " ", KEY.enter);
    expect(await chosen).toEqual({ kind: "chosen", indexes: [0] });
  });

  test("are marked and unmarked by their digits", async () => {
    const { context, press } = typist();
    const chosen = choosePrompt(SEVERAL, context);
    await press("2", "1", "2", "3", KEY.enter);
    expect(await chosen).toEqual({ kind: "chosen", indexes: [0, 2] });
  });

  test("keep the cursor in place after an Enter that marked nothing", async () => {
    const { context, press, seen } = typist();
    const chosen = choosePrompt({ ...SEVERAL, exclusive: [2] }, context);
    await press(KEY.down, KEY.down, KEY.enter);
    expect(seen()).toContain("! mark");
    await press(" ", KEY.enter);
    expect(await chosen).toEqual({ kind: "chosen", indexes: [1] });
  });

  test("do not react to a letter that is not one of their keys", async () => {
    const { context, press } = typist();
    const chosen = choosePrompt(SEVERAL, context);
    await press("2", "k", "i", "j", "p", KEY.enter);
    expect(await chosen).toEqual({ kind: "chosen", indexes: [1] });
  });

  test("are left by a row that is not a choice", async () => {
    const { context, press } = typist();
    const chosen = choosePrompt(SEVERAL, context);
    await press("d", " ", KEY.enter);
    expect(await chosen).toMatchObject({ kind: "word", word: "dont-know", place: { marked: [] } });
  });
});

test.each([
  ["?", "page"],
  [KEY.backTab, "back"],
  ["n", "note"],
])(
  "the key %j ends the prompt with its command, and with the marked choices",
  async (key, word) => {
    const { context, press } = typist();
    const chosen = choosePrompt(SEVERAL, context);
    await press(KEY.down, " ", KEY.down, " ", KEY.up, key);
    expect(await chosen).toEqual({ kind: "word", word, place: { cursor: 0, marked: [0, 1] } });
  },
);

describe("a text", () => {
  const CONFIG = {
    head: () => [],
    foot: () => [],
    refuse: (text: string) => (text === "" ? "say it" : undefined),
    summary: ({ characters }: { readonly characters: number }) => `[${characters}]`,
  };

  test("is returned when left by Shift+Tab, and continues from there", async () => {
    const { context, press } = typist();
    const left = textPrompt(CONFIG, context);
    await press("half", KEY.backTab);
    expect(await left).toEqual({ kind: "back", text: "half" });
    const again = typist();
    const whole = textPrompt({ ...CONFIG, start: "half" }, again.context);
    await again.press(KEY.backspace, "ves", KEY.enter);
    expect(await whole).toEqual({ kind: "confirmed", text: "halves" });
  });

  test("keeps the line breaks of a paste, which confirm nothing", async () => {
    const { context, press } = typist();
    const said = textPrompt(CONFIG, context);
    await press("a", bracketed("b\r\nc\n"), "d\re\rf", "g", KEY.enter);
    expect(await said).toEqual({ kind: "confirmed", text: "ab\nc\nd\ne\nfg" });
  });

  test.each([
    ["Ctrl-U", [KEY.erase], ""],
    ["Ctrl-U, with a line typed behind it", ["more", KEY.erase], ""],
    ["Ctrl-W, word by word", ["\u0017", "\u0017"], "two\n"],
    ["Backspace, a whole flag", [KEY.backspace], "two\nwords "],
  ])("a pasted one is erased by %s", async (_, keys, left) => {
    const { context, press } = typist();
    const said = textPrompt({ ...CONFIG, refuse: () => undefined }, context);
    await press(bracketed("two\nwords 🇸🇪"), ...keys, KEY.enter);
    expect(await said).toEqual({ kind: "confirmed", text: left });
  });

  test("loses a whole flag by Backspace, also if it was typed", async () => {
    const { context, press } = typist();
    const said = textPrompt(CONFIG, context);
    await press("a🇸🇪", KEY.backspace, "b", KEY.enter);
    expect(await said).toEqual({ kind: "confirmed", text: "ab" });
  });

  test("may not be refused and lost", async () => {
    const { context, press, seen } = typist();
    const said = textPrompt(CONFIG, context);
    await press(KEY.enter);
    expect(seen()).toContain("! say it");
    await press("x", KEY.enter);
    expect(await said).toEqual({ kind: "confirmed", text: "x" });
  });
});

describe("a search", () => {
  const CONFIG = {
    head: () => [],
    foot: () => [],
    find: (query: string) =>
      ["alpha", "beta", "gamma"].flatMap((id) => (id.includes(query) ? { id, label: id } : [])),
    none: "nothing found",
    strong: (line: string) => line,
  };

  test.each([
    ["the first that fits", ["b", KEY.enter], "beta"],
    ["another by the arrows", ["a", KEY.down, KEY.down, KEY.enter], "gamma"],
    ["what fits after a letter was taken back", ["b", KEY.backspace, "g", KEY.enter], "gamma"],
    ["one of all, with nothing typed", [KEY.down, KEY.enter], "alpha"],
    ["nothing by Enter alone", [KEY.enter], undefined],
    ["nothing by Shift+Tab", ["b", KEY.backTab], undefined],
    ["nothing by Esc", ["b", "\u001B"], undefined],
  ])("finds %s", async (_, keys, id) => {
    const { context, press } = typist();
    const found = searchPrompt(CONFIG, context);
    await press(...keys);
    expect(await found).toBe(id);
  });

  test("without a match says so, and continues", async () => {
    const { context, press, seen } = typist();
    const found = searchPrompt(CONFIG, context);
    await press("x", KEY.enter);
    expect(seen()).toContain("nothing found");
    await press(KEY.backspace, "b", KEY.enter);
    expect(await found).toBe("beta");
  });

  test("accepts a paste as search text, and goes nowhere", async () => {
    const { context, press } = typist();
    const found = searchPrompt(CONFIG, context);
    await press(bracketed("be\n"), "ta", KEY.enter);
    expect(await found).toBe("beta");
  });

  test("starts from the text that was typed before it", async () => {
    const { context, press } = typist();
    const found = searchPrompt({ ...CONFIG, query: "gam" }, context);
    await press(KEY.enter);
    expect(await found).toBe("gamma");
  });
});

test("a page that does not fit is scrolled, and shows its position", async () => {
  const { context, press, seen } = typist();
  const lines = Array.from({ length: 60 }, (_, index) => `line ${index + 1}.`);
  const read = pagePrompt({ lines: () => lines, foot: (place) => `<${place}>` }, context);
  await press(KEY.down);
  expect(seen()).toContain("<2-23/60>");
  await press(" ");
  expect(seen()).toContain("<24-45/60>");
  await press(" ", " ");
  const end = seen();
  expect(end).toContain("<39-60/60>");
  expect(end).toContain("line 60.");
  await press("?");
  await read;
});
