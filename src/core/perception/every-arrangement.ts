import { addRow, type Distances } from "./distances.ts";

/** What a permutation test places anew: people with their distances, in groups of given sizes. */
export interface Placement {
  readonly distances: Distances;
  readonly people: readonly number[];
  /** How many people each group takes; at least one. */
  readonly sizes: readonly number[];
}

/**
 * Visits every way to place the people in groups of these sizes, and calls back with W of each
 * question; the list is the same every time, filled anew. People are placed one after the other, so
 * that arrangements which begin alike share what they have in common.
 */
export function everyArrangement(
  { distances, people, sizes }: Placement,
  seen: (withins: Float64Array) => void,
): void {
  const { questions, pairs, answered } = distances;
  const nothing = new Float64Array(questions);
  const sums = people.map(() => new Float64Array(questions));
  const voices = people.map(() => new Float64Array(questions));
  const members: number[][] = sizes.map(() => []);
  /** The place in `people` of whoever came last into each group; its sums are the group's. */
  const last = sizes.map(() => -1);
  const withins = new Float64Array(questions);

  function put(place: number): void {
    if (place === people.length) {
      withins.fill(0);
      for (const at of last) addWithin(at);
      seen(withins);
      return;
    }
    for (let group = 0; group < sizes.length; group += 1) {
      const inside = members[group] as number[];
      if (inside.length === sizes[group]) continue;
      const before = last[group] as number;
      join(place, inside, before);
      inside.push(place);
      last[group] = place;
      put(place + 1);
      last[group] = before;
      inside.pop();
    }
  }

  /** The sums of a group whose last member was `before`, with one person more. */
  function join(place: number, inside: readonly number[], before: number): void {
    const person = people[place] as number;
    const [sum, voice] = [sums[place] as Float64Array, voices[place] as Float64Array];
    sum.set(sums[before] ?? nothing);
    voice.set(voices[before] ?? nothing);
    addRow(voice, answered, person * questions);
    for (let member = 0; member < inside.length; member += 1) {
      const other = people[inside[member] as number] as number;
      addRow(sum, pairs, (person * distances.people + other) * questions);
    }
  }

  /** Adds what the group of which this one came last gives to W of each question. */
  function addWithin(at: number): void {
    const [sum, voice] = [sums[at] as Float64Array, voices[at] as Float64Array];
    for (let question = 0; question < questions; question += 1) {
      const own = (voice[question] as number) * (distances.sizes[question] as number);
      if (own > 0) {
        withins[question] = (withins[question] as number) + (2 * (sum[question] as number)) / own;
      }
    }
  }

  put(0);
}
