import { seededRandom, shuffle } from "./random.ts";

/**
 * Each person's answer to one question, on the model's ladder (x*); undefined without an answer.
 */
export type Ratings = readonly (number | undefined)[];

/** The groups of the people, numbered from 0. */
export interface Grouping {
  readonly groups: Int32Array;
  readonly count: number;
}

/** The share of arrangements that separate the groups at least as much. */
export interface PermutationTest {
  readonly p: number;
  /** The minimum attainable p for groups of these sizes. */
  readonly smallestP: number;
}

/** The questions that are tested together. */
export type TestedNode = readonly Ratings[];

/** The group of each person, in one arrangement. */
type Labels = Int32Array;

const MOST_ARRANGEMENTS = 50_000;
const DRAWS = 9999;
const SEED = 20_260_101;
/** Equal sums added in another order differ by less than this. */
const TIE = 1e-12;

/**
 * Tests several nodes by permuting whole people over the groups: all arrangements of those who
 * answered up to 50,000, else 9,999 seeded draws with p = (b + 1) / (B + 1). Ties within 1e-12
 * count. All sampled nodes share their draws.
 */
export function permutationTests(
  nodes: readonly TestedNode[],
  grouping: Grouping,
): readonly PermutationTest[] {
  const tests = new Map<TestedNode, PermutationTest>();
  for (const batch of batchesOf(nodes, grouping)) {
    for (const [index, test] of testBatch(batch, grouping).entries()) {
      tests.set(batch[index] as TestedNode, test);
    }
  }
  return nodes.map((node) => tests.get(node) as PermutationTest);
}

/**
 * The nodes whose people are permuted together: those with the same people, and all sampled ones.
 */
function batchesOf(nodes: readonly TestedNode[], grouping: Grouping): readonly TestedNode[][] {
  const batches = new Map<string, TestedNode[]>();
  for (const node of nodes) {
    const people = peopleIn([node], grouping);
    const arrangements = countArrangements(sizesOf(labelsOf(people, grouping), grouping));
    const key = arrangements <= MOST_ARRANGEMENTS ? people.join() : "sampled";
    batches.set(key, [...(batches.get(key) ?? []), node]);
  }
  return [...batches.values()];
}

function testBatch(nodes: readonly TestedNode[], grouping: Grouping): readonly PermutationTest[] {
  const people = peopleIn(nodes, grouping);
  const labels = labelsOf(people, grouping);
  const sizes = sizesOf(labels, grouping);
  const arrangements = countArrangements(sizes);
  const within = withinNodes(nodes, people, grouping.count);
  const bounds = within(labels).map((observed) => observed + TIE);
  const extremes = new Float64Array(nodes.length);
  const count = (arrangement: Labels): void => {
    const withins = within(arrangement);
    for (let node = 0; node < nodes.length; node += 1) {
      const isExtreme = (withins[node] as number) <= (bounds[node] as number);
      if (isExtreme) extremes[node] = (extremes[node] as number) + 1;
    }
  };
  if (arrangements <= MOST_ARRANGEMENTS) {
    everyArrangement(sizes, count);
    const smallestP = interchangeable(sizes) / arrangements;
    return Array.from(extremes, (extreme) => ({ p: extreme / arrangements, smallestP }));
  }
  drawArrangements(labels, DRAWS, count);
  const smallestP = 1 / (DRAWS + 1);
  return Array.from(extremes, (extreme) => ({ p: (extreme + 1) / (DRAWS + 1), smallestP }));
}

/**
 * The same for one question that everyone answered, by the variance between the groups, which is
 * cheaper: all arrangements, else so many draws. There are at least two people.
 */
export function permutationOf(
  ratings: readonly number[],
  grouping: Grouping,
  draws: number,
): PermutationTest {
  const labels = grouping.groups.slice();
  const sizes = sizesOf(labels, grouping);
  const sums = new Float64Array(grouping.count);
  const counts = new Float64Array(grouping.count);
  for (const label of labels) counts[label] = (counts[label] as number) + 1;
  const mean = ratings.reduce((total, one) => total + one, 0) / ratings.length;
  const between = (some: Labels): number => {
    sums.fill(0);
    for (let person = 0; person < some.length; person += 1) {
      const label = some[person] as number;
      sums[label] = (sums[label] as number) + (ratings[person] as number) - mean;
    }
    return sums.reduce((total, sum, group) => total + sum ** 2 / (counts[group] as number), 0);
  };
  const bound = between(labels) - ROUNDING;
  let extremes = 0;
  const count = (some: Labels): void => {
    if (between(some) >= bound) extremes += 1;
  };
  const arrangements = countArrangements(sizes);
  if (arrangements <= MOST_ARRANGEMENTS) {
    everyArrangement(sizes, count);
    return { p: extremes / arrangements, smallestP: interchangeable(sizes) / arrangements };
  }
  drawArrangements(labels, draws, count);
  return { p: (extremes + 1) / (draws + 1), smallestP: 1 / (draws + 1) };
}

