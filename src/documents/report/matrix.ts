import type { RecommendationResult } from "../../model/index.ts";
import { formatNumber, formatPlain } from "../../text/format.ts";
import { roundHalfAway } from "../../text/round.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import { type Block, chart, labelled, paragraph, table } from "../blocks.ts";
import type { AxisBounds, MatrixPoint } from "../charts.ts";
import type { ReportInput } from "../input.ts";
import { isWithheld } from "../node.ts";
import { LEADING, likelyEffort, titleOf } from "../priorities.ts";
import { questionResults, spoken } from "../words.ts";

/** The decimals of a gain. */
const GAIN_DECIMALS = 2;

/** A field of fewer points shows nothing that a sentence would not. */
const FEWEST_POINTS = 2;

/** What each of the leading recommendations brings alone against what it takes; the others say why not. */
export function matrix(input: ReportInput): readonly Block[] {
  const { labels } = input.texts;
  const leading = leadingIn(input);
  if (leading.every(({ gain }) => gain === undefined)) return [];
  const most = mostOf(leading);
  const points = pointsOf(leading, most, input);
  const counted = points.filter(({ x }) => x !== "");
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
    points: counted,
    bounds: boundsOf(most, input),
    gain: labels.gain,
    effort: labels.days,
  } as const;
  const note = `${labels.matrixNote} ${labels.gainNote}`;
  return labelled(labels.matrix, chart(spec, note, { table: given, role: "matrix" }));
}

/** A recommendation with what it brings alone, where that is counted. */
interface Leading {
  readonly one: RecommendationResult;
  readonly gain: number | undefined;
}

function leadingIn({ result, background }: ReportInput): readonly Leading[] {
  return result.recommendations
    .slice(0, LEADING)
    .map((one) => ({ one, gain: background?.gains?.get(one.id) }));
}

/** The most person-days and the largest gain: where the axes end. */
interface Most {
  readonly days: number;
  readonly gain: number;
}

function mostOf(leading: readonly Leading[]): Most {
  const counted = leading.flatMap(({ one: { effortDays }, gain }) =>
    gain === undefined || effortDays === undefined ? [] : [{ days: effortDays.likely, gain }],
  );
  return {
    days: Math.max(0, ...counted.map(({ days }) => days)),
    gain: Math.max(0, ...counted.map(({ gain }) => gain)),
  };
}

function pointsOf(
  leading: readonly Leading[],
  most: Most,
  input: ReportInput,
): readonly MatrixPoint[] {
  const { texts } = input;
  const words = reportTexts(texts.language);
  return leading.map(({ one, gain }, index) => {
    const days = one.effortDays?.likely;
    const isCounted = gain !== undefined && days !== undefined;
    const number = index + 1;
    const title = titleOf(one, texts);
    const said = {
      gain: isCounted ? words.gain({ value: gainText(gain, input) }) : whyNot(one, input),
      effort: likelyEffort(one, texts),
    };
    return {
      number: String(number),
      title,
      ...said,
      spoken: words.gainPoint({ number, title, ...said }),
      x: isCounted ? share(days, most.days) : "",
      y: isCounted ? share(gain, most.gain) : "",
    };
  });
}

function gainText(gain: number, { texts }: ReportInput): string {
  return formatNumber(gain, GAIN_DECIMALS, texts.language);
}

/** Half of each axis, and its end. */
function boundsOf({ days, gain }: Most, input: ReportInput): AxisBounds {
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
