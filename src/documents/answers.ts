import type {
  EvidenceKind,
  AnswerValue,
  NumberQuestion,
  Question,
  QuestionResult,
  ResultAnswer,
  Text,
} from "../model/index.ts";
import { formatDate, formatPlain } from "../text/format.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import { type Block, labelled, list, type Quote, quotes } from "./blocks.ts";
import type { ReportInput } from "./input.ts";
import { departmentName, questionIn, questionResults, spoken } from "./words.ts";

/** An answer's value as a reader sees it: a number with its unit, a date, options by their texts. */
export function valueText(
  value: AnswerValue,
  question: Question | undefined,
  { texts, read }: { readonly texts: CommonTexts; readonly read: (text: Text) => string },
): string {
  if (typeof value === "number") {
    const number = formatPlain(value, texts.language);
    const unit = question?.type === "number" ? unitText(value, question, read) : "";
    return unit === "" ? number : `${number} ${unit}`;
  }
  if (question?.type === "date" && typeof value === "string") {
    return formatDate(value, texts.language);
  }
  const options = question !== undefined && "options" in question ? question.options : [];
  const shared: Readonly<Record<string, string>> = texts.values;
  const named = (id: string): string => {
    const option = options.find((one) => one.id === id);
    return option === undefined ? (shared[id] ?? id) : read(option.text);
  };
  if (typeof value === "string") return named(value);
  const chosen = chosenIn(value, question);
  return chosen.length === 0 ? texts.labels.none : chosen.map(named).join("; ");
}

/** The options chosen, in the question's order. To choose nothing is to choose the option that excludes all others, if there is one. */
function chosenIn(value: readonly string[], question: Question | undefined): readonly string[] {
  if (question?.type !== "choices") return value;
  const places = new Map(question.options.map(({ id }, index) => [id, index]));
  const place = (id: string): number => places.get(id) ?? places.size;
  if (value.length > 0) return value.toSorted((a, b) => place(a) - place(b));
  const exclusive = question.options.filter((one) => one.exclusive).map(({ id }) => id);
  return exclusive.length === 1 ? exclusive : value;
}

function unitText(
  value: number,
  { unit, unitOne }: NumberQuestion,
  read: (text: Text) => string,
): string {
  const said = value === 1 ? (unitOne ?? unit) : unit;
  return said === undefined ? "" : read(said);
}

/** The same in the language of a result. */
export function answerText(
  value: AnswerValue,
  question: Question | undefined,
  input: ReportInput,
): string {
  return valueText(value, question, { texts: input.texts, read: (text) => spoken(text, input) });
}

/** How many gave an answer, and which departments where they may be named. */
export interface AnswerCount {
  readonly answer: string;
  /** How the question describes it; empty where it does not. */
  readonly text: string;
  readonly count: number;
  readonly departments: string;
  readonly isAnswered: boolean;
}

/** The answers to a question that may be shown, each once: lowest first, then those who could not say. */
export function answerCounts(result: QuestionResult, input: ReportInput): readonly AnswerCount[] {
  const question = questionIn(input, result.id);
  const groups = new Map<string, ResultAnswer[]>();
  for (const answer of result.answers) {
    // A quote that is cleared for the report comes without its answer.
    if (answer.state === "answered" && answer.value === undefined) continue;
    const key = JSON.stringify([answer.state, sameValue(answer.value, question)]);
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()]
    .map((group) => ({
      order: orderOf(group[0], question),
      ...answerCount(group, question, input),
    }))
    .toSorted((a, b) => a.order - b.order || (a.answer < b.answer ? -1 : 1));
}

/** How many people gave these answers; counted ones stand for several. */
export function peopleBehind(answers: readonly ResultAnswer[]): number {
  return answers.reduce((total, { people = 1 }) => total + people, 0);
}

/** Whether a result counts answers instead of listing them. */
export function isCounted(input: ReportInput): boolean {
  return questionResults(input.result).some(({ answers }) =>
    answers.some(({ people }) => people !== undefined),
  );
}

function orderOf({ state, value }: Partial<ResultAnswer> = {}, question?: Question): number {
  if (state !== "answered") return Infinity;
  return value === undefined ? 0 : placeOf(value, question);
}

/** The same for answers that mean the same, whatever the order in which options were chosen. */
function sameValue(value: AnswerValue | undefined, question: Question | undefined): unknown {
  return typeof value === "object" ? chosenIn(value, question) : value;
}

/** Where an answer belongs among the others: numbers and days ascend, options have the question's order. */
export function placeOf(value: AnswerValue, question: Question | undefined): number {
  if (typeof value === "number") return value;
  if (question?.type === "date") return Number(String(value).replaceAll("-", ""));
  const options = question !== undefined && "options" in question ? question.options : [];
  const [first] = typeof value === "string" ? [value] : chosenIn(value, question);
  return options.findIndex(({ id }) => id === first);
}

function answerCount(
  group: readonly ResultAnswer[],
  question: Question | undefined,
  input: ReportInput,
): AnswerCount {
  const { state = "unanswered", value } = group[0] ?? {};
  const levels = question?.type === "level" ? question.levels : [];
  const departments = [...new Set(group.flatMap(({ department }) => department ?? []))];
  const isAnswered = state === "answered" && value !== undefined;
  return {
    answer: isAnswered ? answerText(value, question, input) : input.texts.states[state],
    text: isAnswered ? spoken(levels.find(({ level }) => level === value)?.text, input) : "",
    count: peopleBehind(group),
    departments: departments.map((id) => departmentName(id, input)).join(", "),
    isAnswered,
  };
}

/** Quotes that are cleared for the report, and what other options stand for. */
export function quotesIn({ answers }: QuestionResult): readonly Quote[] {
  return answers.flatMap(({ other, quote, language }) =>
    [other ?? [], quote ?? []].flat().map((text) => ({ text, language })),
  );
}

/** The evidence of a kind, with its day. */
function evidenceIn({ answers }: QuestionResult, of: EvidenceKind): readonly string[] {
  const cited = answers.flatMap(({ evidence = [] }) => evidence).filter(({ kind }) => kind === of);
  return cited.map(({ what, date }) => (date === undefined ? what : `${what} (${date})`));
}

/** The kinds of evidence, the strongest first, each with the name of its label. */
const EVIDENCE_LABELS = [
  ["measured", "evidenceMeasured"],
  ["shown", "evidenceShown"],
  ["said", "evidenceSaid"],
] as const;

/** Cleared quotes, and the evidence that answers cite, each once. */
export function voices(questions: readonly QuestionResult[], input: ReportInput): readonly Block[] {
  const { labels } = input.texts;
  const evidence = EVIDENCE_LABELS.flatMap(([kind, label]) => {
    const cited = new Set(questions.flatMap((question) => evidenceIn(question, kind)));
    return labelled(labels[label], list([...cited]), { role: "evidence" });
  });
  return [...labelled(labels.quotes, quotes(questions.flatMap(quotesIn))), ...evidence];
}

/**
 * That answers are withheld, and that what is quoted of them was released; from the quotes of each
 * question or capability whose answers are withheld, and empty where none are.
 */
export function withheldNote(
  withheld: readonly (readonly Quote[])[],
  { texts }: ReportInput,
): string {
  const { answersWithheld, quotesReleased } = texts.labels;
  if (withheld.length === 0) return "";
  const isQuoted = withheld.some((said) => said.length > 0);
  return isQuoted ? `${answersWithheld} ${quotesReleased}` : answersWithheld;
}
