import type { Condition } from "../model/condition.ts";
import { levelsOf } from "../model/levels.ts";
import type { Question } from "../model/questionnaire.ts";
import type { QuestionResult } from "../model/result.ts";
import { briefTexts } from "../generated/catalogs/brief.ts";
import { answerCounts } from "./answers.ts";
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
  readonly status: "met" | "missing" | "unknown" | "contradicted";
}

/**
 * The questions that the readiness verdict rests on, with the level that its best outcome asks of
 * each. Departments with fewer people than `fewestNamed` are not named.
 */
export function mandateOf(input: ReportInput, fewestNamed: number): readonly MandatePart[] {
  const verdict = input.questionnaire.verdicts.find(({ id }) => id === BRIEF_VERDICT);
  const bounds = new Map<string, number>();
  for (const { when } of verdict?.rules ?? []) {
    if (when !== undefined) collectBounds(when, bounds);
  }
  return [...bounds].flatMap(([id, needed]) => {
    const question = questionIn(input, id);
    // Without levels, no answer can be compared with the one that is needed.
    const isComparable = levelsOf(input.questionnaire, id).length > 0;
    return question === undefined || !isComparable
      ? []
      : partOf(question, needed, fewestNamed, input);
  });
}

/** The highest `gte` of each question or level in a condition. */
function collectBounds(condition: Condition, bounds: Map<string, number>): void {
  switch (condition.kind) {
    case "all":
    case "any":
      for (const one of condition.conditions) collectBounds(one, bounds);
      return;
    case "not":
      return;
    case "comparison": {
      const { subject, tests } = condition;
      if (subject.kind !== "question" && subject.kind !== "level") return;
      for (const { operator, operand } of tests) {
        if (operator !== "gte" || typeof operand !== "number") continue;
        bounds.set(subject.id, Math.max(operand, bounds.get(subject.id) ?? operand));
      }
    }
  }
}

function partOf(
  question: Question,
  needed: number,
  fewestNamed: number,
  input: ReportInput,
): MandatePart | readonly never[] {
  const result = questionResults(input.result).find(({ id }) => id === question.id);
  if (result === undefined) return [];
  const level = result.kind === "scored" ? result.level : undefined;
  const status = statusOf(result, needed, input);
  return {
    question: result.short ?? result.title,
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
  const answers = answerCounts(result, input);
  const [first] = answers;
  if (first === undefined) return `${input.texts.labels.level} ${levelOf(result)}.`;
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
