import { addRow, type Distances } from "./distances.ts";
import { copyGroup, emptyGroup, type GroupSums, joinGroup } from "./group-sums.ts";

/** People who are in no group yet, in ascending order, with their sums as one group. */
export interface Rest {
  readonly people: readonly number[];
  readonly sums: GroupSums;
}

/** Told of a group: its members, its sums and those of the rest without it; all filled anew each time. */
export type SeenGroup = (members: readonly number[], own: GroupSums, others: GroupSums) => void;

/** Visits the groups of one size that can be taken out of a rest. */
export type GroupVisitor = (rest: Rest, starts: Starts, seen: SeenGroup) => void;

/** Which of the rest may be the first of a group: the places from one up to, but not including, another. */
export interface Starts {
  readonly from: number;
  readonly to: number;
}

/**
 * A visitor of groups of so many people, each in ascending order: groups that begin alike share what
 * they add up to. Those who are left need no sums of their own: all pairs of the rest, less those
 * of a member with anyone, and the pairs of members, which were taken off twice.
 */
export function groupVisitor(size: number, distances: Distances): GroupVisitor {
  const { questions } = distances;
  const steps = Array.from({ length: size + 1 }, () => emptyGroup(distances));
  const reaches = steps.map(() => new Float64Array(questions));
  const others = emptyGroup(distances);
  const members: number[] = [];

  return ({ people, sums }, { from, to }, seen) => {
    const reach = reachOf(people, distances);

    function take(count: number, first: number, last: number): void {
      if (count === size) {
        leave(sums, steps[size] as GroupSums, reaches[size] as Float64Array, others);
        seen(members, steps[size] as GroupSums, others);
        return;
      }
      const own = steps[count + 1] as GroupSums;
      const ownReach = reaches[count + 1] as Float64Array;
      for (let place = first; place < last; place += 1) {
        members[count] = people[place] as number;
        copyGroup(steps[count] as GroupSums, own);
        joinGroup(own, members, count, distances);
        ownReach.set(reaches[count] as Float64Array);
        addRow(ownReach, reach, members[count] * questions);
        take(count + 1, place + 1, people.length - size + count + 2);
      }
    }

    take(0, from, Math.min(to, people.length - size + 1));
  };
}

/** The distances of each person to all of some people, in row person. */
function reachOf(people: readonly number[], distances: Distances): Float64Array {
  const { questions, pairs } = distances;
  const reach = new Float64Array(distances.people * questions);
  for (const [place, person] of people.entries()) {
    for (const other of people.slice(0, place)) {
      const row = (person * distances.people + other) * questions;
      for (let question = 0; question < questions; question += 1) {
        const distance = pairs[row + question] as number;
        for (const one of [person, other]) {
          reach[one * questions + question] =
            (reach[one * questions + question] as number) + distance;
        }
      }
    }
  }
  return reach;
}

/** The sums of those who are left when a group leaves. */
function leave(all: GroupSums, own: GroupSums, reach: Float64Array, others: GroupSums): void {
  for (let question = 0; question < reach.length; question += 1) {
    others.apart[question] =
      (all.apart[question] as number) +
      (own.apart[question] as number) -
      (reach[question] as number);
    others.voices[question] = (all.voices[question] as number) - (own.voices[question] as number);
  }
}
