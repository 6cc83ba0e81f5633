import type { Result, Score, TargetGap } from "../model/index.ts";
import { forCsv } from "../text/encode/csv.ts";
import { isListed } from "../documents/tags.ts";
import type { ReportInput } from "../documents/input.ts";

const COLUMNS = [
  "tier",
  "id",
  "parent",
  "weight",
  "level",
  "score",
  "percent",
  "score_low",
  "score_high",
  "level_low",
  "level_high",
  "coverage",
  "confidence",
  "reason",
  "target",
  "gap",
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

/** A row for every node: ids and unrounded numbers, no texts. */
export function csvReport(input: ReportInput): string {
  const listed = rowsOf(input.result).filter(({ id = "" }) => isListed(String(id), input));
  const rows = listed.map((row) => COLUMNS.map((column) => forCsv(row[column] ?? "")).join(","));
  return `${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

function rowsOf({ overall, measures = [], dimensions, coverage }: Result): readonly Row[] {
  const { confidence } = coverage;
  return [
    { tier: "overall", id: "overall", ...scoreCells(overall), confidence },
    ...measures.map((one) => ({ tier: "measure", id: one.id, ...scoreCells(one) })),
    ...dimensions.flatMap((dimension) => [
      {
        tier: "dimension",
        id: dimension.id,
        parent: "overall",
        weight: dimension.weight,
        ...scoreCells(dimension),
      },
      ...dimension.capabilities.flatMap((capability) => [
        {
          tier: "capability",
          id: capability.id,
          parent: dimension.id,
          weight: capability.weight,
          ...scoreCells(capability),
        },
        ...capability.questions.map((question) => ({
          tier: "question",
          id: question.id,
          parent: capability.id,
          weight: question.weight,
          ...scoreCells(question),
        })),
      ]),
    ]),
  ];
}

function scoreCells(node: Score & TargetGap): Row {
  const { range, coverage, target } = node;
  return {
    ...(node.kind === "scored"
      ? {
          score: node.score,
          percent: node.percent,
          confidence: node.confidence,
        }
      : { reason: node.reason }),
    ...(node.level === undefined ? {} : { level: node.level }),
    ...(range === undefined ? {} : { score_low: range.score[0], score_high: range.score[1] }),
    ...(range?.level === undefined
      ? {}
      : { level_low: range.level[0], level_high: range.level[1] }),
    ...(coverage === undefined ? {} : { coverage }),
    ...(target === undefined ? {} : { target: "level" in target ? target.level : target.score }),
    ...(node.gap === undefined ? {} : { gap: node.gap }),
  };
}
