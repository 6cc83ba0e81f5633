import { cutApart } from "../../text/cut-apart.ts";
import { clamp, widthOf, wrap } from "../../text/width.ts";
import { fit, type Block, type ChoiceLines } from "./fit.ts";

export interface Choice {
  /** The key that moves to it. */
  readonly key: string;
  readonly text: string;
  /** What a row stands for that is not one of the question's options. */
  readonly word?: string;
  /** A line above it. */
  readonly heading?: string;
  /** Lines below it, already as wide as they may be. */
  readonly details?: readonly string[];
}

/** The content of a screen of choices, for the terminal's current width. */
export interface ChooseView {
  readonly head: () => readonly Block[];
  readonly choices: () => readonly Choice[];
  readonly foot: () => readonly Block[];
  /** The columns that the text of a choice may take. */
  readonly width: () => number;
  readonly isMultiple: boolean;
  readonly strong: (line: string) => string;
  /** An empty line after each choice, where there is room. */
  readonly isSpaced?: boolean;
}

/** The cursor, and the choices marked. */
export interface Place {
  readonly cursor: number;
  readonly marked: readonly number[];
}

/** The cursor before anybody has moved it: on no choice. */
export const NOWHERE = -1;

/** The boxes of several, with the space behind them. */
const BOX = { marked: "[x] ", unmarked: "[ ] ", none: "    " } as const;
const BOX_WIDTH = BOX.none.length;

/** The lines of a screen of choices that has so many rows. */
export function chooseLines(
  view: ChooseView,
  place: Place,
  notice: readonly Block[],
  rows: number,
): readonly string[] {
  const choices = view.choices();
  const card = {
    head: view.head(),
    choices: (most: number) => rowsOf(choices, view, place, most),
    foot: [...notice, ...view.foot()],
    cursor: place.cursor,
  };
  const close = fit(card, rows);
  const all = [...card.head, ...card.foot].reduce((sum, { lines }) => sum + lines.length, 0);
  const whole = card.choices(Infinity);
  const height = all + whole.reduce((sum, { length }) => sum + length + 1, 0);
  if (view.isSpaced !== true || height > rows) return close;
  return fit({ ...card, choices: () => whole.map((lines) => [...lines, ""]) }, rows);
}

/** The choices, cut to so many lines but the one under the cursor, which is whole. */
function rowsOf(
  choices: readonly Choice[],
  { width, isMultiple, strong }: ChooseView,
  { cursor, marked }: Place,
  most: number,
): ChoiceLines {
  const columns = Math.max(1, width() - (isMultiple ? BOX_WIDTH : 0));
  const short = cutApart(
    choices.map(({ text }) => text),
    (text) => cut(text, columns, most).join("\n"),
  );
  return choices.map(({ key, text, word, heading, details = [] }, index) => {
    const isHere = index === cursor;
    const lines = isHere ? whole(text, columns) : (short[index] ?? "").split("\n");
    const box = word !== undefined ? BOX.none : marked.includes(index) ? BOX.marked : BOX.unmarked;
    const first = `${isHere ? ">" : " "} ${key.padStart(2)}  ${isMultiple ? box : ""}`;
    const written = lines.map(
      (line, number) => `${number === 0 ? first : " ".repeat(first.length)}${line}`,
    );
    const painted = isHere ? written.map((line) => strong(line)) : written;
    return [...(heading === undefined ? [] : [heading]), ...painted, ...details];
  });
}

/** Rows below a line that is typed, each on one line. */
export function rowLines(rows: readonly Choice[], cursor: number): readonly string[] {
  return rows.map(
    ({ key, text }, index) => `${index === cursor ? ">" : " "} ${key.padStart(2)}  ${text}`,
  );
}

/** A line that fits keeps its spaces. */
function whole(text: string, columns: number): readonly string[] {
  return widthOf(text) <= columns ? [text] : wrap(text, columns);
}

function cut(text: string, columns: number, most: number): readonly string[] {
  const lines = whole(text, columns);
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), clamp(lines.slice(most - 1).join(" "), columns)];
}
