import { describe, expect, test } from "vitest";
import { cardOf } from "../../src/interview/card.ts";
import { runInterview } from "../../src/interview/run-interview.ts";
import { type InterviewState, startInterview } from "../../src/interview/state.ts";
import { type Action, step } from "../../src/interview/step.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(oneCapability(level("plans"), level("goals")));
const START = startInterview({
  questionnaire: ASKED,
  department: "it",
  language: "en",
  answers: new Map(),
});

function play(...actions: readonly Action[]): InterviewState {
  return actions.reduce(step, START);
}

const two: Action = { kind: "answer", value: 2 };
const one: Action = { kind: "answer", value: 1 };
const undo: Action = { kind: "undo" };
const redo: Action = { kind: "redo" };

describe("a change", () => {
  test("is on the next card, once, with its question and both answers", () => {
    expect(cardOf(play(two))?.change).toMatchObject({
      kind: "made",
      number: 1,
      question: { id: "plans" },
      before: undefined,
      answer: { value: 2 },
    });
    expect(cardOf(play(two, { kind: "back" }))).not.toHaveProperty("change");
  });

  test("that is undone is named as such, and can be redone", () => {
    const undone = play(two, undo);
    expect(undone.answers.size).toBe(0);
    expect(cardOf(undone)?.change).toMatchObject({ kind: "undone", before: { value: 2 } });
    expect(cardOf(undone)?.change).not.toHaveProperty("answer");
    const again = play(two, undo, redo);
    expect(again.answers.get("plans")).toMatchObject({ value: 2 });
    expect(again.cursor).toEqual({ kind: "question", id: "goals" });
    expect(cardOf(again)?.change).toMatchObject({ kind: "redone", answer: { value: 2 } });
  });

  test("after an undo leaves nothing to redo", () => {
    expect(play(two, undo, one, redo).answers.get("plans")).toMatchObject({ value: 1 });
  });

  test("is undone and redone in the order in which it was made", () => {
    const both = play(two, one, undo, undo, redo);
    expect([...both.answers].map(([id, { value }]) => [id, value])).toEqual([["plans", 2]]);
    expect(play(undo)).toBe(START);
    expect(play(redo)).toBe(START);
  });
});

describe("a remark", () => {
  const note: Action = { kind: "note", text: "first" };

  test("is changed and removed in its place", () => {
    const changed = play(note, { kind: "rewrite", remark: "note", text: "second\nline" });
    expect(changed.answers.get("plans")?.note).toBe("second\nline");
    const removed = step(changed, { kind: "rewrite", remark: "note", text: " " });
    expect(removed.answers.has("plans")).toBe(false);
    expect(step(removed, undo).answers.get("plans")?.note).toBe("second\nline");
  });

  test("of several pieces of evidence is changed alone, and keeps its kind and day", () => {
    const three = play(
      { kind: "evidence", text: "a" },
      { kind: "evidence", text: "b", grade: "measured", date: "2026-05-01" },
      { kind: "evidence", text: "c" },
    );
    const rewrite = (index: number, text: string): Action => ({
      kind: "rewrite",
      remark: "evidence",
      index,
      text,
    });
    expect(step(three, rewrite(1, "B")).answers.get("plans")?.evidence).toEqual([
      { kind: "said", what: "a" },
      { kind: "measured", what: "B", date: "2026-05-01" },
      { kind: "said", what: "c" },
    ]);
    const left = step(three, rewrite(0, "")).answers.get("plans")?.evidence;
    expect(left?.map(({ what }) => what)).toEqual(["b", "c"]);
    expect(step(three, rewrite(3, "d")).answers).toBe(three.answers);
  });

  test("with its earlier text changes nothing", () => {
    const noted = play(note);
    const same = step(noted, { kind: "rewrite", remark: "note", text: "first" });
    expect(same.answers).toBe(noted.answers);
    expect(same.past).toBe(noted.past);
    expect(play({ kind: "rewrite", remark: "quote", text: "" }).answers).toBe(START.answers);
  });
});

describe("a consent", () => {
  const consent = { read: "2026-11-30", quotes: true, attribution: false };

  test("that is changed says whether quotes are offered, and is saved", async () => {
    expect(cardOf(START)?.allowsQuotes).toBe(false);
    expect(cardOf(play({ kind: "consent", consent }))?.allowsQuotes).toBe(true);
    const saved: unknown[] = [];
    const replies = [{ kind: "consent", consent } as const, { kind: "quit" } as const];
    await runInterview(
      START,
      {
        ask: async () => replies.shift() ?? { kind: "quit" },
        review: async () => ({ kind: "quit" }),
      },
      async (state) => void saved.push(state.consent),
    );
    expect(saved).toEqual([consent]);
  });
});

test("where only some questions are put, the others are neither asked nor missing", () => {
  const some = startInterview({
    questionnaire: ASKED,
    department: "it",
    language: "en",
    answers: new Map(),
    only: new Set(["goals"]),
  });
  expect(cardOf(some)?.position).toEqual({ number: 1, of: 1 });
  expect(step(some, two).cursor).toEqual({ kind: "review" });
});
