import { describe, expect, test } from "vitest";
import { cardOf } from "../../src/interview/card.ts";
import { asideAt, type InterviewState, startInterview } from "../../src/interview/state.ts";
import { type Action, step } from "../../src/interview/step.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability, question } from "../support/yaml.ts";

const ASKED = questionnaire(
  "departments: { it: IT, marketing: Marketing, sales: Sales, stores: Stores }",
  oneCapability(
    level("plans", "predict: [sales, it, marketing]"),
    level("goals"),
    question("year", "date"),
    level("late"),
    level("one", "predict: [sales]"),
  ),
);

function play(...actions: readonly Action[]): InterviewState {
  return playAs("it", ...actions);
}

function playAs(department: string, ...actions: readonly Action[]): InterviewState {
  const start = startInterview({
    questionnaire: ASKED,
    department,
    language: "en",
    answers: new Map(),
  });
  return actions.reduce(step, start);
}

/** The question, and what is asked about its answer. */
function place(state: InterviewState): string {
  const { cursor } = state;
  const aside = asideAt(state);
  const asked =
    aside === undefined ? [] : [aside.kind === "predict" ? aside.department : "evidence"];
  return cursor.kind === "review" ? "review" : [cursor.id, ...asked].join(" ");
}

const level2: Action = { kind: "answer", value: 2 };
const level4: Action = { kind: "answer", value: 4 };
const next: Action = { kind: "next" };

describe("after an answer", () => {
  test("the answers of the other departments in the list are asked one by one", () => {
    expect(place(play(level2))).toBe("plans sales");
    expect(place(play(level2, level4))).toBe("plans marketing");
    const said = play(level2, level4, { kind: "dont-know" });
    expect(place(said)).toBe("goals");
    expect(said.answers.get("plans")).toMatchObject({ value: 2, predicted: { sales: 4 } });
  });

  test("a department outside a list of several predicts nothing", () => {
    expect(place(playAs("stores", level2))).toBe("goals");
  });

  test("the only department in a list is predicted by everyone else", () => {
    const one: Action = { kind: "jump", id: "one" };
    expect(place(playAs("stores", one, level2))).toBe("one sales");
    expect(place(playAs("sales", one, level2))).toBe("review");
  });

  test("are not asked where the question does not apply or is skipped", () => {
    expect(place(play({ kind: "not-applicable" }))).toBe("goals");
    expect(place(play({ kind: "skipped" }))).toBe("goals");
    expect(place(play({ kind: "dont-know" }))).toBe("plans sales");
  });

  test("on one of the top two levels its evidence is asked for once, and first", () => {
    expect(place(play(level4))).toBe("plans evidence");
    const shown: Action = { kind: "evidence", text: "the plan of May", grade: "shown" };
    expect(place(play(level4, shown))).toBe("plans sales");
    expect(play(level4, shown).answers.get("plans")?.evidence).toEqual([
      { kind: "shown", what: "the plan of May" },
    ]);
    expect(place(play(level4, next, next, next))).toBe("goals");
    expect(play(level4, next).answers.get("plans")?.evidence).toEqual([]);
  });

  test("a level below, a state and a date ask for no evidence", () => {
    const three = play({ kind: "jump", id: "goals" }, { kind: "answer", value: 3 });
    expect(place(three)).toBe("year");
    expect(place(play({ kind: "jump", id: "goals" }, { kind: "dont-know" }))).toBe("year");
    const day: Action = { kind: "answer", value: "2026-05-01" };
    expect(place(play({ kind: "jump", id: "year" }, day))).toBe("late");
  });

  test("an answer that has evidence is not asked for more", () => {
    const goals: Action = { kind: "jump", id: "goals" };
    expect(place(play(goals, { kind: "evidence", text: "seen" }, level4))).toBe("year");
  });

  test("the last question leads to the review", () => {
    const late: Action = { kind: "jump", id: "late" };
    expect(place(play(late, level4, next))).toBe("one");
    const one: Action = { kind: "jump", id: "one" };
    expect(place(play(one, level4, next, next))).toBe("review");
  });
});

describe("an aside about an answer", () => {
  test("never becomes the answer itself", () => {
    for (const other of [level2, { kind: "dont-know" }, { kind: "skipped" }] as const) {
      expect(play(level4, other).answers.get("plans")).toMatchObject({ value: 4 });
    }
  });

  test("is left for the question by going back, and by undo together with the answer", () => {
    expect(place(play(level4, { kind: "back" }))).toBe("plans");
    const undone = play(level4, { kind: "undo" });
    expect(place(undone)).toBe("plans");
    expect(undone.answers.get("plans")).toBeUndefined();
  });

  test("is on the card of its question", () => {
    expect(cardOf(play(level2))?.aside).toMatchObject({
      kind: "predict",
      department: "sales",
    });
    expect(cardOf(play(level4))?.aside).toEqual({ kind: "evidence" });
    expect(cardOf(play())).not.toHaveProperty("aside");
  });
});
