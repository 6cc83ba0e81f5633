import { type Distances, sumColumns } from "./distances.ts";
import { groupVisitor, type Rest, type Starts } from "./every-group.ts";
import { addInside, groupOf } from "./group-sums.ts";

/** What a permutation test places anew: people with their distances, in groups of given sizes. */
export interface Placement {
  readonly distances: Distances;
  /** In ascending order. */
  readonly people: readonly number[];
  /** How many people each group takes; at least one. */
  readonly sizes: readonly number[];
  /** The questions of each node, by their number in the distances. */
  readonly columns: readonly Int32Array[];
}

/**
 * Visits every way to place the people in groups of these sizes, and calls back with W of each node;
 * the list is the same every time, filled anew. Groups of one size differ by name alone, so that one
 * visit stands for all ways to name them. The groups are filled one after the other, the smallest
 * first; the last one takes the rest.
 */
export function everyArrangement(
  { distances, people, sizes, columns }: Placement,
  seen: (withins: Float64Array) => void,
): void {
  const ascending = sizes.toSorted((a, b) => a - b);
  const last = ascending.length - 1;
  const visitors = ascending.slice(0, last).map((size) => groupVisitor(size, distances));
  const inside = ascending.map(() => new Float64Array(distances.questions));
  const withins = new Float64Array(columns.length);

  /** Fills a group and those after it; `twin` is the first of the group before, if that is as large. */
  function fill(group: number, rest: Rest, before: Float64Array, twin: number): void {
    const sum = inside[group] as Float64Array;
    const visitor = visitors[group];
    if (visitor === undefined) {
      sum.set(before);
      addInside(rest.sums, distances, sum);
      sumColumns(columns, sum, withins);
      seen(withins);
      return;
    }
    const isTwin = ascending[group + 1] === ascending[group];
    visitor(rest, startsOf(group, rest, twin), (members, own, others) => {
      const isLast = group + 1 === last;
      const left = isLast ? [] : rest.people.filter((person) => !members.includes(person));
      sum.set(before);
      addInside(own, distances, sum);
      fill(group + 1, { people: left, sums: others }, sum, isTwin ? (members[0] as number) : -1);
    });
  }

  /** Of groups of one size, each begins after the one before; where none is larger, with the first there is. */
  function startsOf(group: number, rest: Rest, twin: number): Starts {
    if (ascending[group] === ascending[last]) return { from: 0, to: 1 };
    const from = rest.people.filter((person) => person <= twin).length;
    return { from, to: rest.people.length };
  }

  const nothing = new Float64Array(distances.questions);
  fill(0, { people, sums: groupOf(people, distances) }, nothing, -1);
}
