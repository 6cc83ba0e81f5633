import { type HistoryTexts, historyTexts } from "../generated/catalogs/history.ts";
import type { History, HistoryPoint, Moment } from "../model/index.ts";
import type { ModelKind } from "./kind.ts";
import { levelText, meanText, signed, type Speaker } from "./moves.ts";

/** A line for the overall and for the dimensions only if the model has such scores. */
export function shownLines(
  { lines }: History,
  { hasOverall, hasDimensions }: ModelKind,
): History["lines"] {
  const [overall, ...dimensions] = lines;
  return [
    ...(hasOverall && overall !== undefined ? [overall] : []),
    ...(hasDimensions ? dimensions : []),
  ];
}

/** The words of a history; they mention levels only if the dimensions have some. */
export function wordsFor(kind: ModelKind, language: string): HistoryTexts {
  const words = historyTexts(language);
  const isMeans = kind.hasMeans && !kind.hasMeasures && kind.levels.dimension;
  return isMeans ? words : { ...words, ...words.scores };
}

/** The level in an assessment; empty if dimensions have none. */
export function levelIn(moment: Moment | undefined, { kind }: Speaker): string {
  return kind.levels.dimension ? levelText(moment) : "";
}

/** "2 · 2.1", or without levels "2.1". */
export function cellOf(moment: Moment | undefined, speaker: Speaker): string {
  const [level, mean] = [levelIn(moment, speaker), meanText(moment, speaker)];
  return level === "" ? mean : `${level} · ${mean}`;
}

/** The change since the previous assessment, in words. */
export function changeOf(point: HistoryPoint | undefined, speaker: Speaker): string {
  if (point?.movement === undefined) return "";
  const { movement, change } = point;
  const word = speaker.words.movements[movement];
  return change === undefined || movement === "unchanged"
    ? word
    : `${signed(change, speaker)}, ${word}`;
}
