import { describe, expect, test } from "vitest";
import { type Command, commandNamed, commandTexts } from "../../src/text/command-words.ts";
import { keyLine, keyTexts } from "../../src/text/key-texts.ts";
import { widthOf } from "../../src/text/width.ts";

describe("one line of keys", () => {
  const KEYS = [
    ["Enter", "confirm"],
    ["b", "back"],
    ["n", "note"],
  ] as const;

  test.each([
    [80, "Enter confirm · b back · n note · ? more"],
    [40, "Enter confirm · b back · n note · ? more"],
    [39, "Enter confirm · b back · ? more"],
    [22, "Enter confirm · ? more"],
    [21, "? more"],
    [3, "? more"],
  ])("in %i columns", (width, expected) => {
    expect(keyLine(KEYS, ["?", "more"], width)).toBe(expected);
  });

  test("needs no last key", () => {
    expect(keyLine(KEYS, undefined, 24)).toBe("Enter confirm · b back");
  });

  test.each(["en", "sv"])(
    "in %s names confirm, back and the language in 79 columns",
    (language) => {
      const { choose, more } = keyTexts(language);
      const line = keyLine(choose, more, 79);
      expect(widthOf(line)).toBeLessThanOrEqual(79);
      expect(line).toMatch(/^Enter .* · b .* · l .* · \? /u);
      expect(keyLine(choose, more, 39)).toMatch(/^Enter .* · b .* · \? /u);
    },
  );
});

describe("command words", () => {
  test.each(["en", "sv"])("in %s are all different, and mean what they say", (language) => {
    const { words } = commandTexts(language);
    const commands = Object.keys(words) as Command[];
    expect(new Set(Object.values(words)).size).toBe(commands.length);
    expect(commands.map((one) => commandNamed(words[one]))).toEqual(commands);
  });

  test("in Swedish are not English ones with another meaning", () => {
    const english = commandTexts("en").words;
    for (const [command, word] of Object.entries(commandTexts("sv").words)) {
      expect([command, undefined]).toContain(
        Object.keys(english).find((one) => english[one as Command] === word),
      );
    }
  });

  test.each(["", "constructor", "backwards", "jump 12"])("%j is not one", (word) => {
    expect(commandNamed(word)).toBeUndefined();
  });
});
