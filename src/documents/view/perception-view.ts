import type { PerceptionGap, QuestionResult, Score, Text } from "../../model/index.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import { formatNumber, DASH } from "../../text/format.ts";
import { gapOutcome } from "../../analyse/perception.ts";
import { questionsOf } from "../../model/outline.ts";
import type { CommonTexts } from "../../generated/catalogs/common.ts";
import { findingsTexts } from "../../generated/catalogs/findings.ts";
import type { Finding } from "../findings/finding.ts";
import { findingsOf } from "../findings/findings.ts";
import type { ReportInput } from "../input.ts";
import { departmentName, spoken } from "./question-view.ts";
import { valueText } from "./value-text.ts";
import type { GapView, PerceptionView, TalkView } from "./view.ts";

const MOST_TALKED = 8;

/** Level and gap of every dimension and of the overall, and the topics to discuss first. */
export function perceptionView(input: ReportInput): PerceptionView {
  const { result, texts } = input;
  const { overall, dimensions } = result.perception;
  const { agreement, dimensionAgreement } = findingsOf(input);
  const talk = worthTalking(input).slice(0, MOST_TALKED);
  const verify = apartFrom(input).filter(({ isFact }) => isFact === true);
  return {
    overall: gapView(overall, agreement, result.overall, texts.labels.overall, input),
    dimensions: dimensions.flatMap((gap, index) => {
      const dimension = result.dimensions.find(({ id }) => id === gap.id);
      const finding = dimensionAgreement[index];
      return dimension === undefined || finding === undefined
        ? []
        : gapView(gap, finding, dimension, dimension.title, input);
    }),
    talk: talk.map((gap) => talkView(gap, input)),
    verify: verify.map((gap) => factView(gap, input)),
    limits: limitsOf(input),
  };
}

/** What agreement between departments must not be used for. */
function limitsOf({ result, texts }: ReportInput): readonly string[] {
  const words = reportTexts(texts.language);
  const isOneVoiceEach = result.perception.overall.reading === "one-voice-each";
  const people = words.peopleAssessed({ people: result.respondents.length });
  const { oneVoiceEach } = findingsTexts(texts.language);
  return [isOneVoiceEach ? `${people} ${oneVoiceEach}` : people, words.notForUse];
}

/** The questions on which departments differ, the widest gap first. */
export function worthTalking(input: ReportInput): readonly PerceptionGap[] {
  return apartFrom(input).filter(({ isFact }) => isFact !== true);
}

function apartFrom(input: ReportInput): readonly PerceptionGap[] {
  const own = ownQuestions(input);
  return input.result.perception.questions
    .filter(({ id, shift = 0 }) => shift > 0 && !own.has(id))
    .toSorted((a, b) => (b.shift ?? 0) - (a.shift ?? 0) || (a.id < b.id ? -1 : 1));
}

/** Departments are expected to differ when they answer about themselves. */
function ownQuestions({ questionnaire }: ReportInput): ReadonlySet<string> {
  const own = questionsOf(questionnaire).filter(({ about }) => about === "own-department");
  return new Set(own.map(({ id }) => id));
}

function gapView(
  gap: PerceptionGap,
  { text }: Finding,
  { level }: Score,
  title: string,
  input: ReportInput,
): GapView {
  return {
    title,
    level: level === undefined ? DASH : String(level),
    sentence: text,
    numbers: numbersOf(gap, input),
    isSignal: gap.reading === "measured" && gapOutcome(gap, input.questionnaire.levels) === "shown",
  };
}

function numbersOf(gap: PerceptionGap, { texts }: ReportInput): string {
  const { siloIndex, chanceCorrected, p, smallestP } = gap;
  if (siloIndex === undefined) return "";
  const say = (value: number): string => formatNumber(value, 2, texts.language);
  const corrected =
    chanceCorrected === undefined
      ? ""
      : chanceCorrected < 0
        ? texts.labels.belowZero
        : say(chanceCorrected);
  const isTested = p !== undefined && smallestP !== undefined;
  return findingsTexts(texts.language).gapNumbers({
    index: say(siloIndex),
    corrected,
    p: isTested ? probability(p, texts) : "",
    smallestP: isTested ? probability(smallestP, texts) : "",
  });
}

/** Small ones keep a digit that says how small. */
function probability(p: number, { language }: CommonTexts): string {
  if (p < 0.001) return `< ${formatNumber(0.001, 3, language)}`;
  return formatNumber(p, p < 0.01 ? 3 : 2, language);
}

function talkView({ id, departments }: PerceptionGap, input: ReportInput): TalkView {
  const voices = departments.flatMap((one): (readonly [string, string])[] =>
    one.median === undefined
      ? []
      : [[departmentName(one.id, input), formatNumber(one.median, 1, input.texts.language)]],
  );
  return { question: titleOf(id, input), said: said(voices, input) };
}

/** A fact with what each department says it is. */
function factView({ id }: PerceptionGap, input: ReportInput): TalkView {
  const found = questionResult(id, input);
  const question = questionsOf(input.questionnaire).find((one) => one.id === id);
  const speaker = { texts: input.texts, read: (text: Text) => spoken(text, input) };
  const voices = (found?.answers ?? []).flatMap(
    ({ department, value }): (readonly [string, string])[] =>
      department === undefined || value === undefined
        ? []
        : [[departmentName(department, input), valueText(value, question, speaker)]],
  );
  return { question: titleOf(id, input), said: said(voices, input) };
}

/** "Marketing 3.5, Stores 1". */
function said(voices: readonly (readonly [string, string])[], { texts }: ReportInput): string {
  const words = findingsTexts(texts.language);
  return voices.map(([department, value]) => words.said({ department, value })).join(", ");
}

function titleOf(id: string, input: ReportInput): string {
  return questionResult(id, input)?.title ?? id;
}

function questionResult(id: string, { result }: ReportInput): QuestionResult | undefined {
  const capabilities = result.dimensions.flatMap((dimension) => dimension.capabilities);
  return capabilities.flatMap(({ questions }) => questions).find((one) => one.id === id);
}
