/** Lines that belong together. Of a screen that is too small the highest rank is left out first, 0 never. */
export interface Block {
  readonly lines: readonly string[];
  readonly rank: number;
}

export interface Card {
  readonly head: readonly Block[];
  /** The lines of each choice. */
  readonly choices: readonly (readonly string[])[];
  readonly foot: readonly Block[];
  /** The choice that must be seen. */
  readonly cursor: number;
}

/** Rows that choices get at least, if they need them, and their least share of the screen. */
const FEWEST = 6;
const SHARE = 0.5;

/** The lines that fit into so many rows: blocks by their rank, and choices around the cursor. */
export function fit({ head, choices, foot, cursor }: Card, rows: number): readonly string[] {
  const all = choices.reduce((sum, lines) => sum + lines.length, 0);
  const wanted = Math.min(all, Math.max(FEWEST, Math.ceil(rows * SHARE)));
  const left = withinRows([...head, ...foot], rows - wanted);
  const kept = (blocks: readonly Block[]): readonly string[] =>
    blocks.filter((block) => left.includes(block)).flatMap(({ lines }) => lines);
  const below = kept(foot);
  // A question that fills the screen alone loses its end, not the choice below it.
  const least = choices.length > 0 ? 1 : 0;
  const above = kept(head).slice(0, Math.max(1, rows - below.length - least));
  const room = Math.max(1, rows - above.length - below.length);
  return [...above, ...around(choices, cursor, room), ...below];
}

function withinRows(blocks: readonly Block[], rows: number): readonly Block[] {
  const height = blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  const highest = Math.max(...blocks.map(({ rank }) => rank));
  if (height <= rows || highest <= 0) return blocks;
  const last = blocks.findLastIndex(({ rank }) => rank === highest);
  return withinRows(blocks.toSpliced(last, 1), rows);
}

/** The choice under the cursor, and whole ones after and before it while there is room. */
function around(
  choices: readonly (readonly string[])[],
  cursor: number,
  room: number,
): readonly string[] {
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
