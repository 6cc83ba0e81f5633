import type { DimensionResult } from "../../model/index.ts";
import {
  type Block,
  type CellWords,
  chart,
  minor,
  table,
  type TableWords,
  type Words,
} from "../blocks.ts";
import { levelMarks, type ProfileChart } from "../charts.ts";
import { section, type Section } from "../document.ts";
import type { ReportInput } from "../input.ts";
import { kindOf } from "../kind.ts";
import {
  confidenceOf,
  coverageOf,
  gapOf,
  isLimiting,
  labelsOf,
  hasTargets,
  levelRange,
  levelText,
  meanOf,
  meanRange,
  isPlaced,
  nodeMark,
  reasonOf,
  targetOf,
  withRange,
} from "../node.ts";

/** Page one holds a chart of so many dimensions. */
const MOST_ROWS = 6;

/** The chart on page one; nothing for a model without dimensions, or with too many. */
export function smallChart(input: ReportInput): readonly Block[] {
  const rows = byNeed(input);
  const isDrawn = kindOf(input.questionnaire).hasDimensions && rows.length <= MOST_ROWS;
  const { chartNote } = labelsOf(input);
  return isDrawn ? chart(profileChart("chart-summary", rows, input, true), chartNote) : [];
}

/** Today's level and the target of each dimension, the widest gap first; drawn here if not on page one. */
export function profile(input: ReportInput): readonly Section[] {
  const labels = labelsOf(input);
  if (!kindOf(input.questionnaire).hasDimensions) return [];
  const rows = byNeed(input);
  const figures = profileTable(rows, input);
  return section(
    "profile",
    labels.profile,
    smallChart(input).length > 0
      ? table(figures)
      : chart(profileChart("chart-profile", rows, input, false), labels.chartNote, {
          table: figures,
        }),
  );
}

/** The dimensions with the widest gap first, then the lowest; those without a score last. */
export function byNeed({ result }: ReportInput): readonly DimensionResult[] {
  const needs = (one: DimensionResult): readonly number[] =>
    isPlaced(one)
      ? [-(one.gap ?? 0), one.level ?? 0, one.kind === "scored" ? one.percent : 0]
      : [Infinity];
  return result.dimensions.toSorted((a, b) => compareInTurn(needs(a), needs(b)));
}

function compareInTurn(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) < (b[index] ?? 0) ? -1 : 1;
}

/** A bar for each dimension, from its level to its target. */
export function profileChart(
  id: string,
  dimensions: readonly DimensionResult[],
  input: ReportInput,
  isCompact: boolean,
): ProfileChart {
  const { profile: title, chartNote, holdsIt, level, mean, target } = labelsOf(input);
  const { levels: has } = kindOf(input.questionnaire);
  return {
    type: "profile",
    id,
    title,
    note: chartNote,
    rows: dimensions.map((one) => nodeMark(one, "dimension", input)),
    levels: levelMarks(input.questionnaire, input.result.language),
    limits: holdsIt,
    isCompact,
    labels: {
      level: has.dimension ? level : "",
      mean,
      target: has.dimension || hasTargets(input) ? target : "",
    },
  };
}

function profileTable(rows: readonly DimensionResult[], input: ReportInput): TableWords {
  const labels = labelsOf(input);
  const hasLevels = kindOf(input.questionnaire).levels.dimension;
  const isAimed = hasLevels || hasTargets(input);
  return {
    label: labels.profile,
    role: "figures-table",
    columns: [
      { title: labels.dimension, isHeading: true },
      ...(hasLevels ? [{ title: labels.level, align: "end" as const }] : []),
      ...(isAimed
        ? [labels.target, labels.gap].map((title) => ({ title, align: "end" as const }))
        : []),
      { title: labels.mean, align: "end" },
      labels.range,
      { title: labels.coverageWord, align: "end" },
      labels.confidenceWord,
    ],
    rows: rows.map((one): readonly CellWords[] => [
      markedTitle(one, input),
      ...(hasLevels ? [withRange(levelText(one, input), levelRange(one, input))] : []),
      ...(isAimed ? [targetOf(one, "dimension", input), gapOf(one, "dimension", input)] : []),
      meanOf(one, "dimension", input),
      reasonOf(one, input, "dimension") || meanRange(one, "dimension", input),
      coverageOf(one, input),
      confidenceOf(one, "dimension", input, "confidence"),
    ]),
  };
}

/** The title of a dimension, marked where it limits the overall level. */
export function markedTitle({ id, title }: DimensionResult, input: ReportInput): Words {
  return isLimiting(id, input) ? [title, minor(`(${input.texts.labels.holdsIt})`)] : title;
}
