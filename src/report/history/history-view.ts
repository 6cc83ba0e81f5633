import {
  type History,
  type HistoryAssessment,
  type HistoryLine,
  type HistoryPoint,
  type Questionnaire,
} from "../../model/index.ts";
import { comparisonTexts } from "../../text/comparison/index.ts";
import { formatDate, formatPercent } from "../../text/format.ts";
import { type HistoryTexts, historyTexts } from "../../text/history-texts.ts";
import type { Texts } from "../../text/texts.ts";
import { levelText, meanText, percentText, signed, type Speaker } from "../comparison/move-view.ts";
import { versionText } from "../comparison/view-of.ts";
import { DASH } from "../view/node-view.ts";

/** What a history is rendered from. */
export interface HistoryInput {
  readonly history: History;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  readonly tool: string;
}

/** A history in the language of the reader; absent parts are empty lists or empty texts. */
export interface HistoryView {
  readonly language: string;
  readonly tool: string;
  readonly words: HistoryTexts;
  readonly title: string;
  readonly organization: string;
  readonly questionnaire: string;
  readonly headline: string;
  /** Where the line is broken, and why. */
  readonly breaks: string;
  readonly assessments: readonly AssessmentView[];
  /** The whole, then the dimensions. */
  readonly lines: readonly LineView[];
}

export interface AssessmentView {
  readonly name: string;
  readonly date: string;
  readonly model: string;
  readonly people: string;
  readonly coverage: string;
  readonly confidence: string;
  /** Answered by another model than the assessment before. */
  readonly isBroken: boolean;
}

export interface LineView {
  readonly id: string;
  readonly title: string;
  readonly points: readonly PointView[];
  /** The change from the last assessment but one, in words. */
  readonly change: string;
}

export interface PointView {
  readonly assessment: string;
  readonly level: string;
  readonly mean: string;
  /** 0 to 100, for marks; empty where there is no score. */
  readonly percent: string;
  /** "2026-11: level 2, mean 2.1". */
  readonly spoken: string;
  /** The model changed before it. */
  readonly isBroken: boolean;
}

/** The view that every face of a history renders. */
export function historyView({ history, questionnaire, texts, tool }: HistoryInput): HistoryView {
  const { language } = texts;
  const words = historyTexts(language);
  const speaker: Speaker = {
    words: comparisonTexts(language),
    texts,
    decimals: questionnaire.scoring.decimals,
  };
  const broken = history.assessments.map((one) => one.break !== undefined);
  return {
    language,
    tool,
    words,
    title: words.title(history.organization),
    organization: history.organization,
    questionnaire: history.questionnaire.title,
    headline: headlineOf(history, words, speaker),
    breaks: breaksOf(history, words, speaker),
    assessments: history.assessments.map((one) => assessmentView(one, speaker)),
    lines: history.lines.map((line) => lineView(line, broken, words, speaker)),
  };
}

function headlineOf(
  { assessments, lines }: History,
  words: HistoryTexts,
  speaker: Speaker,
): string {
  const [first, last] = [assessments[0]?.assessment ?? "", assessments.at(-1)?.assessment ?? ""];
  if (assessments.length === 1) return words.onlyOne(first);
  const points = lines[0]?.points ?? [];
  return words.headline({
    count: assessments.length,
    first,
    last,
    from: [levelText(points[0]?.moment), meanText(points[0]?.moment, speaker)],
    to: [levelText(points.at(-1)?.moment), meanText(points.at(-1)?.moment, speaker)],
    hasBreak: assessments.some((one) => one.break !== undefined),
  });
}

function breaksOf(
  { assessments }: History,
  words: HistoryTexts,
  { words: { breakReasons } }: Speaker,
): string {
  const marks = assessments.flatMap(({ assessment, break: broken }) =>
    broken === undefined
      ? []
      : [
          words.breakBefore(
            assessment,
            broken.because.map((reason) => breakReasons[reason]),
          ),
        ],
  );
  return marks.length === 0 ? "" : words.breaks(marks);
}

function assessmentView(one: HistoryAssessment, { texts, words }: Speaker): AssessmentView {
  const { assessment, date, variant, respondents, coverage, confidence } = one;
  const version = versionText(one, words);
  return {
    name: assessment,
    date: date === undefined ? DASH : formatDate(date, texts.numbers),
    model: variant === undefined ? version : `${version}, ${variant}`,
    people: String(respondents),
    coverage: coverage === undefined ? DASH : formatPercent(coverage, texts.numbers),
    confidence: texts.confidence[confidence],
    isBroken: one.break !== undefined,
  };
}

function lineView(
  { id, title, points }: HistoryLine,
  broken: readonly boolean[],
  words: HistoryTexts,
  speaker: Speaker,
): LineView {
  const last = points.at(-1);
  return {
    id,
    title: title === "" ? speaker.texts.labels.overall : title,
    points: points.map((point, at) => pointView(point, broken[at] === true, words, speaker)),
    change: last === undefined ? "" : changeOf(last, speaker),
  };
}

function pointView(
  { assessment, moment }: HistoryPoint,
  isBroken: boolean,
  words: HistoryTexts,
  speaker: Speaker,
): PointView {
  const [level, mean] = [levelText(moment), meanText(moment, speaker)];
  return {
    assessment,
    level,
    mean,
    percent: percentText(moment),
    spoken: words.stood(assessment, level, mean),
    isBroken,
  };
}

function changeOf({ movement, change }: HistoryPoint, speaker: Speaker): string {
  if (movement === undefined) return "";
  const word = speaker.words.movements[movement];
  return change === undefined || movement === "unchanged"
    ? word
    : `${signed(change, speaker)}, ${word}`;
}
