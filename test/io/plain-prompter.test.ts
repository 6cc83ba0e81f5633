import { describe, expect, test } from "vitest";
import { localize } from "../../src/core/localize.ts";
import type { Answer } from "../../src/core/model/index.ts";
import { plainAsker } from "../../src/io/plain/plain-asker.ts";
import { plainPrompter, type PlainTerminal } from "../../src/io/plain/plain-prompter.ts";
import { runInterview } from "../../src/interview/run-interview.ts";
import { startInterview } from "../../src/interview/state.ts";
import { interviewTexts } from "../../src/text/interview-texts.ts";
import { textsIn } from "../../src/text/languages/index.ts";
import { questionnaire } from "../support/read.ts";
import { capability, dimension, dimensions, question, yesNo } from "../support/yaml.ts";

const ASKED = questionnaire(
  dimensions(
    dimension("d", [
      capability("c", [
        question(
          "plans",
          "level",
          "levels: { 1: low, 2: second, 3: third, 4: fourth, 5: high }, probe: Which?",
        ),
        yesNo("owner"),
      ]),
    ]),
    dimension("e", [
      capability("f", [
        question(
          "days",
          "number",
          "min: 0, max: 9, unit: days, bands: [{ from: 0, score: 1 }, { from: 5, score: 0 }]",
        ),
      ]),
    ]),
  ),
);

/** A person who types these lines, and what is said to them. */
function typing(...lines: readonly string[]): PlainTerminal & { readonly said: string[] } {
  const left = [...lines];
  const said: string[] = [];
  return {
    said,
    read: async () => left.shift(),
    write: async (line) => {
      said.push(line);
    },
  };
}

async function interviewed(language: string, ...lines: readonly string[]) {
  const terminal = typing(...lines);
  const saved: (readonly [ReadonlyMap<string, Answer>, boolean])[] = [];
  const prompter = plainPrompter(
    {
      texts: interviewTexts(language),
      words: textsIn(language),
      sayText: (text) => localize(text, [language]),
      columns: () => 80,
      withProbe: true,
      strong: (text) => text,
      dim: (text) => text,
    },
    terminal,
  );
  const start = startInterview({ questionnaire: ASKED, department: "it", answers: new Map() });
  const end = await runInterview(start, prompter, async ({ answers }, isFinished) => {
    saved.push([answers, isFinished]);
  });
  return { end, saved, said: terminal.said };
}

describe("line by line", () => {
  test("a whole interview: answers, a note, back, a change of mind, review, finish", async () => {
    const { end, saved } = await interviewed(
      "en",
      "2",
      "note first thought",
      "yes",
      "back",
      "2",
      "4",
      "finish",
    );
    expect(end.kind).toBe("finished");
    const answers = Object.fromEntries(end.state.answers);
    expect(answers["plans"]).toMatchObject({ state: "answered", value: 2 });
    expect(answers["owner"]).toMatchObject({ value: "no", note: "first thought" });
    expect(answers["days"]).toMatchObject({ value: 4 });
    expect(saved.at(-1)?.[1]).toBe(true);
    expect(saved).toHaveLength(6); // five changes, and the end
  });

  test("says where it is, the descriptions by their numbers, the probe and what can be typed", async () => {
    const { said } = await interviewed("en", "quit");
    expect(said).toEqual([
      "",
      "Question 1 of 3. Dimension d, 1 of 2.",
      "Question plans",
      expect.stringContaining("Choose the highest description"),
      expect.stringContaining("next one asks, stay with it."),
      "1. low",
      "2. second",
      "3. third",
      "4. fourth",
      "5. high",
      "Probe: Which?",
      "Type a number, or help.",
    ]);
  });

  test("what it cannot read is said, and asked again", async () => {
    const { end, said } = await interviewed("sv", "6", "", "help", "3", "quit");
    expect(said).toContain("skriv ett av numren ovan, eller help");
    expect(said).toContain("undo: ångra den senaste ändringen");
    expect(end.state.answers.get("plans")).toMatchObject({ value: 3 });
  });

  test("a number outside the bounds is refused", async () => {
    const { said } = await interviewed("en", "1", "1", "11", "many", "quit");
    expect(said).toContain("outside what this question allows");
    expect(said).toContain("a number, please");
    expect(said).toContain("Question days (days)");
  });

  test("to finish with open questions is said twice", async () => {
    const { end, said } = await interviewed(
      "en",
      "dont-know",
      "skip",
      "review",
      "finish",
      "finish",
    );
    expect(said).toContain("1 question is open.");
    expect(said).toContain("Finish with 1 question open: finish");
    expect(end.kind).toBe("finished");
    expect([...end.state.answers.values()].map(({ state }) => state)).toEqual([
      "dont-know",
      "skipped",
    ]);
  });

  test("from the review a number goes to its question, whose answer is said", async () => {
    const { said } = await interviewed("en", "5", "review", "nowhere", "1", "quit");
    expect(said).toContain("Answered: 5.");
    expect(said.filter((line) => line.startsWith("Type a number to go there"))).toHaveLength(2);
  });

  test("the end of the input leaves, with everything saved", async () => {
    const { end, saved } = await interviewed("en", "2");
    expect(end.kind).toBe("left");
    expect(saved).toHaveLength(1);
  });
});

describe("what is asked before the questions", () => {
  test("a text until it will do", async () => {
    const terminal = typing("", "Nordlys");
    const refuse = (line: string): string | undefined =>
      line === "" ? "please say it" : undefined;
    expect(await plainAsker(terminal).text("Organization", refuse)).toBe("Nordlys");
    expect(terminal.said).toEqual(["Organization", "please say it"]);
  });

  test("a choice by its number or its id", async () => {
    const label = (id: string): string => id.toUpperCase();
    expect(await plainAsker(typing("2")).choice("Department", ["it", "sales"], label)).toBe(
      "sales",
    );
    const terminal = typing("3", "", "it");
    expect(await plainAsker(terminal).choice("Department", ["it", "sales"], label)).toBe("it");
    expect(terminal.said).toEqual(["Department", "1. IT", "2. SALES", "1 - 2", "1 - 2"]);
  });

  test("nothing where the input ends", async () => {
    expect(await plainAsker(typing()).choice("Department", ["it"], (id) => id)).toBeUndefined();
  });
});
