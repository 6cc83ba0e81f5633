import { isTooLittleKnown } from "../analyse/confidence.ts";
import type { Level, Questionnaire, Score, TargetGap } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { OVERALL } from "../model/outline.ts";
import { once } from "../model/once.ts";
import { DASH, formatDate, formatNumber, formatPercent, withPercent } from "../text/format.ts";
import { roundHalfAway } from "../text/round.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import { planTexts } from "../generated/catalogs/plan.ts";
import { type Block, paragraph, strong } from "./blocks.ts";
import { levelPercent, type NodeMark } from "./charts.ts";
import type { ReportInput } from "./input.ts";
import { kindOf, measureLabel, type NodeTier, overallTitle } from "./kind.ts";
import { pointsText } from "./points.ts";

/** A node of a result with its score and, where it has one, its target. */
export type ScoredNode = { readonly id: string; readonly title: string } & Score & TargetGap;

/** The organization as the node above its dimensions. */
export function overallOf({ result, questionnaire, texts }: ReportInput): ScoredNode {
  return { ...result.overall, id: OVERALL, title: overallTitle(questionnaire, texts) };
}

/** Common labels for a report. They call a score a mean only if it is one, and mention levels, bands and targets only if a chart draws them. */
export const labelsOf: (input: ReportInput) => CommonTexts["labels"] = once((input) => {
  const { result, questionnaire, texts } = input;
  const { labels } = texts;
  const { hasMeans, levels, hasOwnLadders, isOfMaximum } = kindOf(questionnaire);
  const hasBand = result.dimensions.some((one) => {
    const [low, high] = one.kind === "scored" ? (one.range.level ?? []) : [];
    return low !== high;
  });
  const notes = [
    labels.chartNote,
    ...(hasOwnLadders ? [labels.chartOwnLevels] : []),
    ...(hasBand ? [labels.chartBand] : []),
  ];
  return {
    ...labels,
    overall: overallTitle(questionnaire, texts),
    profile: kindOf(questionnaire).hasLevels ? labels.profile : labels.profileScores,
    chartNote: levels.dimension
      ? notes.join(" ")
      : isOfMaximum
        ? labels.chartScoresOfMaximum
        : labels.chartScores,
    mean: hasMeans ? labels.mean : labels.score,
    gainNote: hasMeans ? labels.gainNote : labels.gainScores,
  };
});

/** Whether any dimension has a target that can be shown. */
export function hasTargets(input: ReportInput): boolean {
  return input.result.dimensions.some((one) => targetOf(one, "dimension", input) !== "");
}

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

/** The ends of a scale of levels; `from` is empty if they are counted from 1, as "2 of 3" suggests. */
export function scaleOf(levels: readonly Level[]): {
  readonly from: string;
  readonly highest: string;
} {
  const isCounted = levels.every(({ level }, index) => level === index + 1);
  return {
    from: isCounted ? "" : String(levels[0]?.level ?? ""),
    highest: String(levels.at(-1)?.level ?? ""),
  };
}

/** The same where dimensions have levels of their own: "2 of 3", or "2 (scale 0–3)". */
export function levelText(node: ScoredNode, { questionnaire, texts }: ReportInput): string {
  const scale = scaleOf(levelsOf(questionnaire, node.id));
  if (node.level === undefined || !kindOf(questionnaire).hasOwnLadders) return levelOf(node);
  return texts.ofLevels({ level: String(node.level), ...scale });
}

/** "2.1", or a dash. */
export function meanOf(node: Score, tier: NodeTier, input: ReportInput): string {
  return node.kind === "scored" ? measureText(node.score, tier, input) : DASH;
}

/** Whether a score exists, and neither it nor its level may be shown. */
export function isWithheld(node: Score): boolean {
  return node.kind === "not-scored" && node.reason === "withheld" && node.level === undefined;
}

/** Whether the level or the score of a node is shown. */
export function isPlaced({ kind, level }: Score): boolean {
  return kind === "scored" || level !== undefined;
}

/** Why a node has no score, or only a level, or what was printed before; empty where it has one. */
export function reasonOf(node: Score, input: ReportInput, tier: NodeTier = "question"): string {
  const { texts } = input;
  if (node.kind === "scored") return "";
  if (node.earlier !== undefined) {
    const { score, date } = node.earlier;
    const day = formatDate(date, texts.language);
    return texts.earlierScore({ score: measureText(score, tier, input), date: day });
  }
  return isPlaced(node) ? texts.labels.scoreWithheld : texts.reasons[node.reason];
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
  const { target } = node;
  if (!isPlaced(node) || target === undefined) return "";
  // A default level cannot be the target of a tier without levels.
  if ("level" in target && tier !== "question" && !kindOf(input.questionnaire).levels[tier]) {
    return "";
  }
  return "level" in target ? String(target.level) : scoreText(target.score, tier, input);
}

