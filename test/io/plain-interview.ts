import type { Answer, Questionnaire } from "../../src/model/index.ts";
import { questionnaire } from "../support/read.ts";
import { capability, dimension, dimensions, question } from "../support/yaml.ts";
import { runInterview, type InterviewEnd } from "../../src/interview/run-interview.ts";
import { startInterview } from "../../src/interview/state.ts";
import type { Entry } from "../../src/io/plain/entries.ts";
import { plainPrompter } from "../../src/io/plain/plain-prompter.ts";
import type { PlainTerminal } from "../../src/io/plain/plain-terminal.ts";
import type { StyleIn } from "../../src/io/terminal/card-style.ts";
import { cardStyle } from "../../scripts/screens.ts";

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
        "{ id: owner, text: { en: Question owner, sv: Fråga owner }, type: yes-no, notApplicable: no }",
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

/** A line, or pasted text. */
export type Typed = string | Entry;

export function pasted(text: string): Entry {
  return { text, isPasted: true };
}

/** How an interview ended, with its saves and its output. */
interface Interviewed {
  readonly end: InterviewEnd;
  readonly saved: readonly (readonly [ReadonlyMap<string, Answer>, boolean])[];
  readonly said: readonly string[];
}

/** A person who types these lines, and the output for them. */
export function typing(...typed: readonly Typed[]): PlainTerminal & { readonly said: string[] } {
  const left = typed.map((one) => (typeof one === "string" ? { text: one, isPasted: false } : one));
  const said: string[] = [];
  return {
    said,
    read: async () => left.shift(),
    write: async (line) => {
      said.push(line);
    },
  };
}

/** How cards are written in these tests. */
export const STYLE_IN: StyleIn = (code) => ({
  ...cardStyle(code, 80),
  who: "cio · IT",
  strong: (text) => `BOLD ${text}`,
  dim: (text) => `DIM ${text}`,
});

export function interviewed(language: string, ...lines: readonly Typed[]): Promise<Interviewed> {
  return interviewedWith(ASKED, language, ...lines);
}

/** The same with another questionnaire. */
export async function interviewedWith(
  asked: Questionnaire,
  language: string,
  ...lines: readonly Typed[]
): Promise<Interviewed> {
  const terminal = typing(...lines);
  const saved: (readonly [ReadonlyMap<string, Answer>, boolean])[] = [];
  const prompter = plainPrompter(STYLE_IN, terminal);
  const start = startInterview({
    questionnaire: asked,
    department: "it",
    language,
    answers: new Map(),
  });
  const end = await runInterview(start, prompter, async ({ answers }, isFinished) => {
    saved.push([answers, isFinished]);
  });
  return { end, saved, said: terminal.said };
}
