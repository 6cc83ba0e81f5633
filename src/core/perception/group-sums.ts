import { addRow, type Distances } from "./distances.ts";

/** What the people of one group add up to, question by question. */
export interface GroupSums {
  /** The distances of all pairs. */
  readonly apart: Float64Array;
  /** How many answered. */
  readonly voices: Float64Array;
}

/** The sums of a group that nobody has joined. */
export function emptyGroup({ questions }: Distances): GroupSums {
  return { apart: new Float64Array(questions), voices: new Float64Array(questions) };
}

/** The sums of a group of people in ascending order. */
export function groupOf(members: readonly number[], distances: Distances): GroupSums {
  const sums = emptyGroup(distances);
  fillGroup(sums, members, distances);
  return sums;
}

/** Makes a group's sums those of people in ascending order. */
export function fillGroup(sums: GroupSums, members: readonly number[], distances: Distances): void {
  sums.apart.fill(0);
  sums.voices.fill(0);
  for (let place = 0; place < members.length; place += 1) {
    joinGroup(sums, members, place, distances);
  }
}

/** Makes one group's sums those of another. */
export function copyGroup(from: GroupSums, to: GroupSums): void {
  to.apart.set(from.apart);
  to.voices.set(from.voices);
}

/** The member at a place joins those at the places before, all of whom have lower numbers. */
export function joinGroup(
  { apart, voices }: GroupSums,
  members: readonly number[],
  place: number,
  { people, questions, pairs, answered }: Distances,
): void {
  const person = members[place] as number;
  addRow(voices, answered, person * questions);
  for (let before = 0; before < place; before += 1) {
    addRow(apart, pairs, (person * people + (members[before] as number)) * questions);
  }
}

/**
 * Adds what a group gives to W of each question: the mean distance inside the group, weighted by its
 * share of the people.
 */
export function addInside(
  { apart, voices }: GroupSums,
  { sizes }: Distances,
  withins: Float64Array,
): void {
  for (let question = 0; question < withins.length; question += 1) {
    const own = (voices[question] as number) * (sizes[question] as number);
    if (own > 0) {
      withins[question] = (withins[question] as number) + (2 * (apart[question] as number)) / own;
    }
  }
}
