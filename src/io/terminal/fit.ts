/**
 * Lines that belong together. On a screen that is too small, the highest rank is left out first, 0
 * never.
 */
export interface Block {
  readonly lines: readonly string[];
  readonly rank: number;
}

/** The lines of each choice. */
export type ChoiceLines = readonly (readonly string[])[];

export interface ScreenParts {
  readonly head: readonly Block[];
  /** The choices, each cut to so many lines at most where that can be. */
  readonly choices: (most: number) => ChoiceLines;
  readonly foot: readonly Block[];
  /** The choice that must be seen. */
  readonly cursor: number;
}

/** Rows that choices get at least, if they need them, and their least share of the screen. */
const FEWEST = 6;
const SHARE = 0.5;

/**
 * The lines that fit into so many rows: first blocks are left out by their rank, then choices are cut,
 * as little as will do, and last only those around the cursor are shown.
 */
export function fit({ head, choices, foot, cursor }: ScreenParts, rows: number): readonly string[] {
  const blocks = [...head, ...foot];
  const room = rows - heightOf(blocks.filter(({ rank }) => rank === 0).map(({ lines }) => lines));
  const written = choicesWithin(choices, room);
  const all = heightOf(written);
  const wanted = all <= room ? all : Math.min(all, Math.max(FEWEST, Math.ceil(rows * SHARE)));
  const left = withinRows(blocks, rows - wanted);
  const kept = (some: readonly Block[]): readonly string[] =>
    some.filter((block) => left.includes(block)).flatMap(({ lines }) => lines);
  const below = kept(foot);
  // A question that fills the screen alone loses its end, not the choice below it.
  const least = written.length > 0 ? 1 : 0;
  const above = kept(head).slice(0, Math.max(1, rows - below.length - least));
  const rest = Math.max(1, rows - above.length - below.length);
  return [...above, ...around(written, Math.max(0, cursor), rest), ...below];
}

function heightOf(parts: ChoiceLines): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** The choices whole if there is room, else cut as little as will do, else to a line each. */
function choicesWithin(choices: ScreenParts["choices"], room: number): ChoiceLines {
  const whole = choices(Infinity);
  const highest = Math.max(1, ...whole.map(({ length }) => length));
  for (let most = highest; most > 1; most -= 1) {
    const cut = choices(most);
    if (heightOf(cut) <= room) return cut;
  }
  return choices(1);
}

function withinRows(blocks: readonly Block[], rows: number): readonly Block[] {
  const height = heightOf(blocks.map(({ lines }) => lines));
  const highest = Math.max(...blocks.map(({ rank }) => rank));
  if (height <= rows || highest <= 0) return blocks;
  const last = blocks.findLastIndex(({ rank }) => rank === highest);
  return withinRows(blocks.toSpliced(last, 1), rows);
}

/** The choice under the cursor, and whole ones after and before it while there is room. */
function around(choices: ChoiceLines, cursor: number, room: number): readonly string[] {
  const heights = choices.map(({ length }) => length);
  let height = Math.min(room, heights[cursor] ?? 0);
  let [first, end] = [cursor, cursor + 1];
  for (;;) {
    const [above = Infinity, below = Infinity] = [heights[first - 1], heights[end]];
    if (height + below <= room) {
      height += below;
      end += 1;
    } else if (height + above <= room) {
      height += above;
      first -= 1;
    } else {
      return choices.slice(first, end).flat().slice(0, room);
    }
  }
}
