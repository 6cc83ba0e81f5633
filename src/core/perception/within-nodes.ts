import { addRow, type Distances, sumColumns } from "./distances.ts";
import { addInside, emptyGroup, fillGroup } from "./group-sums.ts";

/** The most people whose sets are numbered, one bit for each. */
export const MOST_NUMBERED = 30;

/** How many sets of people there is room for before it is doubled. */
const FIRST_KEPT = 1024;

interface Labelled {
  /** The questions of each node, by their number in the distances. */
  readonly columns: readonly Int32Array[];
  readonly distances: Distances;
  readonly people: readonly number[];
  /** The group of each of the people, rearranged from outside. */
  readonly labels: Int32Array;
  readonly count: number;
}

/**
 * W of each node of few people as the labels stand when it is asked for; the list is the same every time, filled
 * anew. What a set of people adds is kept, for chance puts the same few together again and again.
 */
export function withinNodes({
  columns,
  distances,
  people,
  labels,
  count,
}: Labelled): () => Float64Array {
  const kept = new Map<number, number>();
  const sums = emptyGroup(distances);
  const inside = new Float64Array(distances.questions);
  const share = new Float64Array(columns.length);
  const keys = new Int32Array(count);
  const withins = new Float64Array(columns.length);
  let shares = new Float64Array(FIRST_KEPT * columns.length);

  /** Where among the shares that of a group begins. */
  function shareOf(group: number): number {
    const key = keys[group] as number;
    const before = kept.get(key);
    if (before !== undefined) return before;
    const members: number[] = [];
    for (let place = 0; place < labels.length; place += 1) {
      if (labels[place] === group) members.push(people[place] as number);
    }
    fillGroup(sums, members, distances);
    inside.fill(0);
    addInside(sums, distances, inside);
    sumColumns(columns, inside, share);
    const start = kept.size * columns.length;
    if (start === shares.length) shares = doubled(shares);
    shares.set(share, start);
    kept.set(key, start);
    return start;
  }

  return () => {
    keys.fill(0);
    withins.fill(0);
    for (let place = 0; place < labels.length; place += 1) {
      const group = labels[place] as number;
      keys[group] = (keys[group] as number) | (1 << place);
    }
    for (let group = 0; group < count; group += 1) {
      const start = shareOf(group);
      addRow(withins, shares, start);
    }
    return withins;
  };
}

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
}
