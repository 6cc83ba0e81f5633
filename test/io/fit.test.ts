import { describe, expect, test } from "vitest";
import { type Block, fit } from "../../src/io/terminal/fit.ts";

const block = (rank: number, ...lines: readonly string[]): Block => ({ rank, lines });
const HEAD = [block(1, "place"), block(7, ""), block(0, "question", "goes on"), block(5, "help")];
const FOOT = [block(4, "probe"), block(3, "keys")];
const CHOICES = [["one"], ["two", "two more"], ["three"], ["four"]];

function fitted(rows: number, cursor = 1): readonly string[] {
  return fit({ head: HEAD, choices: () => CHOICES, foot: FOOT, cursor }, rows);
}

describe("a card on a screen", () => {
  test("that is large enough is complete", () => {
    expect(fitted(12)).toEqual([
      "place",
      "",
      "question",
      "goes on",
      "help",
      "one",
      "two",
      "two more",
      "three",
      "four",
      "probe",
      "keys",
    ]);
  });

  test("that is too small leaves out the least important parts first", () => {
    expect(fitted(11)).not.toContain("");
    expect(fitted(10)).not.toContain("help");
    expect(fitted(9)).not.toContain("probe");
    expect(fitted(8)).toEqual([
      "place",
      "question",
      "goes on",
      "one",
      "two",
      "two more",
      "three",
      "four",
    ]);
  });

  test("too small even for the choices shows those around the cursor", () => {
    expect(fitted(6)).toEqual(["question", "goes on", "two", "two more", "three", "four"]);
    expect(fitted(5, 3)).toEqual(["question", "goes on", "three", "four"]);
    expect(fitted(3, 1)).toEqual(["question", "goes on", "two"]);
  });

  test("without choices consists of its blocks", () => {
    expect(fit({ head: HEAD, choices: () => [], foot: FOOT, cursor: 0 }, 3)).toEqual([
      "place",
      "question",
      "goes on",
    ]);
  });

  test("that the question alone would fill still shows a choice, and the keys", () => {
    const question = Array.from({ length: 9 }, (_, line) => `line ${line + 1}`);
    const card = {
      head: [block(0, ...question)],
      choices: () => CHOICES,
      foot: [block(0, "keys")],
      cursor: 1,
    };
    expect(fit(card, 6)).toEqual(["line 1", "line 2", "line 3", "line 4", "two", "keys"]);
  });
});
