import { describe, expect, test } from "vitest";
import { startInterview } from "../../src/interview/state.ts";
import { type Action, step } from "../../src/interview/step.ts";
import type { Answer } from "../../src/model/index.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(oneCapability(level("use", "predict: [sales]")));
const AT = { file: "r.yaml", line: 1, column: 1 };
const PROPOSED = { value: 5, because: "The minutes say so.", by: "a program" };

const MARKED: Answer = {
  state: "answered",
  value: 1,
  fits: "no",
  predicted: { sales: 5 },
  source: "row 7",
  note: "ask again",
  evidence: [],
  at: AT,
};

const PENDING: Answer = { state: "unanswered", evidence: [], proposed: PROPOSED, at: AT };

/** The answer after some actions on its question. */
function after(answer: Answer, ...actions: readonly Action[]): Answer | undefined {
  const start = startInterview({
    questionnaire: ASKED,
    department: "it",
    language: "en",
    answers: new Map([["use", answer]]),
  });
  const there = step(start, { kind: "jump", id: "use" });
  return actions.reduce(step, there).answers.get("use");
}

describe("a resumed interview", () => {
  test("keeps the marks of an answer that is left as it is", () => {
    expect(after(MARKED, { kind: "next" })).toEqual(MARKED);
    expect(after(MARKED, { kind: "answer", value: 1, fits: "no" })).toEqual(MARKED);
    expect(after(MARKED, { kind: "note", text: "done" })).toEqual({
      ...MARKED,
      note: "ask again\ndone",
    });
  });

  test("drops the marks of the earlier answer, and keeps predictions and notes", () => {
    const { fits: _, source: __, ...rest } = MARKED;
    expect(after(MARKED, { kind: "answer", value: 5 })).toEqual({ ...rest, value: 5 });
    expect(after(MARKED, { kind: "answer", value: 1 })).toEqual(rest);
    const { value: ___, ...unanswered } = rest;
    expect(after(MARKED, { kind: "dont-know" })).toEqual({ ...unanswered, state: "dont-know" });
  });

  test("keeps a proposal until a person answers", () => {
    expect(after(PENDING, { kind: "next" })).toEqual(PENDING);
    expect(after(PENDING, { kind: "note", text: "n" })).toEqual({ ...PENDING, note: "n" });
    const { proposed: _, ...open } = PENDING;
    expect(after(PENDING, { kind: "answer", value: 1 })).toEqual({
      ...open,
      state: "answered",
      value: 1,
    });
    expect(after(PENDING, { kind: "answer", value: 1 }, { kind: "undo" })).toEqual(PENDING);
  });
});
