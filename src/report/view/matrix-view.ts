import { formatNumber, formatPlain } from "../../text/format.ts";
import { roundHalfAway } from "../../text/round.ts";
import { reportTexts } from "../../text/report/index.ts";
import type { ReportInput } from "../input.ts";
import { inOrder, LEADING } from "./leading.ts";
import { requiresText } from "./recommendation-view.ts";
import type { PointView } from "./section-views.ts";

/** How finely a gain is told. */
export const GAIN_DECIMALS = 2;

/** The leading recommendations by what each brings alone and what it takes; the others say why not. */
export function matrixView(input: ReportInput): readonly PointView[] {
  const { texts, background } = input;
  const words = reportTexts(texts.language);
  const leading = inOrder(input).slice(0, LEADING);
  const gains = leading.map(({ id }) => background?.gains?.get(id));
  if (gains.every((gain) => gain === undefined)) return [];
  const [longest, most] = matrixBounds(input);
  return leading.map((one, index) => {
    const [gain, effort] = [gains[index], one.effortDays?.likely];
    const isCounted = gain !== undefined && effort !== undefined;
    const number = String(index + 1);
    const said = {
      gain: isCounted
        ? words.gain(formatNumber(gain, GAIN_DECIMALS, texts.numbers))
        : words.notCounted(requiresText(one.id, input)),
      effort: effort === undefined ? "" : words.personDays(formatPlain(effort, texts.numbers)),
    };
    return {
      number,
      title: one.title,
      ...said,
      spoken: words.point(number, one.title, said.gain, said.effort),
      x: isCounted ? share(effort, longest) : "",
      y: isCounted ? share(gain, most) : "",
    };
  });
}

/** The most person-days and the largest gain of a leading recommendation: where the axes end. */
export function matrixBounds(input: ReportInput): readonly [number, number] {
  const counted = inOrder(input)
    .slice(0, LEADING)
    .flatMap(({ id, effortDays }) => {
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