/** How far a scored node is from its target. */
export function gapOf(node: Score & TargetGap, tier: NodeTier, input: ReportInput): string {
  const { target, gap } = node;
  if (!isPlaced(node) || gap === undefined) return "";
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
  return isTooLittleKnown(node.reason) ? texts[as].insufficient : DASH;
}

/** Whether a node limits the overall level. */
export function isLimiting(id: string, { result: { overall } }: ReportInput): boolean {
  return (overall.binding ?? []).includes(id);
}

/** A node as charts show it. */
export function nodeMark(node: ScoredNode, tier: NodeTier, input: ReportInput): NodeMark {
  const { questionnaire, texts } = input;
  const { title } = node;
  const isScored = isPlaced(node);
  const hasLevels = kindOf(questionnaire).levels[tier];
  const [target, reason] = [targetOf(node, tier, input), reasonOf(node, input, tier)];
  const level = hasLevels ? levelOf(node) : "";
  const mean = meanOf(node, tier, input);
  const said = hasLevels
    ? texts.standing({ title, level: levelText(node, input), target })
    : texts.standingScore({ title, score: mean, target });
  return {
    title,
    isScored,
    isBinding: isScored && isLimiting(node.id, input),
    level,
    levelWords: hasLevels ? levelText(node, input) : "",
    mean,
    target,
    reason,
    standing: isScored ? said : unscoredStanding(node, input),
    percent: node.kind === "scored" ? percentOf(node) : levelPosition(node, input),
    // Without levels the position is the percent.
    levelPercent: isScored ? (hasLevels ? levelPosition(node, input) : percentOf(node)) : "",
    targetPercent: isScored && target !== "" ? targetPercent(node, questionnaire) : "",
    levelSpan: isScored ? levelSpan(node, questionnaire) : [],
  };
}

/** Where the level of a node is on its ladder: 0 to 100. */
function levelPosition({ id, level }: ScoredNode, { questionnaire }: ReportInput): string {
  return levelPercent(level, levelsOf(questionnaire, id));
}

/** That a node has no score, or that it is withheld, with the reason. */
export function unscoredStanding(node: ScoredNode, input: ReportInput): string {
  return input.texts.standingUnscored({
    title: node.title,
    reason: reasonOf(node, input),
    isWithheld: isWithheld(node) ? "yes" : "no",
  });
}

/** Where a score is on its range: 0 to 100, with a point and at most two decimals. */
export function percentOf(node: Score): string {
  return node.kind === "scored" ? roundHalfAway(node.percent, 2) : "0";
}

function targetPercent({ id, target }: ScoredNode, questionnaire: Questionnaire): string {
  return target !== undefined && "level" in target
    ? levelPercent(target.level, levelsOf(questionnaire, id))
    : "";
}

function levelSpan(node: ScoredNode, questionnaire: Questionnaire): readonly string[] {
  const [low, high] = (node.kind === "scored" ? node.range.level : undefined) ?? [];
  if (low === undefined || low === high) return [];
  return [low, high].map((level) => levelPercent(level, levelsOf(questionnaire, node.id)));
}

/** Level, mean and coverage of a node on one line, or why it has none. */
export function measures(node: ScoredNode, tier: NodeTier, input: ReportInput): readonly Block[] {
  const labels = labelsOf(input);
  if (node.kind === "not-scored") {
    const reason = reasonOf(node, input, tier);
    if (isPlaced(node)) {
      const level = `${labels.level} ${levelText(node, input)}`;
      return paragraph([strong(level), `· ${reason}`], "measures");
    }
    return isWithheld(node)
      ? paragraph([strong(reason)], "measures")
      : paragraph([strong(labels.notScored), `· ${reason}`], "measures");
  }
  const mean = measureLabel(tier, input.questionnaire, input.texts);
  const known = [coverageOf(node, input), confidenceOf(node, tier, input, "grounds")];
  const [first, ...rest] = [
    ...(kindOf(input.questionnaire).levels[tier]
      ? [withRange(`${labels.level} ${levelText(node, input)}`, levelRange(node, input))]
      : []),
    withRange(`${mean} ${meanOf(node, tier, input)}`, meanRange(node, tier, input)),
    ...[pointsText(node, tier, input)].filter((points) => points !== ""),
    `${labels.coverageWord} ${known.filter((part) => part !== "").join(", ")}`,
  ];
  return paragraph([strong(first), `· ${rest.join(" · ")}`], "measures");
}

/** "2.1 (2.0 to 2.2)", or without a range the value alone. */
export function withRange(value: string, range: string): string {
  return range === "" ? value : `${value} (${range})`;
}
