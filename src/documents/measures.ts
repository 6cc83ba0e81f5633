import type { MeasureResult } from "../model/index.ts";
import { formatNumber, withPercent } from "../text/format.ts";
import type { ReportInput } from "./input.ts";
import { labelsOf, reasonOf } from "./node.ts";
import { levelName } from "./words.ts";

/** The further overall measures by title, each with its score and level, or why it has none. */
export function measureFacts(input: ReportInput): readonly (readonly [string, string])[] {
  const { measures = [] } = input.result;
  return measures.map((measure) => [measure.title, measureValue(measure, input)]);
}

/** The same in lines, for a screen. */
export function measureLines(input: ReportInput): readonly string[] {
  return measureFacts(input).map(([title, value]) => `${title}: ${value}`);
}

function measureValue(measure: MeasureResult, input: ReportInput): string {
  if (measure.kind === "not-scored") return reasonOf(measure, input, "overall");
  const { questionnaire, texts } = input;
  const number = formatNumber(measure.score, questionnaire.scoring.decimals, texts.language);
  const method = questionnaire.measures.find(({ id }) => id === measure.id)?.method;
  const value = method === "percent-mean" ? withPercent(number, texts.language) : number;
  if (measure.level === undefined) return value;
  const level = `${labelsOf(input).level.toLowerCase()} ${measure.level}`;
  const name = levelName(measure.id, measure.level, input);
  return `${value}, ${name === "" ? level : `${level} (${name})`}`;
}
