import { describe, expect, test } from "vitest";
import { localize } from "../../src/core/localize.ts";
import type { Answer } from "../../src/core/model/index.ts";
import { plainAsker } from "../../src/io/plain/plain-asker.ts";
import { plainPrompter, type PlainTerminal } from "../../src/io/plain/plain-prompter.ts";
import { runInterview } from "../../src/interview/run-interview.ts";
import { startInterview } from "../../src/interview/state.ts";
import { commandTexts } from "../../src/text/command-words.ts";
import { interviewTexts } from "../../src/text/interview-texts.ts";
import { keyTexts } from "../../src/text/key-texts.ts";
import { textsIn } from "../../src/text/languages/index.ts";
import { questionnaire } from "../support/read.ts";
import { capability, dimension, dimensions, question } from "../support/yaml.ts";

const ASKED = questionnaire(
  "languages: [en, sv]",
  dimensions(
    dimension("d", [
      capability("c", [
        question(
          "plans",
          "level",
          "levels: { 1: low, 2: second, 3: third, 4: fourth, 5: high }, probe: Which?",
        ),
        "{ id: owner, text: { en: Question owner, sv: Fråga owner }, type: yes-no }",
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
    (code) => ({
      texts: interviewTexts(code),
      words: textsIn(code),
      keys: keyTexts(code),
      commands: commandTexts(code),
      sayText: (text) => localize(text, [code]),
      columns: () => 80,
      withProbe: true,
      strong: (text) => `BOLD ${text}`,
      dim: (text) => `DIM ${text}`,
    }),
    terminal,
  );
  const start = startInterview({
    questionnaire: ASKED,
    department: "it",
    language,
    answers: new Map(),
  });
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
    expect(said).toContain("skriv ett av numren ovan, eller hjälp");
    expect(said).toContain("ångra: ångra den senaste ändringen");
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
    expect(said).toContain("Answered: 5. Enter keeps it.");
    expect(said.filter((line) => line.startsWith("Type a number to go there"))).toHaveLength(2);
  });

  test("help lists every description and the commands, in the language that is spoken", async () => {
    const { said } = await interviewed("sv", "help", "quit");
    const help = said.slice(said.indexOf("Skriv ett nummer, eller hjälp.") + 1);
    expect(help[0]).toBe("Question plans");
    expect(help).toContain("3   third");
    expect(help).toContain("Skriv i stället för ett svar");
    expect(help).toContain("hoppa-över: inget svar önskas");
  });

  test("jumps to a number, to the only text that fits, or lists those that do", async () => {
    const { said, end } = await interviewed(
      "en",
      "jump 3",
      "jump owner",
      "jump question",
      "nowhere",
      "3",
      "quit",
    );
    const places = said.filter((line) => line.startsWith("Question ") && line.includes(" of 3."));
    expect(places.map((line) => line.slice(0, 10))).toEqual([
      "Question 1",
      "Question 3",
      "Question 2",
      "Question 3",
    ]);
    expect(said).toContain("3 questions");
    expect(said).toContain("2. Question owner");
    expect(said).toContain("No question holds that.");
    expect(end.state.answers.size).toBe(0);
  });

  test("an empty line leads back from a search that was not meant", async () => {
    const { said, end } = await interviewed("en", "jump", "", "4", "quit");
    expect(said).toContain("Type a number or a part of the text; nothing leads back.");
    expect(end.state.answers.get("plans")).toMatchObject({ value: 4 });
  });

  test("speaks the other language at once, on the card and in the review", async () => {
    const { said, saved } = await interviewed("en", "language", "genomgång", "språk en", "quit");
    expect(said).toContain("Fråga 1 av 3. Dimension d, 1 av 2.");
    expect(said).toContain("Genomgång: alla svar innan intervjun avslutas");
    expect(said.at(-1)).toMatch(/undo, language or quit\.$/u);
    expect(saved).toHaveLength(2);
  });

  test("a remark whose word was typed alone is asked for", async () => {
    const { said, end } = await interviewed("en", "note", "", "note", "said at once", "quit");
    expect(said.filter((line) => line === "Note (private)")).toHaveLength(2);
    expect(end.state.answers.get("plans")).toMatchObject({ note: "said at once" });
    expect(said).toContain("noted: 1");
  });

  test("an empty line keeps an earlier answer and goes on", async () => {
    const { said, end } = await interviewed("en", "2", "back", "", "quit");
    expect(said.filter((line) => line.startsWith("Question 2 of 3."))).toHaveLength(2);
    expect(end.state.answers.get("plans")).toMatchObject({ value: 2 });
  });

  test("from the review one searches too", async () => {
    const { said } = await interviewed("en", "review", "jump owner", "quit");
    expect(said).toContain("Question 2 of 3. Dimension d, 2 of 2.");
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
