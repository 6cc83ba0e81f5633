import { describe, expect, test } from "vitest";
import { INTERVIEW_STEP } from "../../src/model/interview-step.ts";
import { publishedSchema } from "../support/document-schema.ts";
import { scripted } from "./script-interview.ts";

const { run, steps, answers } = scripted();

describe("the documents of an interview without a terminal", () => {
  test("begin with a card that has all that a reader of the question needs", async () => {
    const [first] = await steps([]);
    expect(first).toMatchObject({ schemaVersion: 1, language: "en" });
    expect(first?.card).toEqual({
      question: {
        id: "steps",
        code: "P1",
        type: "level",
        text: "How are plans made?",
        help: "Think of the latest plan.",
        probe: "Want the plan.",
        rule: expect.stringContaining("Choose the highest description that is wholly true."),
        required: false,
      },
      dimension: { id: "d", title: "Plans" },
      respondent: { id: "cio", role: "CIO", department: { id: "it", title: "IT" } },
      position: { number: 1, of: 7 },
      positionInDimension: { number: 1, of: 7 },
      answers: [
        { write: "1", text: "Alone" },
        { write: "2", text: "Each tells the other" },
        { write: "3", text: "Together" },
        { write: "4", text: "As one" },
      ],
      instead: ["dont-know", "not-applicable", "skip"],
      quotes: true,
      saved: false,
      languages: ["en", "sv"],
    });
  });

  test("say what is asked about an answer, and what the file has", async () => {
    const [, answered, noted, proved, predicted] = await steps([
      "3",
      "note by the CIO",
      "evidence shown: minutes",
      "predict 1",
    ]);
    expect(answered?.card).toMatchObject({
      question: { id: "steps" },
      answer: 3,
      saved: true,
      aside: { kind: "evidence" },
    });
    expect(noted?.card?.answer).toEqual({ value: 3, note: "by the CIO" });
    expect(proved?.card?.aside).toEqual({
      kind: "predict",
      department: { id: "sales", title: "Sales" },
    });
    expect(predicted?.effect).toMatchObject({
      line: 4,
      outcome: "recorded",
      change: { question: "steps", kind: "made", after: { predicted: { sales: 1 } } },
    });
    expect(predicted?.card?.question.id).toBe("pick");
  });

  test("say what each action did", async () => {
    const all = await steps([
      "undo",
      "1",
      "next",
      "back",
      "help",
      "soon",
      "undo",
      "language sv",
      "quit",
    ]);
    expect(all.slice(1).map(({ effect }) => [effect?.line, effect?.outcome])).toEqual([
      [1, "unchanged"],
      [2, "recorded"],
      [3, "moved"],
      [4, "moved"],
      [5, "shown"],
      [6, "refused"],
      [7, "recorded"],
      [8, "recorded"],
      [9, "left"],
    ]);
    const [, , , , , , refused, undone, swedish, end] = all;
    expect(refused?.effect?.refusal).toEqual({
      reason: "choice",
      message: "choose from: 1, 2, 3, 4",
    });
    expect(undone?.effect?.change).toEqual({ question: "steps", kind: "undone", before: 1 });
    expect(swedish?.card?.question.text).toBe("Hur görs planer?");
    expect(end?.end).toEqual({
      kind: "left",
      file: "cio.yaml",
      answers: 0,
      open: ["steps", "pick", "many", "sure", "days", "since", "else"],
      exitCode: 1,
    });
  });

  test("go on after a refusal, for a reader sees it", async () => {
    const { exitCode, stderr } = await run(
      ["9", "2", "next", "jump sure", "no", "finish"],
      "--json",
    );
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    expect(answers()).toEqual({ steps: 2, sure: "no" });
  });

  test("end with a review that lists every answer", async () => {
    const all = await steps(["jump else", "nothing"]);
    expect(all[2]?.review).toMatchObject({
      open: ["steps", "pick", "many", "sure", "days", "since"],
      missing: ["sure"],
    });
    expect(all[2]?.review?.questions[6]).toEqual({
      id: "else",
      text: "What else?",
      answer: "nothing",
    });
  });

  test("match their schema, and have every field of it", async () => {
    const all = [
      ...(await steps(["3", "evidence x", "predict 2", "one", "nobody", "no", "5", "undo"])),
      ...(await steps(["redo", "jump days", "99", "jump else", "x", "finish"])),
    ];
    const matches = publishedSchema("interview-step");
    for (const one of all) {
      matches(one);
      expect(matches.errors).toBeNull();
    }
    const written = new Set(JSON.stringify(all).match(/"[a-zA-Z]+":/gu));
    for (const key of fieldsOf(INTERVIEW_STEP)) expect(written).toContain(`"${key}":`);
  });
});

/** The names of all fields that a definition has at any depth. */
function fieldsOf(definition: unknown): readonly string[] {
  if (typeof definition !== "object" || definition === null) return [];
  return Object.entries(definition).flatMap(([key, value]) => [
    ...(key === "fields" ? Object.keys(value as object).map((one) => one.replace("?", "")) : []),
    ...fieldsOf(value),
  ]);
}
