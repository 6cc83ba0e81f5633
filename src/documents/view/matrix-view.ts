import type { RecommendationResult } from "../../model/index.ts";
import { formatNumber, formatPlain } from "../../text/format.ts";
import { roundHalfAway } from "../../text/round.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import type { ReportInput } from "../input.ts";
import { LEADING, titleOf } from "./priorities.ts";
import { isWithheld, requiresText } from "./recommendation-view.ts";
import type { MatrixPoint } from "../charts.ts";

/** The precision of a gain. */
export const GAIN_DECIMALS = 2;

/** The leading recommendations by what each brings alone and what it takes; the others say why not. */
export function matrixView(input: ReportInput): readonly MatrixPoint[] {
  const { texts, background } = input;
  const words = reportTexts(texts.language);
  const leading = leadingOf(input);
  const gains = leading.map(({ id }) => background?.gains?.get(id));
  if (gains.every((gain) => gain === undefined)) return [];
  const [longest, most] = matrixBounds(input);
  return leading.map((one, index) => {
    const [gain, effort] = [gains[index], one.effortDays?.likely];
    const isCounted = gain !== undefined && effort !== undefined;
    const [number, title] = [String(index + 1), titleOf(one, texts)];
    const said = {
      gain: isCounted
        ? words.gain({ value: formatNumber(gain, GAIN_DECIMALS, texts.language) })
        : whyNot(one, input),
      effort: effort === undefined ? "" : texts.days({ days: formatPlain(effort, texts.language) }),
    };
    return {
      number,
      title,
      ...said,
      spoken: words.gainPoint({ number: index + 1, title, ...said }),
      x: isCounted ? share(effort, longest) : "",
      y: isCounted ? share(gain, most) : "",
    };
  });
}

/** Why a recommendation alone has no gain. */
function whyNot(one: RecommendationResult, input: ReportInput): string {
  const isHidden = one.because.some(({ question }) => isWithheld(question, input));
  if (one.withheld === true || isHidden) return input.texts.reasons.withheld;
  return reportTexts(input.texts.language).notCounted({
    requires: requiresText(one.id, input),
  });
}

function leadingOf({ result }: ReportInput): readonly RecommendationResult[] {
  return result.recommendations.slice(0, LEADING);
}

/** The most person-days and the largest gain of a leading recommendation: where the axes end. */
export function matrixBounds(input: ReportInput): readonly [number, number] {
  const counted = leadingOf(input).flatMap(({ id, effortDays }) => {
    const gain = input.background?.gains?.get(id);
    return gain === undefined || effortDays === undefined ? [] : [[effortDays.likely, gain]];
  });
  const most = (at: number): number => Math.max(0, ...counted.map((one) => one[at] ?? 0));
  return [most(0), most(1)];
}

/** 0 to 100, with a point and at most two decimals: for charts. */
function share(value: number, most: number): string {
  return roundHalfAway(most === 0 ? 0 : (value / most) * 100, 2);
}
