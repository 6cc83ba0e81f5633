import type { NotScoredReason } from "../../model/index.ts";
import { certaintyTexts, type KnownFacts, type MovedLevel } from "../../text/certainty-texts.ts";
import { formatPercent, DASH } from "../../text/format.ts";
import type { ReportInput } from "../input.ts";
import type { CertaintyView } from "./view.ts";

/** The overall confidence: one word with its reason, then the other uncertainties. */
export function certaintyView(input: ReportInput): CertaintyView {
  const { result, texts } = input;
  const words = certaintyTexts(texts.language);
  const { overall, evidence, respondents } = result;
  const share = formatPercent(evidence.unevidenced / Math.max(1, evidence.high), texts.language);
  const [from, to] = (overall.kind === "scored" ? overall.range.level : undefined) ?? [0, 0];
  return {
    heading: words.heading,
    lines: [
      confidenceSentence(input),
      ...(respondents.length === 1 ? [words.oneVoice] : []),
      ...(from === to ? [] : [words.openLevel(from, to)]),
      ...onePerson(input),
      ...(evidence.high === 0 ? [] : [words.evidence(evidence.high, evidence.unevidenced, share)]),
    ],
    ...weights(input),
  };
}

/** The reasons for a missing score that more answers would fix. */
const KNOWN_TOO_LITTLE: ReadonlySet<NotScoredReason> = new Set([
  "coverage",
  "nothing-answered",
  "not-asked",
]);

/** The confidence with its reason; for a hidden overall, without titles and levels. */
export function confidenceSentence({ result, questionnaire, texts }: ReportInput): string {
  const words = certaintyTexts(texts.language);
  const { overall, dimensions } = result;
  const { ratio, confidenceReason } = result.coverage;
  if (overall.kind === "not-scored" && confidenceReason === "not-scored") {
    const { reason } = overall;
    if (!KNOWN_TOO_LITTLE.has(reason)) return words.noScore(texts.reasons[reason]);
  }
  const lost = overall.kind === "scored" ? (overall.lost ?? []) : [];
  const titles = lost.map((id) => dimensions.find((one) => one.id === id)?.title ?? id);
  return words.confidence(confidenceReason, {
    known: ratio === undefined ? DASH : formatPercent(ratio, texts.language),
    firm: formatPercent(questionnaire.scoring.coverage.firm, texts.language),
    lost: titles.join(", "),
    ...oneRespondentOf(result),
  });
}

function oneRespondentOf({
  overall,
  coverage: { oneRespondent },
}: ReportInput["result"]): Pick<KnownFacts, "level" | "without" | "mayBeLost"> {
  const level = overall.kind === "scored" ? overall.level : undefined;
  const others = (oneRespondent?.level ?? []).filter((one) => one !== level);
  return {
    level: String(level ?? DASH),
    without: others.map(String),
    mayBeLost: oneRespondent?.mayBeLost === true,
  };
}

/** What one respondent could change; for the overall only additions to the confidence. */
function onePerson({ result, texts }: ReportInput): readonly string[] {
  const { overall, dimensions, coverage } = result;
  const words = certaintyTexts(texts.language);
  const isSaid = coverage.confidenceReason === "one-respondent";
  const nodes = [...(isSaid ? [] : [{ ...overall, title: words.whole }]), ...dimensions];
  const ranges = nodes.flatMap((node) => {
    const range = node.kind === "scored" ? node.leaveOneOut?.level : undefined;
    return range === undefined ? [] : { title: node.title, from: range[0], to: range[1] };
  });
  const moved = ranges.filter(({ from, to }: MovedLevel) => from !== to);
  const lost = nodes.flatMap((node) =>
    node.kind === "scored" && node.leaveOneOut?.mayBeLost === true ? node.title : [],
  );
  const isQuiet = ranges.length === 0 || (moved.length === 0 && (isSaid || lost.length > 0));
  return [
    ...(isQuiet ? [] : [words.onePerson(moved)]),
    ...(lost.length === 0 ? [] : [words.mayBeLost(lost)]),
  ];
}

function weights({
  result,
  texts,
}: ReportInput): Pick<CertaintyView, "weightsHeading" | "weights"> {
  const { sensitivity, dimensions } = result;
  if (sensitivity === undefined) return { weightsHeading: "", weights: [] };
  const words = certaintyTexts(texts.language);
  const shareOf = (value: number, share: number): { value: number; share: string } => ({
    value,
    share: formatPercent(share, texts.language),
  });
  return {
    weightsHeading: words.weights(
      formatPercent(sensitivity.spread, texts.language),
      String(sensitivity.draws),
    ),
    weights: sensitivity.dimensions.map(({ id, ranks, levels }) =>
      words.ranks(
        dimensions.find((one) => one.id === id)?.title ?? id,
        ranks.flatMap((share, index) => (share === 0 ? [] : shareOf(index + 1, share))),
        levels.map(({ level, share }) => shareOf(level, share)),
      ),
    ),
  };
}