/** What the order of a sum of squares may change. */
const ROUNDING = 1e-9;

/** The people who answered any question of any of the nodes. */
function peopleIn(nodes: readonly TestedNode[], { groups }: Grouping): readonly number[] {
  const questions = [...new Set(nodes.flat())];
  return [...groups.keys()].filter((person) =>
    questions.some((ratings) => ratings[person] !== undefined),
  );
}

function labelsOf(people: readonly number[], { groups }: Grouping): Labels {
  return Int32Array.from(people, (person) => groups[person] as number);
}

/** The number of people in each group, without empty groups. */
function sizesOf(labels: Labels, grouping: Grouping): readonly number[] {
  return Array.from(
    { length: grouping.count },
    (_, group) => labels.filter((label) => label === group).length,
  ).filter((size) => size > 0);
}

/**
 * N! / Π n_g!, as a product of binomials. Beyond the range of a double, the exact number does not
 * matter.
 */
function countArrangements(sizes: readonly number[]): number {
  let placed = 0;
  let count = 1;
  for (const size of sizes) {
    for (let one = 1; one <= size; one += 1) {
      placed += 1;
      count = (count * placed) / one;
    }
  }
  return Math.round(count);
}

/**
 * How many arrangements differ only in the names of the groups: Π m! over the m groups of each
 * size.
 */
function interchangeable(sizes: readonly number[]): number {
  return sizes.reduce(
    (product, size, index) =>
      product * sizes.slice(0, index + 1).filter((one) => one === size).length,
    1,
  );
}

/** Calls back with every way to place people into groups of these sizes; the labels are reused. */
function everyArrangement(sizes: readonly number[], seen: (labels: Labels) => void): void {
  const room = [...sizes];
  const labels = new Int32Array(sizes.reduce((people, size) => people + size, 0));

  function placeFrom(person: number): void {
    if (person === labels.length) {
      seen(labels);
      return;
    }
    for (const [group, left] of room.entries()) {
      if (left === 0) continue;
      labels[person] = group;
      room[group] = left - 1;
      placeFrom(person + 1);
      room[group] = left;
    }
  }

  placeFrom(0);
}

/** Calls back with each seeded draw; the labels are rearranged in place. */
function drawArrangements(labels: Labels, draws: number, seen: (labels: Labels) => void): void {
  const random = seededRandom(SEED);
  for (let draw = 0; draw < draws; draw += 1) {
    shuffle(labels, random);
    seen(labels);
  }
}

/** W of each node for one arrangement of the people; the list is reused. */
function withinNodes(
  nodes: readonly TestedNode[],
  people: readonly number[],
  groups: number,
): (labels: Labels) => Float64Array {
  const questions = [...new Set(nodes.flat())];
  const columns = nodes.map((node) => node.map((ratings) => questions.indexOf(ratings)));
  const measures = questions.map((ratings) =>
    withinQuestion(
      people.map((person) => ratings[person]),
      groups,
    ),
  );
  const values = new Float64Array(questions.length);
  const withins = new Float64Array(nodes.length);
  return (labels) => {
    for (const [question, measure] of measures.entries()) values[question] = measure(labels);
    for (const [node, own] of columns.entries()) {
      let sum = 0;
      for (const question of own) sum += values[question] as number;
      withins[node] = sum;
    }
    return withins;
  };
}

/**
 * W of one question for one arrangement, from the count of each answer in each group, so that the
 * cost grows with the number of people and not of pairs.
 */
function withinQuestion(ratings: Ratings, groups: number): (labels: Labels) => number {
  const given = ratings.flatMap((rating) => rating ?? []);
  if (given.length === 0) return () => 0;
  const scale = [...new Set(given)].toSorted((a, b) => a - b);
  const width = scale.length + 1;
  const answers = Int32Array.from(ratings, (rating) =>
    rating === undefined ? scale.length : scale.indexOf(rating),
  );
  const counts = new Int32Array(groups * width);
  return (labels) => {
    counts.fill(0);
    for (let person = 0; person < labels.length; person += 1) {
      const cell = (labels[person] as number) * width + (answers[person] as number);
      counts[cell] = (counts[cell] as number) + 1;
    }
    let within = 0;
    for (let start = 0; start < counts.length; start += width) {
      within += insideGroup(counts, start, scale);
    }
    return within / given.length;
  };
}

/**
 * Twice the sum of the distances of a group's pairs, divided by the group's size; 0 for an empty
 * group.
 */
function insideGroup(counts: Int32Array, start: number, scale: readonly number[]): number {
  let voices = 0;
  for (let step = 0; step < scale.length; step += 1) voices += counts[start + step] as number;
  let below = 0;
  let distance = 0;
  for (let step = 1; step < scale.length; step += 1) {
    below += counts[start + step - 1] as number;
    distance += ((scale[step] as number) - (scale[step - 1] as number)) * below * (voices - below);
  }
  return voices === 0 ? 0 : (2 * distance) / voices;
}
