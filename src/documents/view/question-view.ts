import { localize } from "../../model/localize.ts";
import type {
  AnswerValue,
  Question,
  QuestionResult,
  ResultAnswer,
  Text,
} from "../../model/index.ts";
import { questionsOf } from "../../model/outline.ts";
import type { ReportInput } from "../input.ts";
import { ladder } from "./ladder-view.ts";
import { nodeView } from "./node-view.ts";
import { valueText } from "./value-text.ts";
import type { AnswerCountView, QuestionView } from "./view.ts";

/** A question with what today's level and the next one say, and how it was answered. */
export function questionView(result: QuestionResult, input: ReportInput): QuestionView {
  const question = questionsOf(input.questionnaire).find(({ id }) => id === result.id);
  const say = (text: Text | undefined): string => (text === undefined ? "" : spoken(text, input));
  const [today, next] = descriptions(result, question);
  // Content cleared for the report appears without its answer.
  const counted = result.answers.filter(
    ({ state, value }) => state !== "answered" || value !== undefined,
  );
  const answers = answerCounts(counted, question, input);
  const isHidden = result.kind === "scored" && answers.length === 0;
  return {
    ...nodeView(result, "question", input),
    code: question?.code ?? "",
    today: say(today),
    next: say(next),
    answers,
    ladder: ladder(result, question, answers, say),
    isHidden,
    quotes: result.answers.flatMap(({ quote }) => quote ?? []),
    evidence: [...new Set(result.answers.flatMap(({ evidence }) => evidence ?? []))],
    notes: result.answers.flatMap(({ note }) => note ?? []),
  };
}

/** A text in the language of the result. */
export function spoken(text: Text, { result, questionnaire }: ReportInput): string {
  return localize(text, [result.language, ...questionnaire.languages]);
}

function descriptions(result: QuestionResult, question: Question | undefined): readonly Text[] {
  if (question?.type !== "level" || result.kind !== "scored") return [];
  const { level = -Infinity } = result;
  const index = question.levels.findLastIndex((step) => step.level <= level);
  return question.levels.slice(Math.max(0, index), index + 2).map(({ text }) => text);
}

function answerCounts(
  answers: readonly ResultAnswer[],
  question: Question | undefined,
  input: ReportInput,
): readonly AnswerCountView[] {
  const groups = new Map<string, ResultAnswer[]>();
  for (const answer of answers) {
    const key = JSON.stringify([answer.state, answer.value]);
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()]
    .map((group) => answerCount(group, question, input))
    .toSorted((a, b) => a.order - b.order || (a.answer < b.answer ? -1 : 1))
    .map(({ order: _, ...view }) => view);
}

function answerCount(
  group: readonly ResultAnswer[],
  question: Question | undefined,
  input: ReportInput,
): AnswerCountView & { readonly order: number } {
  const [first] = group;
  const value = first?.value;
  const isAnswered = first?.state === "answered" && value !== undefined;
  return {
    order: isAnswered ? (typeof value === "number" ? value : 0) : Infinity,
    answer: isAnswered
      ? valueText(value, question, { texts: input.texts, read: (text) => spoken(text, input) })
      : input.texts.states[first?.state ?? "unanswered"],
    text: isAnswered ? levelText(value, question, input) : "",
    count: group.length,
    departments: departmentNames(group, input),
  };
}

function levelText(value: AnswerValue, question: Question | undefined, input: ReportInput): string {
  if (question?.type !== "level") return "";
  const described = question.levels.find(({ level }) => level === value);
  return described === undefined ? "" : spoken(described.text, input);
}

function departmentNames(group: readonly ResultAnswer[], input: ReportInput): string {
  const ids = [...new Set(group.flatMap(({ department }) => department ?? []))];
  return ids.map((id) => departmentName(id, input)).join(", ");
}

/** A department's name in the language of the report. */
export function departmentName(id: string, input: ReportInput): string {
  const department = input.questionnaire.departments.find((one) => one.id === id);
  return department === undefined ? id : spoken(department.name, input);
}
