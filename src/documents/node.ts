import type { Questionnaire, Score, TargetGap, Tier } from "../model/index.ts";
import { OVERALL } from "../model/outline.ts";
import { once } from "../model/once.ts";
import { DASH, formatNumber, formatPercent, withPercent } from "../text/format.ts";
import { roundHalfAway } from "../text/round.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import { planTexts } from "../generated/catalogs/plan.ts";
import { type Block, paragraph, strong } from "./blocks.ts";
import { levelPercent, type NodeMark } from "./charts.ts";
import type { ReportInput } from "./input.ts";

/** What a score belongs to: scores of one tier are on one scale. */
export type NodeTier = Tier | "question";

/** A node of a result with its score and, where it has one, its target. */
export type ScoredNode = { readonly id: string; readonly title: string } & Score & TargetGap;

/** The organization as the node above its dimensions. */
export function overallOf({ result, texts }: ReportInput): ScoredNode {
  return { ...result.overall, id: OVERALL, title: texts.labels.overall };
}

/** Common labels for a report. They call a score a mean only if it is one, and explain a band only if a chart draws it. */
export const labelsOf: (input: ReportInput) => CommonTexts["labels"] = once(
  ({ result, questionnaire, texts }) => {
    const { dimension, overall } = questionnaire.scoring.methods;
    const { chartNote, chartBand, mean, score } = texts.labels;
    const hasBand = result.dimensions.some((one) => {
      const [low, high] = one.kind === "scored" ? (one.range.level ?? []) : [];
      return low !== high;
    });
    return {
      ...texts.labels,
      chartNote: hasBand ? `${chartNote} ${chartBand}` : chartNote,
      mean: [dimension, overall].every((method) => MEANS.has(method)) ? mean : score,
    };
  },
);

const MEANS: ReadonlySet<string> = new Set(["weighted-mean", "percent-mean", "none"]);

/** A score as its tier gives it: in percent where the model takes the mean of percentages. */
export function measureText(
  score: number,
  tier: NodeTier,
  { questionnaire, texts }: ReportInput,
): string {
  const { decimals, methods } = questionnaire.scoring;
  const number = formatNumber(score, decimals, texts.language);
  return tier !== "question" && methods[tier] === "percent-mean"
    ? withPercent(number, texts.language)
    : number;
}

/** "2", or a dash. */
export function levelOf({ level }: Score): string {
  return String(level ?? DASH);
}

/** "2.1", or a dash. */
export function meanOf(node: Score, tier: NodeTier, input: ReportInput): string {
  return node.kind === "scored" ? measureText(node.score, tier, input) : DASH;
}

/** Whether a score exists and may not be shown. */
export function isWithheld(node: Score): boolean {
  return node.kind === "not-scored" && node.reason === "withheld";
}

/** Why a node has no score; empty where it has one. */
export function reasonOf(node: Score, { texts }: ReportInput): string {
  return node.kind === "scored" ? "" : texts.reasons[node.reason];
}

/** "2.0 to 3.0": the scores that unknown answers leave open; empty where they leave none. */
export function meanRange(node: Score, tier: NodeTier, input: ReportInput): string {
  const range = node.kind === "scored" ? node.range.score : [];
  return spread(
    range.map((score) => measureText(score, tier, input)),
    input,
  );
}

/** "2 to 3": the same of levels. */
export function levelRange(node: Score, input: ReportInput): string {
  return spread(node.kind === "scored" ? (node.range.level ?? []).map(String) : [], input);
}

/** "2.0 to 3.5", or one of them where they are the same. */
export function spanText(low: string, high: string, { texts }: ReportInput): string {
  return low === high ? low : texts.fromTo({ from: low, to: high });
}

function spread([low = "", high = ""]: readonly string[], input: ReportInput): string {
  return low === high ? "" : spanText(low, high, input);
}

/** The target of a scored node; a target that is a score says so, because it is shown beside levels. */
export function targetOf(node: Score & TargetGap, tier: NodeTier, input: ReportInput): string {
  const { kind, target } = node;
  if (kind === "not-scored" || target === undefined) return "";
  return "level" in target ? String(target.level) : scoreText(target.score, tier, input);
}

