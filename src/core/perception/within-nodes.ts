import { addRow, type Distances, sumColumns } from "./distances.ts";
import { addInside, groupOf } from "./group-sums.ts";

/** The most people whose sets are numbered, one bit for each. */
export const MOST_NUMBERED = 30;

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
  const kept = new Map<number, Float64Array>();
  const inside = new Float64Array(distances.questions);
  const keys = new Int32Array(count);
  const withins = new Float64Array(columns.length);

  function shareOf(group: number): Float64Array {
    const key = keys[group] as number;
    const before = kept.get(key);
    if (before !== undefined) return before;
    const members: number[] = [];
    for (let place = 0; place < labels.length; place += 1) {
      if (labels[place] === group) members.push(people[place] as number);
    }
    const share = new Float64Array(columns.length);
    inside.fill(0);
    addInside(groupOf(members, distances), distances, inside);
    sumColumns(columns, inside, share);
    kept.set(key, share);
    return share;
  }

  return () => {
    keys.fill(0);
    withins.fill(0);
    for (let place = 0; place < labels.length; place += 1) {
      const group = labels[place] as number;
      keys[group] = (keys[group] as number) | (1 << place);
    }
    for (let group = 0; group < count; group += 1) addRow(withins, shareOf(group), 0);
    return withins;
  };
}
