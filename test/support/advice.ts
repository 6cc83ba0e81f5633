import { expect } from "vitest";
import { resultOf } from "../../src/assess/assess.ts";
import { nodesOf } from "../../src/analyse/result-nodes.ts";
import { type Examination, scoreResponses } from "../../src/assess/examine.ts";
import type { Document } from "../../src/documents/document.ts";
import { documentFor } from "../../src/documents/report/report.ts";
import { profileScreen } from "../../src/documents/screens.ts";
import type { Plan, Questionnaire, Response, Result } from "../../src/model/index.ts";
import { planFrom } from "../../src/assess/plan.ts";
import { type Audience, AUDIENCES, BRIEF_VERDICT } from "../../src/documents/input.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { verdictTitle } from "../../src/documents/words.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { blocksOf, rowsOf, sectionOf, spokenBy, wordsIn } from "./document-words.ts";
import { solve } from "./plan.ts";

/** One document's advice: the same in every document, whatever it may show. */
export interface Advice {
  readonly level: string;
  readonly verdicts: readonly string[];
  /** Number, title and days of the first three priorities. */
  readonly priorities: readonly (readonly [string, string, string])[];
}

export interface Assessed {
  /** By document. */
  readonly advice: Readonly<Record<string, Advice>>;
  /** If it was asked for. */
  readonly plan?: Plan;
  readonly result: Result;
  readonly input: ReportInput;
  /** The titles of all recommendations; undefined if withheld. */
  readonly titles: readonly (string | undefined)[];
}

interface Wanted {
  readonly minimumGroup: number;
  readonly language: string;
  readonly isPlanned: boolean;
}

/** The advice on one assessment in `score`, in the report for each audience, and in the brief. */
export async function assessed(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  { minimumGroup, language, isPlanned }: Wanted,
): Promise<Assessed> {
  const settings = { toolVersion: "0.0.0", digest: "", minimumGroup, language, certainty: false };
  const examination = examined(questionnaire, responses, settings);
  const result = resultOf(examination, settings);
  const none = new Set<string>();
  const wishes = { exclude: none, done: none, must: none };
  const limits = { wishes, capacity: new Map<string, number>() };
  const planned = isPlanned
    ? { plan: (await planFrom(examination, { ...settings, ...limits }, solve)).plan }
    : {};
  const input = { result, questionnaire, texts: commonTexts(language) };
  const hasBrief = questionnaire.verdicts.some(({ id }) => id === BRIEF_VERDICT);
  const audiences = AUDIENCES.filter((one) => one !== "workshop" && one !== "letter").filter(
    (one) => hasBrief || one !== "recruiter",
  );
  const documents = audiences.map((audience): readonly [string, Advice] => [
    audience,
    inReport({ ...input, background: { audience, ...planned } }, audience),
  ]);
  return {
    advice: Object.fromEntries([["score", inScore(input)], ...documents]),
    ...planned,
    result,
    input,
    titles: result.recommendations.map(({ title }) => title),
  };
}

/**
 * An examination without the repeated assessments, which take most of the time: advice does not
 * depend on how confident it is.
 */
function examined(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  settings: Parameters<typeof scoreResponses>[2],
): Examination {
  const assessment = scoreResponses(questionnaire, responses, settings);
  return {
    ...assessment,
    ...assessment.gaps(),
    profile: assessment.scored.profile,
    repeats: () => ({ draws: 0, byId: new Map() }),
    leaveOneOuts: () => new Map(),
  };
}

/** The profile names a verdict and gives its answer. */
function inScore(input: ReportInput): Advice {
  const document = profileScreen(input);
  const [first] = blocksOf(sectionOf(document, "priorities"), "list");
  const verdicts = blocksOf(sectionOf(document, "verdicts"), "paragraph");
  return {
    level: levelIn(wordsIn(sectionOf(document, "verdict"))[0] ?? ""),
    verdicts: verdicts.map(({ spans }) => spokenBy(spans).split(" · ").at(-1) ?? ""),
    priorities: (first?.items ?? []).map(({ spans }, index) => inLine(spokenBy(spans), index)),
  };
}

function inReport(input: ReportInput, audience: Audience): Advice {
  const document = documentFor(input);
  return audience === "recruiter" ? inBrief(document, input) : inPages(document, input);
}

