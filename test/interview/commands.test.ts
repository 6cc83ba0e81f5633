import { describe, expect, test } from "vitest";
import { interviewCommandsTexts } from "../../src/generated/catalogs/interview-commands.ts";
import { LANGUAGES } from "../../src/generated/catalogs/languages.ts";
import { type Command, commandNamed } from "../../src/interview/commands.ts";

describe("command words", () => {
  // Also finds a word that English has for another command, for English wins.
  test.each(LANGUAGES)("in %s are all different, and mean what they say", (language) => {
    const { words } = interviewCommandsTexts(language);
    const commands = Object.keys(words) as Command[];
    expect(new Set(Object.values(words)).size).toBe(commands.length);
    expect(commands.map((one) => commandNamed(words[one]))).toEqual(commands);
  });

  test.each([
    ["HELP", "help"],
    ["don't know", "dont-know"],
    ["Gäller inte", "not-applicable"],
  ])("%j is understood", (word, command) => {
    expect(commandNamed(word)).toBe(command);
  });

  test.each(["", "constructor", "backwards", "jump 12"])("%j is not a command", (word) => {
    expect(commandNamed(word)).toBeUndefined();
  });
});
