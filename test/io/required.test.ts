import { describe, expect, test } from "vitest";
import { startInterview } from "../../src/interview/state.ts";
import { runInterview } from "../../src/interview/run-interview.ts";
import { step } from "../../src/interview/step.ts";
import { choicesOf } from "../../src/io/terminal/card-text.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability, question } from "../support/yaml.ts";
import { interviewedWith, STYLE_IN } from "./plain-interview.ts";

const ASKED = questionnaire(
  "languages: [en, sv]",
  oneCapability(level("plans", "required: true"), question("why", "text", "required: true")),
);
const START = { questionnaire: ASKED, department: "it", language: "en", answers: new Map() };

describe("a question that must be answered", () => {
  test("cannot be skipped line by line, and says why", async () => {
    const { said, end } = await interviewedWith(ASKED, "en", "skip", "dont-know", "skip", "quit");
    const words = `this question must be answered; "don't know" is an answer`;
    expect(said.filter((one) => one === words)).toHaveLength(2);
    expect(said).toContain(`This question must be answered; "don't know" is an answer.`);
    expect(end.state.answers.get("plans")?.state).toBe("dont-know");
    expect(end.state.answers.has("why")).toBe(false);
  });

  test("has no row for skipping", () => {
    const words = (id: string): readonly string[] => {
      const asked = ASKED.dimensions
        .flatMap(({ capabilities }) => capabilities)
        .flatMap(({ questions }) => questions)
        .find((one) => one.id === id);
      if (asked === undefined) throw new Error(`no ${id}`);
      return choicesOf({ question: asked } as never, STYLE_IN("en")).flatMap(
        ({ word }) => word ?? [],
      );
    };
    expect(words("plans")).toEqual(["misfit", "dont-know", "not-applicable"]);
  });

  test("keeps an interview from being finished, in each language", async () => {
    const { said, end } = await interviewedWith(ASKED, "en", "review", "finish", "finish", "quit");
    expect(said.filter((one) => one === "2 questions must be answered first.")).toHaveLength(2);
    expect(end.kind).toBe("left");
    const swedish = await interviewedWith(ASKED, "sv", "5", "genomgång", "klar", "avsluta");
    expect(swedish.said).toContain("1 fråga måste besvaras först.");
  });

  test("is put again if a prompter asks to finish without it", async () => {
    const replies = [{ kind: "review" }, { kind: "quit" }] as const;
    let asked = 0;
    const end = await runInterview(
      startInterview(START),
      {
        ask: async () => replies[asked++] ?? { kind: "quit" },
        review: async () => ({ kind: "finish" }),
      },
      async () => undefined,
    );
    expect(end.kind).toBe("left");
    expect(end.state.cursor).toEqual({ kind: "question", id: "plans" });
  });

  test("stays open if it is skipped in any other way", () => {
    const state = startInterview(START);
    expect(step(state, { kind: "skipped" })).toBe(state);
  });
});
