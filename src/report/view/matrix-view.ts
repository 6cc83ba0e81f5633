import { formatNumber, formatPlain } from "../../text/format.ts";
import { roundHalfAway } from "../../text/round.ts";
import { reportTexts } from "../../text/report/index.ts";
import type { ReportInput } from "../input.ts";
import { inOrder, LEADING } from "./leading.ts";
import type { PointView } from "./section-views.ts";

const DECIMALS = 2;

/** The leading recommendations by what each brings and what it takes; those of which both are known. */
export function matrixView(input: ReportInput): readonly PointView[] {
  const { texts, background } = input;
  const words = reportTexts(texts.language);
  const known = inOrder(input)
    .slice(0, LEADING)
    .flatMap((one, index) => {
      const gain = background?.gains?.get(one.id);
      const effort = one.effortDays?.likely;
      return gain === undefined || effort === undefined ? [] : [{ one, index, gain, effort }];
    });
  const most = Math.max(...known.map(({ gain }) => gain));
  const longest = Math.max(...known.map(({ effort }) => effort));
  return known.map(({ one, index, gain, effort }) => {
    const number = String(index + 1);
    const said = {
      gain: words.gain(formatNumber(gain, DECIMALS, texts.numbers)),
      effort: words.personDays(formatPlain(effort, texts.numbers)),
    };
    return {
      number,
      title: one.title,
      ...said,
      spoken: words.point(number, one.title, said.gain, said.effort),
      x: share(effort, longest),
      y: share(gain, most),
    };
  });
}

/** 0 to 100, with a point and at most two decimals: for charts. */
function share(value: number, most: number): string {
  return roundHalfAway(most === 0 ? 0 : (value / most) * 100, 2);
}
