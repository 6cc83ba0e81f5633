import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Entry, entryReader } from "../../src/io/plain/entries.ts";
import { interviewed, pasted } from "./plain-interview.ts";

describe("line by line", () => {
  test("pasted text answers nothing, here or at later questions", async () => {
    const { end, said } = await interviewed("en", pasted("3\nyes\n4"), pasted("2"), "quit");
    expect(said).toContain(
      '3 lines arrived at once and are not used as an answer. Type "note", "quote" or',
    );
    expect(said.filter((line) => line.startsWith("Question 1 of 3."))).toHaveLength(1);
    expect(end.state.answers.size).toBe(0);
  });

  test("pasted text is kept with the command for a remark", async () => {
    const { end } = await interviewed("en", pasted("decided in May\nowner: IT"), "note", "quit");
    expect(end.state.answers.get("plans")).toMatchObject({
      note: "decided in May\nowner: IT",
      state: "unanswered",
    });
  });

  test("several lines are pasted when a remark is requested", async () => {
    const { end } = await interviewed("en", "note", pasted("decided\nin May"), "quit");
    expect(end.state.answers.get("plans")).toMatchObject({ note: "decided\nin May" });
  });

  test("text pasted at the review or in a search is ignored", async () => {
    const paste = pasted("1\nfinish\nfinish");
    const { end, said } = await interviewed("en", "review", paste, "jump", paste, "quit");
    expect(said.filter((line) => line.startsWith("Pasted text is ignored"))).toHaveLength(2);
    expect(end.kind).toBe("left");
    expect(end.state.answers.size).toBe(0);
  });

  test("an empty line answers nothing", async () => {
    const { end } = await interviewed("en", "", "", "", "quit");
    expect(end.state.answers.size).toBe(0);
  });
});

describe("input lines", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** The readings of lines, each with the milliseconds that pass after it. */
  function entriesOf(...lines: readonly (readonly [line: string, after: number])[]) {
    const taken: Entry[] = [];
    const { line, end } = entryReader((entry) => taken.push(entry));
    for (const [typed, after] of lines) {
      line(typed);
      vi.advanceTimersByTime(after);
    }
    end();
    return taken;
  }

  test("one after the other are typed", () => {
    expect(entriesOf(["3", 60], ["yes", 60])).toEqual([
      { text: "3", isPasted: false },
      { text: "yes", isPasted: false },
    ]);
  });

  test("together are one paste, whatever their content", () => {
    expect(entriesOf(["3", 0], ["yes", 0], ["finish", 60], ["4", 60])).toEqual([
      pasted("3\nyes\nfinish"),
      { text: "4", isPasted: false },
    ]);
  });

  test("in the terminal's brackets are one paste, however slowly they arrive", () => {
    expect(entriesOf(["\u001B[200~3", 60], ["yes", 60], ["\u001B[201~", 60], ["4", 60])).toEqual([
      pasted("3\nyes\n"),
      { text: "4", isPasted: false },
    ]);
  });

  test("with a paste that a person ended are typed", () => {
    expect(entriesOf(["note \u001B[200~decided in May\u001B[201~", 60])).toEqual([
      { text: "note decided in May", isPasted: false },
    ]);
  });

  test("are also accepted at the end of the input", () => {
    expect(entriesOf(["3", 0])).toEqual([{ text: "3", isPasted: false }]);
  });
});
