import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Questionnaire } from "../../src/model/index.ts";
import { cardOf, reviewLines } from "../../src/interview/card.ts";
import { type Reply, runInterview } from "../../src/interview/run-interview.ts";
import { type InterviewState, startInterview, visibleEntries } from "../../src/interview/state.ts";
import { type Action, step } from "../../src/interview/step.ts";
import { questionnaire } from "../support/read.ts";
import { stepOver } from "./without-asides.ts";
import { level, oneCapability, question, yesNo } from "../support/yaml.ts";

const ASKED: Questionnaire = questionnaire(
  oneCapability(
    yesNo("crm"),
    level("use", "when: { question: crm, is: yes }"),
    level("sales-only", "ask: [sales]"),
    question("days", "number", "min: 0, bands: [{ from: 0, score: 5 }, { from: 9, score: 1 }]"),
  ),
);

function start(): InterviewState {
  return startInterview({
    questionnaire: ASKED,
    department: "it",
    language: "en",
    answers: new Map(),
  });
}

function play(...actions: readonly Action[]): InterviewState {
  return actions.reduce(stepOver, start());
}

const at = (state: InterviewState): string =>
  state.cursor.kind === "review" ? "review" : state.cursor.id;

const YES: Action = { kind: "answer", value: "yes" };
const NO: Action = { kind: "answer", value: "no" };

test("a question that always applies does not take that it does not apply", () => {
  const asked = questionnaire(oneCapability(yesNo("crm", "notApplicable: no"), yesNo("use")));
  const begun = startInterview({
    questionnaire: asked,
    department: "it",
    language: "en",
    answers: new Map(),
  });
  expect(step(begun, { kind: "not-applicable" })).toBe(begun);
  expect(cardOf(begun)).toMatchObject({ alwaysApplies: true });
  const next = step(begun, { kind: "dont-know" });
  expect(cardOf(next)).not.toHaveProperty("alwaysApplies");
  expect(at(step(next, { kind: "not-applicable" }))).toBe("review");
});

describe("an interview", () => {
  test("starts at the first question for the department", () => {
    expect(at(start())).toBe("crm");
    expect(visibleEntries(start()).map(({ question: { id } }) => id)).toEqual(["crm", "days"]);
  });

  test("shows a question when its condition becomes true", () => {
    expect(at(play(YES))).toBe("use");
    expect(at(play(NO))).toBe("days");
    expect(cardOf(play(YES))?.position).toEqual({ number: 2, of: 3 });
    expect(cardOf(play(NO))?.position).toEqual({ number: 2, of: 2 });
  });

  test("keeps the answer to a question that is hidden and shown again", () => {
    const four: Action = { kind: "answer", value: 4 };
    const hidden = play(YES, four, { kind: "jump", id: "crm" }, NO);
    expect(visibleEntries(hidden).map(({ question: { id } }) => id)).toEqual(["crm", "days"]);
    const again = [{ kind: "jump", id: "crm" } as const, YES].reduce(stepOver, hidden);
    expect(reviewLines(again).map(({ answer }) => answer?.value)).toEqual(["yes", 4, undefined]);
  });

  test("ends in the review, and continues from an answered question there", () => {
    const ended = play(NO, { kind: "answer", value: 3 });
    expect(at(ended)).toBe("review");
    expect(at(step(ended, { kind: "back" }))).toBe("days");
    expect(at(step(ended, { kind: "jump", id: "use" }))).toBe("review");
  });

  test("resumes at the first open question", () => {
    const { answers } = play(NO);
    const resumed = startInterview({
      questionnaire: ASKED,
      department: "it",
      language: "en",
      answers,
    });
    expect(at(resumed)).toBe("days");
  });

  test("a second note is added below the first, and undo takes it back", () => {
    const first: Action = { kind: "note", text: "one" };
    const state = play(first, { kind: "note", text: "two" });
    expect(state.answers.get("crm")?.note).toBe("one\ntwo");
    expect(step(state, { kind: "undo" }).answers.get("crm")?.note).toBe("one");
  });

  test("keeps remarks through every change of the answer", () => {
    const state = play(
      { kind: "note", text: "private" },
      { kind: "quote", text: "we never did" },
      { kind: "evidence", text: "minutes of 3 May" },
      { kind: "dont-know" },
      { kind: "back" },
      YES,
    );
    expect(state.answers.get("crm")).toMatchObject({
      state: "answered",
      value: "yes",
      note: "private",
      quote: "we never did",
      evidence: [{ kind: "said", what: "minutes of 3 May" }],
    });
  });
});

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>(
    YES,
    NO,
    { kind: "answer", value: 3 },
    { kind: "dont-know" },
    { kind: "not-applicable" },
    { kind: "skipped" },
    { kind: "note", text: "n" },
    { kind: "evidence", text: "e" },
    { kind: "back" },
    { kind: "next" },
    { kind: "review" },
    { kind: "jump", id: "days" },
    { kind: "language", language: "sv" },
  ),
);

describe("in any sequence of commands", () => {
  test("back and then forward returns to the same place", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const state = actions.reduce(step, start());
        const back = step(state, { kind: "back" });
        fc.pre(at(back) !== at(state));
        expect(at(step(back, { kind: "next" }))).toBe(at(state));
      }),
    );
  });

  test("undo restores the state before a change", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), action, (actions, last) => {
        const state = actions.reduce(step, start());
        const changed = step(state, last);
        fc.pre(changed.answers !== state.answers);
        const undone = step(changed, { kind: "undo" });
        expect(undone.answers).toEqual(state.answers);
        expect(undone.cursor).toEqual(state.cursor);
      }),
    );
  });
});

test("every change is saved before the next question is asked, and the end is saved as finished", async () => {
  const saved: string[] = [];
  const back = { kind: "back" } as const;
  const replies = [
    NO,
    back,
    { kind: "dont-know" } as const,
    { kind: "answer", value: 30 } as const,
  ];
  const end = await runInterview(
    start(),
    {
      ask: async () => {
        saved.push("asked");
        return replies.shift() ?? { kind: "quit" };
      },
      review: async () => ({ kind: "finish" }),
    },
    async (state, isFinished) => {
      saved.push(`${state.answers.size}${isFinished ? " finished" : ""}`);
    },
  );
  expect(saved).toEqual(["asked", "1", "asked", "asked", "1", "asked", "2", "2 finished"]);
  expect(end.kind).toBe("finished");
});

test.each([
  ["quit", "left", false],
  ["finish", "finished", true],
] as const)("unconfirmed text at %s is saved as a note", async (kind, end, isEnd) => {
  const saved: unknown[] = [];
  const ended = await runInterview(
    start(),
    {
      ask: async () => ({ kind }),
      review: async () => ({ kind }),
      unconfirmed: (language) => [{ question: "crm", note: `Typed (${language}): they alw` }],
    },
    async (state, isFinished) => {
      saved.push([state.answers.get("crm")?.note, isFinished]);
    },
  );
  expect(saved).toEqual([["Typed (en): they alw", isEnd]]);
  expect(ended).toMatchObject({ kind: end, hasUnconfirmed: true });
});

test("a changed language is saved, and the next question is asked in it", async () => {
  const heard: string[] = [];
  const replies: Reply[] = [{ kind: "language", language: "sv" }, { kind: "quit" }];
  await runInterview(
    start(),
    {
      ask: async ({ language }) => {
        heard.push(language);
        return replies.shift() ?? { kind: "quit" };
      },
      review: async () => ({ kind: "finish" }),
    },
    async ({ language }) => {
      heard.push(`saved ${language}`);
    },
  );
  expect(heard).toEqual(["en", "saved sv", "sv"]);
});