/** How far a scored node is from its target. */
export function gapOf(node: Score & TargetGap, tier: NodeTier, input: ReportInput): string {
  const { kind, target, gap } = node;
  if (kind === "not-scored" || gap === undefined) return "";
  return target !== undefined && "level" in target ? String(gap) : scoreText(gap, tier, input);
}

function scoreText(score: number, tier: NodeTier, input: ReportInput): string {
  const words = planTexts(input.texts.language);
  return words.atScore({ score: measureText(score, tier, input) });
}

/** The share of the answers that is known; empty without a score. */
export function coverageOf(node: Score, { texts }: ReportInput): string {
  return node.kind === "scored" ? formatPercent(node.coverage, texts.language) : "";
}

/**
 * The confidence in a node, as a word for a column or beside a coverage. The word exists for the
 * overall and the dimensions; nodes below have only a coverage. Where the overall is
 * hidden its confidence is not.
 */
export function confidenceOf(
  node: Score,
  tier: NodeTier,
  { result, texts }: ReportInput,
  as: "confidence" | "grounds",
): string {
  if (tier === "overall") return texts[as][result.coverage.confidence];
  if (tier !== "dimension") return "";
  if (node.kind === "scored") return texts[as][node.confidence];
  return node.reason === "withheld" ? DASH : texts[as].insufficient;
}

/** Whether a node limits the overall level. */
export function isLimiting(id: string, { result: { overall } }: ReportInput): boolean {
  return overall.kind === "scored" && (overall.binding ?? []).includes(id);
}

/** A node as charts show it. */
export function nodeMark(node: ScoredNode, tier: NodeTier, input: ReportInput): NodeMark {
  const { questionnaire, texts } = input;
  const { title } = node;
  const isScored = node.kind === "scored";
  const [level, target, reason] = [
    levelOf(node),
    targetOf(node, tier, input),
    reasonOf(node, input),
  ];
  return {
    title,
    isScored,
    isBinding: isScored && isLimiting(node.id, input),
    level,
    mean: meanOf(node, tier, input),
    target,
    reason,
    standing: isScored
      ? texts.standing({ title, level, target })
      : texts.standingUnscored({ title, reason }),
    percent: percentOf(node),
    levelPercent: isScored ? levelPercent(node.level, questionnaire) : "",
    targetPercent: isScored ? targetPercent(node, questionnaire) : "",
    levelSpan: isScored ? levelSpan(node.range.level, questionnaire) : [],
  };
}

/** Where a score is on its range: 0 to 100, with a point and at most two decimals. */
export function percentOf(node: Score): string {
  return node.kind === "scored" ? roundHalfAway(node.percent, 2) : "0";
}

function targetPercent({ target }: TargetGap, questionnaire: Questionnaire): string {
  return target !== undefined && "level" in target ? levelPercent(target.level, questionnaire) : "";
}

function levelSpan(
  range: readonly [number, number] | undefined,
  questionnaire: Questionnaire,
): readonly string[] {
  if (range === undefined || range[0] === range[1]) return [];
  return range.map((level) => levelPercent(level, questionnaire));
}

/** Level, mean and coverage of a node on one line, or why it has none. */
export function measures(node: Score, tier: NodeTier, input: ReportInput): readonly Block[] {
  const labels = labelsOf(input);
  if (node.kind === "not-scored") {
    return paragraph([strong(labels.notScored), `· ${reasonOf(node, input)}`], "measures");
  }
  const known = [coverageOf(node, input), confidenceOf(node, tier, input, "grounds")];
  const rest = [
    withRange(`${labels.mean} ${meanOf(node, tier, input)}`, meanRange(node, tier, input)),
    `${labels.coverageWord} ${known.filter((part) => part !== "").join(", ")}`,
  ];
  const first = withRange(`${labels.level} ${levelOf(node)}`, levelRange(node, input));
  return paragraph([strong(first), `· ${rest.join(" · ")}`], "measures");
}

/** "2.1 (2.0 to 2.2)", or without a range the value alone. */
export function withRange(value: string, range: string): string {
  return range === "" ? value : `${value} (${range})`;
}
