import type { Questionnaire, Score, TargetGap, Tier } from "../../model/index.ts";
import { DASH, formatNumber, formatPercent, withPercent } from "../../text/format.ts";
import { localize } from "../../model/localize.ts";
import { roundHalfAway } from "../../text/round.ts";
import { planTexts } from "../../generated/catalogs/plan.ts";
import { levelPercent } from "../../documents/charts.ts";
import type { ReportInput } from "../input.ts";
import type { NodeView } from "./view.ts";

/** What a score belongs to: scores of one tier are on one scale. */
export type NodeTier = Tier | "question";

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

/** A node with all of its texts, in the report's language. */
export function nodeView(
  node: { readonly id: string; readonly title: string } & Score & TargetGap,
  tier: NodeTier,
  input: ReportInput,
): NodeView {
  const { result, questionnaire, texts } = input;
  const base = { id: node.id, title: node.title };
  const binding = result.overall.kind === "scored" ? (result.overall.binding ?? []) : [];
  if (node.kind === "not-scored") {
    const reason = texts.reasons[node.reason];
    const standing = texts.standingUnscored({ title: node.title, reason });
    const known =
      node.level === undefined
        ? {}
        : { level: String(node.level), levelName: levelName(node.level, input) };
    return { ...base, ...NOTHING, ...known, reason, standing, ...confidenceOf(node, tier, input) };
  }
  const say = (value: number): string => measureText(value, tier, input);
  const levels = node.range.level?.map(String) ?? [];
  const target = targetText(node, say, input);
  return {
    ...base,
    isScored: true,
    level: node.level === undefined ? DASH : String(node.level),
    levelName: levelName(node.level, input),
    levelPercent: levelPercent(node.level, questionnaire),
    levelSpan: levelSpan(node.range.level, questionnaire),
    standing: texts.standing({ title: node.title, level: String(node.level ?? DASH), target }),
    mean: say(node.score),
    percent: roundHalfAway(node.percent, 2),
    range: spread(node.range.score.map(say), input),
    levelRange: spread(levels, input),
    target,
    targetPercent: targetPercent(node, questionnaire),
    gap: node.gap === undefined ? "" : gapText(node, say, input),
    coverage: formatPercent(node.coverage, texts.language),
    ...confidenceOf(node, tier, input),
    reason: "",
    isBinding: binding.includes(node.id),
  };
}

/**
 * The word belongs to the overall and the dimensions; nodes below only have a coverage. The
 * confidence of a hidden overall is not hidden.
 */
function confidenceOf(
  node: Score,
  tier: NodeTier,
  { result, texts }: ReportInput,
): Pick<NodeView, "confidence" | "grounds"> {
  if (tier === "capability" || tier === "question") return { confidence: "", grounds: "" };
  const isHidden = node.kind === "not-scored" && node.reason === "withheld";
  if (isHidden && tier === "dimension") return { confidence: DASH, grounds: DASH };
  const word =
    tier === "overall"
      ? result.coverage.confidence
      : node.kind === "scored"
        ? node.confidence
        : "insufficient";
  return { confidence: texts.confidence[word], grounds: texts.grounds[word] };
}

const NOTHING = {
  isScored: false,
  level: DASH,
  levelName: "",
  levelPercent: "",
  levelSpan: [],
  mean: DASH,
  percent: "0",
  range: "",
  levelRange: "",
  target: "",
  targetPercent: "",
  gap: "",
  coverage: "",
  isBinding: false,
} as const;

/** The name of a level in the language of the report. */
export function levelName(
  level: number | undefined,
  { questionnaire, result }: ReportInput,
): string {
  const found = questionnaire.levels.find((one) => one.level === level);
  return found === undefined
    ? ""
    : localize(found.name, [result.language, ...questionnaire.languages]);
}

/** "2.0 to 3.0", or nothing where both ends are the same. */
function spread([low = "", high = ""]: readonly string[], { texts }: ReportInput): string {
  return low === high ? "" : texts.fromTo({ from: low, to: high });
}

/** A target that is a score says so, because it appears among levels. */
function targetText(
  { target }: TargetGap,
  say: (value: number) => string,
  { texts }: ReportInput,
): string {
  if (target === undefined) return "";
  return "level" in target
    ? String(target.level)
    : planTexts(texts.language).atScore({ score: say(target.score) });
}

function gapText(
  { target, gap = 0 }: TargetGap,
  say: (value: number) => string,
  { texts }: ReportInput,
): string {
  return target !== undefined && "level" in target
    ? String(gap)
    : planTexts(texts.language).atScore({ score: say(gap) });
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
