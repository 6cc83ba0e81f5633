import type { ComparedAssessment, Moment, Move, Questionnaire } from "../model/index.ts";
import { isMove } from "../analyse/moves.ts";
import { type ComparisonTexts, comparisonTexts } from "../generated/catalogs/comparison.ts";
import { DASH, formatNumber } from "../text/format.ts";
import { roundHalfAway } from "../text/round.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import type { TableWords } from "./blocks.ts";
import type { LevelMark, MovesChart } from "./charts.ts";
import { kindOf, type ModelKind, overallTitle } from "./kind.ts";

/** A node then and now, in words. */
export interface MoveWords {
  readonly id: string;
  readonly title: string;
  /** "1 → 2", with a dash where there is none. */
  readonly level: string;
  readonly mean: string;
  /** "+0.26"; empty where nothing is compared. */
  readonly change: string;
  /** What happened, with the reason for a missing score. */
  readonly said: string;
  /** `up`, `down` or `still`: for weight, never alone. */
  readonly way: string;
  /** 0 to 100 on the node's range; empty if it is not scored. */
  readonly places: { readonly before: string; readonly after: string };
}

/** What it takes to put moves into words. */
export interface Speaker {
  readonly words: ComparisonTexts;
  readonly texts: CommonTexts;
  /** The decimals that the model prints. */
  readonly decimals: number;
  readonly kind: ModelKind;
  /** The name of the overall. */
  readonly overall: string;
}

export function speakerOf({
  questionnaire,
  texts,
}: {
  readonly questionnaire: Questionnaire;
  readonly texts: CommonTexts;
}): Speaker {
  const kind = kindOf(questionnaire);
  return {
    words: wordsFor(kind, texts.language),
    texts,
    decimals: questionnaire.scoring.decimals,
    kind,
    overall: overallTitle(questionnaire, texts),
  };
}

/** The words of a comparison; they call a score a mean only if it is one. */
function wordsFor({ hasMeans, hasLevels }: ModelKind, language: string): ComparisonTexts {
  const words = comparisonTexts(language);
  const { labels } = words;
  return {
    ...words,
    broken: hasLevels ? words.broken : words.brokenScores,
    labels: {
      ...labels,
      mean: hasMeans ? labels.mean : labels.score,
      chartNote: hasMeans ? labels.chartNote : labels.chartScores,
    },
  };
}

export interface Named {
  readonly id: string;
  readonly title: string;
}

/** The change of a part of the questionnaire, which only one of two models may have. */
export function nodeInWords(named: Named, move: Move, speaker: Speaker): MoveWords {
  const { before, after, movement } = move;
  const { onlyLater, onlyEarlier } = speaker.words;
  const isAdded = movement === "newly-scored" && before === undefined;
  const isRemoved = movement === "no-longer-scored" && after === undefined;
  const words = moveInWords(named, move, speaker);
  if (isAdded) return { ...words, said: onlyLater };
  return isRemoved ? { ...words, said: onlyEarlier } : words;
}

/** The change of a score in words. */
export function moveInWords({ id, title }: Named, move: Move, speaker: Speaker): MoveWords {
  const { before, after, movement, change, levelChange = 0, limit } = move;
  const { words } = speaker;
  const word =
    limit === undefined || !isMove(limit) || movement === "unchanged"
      ? words.movements[movement]
      : words.withLimit({ movement: words.movements[movement], limit: sizeText(limit, speaker) });
  return {
    id,
    title,
    level: `${levelText(before)} → ${levelText(after)}`,
    mean: `${meanText(before, speaker)} → ${meanText(after, speaker)}`,
    change: change === undefined ? "" : signed(movement === "unchanged" ? 0 : change, speaker),
    said: reasonOf(move, speaker).reduce((one, reason) => `${one}: ${reason}`, word),
    way: wayOf(
      movement === "unchanged" || movement === "within-limit" ? levelChange : (change ?? 0),
    ),
    places: { before: percentText(before), after: percentText(after) },
  };
}

/** Why one of the two has no score: the later one, or the earlier one if nobody answered it. */
function reasonOf({ before, after }: Move, { words, texts }: Speaker): readonly string[] {
  if (after?.kind === "not-scored") return [texts.reasons[after.reason]];
  const isNew = before?.kind === "not-scored" && before.reason === "nothing-answered";
  return isNew ? [words.notAnsweredThen] : [];
}

function wayOf(change: number): string {
  if (change === 0) return "still";
  return change > 0 ? "up" : "down";
}

/** With a point and at most two decimals: for marks. */
export function percentText(moment: Moment | undefined): string {
  return moment?.kind === "scored" ? roundHalfAway(moment.percent, 2) : "";
}

export function levelText(moment: Moment | undefined): string {
  return String(moment?.level ?? DASH);
}

export function meanText(moment: Moment | undefined, { decimals, texts }: Speaker): string {
  return moment?.kind === "scored" ? formatNumber(moment.score, decimals, texts.language) : DASH;
}

/** "0.52": the size of a change. */
export function sizeText(size: number, { decimals, texts }: Speaker): string {
  return formatNumber(size, decimals + 1, texts.language);
}

/** "+0.26": one decimal more than scores have, so that a small change can be seen. */
export function signed(change: number, speaker: Speaker): string {
  if (change === 0) return "0";
  return `${change > 0 ? "+" : "−"}${sizeText(Math.abs(change), speaker)}`;
}

/** The version that scored, and those that were answered where they are others. */
export function versionText({ version, answered }: ComparedAssessment, { words }: Speaker): string {
  return answered === undefined ? version : words.scoredWith({ answered, version });
}

/** Nodes in a table: the overall and the dimensions, the capabilities, or the questions. */
export type MovedTier = "dimension" | "capability" | "question";

export function movesTable(
  label: string,
  rows: readonly MoveWords[],
  speaker: Speaker,
  tier: MovedTier = "dimension",
): TableWords {
  const { labels } = speaker.words;
  const hasLevels = hasLevelIn(rows, speaker, tier);
  const { hasMeans, hasMeasures } = speaker.kind;
  // A measure has a method of its own.
  const isMean = tier === "dimension" ? hasMeans && !hasMeasures : speaker.kind.means[tier];
  return {
    label,
    role: "moves",
    columns: [
      { title: labels.node, isHeading: true },
      ...(hasLevels ? [labels.level] : []),
      isMean ? labels.mean : labels.score,
      { title: labels.change, align: "end" },
      labels.movement,
    ],
    rows: rows.map(({ title, level, mean, change, said, way }) => ({
      role: way,
      cells: [title, ...(hasLevels ? [level] : []), mean, change, said],
    })),
  };
}

/** Whether a table of moves has a column for levels: the model gives some, or a row has one. */
export function hasLevelIn(
  rows: readonly MoveWords[],
  { kind }: Speaker,
  tier: MovedTier = "dimension",
): boolean {
  if (tier !== "dimension") return kind.levels[tier];
  return kind.levels.dimension || rows.some(({ level }) => level !== NO_LEVELS);
}

const NO_LEVELS = `${DASH} → ${DASH}`;

/** Where each node was and where it is, as a picture. */
export function movesChart(
  id: string,
  title: string,
  rows: readonly MoveWords[],
  levels: readonly LevelMark[],
  { chartNote }: ComparisonTexts["labels"],
): MovesChart {
  return {
    type: "moves",
    id,
    title,
    note: chartNote,
    rows: rows.map(({ title, mean, said, change, places }) => {
      return { title, mean, said, change, places };
    }),
    levels,
  };
}
