import { addRow, type Distances, sumColumns } from "./distances.ts";

/** What a permutation test places anew: people with their distances, in groups of given sizes. */
export interface Placement {
  readonly distances: Distances;
  readonly people: readonly number[];
  /** How many people each group takes; at least one. */
  readonly sizes: readonly number[];
  /** The questions of each node, by their number in the distances. */
  readonly columns: readonly Int32Array[];
}

/**
 * Visits every way to place the people in groups of these sizes, and calls back with W of each node;
 * the list is the same every time, filled anew. Groups of one size differ by name alone, so that one
 * visit stands for all ways to name them. People are placed one after the other: arrangements that
 * begin alike share what they have in common.
 */
export function everyArrangement(
  { distances, people, sizes, columns }: Placement,
  seen: (withins: Float64Array) => void,
): void {
  const groups = groupSums(distances, people, columns);
  const members: number[][] = sizes.map(() => []);
  /** The place in `people` of whoever came last into each group; its sums are the group's. */
  const last = sizes.map(() => -1);
  /** What each group gives to W of each node, once it is full. */
  const shares = sizes.map(() => new Float64Array(columns.length));
  const withins = new Float64Array(columns.length);

  function put(place: number): void {
    if (place === people.length) {
      withins.fill(0);
      for (const one of shares) addRow(withins, one, 0);
      seen(withins);
      return;
    }
    for (let group = 0; group < sizes.length; group += 1) {
      const own = members[group] as number[];
      if (own.length === sizes[group] || isTwin(group)) continue;
      const before = last[group] as number;
      groups.join(place, own, before);
      own.push(place);
      last[group] = place;
      if (own.length === sizes[group]) groups.share(place, shares[group] as Float64Array);
      put(place + 1);
      last[group] = before;
      own.pop();
    }
  }

  /** Whether a group is empty, and so is one before it of the same size. */
  function isTwin(group: number): boolean {
    if (last[group] !== -1) return false;
    for (let other = 0; other < group; other += 1) {
      if (last[other] === -1 && sizes[other] === sizes[group]) return true;
    }
    return false;
  }

  put(0);
}

/** The sums of groups that people join one after the other, kept by the place of who came last. */
function groupSums(
  distances: Distances,
  people: readonly number[],
  columns: readonly Int32Array[],
) {
  const { questions, pairs, answered } = distances;
  const nothing = new Float64Array(questions);
  const sums = people.map(() => new Float64Array(questions));
  const voices = people.map(() => new Float64Array(questions));
  const inside = new Float64Array(questions);

  return {
    /** Somebody joins the group of `own`, whose last member was `before`; -1 if it is empty. */
    join(place: number, own: readonly number[], before: number): void {
      const person = people[place] as number;
      const [sum, voice] = [sums[place] as Float64Array, voices[place] as Float64Array];
      sum.set(sums[before] ?? nothing);
      voice.set(voices[before] ?? nothing);
      addRow(voice, answered, person * questions);
      for (let member = 0; member < own.length; member += 1) {
        const other = people[own[member] as number] as number;
        addRow(sum, pairs, (person * distances.people + other) * questions);
      }
    },
    /** What the group of which this one came last gives to W of each node. */
    share(at: number, into: Float64Array): void {
      const [sum, voice] = [sums[at] as Float64Array, voices[at] as Float64Array];
      for (let question = 0; question < questions; question += 1) {
        const own = (voice[question] as number) * (distances.sizes[question] as number);
        inside[question] = own > 0 ? (2 * (sum[question] as number)) / own : 0;
      }
      sumColumns(columns, inside, into);
    },
  };
}
