import type { Comparison, Condition, Operator, PartState } from "../model/condition.ts";
import { levelsOf } from "../model/levels.ts";
import type { Question, VerdictPart } from "../model/questionnaire.ts";
import type { QuestionResult } from "../model/result.ts";
import { briefTexts } from "../generated/catalogs/brief.ts";
import { answerCounts, answerText } from "./answers.ts";
import { BRIEF_VERDICT, type ReportInput } from "./input.ts";
import { capital } from "../text/grammar.ts";
import { levelOf } from "./node.ts";
import { consensusIn, todayStatement } from "./statements.ts";
import { questionIn, questionResults, spoken } from "./words.ts";

/** A part of what a person who is appointed needs, and whether it is there. */
export interface MandatePart {
  readonly question: string;
  /** Today's answer as a sentence; empty where nobody could say. */
  readonly today: string;
  /** The answer that is needed; empty where the question does not describe it. */
  readonly needed: string;
  readonly level: number | undefined;
  readonly status: MandateStatus;
}

type MandateStatus =
  | "met"
  | "signed"
  | "missing"
  | "refused"
  | "unknown"
  | "contradicted"
  | "withheld";

const STATUS_OF: Readonly<Record<PartState, MandateStatus>> = {
  holds: "met",
  signed: "signed",
  missing: "missing",
  refused: "refused",
  unknown: "unknown",
  disputed: "contradicted",
};

/**
 * The parts of the readiness verdict with their states. A verdict without parts has the questions
 * that it rests on, with the level that its best outcome asks of each. Departments with fewer
 * people than `fewestNamed` are not named.
 */
export function mandateOf(input: ReportInput, fewestNamed: number): readonly MandatePart[] {
  const verdict = input.questionnaire.verdicts.find(({ id }) => id === BRIEF_VERDICT);
  if (verdict === undefined) return [];
  if (verdict.parts.length > 0) {
    return verdict.parts.map((part) => namedPart(part, fewestNamed, input));
  }
  const conditions = verdict.rules.flatMap(({ when }) => when ?? []);
  return needsIn(conditions, ["gte"]).flatMap(({ question, needed }) =>
    partOf(question, needed, fewestNamed, input),
  );
}

/** A part by its name; the questions that it reads say how it is today. */
function namedPart(
  { id, title, holds }: VerdictPart,
  fewestNamed: number,
  input: ReportInput,
): MandatePart {
  const { parts = [] } = input.result.verdicts.find((one) => one.id === BRIEF_VERDICT) ?? {};
  const state = parts.find((one) => one.id === id)?.state;
  const read = needsIn([holds], ["gte", "is"]).flatMap(({ question, needed }) =>
    partOf(question, needed, fewestNamed, input),
  );
  const joined = (texts: readonly string[]): string =>
    texts.filter((text) => text !== "").join(" ");
  return {
    question: capital(input.texts.language, spoken(title, input)),
    today: joined(read.map(({ today }) => today)),
    needed: joined(read.map(({ needed }) => needed)),
    level: read[0]?.level,
    status: state === undefined ? "withheld" : STATUS_OF[state],
  };
}

/** The answer that a condition asks of a question. */
interface Need {
  readonly question: string;
  readonly needed: number | string;
}

/** What conditions ask of each question: the highest bound, or the answer. */
function needsIn(
  conditions: readonly Condition[],
  operators: readonly Operator[],
): readonly Need[] {
  const needs = new Map<string, Need["needed"]>();
  for (const { subject, tests } of conditions.flatMap(positiveComparisons)) {
    if (subject.kind !== "question" && subject.kind !== "level") continue;
    for (const { operator, operand } of tests) {
      if (!operators.includes(operator) || typeof operand === "object") continue;
      const before = needs.get(subject.id);
      needs.set(
        subject.id,
        typeof before === "number" && before > Number(operand) ? before : operand,
      );
    }
  }
  return [...needs].map(([question, needed]) => ({ question, needed }));
}

/** The comparisons in a condition, without those that must not be true. */
function positiveComparisons(condition: Condition): readonly Comparison[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.conditions.flatMap(positiveComparisons);
    case "not":
      return [];
    case "comparison":
      return [condition];
  }
}

