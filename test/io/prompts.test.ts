import { describe, expect, test } from "vitest";
import { choosePrompt, type ChooseConfig } from "../../src/io/terminal/choose-prompt.ts";
import { pagePrompt } from "../../src/io/terminal/page-prompt.ts";
import { searchPrompt } from "../../src/io/terminal/search-prompt.ts";
import { textPrompt } from "../../src/io/terminal/text-prompt.ts";
import { KEY, typist } from "./typist.ts";

const SEVERAL: ChooseConfig = {
  head: () => [],
  choices: () =>
    ["A", "B", "Neither"].map((label, index) => ({ key: String(index + 1), label, lines: [] })),
  foot: () => [],
  start: { cursor: 0, marked: [] },
  isMultiple: true,
  exclusive: [],
  keys: { n: "note", "?": "page", "back-tab": "back" },
  strong: (line) => line,
  nothing: { notice: () => ({ lines: ["! nothing"], rank: 0 }), instead: undefined },
};

describe("several of which none is marked", () => {
  test("are an answer only when it is confirmed twice", async () => {
    const { context, press, seen } = typist();
    const chosen = choosePrompt(SEVERAL, context);
    await press(KEY.enter);
    expect(seen()).toContain("! nothing");
    await press(KEY.enter);
    expect(await chosen).toEqual({ kind: "chosen", indexes: [] });
  });

  test("are not confirmed by two Enters with another key between them", async () => {
    const { context, press } = typist();
    const chosen = choosePrompt(SEVERAL, context);
    await press(KEY.enter, "j", KEY.enter, " ", KEY.enter);
    expect(await chosen).toEqual({ kind: "chosen", indexes: [1] });
  });

  test("are never an answer where an option says so: the cursor goes there", async () => {
    const { context, press, seen } = typist();
    const nothing = { notice: () => ({ lines: ["! mark it"], rank: 0 }), instead: 2 };
    const chosen = choosePrompt({ ...SEVERAL, exclusive: [2], nothing }, context);
    await press(KEY.enter, KEY.enter);
    expect(seen()).toContain("! mark it");
    await press(" ", KEY.enter);
    expect(await chosen).toEqual({ kind: "chosen", indexes: [2] });
  });
});

test.each([
  ["?", "page"],
  [KEY.backTab, "back"],
  ["n", "note"],
])("the key %j ends the prompt with its word, and what was marked", async (key, word) => {
  const { context, press } = typist();
  const chosen = choosePrompt(SEVERAL, context);
  await press(" ", "j", " ", "k", key);
  expect(await chosen).toEqual({ kind: "key", word, place: { cursor: 0, marked: [0, 1] } });
});

describe("a text", () => {
  const CONFIG = {
    head: () => [],
    foot: () => [],
    refuse: (text: string) => (text === "" ? "say it" : undefined),
    summary: (characters: number) => `[${characters}]`,
  };

  test("that is left by Shift+Tab is handed back, and goes on from there", async () => {
    const { context, press } = typist();
    const left = textPrompt(CONFIG, context);
    await press("half", KEY.backTab);
    expect(await left).toEqual({ kind: "back", text: "half" });
    const again = typist();
    const whole = textPrompt({ ...CONFIG, start: "half" }, again.context);
    await again.press(KEY.backspace, "ves", KEY.enter);
    expect(await whole).toEqual({ kind: "confirmed", text: "halves" });
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
  ])("finds %s", async (_, keys, id) => {
    const { context, press } = typist();
    const found = searchPrompt(CONFIG, context);
    await press(...keys);
    expect(await found).toBe(id);
  });

  test("for what is not there says so, and goes on", async () => {
    const { context, press, seen } = typist();
    const found = searchPrompt(CONFIG, context);
    await press("x", KEY.enter);
    expect(seen()).toContain("nothing found");
    await press(KEY.backspace, "b", KEY.enter);
    expect(await found).toBe("beta");
  });

  test("starts from what was typed before it", async () => {
    const { context, press } = typist();
    const found = searchPrompt({ ...CONFIG, query: "gam" }, context);
    await press(KEY.enter);
    expect(await found).toBe("gamma");
  });
});

test("a page that does not fit is scrolled, and says where it is", async () => {
  const { context, press, seen } = typist();
  const lines = Array.from({ length: 60 }, (_, index) => `line ${index + 1}.`);
  const read = pagePrompt({ lines: () => lines, foot: (place) => `<${place}>` }, context);
  await press("j");
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
