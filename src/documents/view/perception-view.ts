import type { PerceptionGap, QuestionResult, Text } from "../../model/index.ts";
import { formatNumber, DASH } from "../../text/format.ts";
import { gapOutcome } from "../../analyse/perception.ts";
import { OVERALL, questionsOf } from "../../model/outline.ts";
import type { GapFacts, GapNumbers, GapWidth, Texts } from "../../text/texts.ts";
import type { ReportInput } from "../input.ts";
import { departmentName, spoken } from "./question-view.ts";
import { valueText } from "./value-text.ts";
import type { GapView, PerceptionView, TalkView } from "./view.ts";

const MOST_TALKED = 8;
/** A smaller difference, in levels, is printed as 0. */
const NOTICED = 0.05;

/** Level and gap of every dimension and of the overall, and the topics to discuss first. */
export function perceptionView(input: ReportInput): PerceptionView {
  const { result, texts } = input;
  const { overall, dimensions } = result.perception;
  const talk = worthTalking(input).slice(0, MOST_TALKED);
  const verify = apartFrom(input).filter(({ isFact }) => isFact === true);
  return {
    overall: gapView(overall, texts.labels.overall, levelOf(result.overall), input),
    dimensions: dimensions.map((gap) => {
      const dimension = result.dimensions.find(({ id }) => id === gap.id);
      const level = dimension === undefined ? DASH : levelOf(dimension);
      return gapView(gap, dimension?.title ?? gap.id, level, input);
    }),
    talk: talk.map((gap) => talkView(gap, input)),
    verify: verify.map((gap) => factView(gap, input)),
    limits: texts.perceptionLimits(result.respondents.length, overall.reading === "one-voice-each"),
  };
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

function levelOf(score: { readonly kind: string; readonly level?: number }): string {
  return score.level === undefined ? DASH : String(score.level);
}

function gapView(gap: PerceptionGap, title: string, level: string, input: ReportInput): GapView {
  return {
    title,
    level,
    sentence: gapSentence(gap, input),
    numbers: numbersOf(gap, input),
    isSignal: gap.reading === "measured" && outcomeOf(gap, input) === "shown",
  };
}

/** The known facts of a gap; without names it does not reveal the departments. */
export function gapSentence(gap: PerceptionGap, input: ReportInput, isNamed = true): string {
  return input.texts.gap(gapFacts(gap, input, isNamed));
}

/** What the sentences about a gap say. */
export function gapFacts(gap: PerceptionGap, input: ReportInput, isNamed = true): GapFacts {
  const { id, reading, departments } = gap;
  const width = isNamed ? widthOf(gap, input) : undefined;
  const answered = departments.reduce((people, { respondents }) => people + respondents, 0);
  return {
    reading,
    outcome: outcomeOf(gap, input),
    isOverall: id === OVERALL,
    // Where departments are withheld nobody says how many of them answered here.
    people: answered === 0 ? input.result.respondents.length : answered,
    ...(width === undefined ? {} : { width }),
  };
}

function outcomeOf(gap: PerceptionGap, { questionnaire }: ReportInput): GapFacts["outcome"] {
  return gapOutcome(gap, questionnaire.levels);
}

/** The two departments that differ most, if they may be named and differ after rounding. */
function widthOf({ shift, between }: PerceptionGap, input: ReportInput): GapWidth | undefined {
  if (shift === undefined || between === undefined || shift < NOTICED) return undefined;
  return {
    shift: formatNumber(shift, 1, input.texts.language),
    higher: departmentName(between[0], input),
    lower: departmentName(between[1], input),
  };
}

function numbersOf(gap: PerceptionGap, { texts }: ReportInput): string {
  const { siloIndex, chanceCorrected, p, smallestP } = gap;
  if (siloIndex === undefined) return "";
  const say = (value: number): string => formatNumber(value, 2, texts.language);
  const facts: GapNumbers = {
    index: say(siloIndex),
    ...(chanceCorrected === undefined
      ? {}
      : { corrected: chanceCorrected < 0 ? texts.labels.belowZero : say(chanceCorrected) }),
    ...(p === undefined || smallestP === undefined
      ? {}
      : { p: probability(p, texts), smallestP: probability(smallestP, texts) }),
  };
  return texts.gapNumbers(facts);
}

/** Small ones keep a digit that says how small. */
function probability(p: number, { language }: Texts): string {
  if (p < 0.001) return `< ${formatNumber(0.001, 3, language)}`;
  return formatNumber(p, p < 0.01 ? 3 : 2, language);
}

function talkView({ id, departments }: PerceptionGap, input: ReportInput): TalkView {
  const voices = departments.flatMap((one): (readonly [string, string])[] =>
    one.median === undefined
      ? []
      : [[departmentName(one.id, input), formatNumber(one.median, 1, input.texts.language)]],
  );
  return { question: titleOf(id, input), said: input.texts.said(voices) };
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
  return { question: titleOf(id, input), said: input.texts.said(voices) };
}

function titleOf(id: string, input: ReportInput): string {
  return questionResult(id, input)?.title ?? id;
}

function questionResult(id: string, { result }: ReportInput): QuestionResult | undefined {
  const capabilities = result.dimensions.flatMap((dimension) => dimension.capabilities);
  return capabilities.flatMap(({ questions }) => questions).find((one) => one.id === id);
}
