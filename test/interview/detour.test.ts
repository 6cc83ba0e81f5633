import { describe, expect, test } from "vitest";
import { type InterviewState, startInterview, visibleEntries } from "../../src/interview/state.ts";
import type { Action } from "../../src/interview/step.ts";
import { questionnaire } from "../support/read.ts";
import { stepOver } from "./without-asides.ts";
import { capability, dimension, dimensions, level, yesNo } from "../support/yaml.ts";

/** The first two questions of `early` depend on `gate`, which comes after its last. */
const ASKED = questionnaire(
  dimensions(
    dimension("d", [
      capability("early", [
        level("one", "when: { question: gate, is: yes }"),
        level("two", "when: { question: gate, is: yes }"),
        level("three"),
      ]),
      capability("late", [yesNo("gate"), level("four")]),
    ]),
  ),
);

const START = startInterview({
  questionnaire: ASKED,
  department: "it",
  language: "en",
  answers: new Map(),
});
const THREE: Action = { kind: "answer", value: 3 };
const YES: Action = { kind: "answer", value: "yes" };
const NO: Action = { kind: "answer", value: "no" };

const at = ({ cursor }: InterviewState): string =>
  cursor.kind === "review" ? "review" : cursor.id;

/** The places of an interview, the first included. */
function places(...actions: readonly Action[]): readonly string[] {
  const path = [START];
  for (const one of actions) path.push(stepOver(path.at(-1) as InterviewState, one));
  return path.map(at);
}

describe("earlier questions that were hidden", () => {
  test("are asked as soon as a later answer makes them visible; then the interview goes on", () => {
    expect(places(THREE, YES, THREE, THREE, THREE)).toEqual([
      "three",
      "gate",
      "one",
      "two",
      "four",
      "review",
    ]);
  });

  test("stay hidden if the later answer does not make them visible", () => {
    expect(places(THREE, NO, THREE)).toEqual(["three", "gate", "four", "review"]);
  });

  test("can be put off with the key for the next question", () => {
    expect(places(THREE, YES, { kind: "next" }, THREE)).toEqual([
      "three",
      "gate",
      "one",
      "two",
      "four",
    ]);
  });

  test("are open in the review if the interviewer went elsewhere", () => {
    const state = [THREE, YES, { kind: "review" } as const].reduce(stepOver, START);
    const open = visibleEntries(state).filter((entry) => entry.state === "unanswered");
    expect(open.map(({ question }) => question.id)).toEqual(["one", "two", "four"]);
  });

  test("are not asked again after they were answered", () => {
    const jump: Action = { kind: "jump", id: "gate" };
    expect(places(THREE, YES, THREE, THREE, jump, NO, jump, YES).slice(4)).toEqual([
      "four",
      "gate",
      "four",
      "gate",
      "four",
    ]);
  });

  test("undo leads back to the question that made them visible", () => {
    const state = [THREE, YES, { kind: "undo" } as const, NO].reduce(stepOver, START);
    expect(at(state)).toBe("four");
  });

  test("going back leaves the detour", () => {
    expect(places(THREE, YES, THREE, { kind: "back" }, THREE)).toEqual([
      "three",
      "gate",
      "one",
      "two",
      "one",
      "two",
    ]);
  });
});
