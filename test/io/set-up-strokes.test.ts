import { describe, expect, test } from "vitest";
import type { Pace } from "../../src/io/terminal/keyboard.ts";
import { choosing, searching, typing } from "../../src/io/terminal/set-up-strokes.ts";
import type { Stroke } from "../../src/io/terminal/strokes.ts";

const key = (name: string, text?: string, ctrl = false): Stroke => ({ text, key: { name, ctrl } });
const letter = (text: string): Stroke => key(text, text);
const paste = (sequence: string): Stroke => ({ text: undefined, key: { name: "paste", sequence } });
const ENTER = key("return", "\r");

function textsOf(pace: Pace, strokes: readonly Stroke[]): string {
  return strokes.map((stroke) => pace.through(stroke)?.text ?? "").join("");
}

describe("the keys of a list", () => {
  test("are arrows, Enter, letters and Ctrl-C", () => {
    for (const one of [key("up"), key("down"), ENTER, letter("é"), key("c", "\u0003", true)]) {
      expect(choosing().through(one)).toBe(one);
    }
  });

  test("do not include pastes or keys that would move to the first row", () => {
    for (const one of [paste("it\n"), key("right"), key("tab", "\t"), letter("2"), key("f1")]) {
      expect(choosing().through(one)).toBeUndefined();
    }
  });
});

describe("the keys of a search", () => {
  test("have no Enter until something was typed or a row was moved to", () => {
    for (const first of [letter("i"), key("down")]) {
      const pace = searching();
      expect(pace.through(ENTER)).toBeUndefined();
      expect(pace.through(first)).toBe(first);
      expect(pace.through(ENTER)).toBe(ENTER);
    }
  });

  test("do not include pastes, and a paste does not allow Enter", () => {
    const pace = searching();
    expect(pace.through(paste("it\n"))).toBeUndefined();
    expect(pace.through(ENTER)).toBeUndefined();
  });
});

describe("the keys of a text", () => {
  test("have a paste as one line, which confirms nothing", () => {
    const stroke = typing().through(paste(" Nordlys\n Retail\n"));
    expect(stroke).toEqual({
      text: "Nordlys Retail",
      key: { name: "", sequence: "Nordlys Retail" },
    });
  });

  test("end at 200 characters, until some are erased", () => {
    const pace = typing();
    expect(textsOf(pace, [paste("x".repeat(10_000))])).toBe("x".repeat(200));
    expect(textsOf(pace, [letter("y"), paste("z")])).toBe("");
    expect(textsOf(pace, [key("backspace"), letter("y"), letter("z")])).toBe("y");
    expect(textsOf(pace, [key("u", "\u0015", true), paste("new")])).toBe("\u0015new");
    expect(
      textsOf(
        typing(),
        Array.from({ length: 300 }, () => letter("å")),
      ),
    ).toBe("å".repeat(200));
  });
});
