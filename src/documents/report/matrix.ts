import type { RecommendationResult } from "../../model/index.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { formatNumber, formatPlain } from "../../text/format.ts";
import { roundHalfAway } from "../../text/round.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import { type Block, chart, labelled, paragraph, table } from "../blocks.ts";
import type { AxisBounds, MatrixPoint } from "../charts.ts";
import type { ReportInput } from "../input.ts";
import { isWithheld, labelsOf } from "../node.ts";
import { LEADING, likelyEffort, titleOf } from "../priorities.ts";
import { questionResults, spoken } from "../words.ts";

/** The decimals of a gain. */
const GAIN_DECIMALS = 2;

/** A field of fewer points shows nothing that a sentence would not. */
const FEWEST_POINTS = 2;

/** What each of the leading recommendations brings alone against what it takes; the others say why not. */
export function matrix(input: ReportInput): readonly Block[] {
  const labels = labelsOf(input);
  const leading = leadingIn(input);
  if (leading.every(({ gain }) => gain === undefined)) return [];
  const counted = leading.filter(isCounted);
  const most = {
    days: Math.max(0, ...counted.map(({ days }) => days)),
    gain: Math.max(0, ...counted.map(({ gain }) => gain)),
  };
  const points = leading.map((one, index) => pointOf(one, index + 1, most, input));
  const given = {
    label: labels.matrix,
    role: "figures-small",
    columns: [
      { title: labels.recommendation, isHeading: true },
      { title: labels.gain, align: "end" },
      { title: labels.effort, align: "end" },
    ],
    rows: points.map(({ number, title, gain, effort }) => [`${number}. ${title}`, gain, effort]),
  } as const;
  if (counted.length < FEWEST_POINTS) {
    return labelled(labels.matrix, [...table(given), ...paragraph(labels.gainNote, "note")]);
  }
  const spec = {
    type: "matrix",
    id: "chart-matrix",
    title: labels.matrix,
    note: labels.matrixNote,
    points: points.filter(({ x }) => x !== ""),
    bounds: boundsOf(most, input),
    gain: labels.gain,
    effort: labels.days,
  } as const;
  const note = `${labels.matrixNote} ${labels.gainNote}`;
  return labelled(labels.matrix, chart(spec, note, { table: given, role: "matrix" }));
}

/** Person-days, and what the overall score would gain. */
interface Worth {
  readonly days: number;
  readonly gain: number;
}

/** A recommendation with what it takes and what it brings alone, as far as that is known. */
interface Leading extends Partial<Worth> {
  readonly result: RecommendationResult;
}

function leadingIn({ result, background }: ReportInput): readonly Leading[] {
  return result.recommendations.slice(0, LEADING).map((one) => ({
    result: one,
    ...omitUndefined({ days: one.effortDays?.likely, gain: background?.gains?.get(one.id) }),
  }));
}

function isCounted(one: Leading): one is Leading & Worth {
  return one.days !== undefined && one.gain !== undefined;
}

function pointOf(one: Leading, number: number, most: Worth, input: ReportInput): MatrixPoint {
  const { texts } = input;
  const words = reportTexts(texts.language);
  const title = titleOf(one.result, texts);
  const said = {
    gain: isCounted(one)
      ? words.gain({ value: gainText(one.gain, input) })
      : whyNot(one.result, input),
    effort: likelyEffort(one.result, texts),
  };
  return {
    number: String(number),
    title,
    ...said,
    spoken: words.gainPoint({ number, title, ...said }),
    x: isCounted(one) ? share(one.days, most.days) : "",
    y: isCounted(one) ? share(one.gain, most.gain) : "",
  };
}

function gainText(gain: number, { texts }: ReportInput): string {
  return formatNumber(gain, GAIN_DECIMALS, texts.language);
}

/** Half of each axis, and its end. */
function boundsOf({ days, gain }: Worth, input: ReportInput): AxisBounds {
  const { language } = input.texts;
  return {
    days: [formatPlain(days / 2, language), formatPlain(days, language)],
    gain: [gainText(gain / 2, input), gainText(gain, input)],
  };
}

/** Why a recommendation has no gain of its own. */
function whyNot(one: RecommendationResult, input: ReportInput): string {
  const isHidden = one.because.some(({ question }) => isQuestionWithheld(question, input));
  if (one.withheld === true || isHidden) return input.texts.reasons.withheld;
  return reportTexts(input.texts.language).notCounted({ requires: requiresText(one.id, input) });
}

/** Whether the score of a question may not be shown. */
export function isQuestionWithheld(id: string, { result }: ReportInput): boolean {
  return questionResults(result).some((one) => one.id === id && isWithheld(one));
}

/** The titles of what has to be done first. */
export function requiresText(id: string, input: ReportInput): string {
  const { recommendations } = input.questionnaire;
  const requires = recommendations.find((one) => one.id === id)?.requires ?? [];
  return requires
    .map((one) => recommendations.find((found) => found.id === one)?.title ?? one)
    .map((title) => spoken(title, input))
    .join("; ");
}

/** 0 to 100, with a point and at most two decimals: for charts. */
function share(value: number, most: number): string {
  return roundHalfAway(most === 0 ? 0 : (value / most) * 100, 2);
}