/** Executives get no section of verdicts. */
function inPages(document: Document, input: ReportInput): Advice {
  const summary = sectionOf(document, "summary");
  const decisions = blocksOf(summary, "list").find(({ isNumbered }) => isNumbered);
  const [overview] = blocksOf(sectionOf(document, "recommendations"), "table");
  const own = blocksOf(sectionOf(document, "verdicts"), "group").map(({ blocks }) => blocks[0]);
  const verdicts = own.flatMap((block) =>
    block?.kind === "paragraph" ? [spokenBy(block.spans)] : [],
  );
  const rows = overview === undefined ? [] : rowsOf(overview).slice(0, 3);
  return {
    level: levelIn(wordsIn(summary)[0] ?? ""),
    verdicts: verdicts.length === 0 ? verdictsOf(input) : verdicts,
    priorities: rows.map(([numbered = "", , effort = ""], index) => {
      const [, number = "", title = ""] = /^(\d+)\. (.*)$/u.exec(numbered) ?? [];
      const decision = decisions?.items[index];
      const [, decided, days] = inLine(spokenBy(decision?.spans ?? []), index);
      const same = decided === title && effort === days;
      return [number, title, same ? days : `${days} is not ${effort}`];
    }),
  };
}

function verdictsOf(input: ReportInput): readonly string[] {
  return input.result.verdicts.map((one) => verdictTitle(one, input.texts));
}

/** Each verdict of the brief has a heading. */
function inBrief(document: Document, input: ReportInput): Advice {
  const [priorities] = blocksOf(sectionOf(document, "priorities"), "table");
  // The brief gives the other verdicts followed by their reasons.
  const others = wordsIn(sectionOf(document, "others"));
  const answers = ["verdict", "job"].flatMap((id) => wordsIn(sectionOf(document, id)).slice(0, 1));
  return {
    level: levelIn(wordsIn(sectionOf(document, "standing"))[0] ?? ""),
    verdicts: [
      ...answers,
      ...verdictsOf(input).filter((title) =>
        others.some((text) => text.startsWith(asSentence(title))),
      ),
    ],
    priorities: (priorities === undefined ? [] : rowsOf(priorities)).map(
      ([number = "", title = "", days = ""]) => [number, title, /^[\d.,]+/u.exec(days)?.[0] ?? ""],
    ),
  };
}

function asSentence(title: string): string {
  return title.endsWith(".") ? title : `${title}.`;
}

/** "Level 2 of 5", "Nivå 2 av 5", "Level 1 on a scale from 0 to 3". */
function levelIn(sentence: string): string {
  return /^\p{L}+ (\d) (?:\p{L}+ )+\d/u.exec(sentence)?.[1] ?? sentence;
}

/** "Name a conductor (8 days)", possibly followed by an owner. */
function inLine(line: string, index: number): readonly [string, string, string] {
  const [, title = line, days = ""] = /^(.*?) \(([\d.,]+) [\p{L}-]+[,)]/u.exec(line) ?? [];
  return [String(index + 1), title, days];
}

/**
 * Every document has the same advice; withheld recommendations keep their number, days and place.
 */
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
  expectSubsequence(open.result, guarded.result);
  if (open.plan !== undefined && guarded.plan !== undefined) {
    expectOnePlan(open.plan, guarded.plan, open.titles);
  }
}

/** What a result shows is what an open one shows in the same place, and in the same order. */
function expectSubsequence(open: Result, guarded: Result): void {
  const all = new Map(nodesOf(open).map(({ id, score }) => [id, score]));
  for (const { id, score } of nodesOf(guarded)) {
    const { kind, level } = score;
    const whole = all.get(id);
    if (level !== undefined) expect([id, level]).toEqual([id, whole?.level]);
    if (kind !== "scored") continue;
    expect([id, score.score]).toEqual([id, whole?.kind === "scored" ? whole.score : "not scored"]);
  }
  const departments = guarded.departments.map(({ id }) => id);
  expect(departments).toEqual(
    open.departments.map(({ id }) => id).filter((id) => departments.includes(id)),
  );
  for (const { id, dimensions } of guarded.departments) {
    const own = open.departments.find((one) => one.id === id)?.dimensions ?? [];
    dimensions.forEach((one, index) => {
      if (one.kind === "scored") expect(one).toMatchObject({ score: scoreOf(own[index]) });
    });
  }
}

function scoreOf(one: Result["departments"][number]["dimensions"][number] | undefined): unknown {
  return one?.kind === "scored" ? one.score : undefined;
}

/** The first three numbered lines below a heading of a text, each with its number and its days. */
export function listedBelow(text: string, heading: RegExp): readonly string[] {
  const [, below = ""] = text.replaceAll(/\s+/gu, " ").split(heading);
  const line = /(?:^| )([123])(?:\.| \|) [^(|]*?(?:\(| \| )([\d.]+) (?:person-)?days?/gu;
  const found = [...below.matchAll(line)];
  return found.slice(0, 3).map(([, number, days]) => `${number}: ${days}`);
}

function expectOnePlan(open: Plan, guarded: Plan, priorities: Assessed["titles"]): void {
  expect(totalsOf(guarded)).toEqual(totalsOf(open));
  const places = open.steps.flatMap(({ title, startWeek }) =>
    priorities.includes(title) ? [[startWeek, priorities.indexOf(title)] as const] : [],
  );
  expect(places).toEqual(places.toSorted(([a, m], [b, n]) => a - b || m - n));
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
