import { expect } from "vitest";
import { resultOf } from "../../src/assess/assess.ts";
import { examine } from "../../src/assess/examine.ts";
import type { Plan, Questionnaire, Response } from "../../src/model/index.ts";
import { planFrom } from "../../src/assess/plan.ts";
import { type Audience, AUDIENCES, BRIEF_VERDICT } from "../../src/report/audience.ts";
import { documentOf } from "../../src/report/document/of-audience.ts";
import type { ReportInput } from "../../src/report/input.ts";
import { overviewView } from "../../src/report/view/overview-view.ts";
import { reportView } from "../../src/report/view/report-view.ts";
import { textsIn } from "../../src/text/languages/index.ts";
import { solve } from "./plan.ts";

/** What one document advises: the same in every one, whatever it may show. */
export interface Advice {
  readonly level: string;
  readonly verdicts: readonly string[];
  /** Number, title and days of the first three priorities. */
  readonly priorities: readonly (readonly [string, string, string])[];
}

export interface Assessed {
  /** By document. */
  readonly advice: Readonly<Record<string, Advice>>;
  /** Where it was asked for. */
  readonly plan?: Plan;
  /** The titles of all recommendations; undefined where withheld. */
  readonly titles: readonly (string | undefined)[];
}

interface Wanted {
  readonly minimumGroup: number;
  readonly language: string;
  readonly isPlanned: boolean;
}

/** What `score`, the report in its audiences, and the brief say of one assessment. */
export async function assessed(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  { minimumGroup, language, isPlanned }: Wanted,
): Promise<Assessed> {
  const settings = { toolVersion: "0.0.0", digest: "", minimumGroup, language, certainty: false };
  const examination = examine(questionnaire, responses, settings);
  const result = resultOf(examination, settings);
  const none = new Set<string>();
  const wishes = { exclude: none, done: none, must: none };
  const limits = { wishes, capacity: new Map<string, number>() };
  const planned = isPlanned
    ? { plan: (await planFrom(examination, { ...settings, ...limits }, solve)).plan }
    : {};
  const input = { result, questionnaire, texts: textsIn(language) };
  const hasBrief = questionnaire.verdicts.some(({ id }) => id === BRIEF_VERDICT);
  const audiences = AUDIENCES.filter((one) => one !== "workshop").filter(
    (one) => hasBrief || one !== "recruiter",
  );
  const documents = audiences.map((audience): readonly [string, Advice] => [
    audience,
    inReport({ ...input, background: { audience, ...planned } }, audience),
  ]);
  return {
    advice: Object.fromEntries([["score", inScore(input)], ...documents]),
    ...planned,
    titles: result.recommendations.map(({ title }) => title),
  };
}

function inScore(input: ReportInput): Advice {
  const { verdictSentence, verdicts, priorities } = overviewView(input);
  return {
    level: levelIn(verdictSentence),
    verdicts: verdicts.map(({ title }) => title),
    priorities: priorities.map((line, index) => inLine(line, index)),
  };
}

function inReport(input: ReportInput, audience: Audience): Advice {
  return audience === "recruiter" ? inBrief(input) : inPages(input);
}

function inPages(input: ReportInput): Advice {
  const { verdictSentence, verdicts, decisions, recommendations } = reportView(input);
  const first = recommendations.slice(0, 3);
  return {
    level: levelIn(verdictSentence),
    verdicts: verdicts.map(({ title }) => title),
    priorities: first.map(({ number, title, effort }, index) => {
      const [, decided, days] = inLine(decisions[index] ?? "", index);
      const same = decided === title && effort.startsWith(`${days} `);
      return [String(number), title, same ? days : `${days} is not ${effort}`];
    }),
  };
}

/** The brief's verdicts come with a heading each. */
function inBrief(input: ReportInput): Advice {
  const parts = new Map(documentOf(input)?.parts.map((part) => [part.id, part]));
  const rows = parts.get("priorities")?.rows ?? [];
  const [sentence = ""] = parts.get("standing")?.paragraphs ?? [];
  const { verdicts } = overviewView(input);
  // The brief gives the other verdicts with their reasons behind them.
  const texts = parts.get("others")?.items.map(({ text }) => text) ?? [];
  const others = texts.flatMap((text) => {
    const found = verdicts.find(({ title }) => text.startsWith(title));
    return found === undefined ? [] : [found.title];
  });
  const answers = ["verdict", "job"].flatMap((id) => parts.get(id)?.answer ?? []);
  return {
    level: levelIn(sentence),
    verdicts: [...answers, ...others],
    priorities: rows.map(([number = "", title = "", days = ""]) => [
      number,
      title,
      /^[\d.,]+/u.exec(days)?.[0] ?? "",
    ]),
  };
}

/** "Level 2 of 5", "Nivå 2 av 5". */
function levelIn(sentence: string): string {
  return /^\p{L}+ (\d) \p{L}+ \d/u.exec(sentence)?.[1] ?? sentence;
}

/** "Name a conductor (8 days)", perhaps with an owner behind it. */
function inLine(line: string, index: number): readonly [string, string, string] {
  const [, title = line, days = ""] = /^(.*?) \(([\d.,]+) \p{L}+\)/u.exec(line) ?? [];
  return [String(index + 1), title, days];
}

/** Every document says the same, and what may not be shown keeps its number, days and place. */
export function expectOneOrder(open: Assessed, guarded: Assessed): void {
  const [first] = Object.values(open.advice) as [Advice];
  for (const [name, advice] of Object.entries(guarded.advice)) {
    expect([name, figuresOf(advice)]).toEqual([name, figuresOf(first)]);
    advice.priorities.forEach(([, title], index) => {
      if (guarded.titles[index] !== undefined) expect(title).toBe(open.titles[index]);
    });
  }
  expect(guarded.titles.length).toBe(open.titles.length);
  guarded.titles.forEach((title, index) => {
    if (title !== undefined) expect(title).toBe(open.titles[index]);
  });
  if (open.plan !== undefined && guarded.plan !== undefined) {
    expectOnePlan(open.plan, guarded.plan, open.titles);
  }
}

function expectOnePlan(open: Plan, guarded: Plan, priorities: Assessed["titles"]): void {
  expect(totalsOf(guarded)).toEqual(totalsOf(open));
  const places = open.steps.flatMap(({ title }) =>
    priorities.includes(title) ? priorities.indexOf(title) : [],
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  guarded.steps.forEach(({ title }, index) => {
    if (title !== undefined) expect(title).toBe(open.steps[index]?.title);
  });
}

function figuresOf({ level, verdicts, priorities }: Advice) {
  return {
    level,
    verdicts: verdicts.toSorted(),
    priorities: priorities.map(([number, , days]) => [number, days]),
  };
}

function totalsOf({ status, effortDays, durationWeeks, steps, leftOut, fasterThanSources }: Plan) {
  return {
    status,
    effortDays,
    durationWeeks,
    fasterThanSources,
    steps: steps.map((step) => [step.effortDays, step.startWeek, step.endWeek, step.package]),
    leftOut: leftOut.map(({ number, addsDays }) => [number, addsDays]),
  };
}
