import type { GapMoment, GapMove, Moment, Move } from "../../model/index.ts";
import type { ComparisonTexts } from "../../text/comparison/comparison-texts.ts";
import { formatNumber } from "../../text/format.ts";
import { roundHalfAway } from "../../text/round.ts";
import type { Texts } from "../../text/texts.ts";
import { DASH } from "../view/node-view.ts";
import type { GapMoveView, MoveView } from "./comparison-view.ts";

/** What every part of the view needs to speak. */
export interface Speaker {
  readonly words: ComparisonTexts;
  readonly texts: Texts;
  /** The decimals that the model prints. */
  readonly decimals: number;
}

/** What a node is called. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** A node then and now. */
export function moveView({ id, title }: Named, move: Move, speaker: Speaker): MoveView {
  const { before, after, movement, change, levelChange = 0 } = move;
  return {
    id,
    title,
    level: `${levelText(before)} → ${levelText(after)}`,
    mean: `${meanText(before, speaker)} → ${meanText(after, speaker)}`,
    change: change === undefined ? "" : signed(movement === "unchanged" ? 0 : change, speaker),
    word: speaker.words.movements[movement],
    said: saidOf(move, speaker),
    way: wayOf(movement === "unchanged" ? levelChange : (change ?? 0)),
    places: { before: percentText(before), after: percentText(after) },
  };
}

/** What happened, with the reason where there is no score any more. */
function saidOf({ movement, after }: Move, { words, texts }: Speaker): string {
  const word = words.movements[movement];
  return after?.kind === "not-scored" ? words.because(word, texts.reasons[after.reason]) : word;
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
  return moment?.kind === "scored" ? String(moment.level ?? DASH) : DASH;
}

export function meanText(moment: Moment | undefined, { decimals, texts }: Speaker): string {
  return moment?.kind === "scored" ? formatNumber(moment.score, decimals, texts.numbers) : DASH;
}

/** "+0.26": one decimal more than scores have, so that a small change can be seen. */
export function signed(change: number, { decimals, texts }: Speaker): string {
  if (change === 0) return "0";
  const text = formatNumber(Math.abs(change), decimals + 1, texts.numbers);
  return `${change > 0 ? "+" : "−"}${text}`;
}

/** What was seen of the gap between departments then and now; how far it moved may be chance. */
export function gapView(
  title: string,
  { before, after }: GapMove,
  { words }: Speaker,
): GapMoveView {
  const signal = (moment: GapMoment | undefined): string =>
    moment?.signal === undefined ? DASH : words.signals[moment.signal];
  return { title, signal: `${signal(before)} → ${signal(after)}` };
}