function partOf(
  id: string,
  needed: Need["needed"],
  fewestNamed: number,
  input: ReportInput,
): MandatePart | readonly never[] {
  const question = questionIn(input, id);
  const result = questionResults(input.result).find((one) => one.id === id);
  if (question === undefined || result === undefined) return [];
  const name = result.short ?? result.title;
  if (typeof needed === "string") {
    const { unknown } = briefTexts(input.texts.language).mandate;
    const said = saidWords(question, result, input);
    return {
      question: name,
      today: `${name}: ${said === "" ? `${unknown}.` : said}`,
      needed: `${name}: ${answerText(needed, question, input)}.`,
      level: undefined,
      status: "unknown",
    };
  }
  // Without levels, no answer can be compared with the one that is needed.
  if (levelsOf(input.questionnaire, id).length === 0) return [];
  const level = result.kind === "scored" ? result.level : undefined;
  const status = statusOf(result, needed, input);
  return {
    question: name,
    today:
      level === undefined && status !== "contradicted"
        ? missingWords(result, input)
        : todayWords(question, result, fewestNamed, input),
    needed: neededText(question, needed, input),
    level,
    status,
  };
}

/** The reason for a missing answer, as a sentence; empty where nobody could say. */
function missingWords(result: QuestionResult, { texts }: ReportInput): string {
  if (result.kind === "scored" || result.reason === "nothing-answered") return "";
  return `${capital(texts.language, texts.reasons[result.reason])}.`;
}

/** Where people are divided, every answer between the departments' has to meet what is needed. */
function statusOf(
  result: QuestionResult,
  needed: number,
  input: ReportInput,
): MandatePart["status"] {
  if (result.kind === "not-scored") {
    return result.reason === "in-dispute" ? "contradicted" : "unknown";
  }
  if (result.level === undefined) return "unknown";
  const consensus = consensusIn(result.id, input);
  const isReviewed = input.result.overrides.some(({ question }) => question === result.id);
  const said =
    consensus?.statement === "divided" && !isReviewed
      ? consensus.departments.map(({ median }) => median)
      : [result.level];
  if (said.every((one) => one >= needed)) return "met";
  return said.every((one) => one < needed) ? "missing" : "contradicted";
}

function todayWords(
  question: Question,
  result: QuestionResult,
  fewestNamed: number,
  input: ReportInput,
): string {
  const described = todayStatement(result, input, fewestNamed);
  if (described !== "") return described;
  const said = saidWords(question, result, input);
  return said === "" ? `${input.texts.labels.level} ${levelOf(result)}.` : said;
}

/** The answers that may be shown, each with how many gave it; empty where there are none. */
function saidWords(question: Question, result: QuestionResult, input: ReportInput): string {
  const answers = answerCounts(result, input);
  const [first] = answers;
  if (first === undefined || !answers.some(({ isAnswered }) => isAnswered)) return "";
  if (question.type === "yes-no" && answers.length === 1)
    return briefTexts(input.texts.language).answerIs({ value: first.answer });
  const said = answers.map(({ answer, count }) =>
    answers.length === 1 ? answer : `${answer} (${count})`,
  );
  return `${said.join(", ")}.`;
}

function neededText(question: Question, needed: number, input: ReportInput): string {
  if (question.type === "yes-no") {
    const { yes, no } = question.scores;
    const value = input.texts.values[yes > no ? "yes" : "no"];
    return briefTexts(input.texts.language).answerNeeded({ value });
  }
  if (question.type !== "level") return "";
  return spoken(question.levels.find(({ level }) => level >= needed)?.text, input);
}

const WEIGHT: Readonly<Record<MandateStatus, number>> = {
  refused: 0,
  missing: 1,
  contradicted: 2,
  unknown: 2,
  withheld: 2,
  signed: 3,
  met: 4,
};

/** Refused and missing parts first, then those that are not known, each the lowest first. */
export function decidingFirst(mandate: readonly MandatePart[]): readonly MandatePart[] {
  return mandate.toSorted(
    (a, b) => WEIGHT[a.status] - WEIGHT[b.status] || (a.level ?? 0) - (b.level ?? 0),
  );
}
