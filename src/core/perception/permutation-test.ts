import { type Arrangements, arrangementsOf, drawArrangements } from "./arrangements.ts";
import {
  addRow,
  type Distances,
  distancesOf,
  type Grouping,
  insideDistances,
  type Ratings,
} from "./distances.ts";
import { everyArrangement } from "./every-arrangement.ts";
import { arrangementsWithin } from "./every-table.ts";

/** How seldom chance alone sets the groups as far apart. */
export interface PermutationTest {
  readonly p: number;
  /** The smallest p that groups of these sizes can reach. */
  readonly smallestP: number;
}

/** The questions that are tested together. */
export type TestedNode = readonly Ratings[];

/** Nodes whose people are permuted together. */
interface Batch {
  readonly nodes: readonly TestedNode[];
  readonly people: readonly number[];
  readonly arrangements: Arrangements;
}

const TIE = 1e-12;

/**
 * Tests each of several nodes by permuting whole people over the groups: every arrangement of those
 * who answered, up to 50,000, else 9,999 seeded draws with p = (b + 1) / (B + 1). Ties within 1e-12
 * count. All nodes that are sampled share their draws.
 */
export function permutationTests(
  nodes: readonly TestedNode[],
  grouping: Grouping,
): readonly PermutationTest[] {
  const tests = new Map<TestedNode, PermutationTest>();
  for (const batch of batchesOf(nodes, grouping)) testBatch(batch, grouping, tests);
  return nodes.map((node) => tests.get(node) as PermutationTest);
}

function batchesOf(nodes: readonly TestedNode[], grouping: Grouping): readonly Batch[] {
  const exact = new Map<string, Batch>();
  const sampled: TestedNode[] = [];
  for (const node of nodes) {
    const people = peopleIn([node]);
    const arrangements = arrangementsOf(sizesOf(people, grouping));
    if (!arrangements.isExact) sampled.push(node);
    const key = people.join();
    const before = exact.get(key)?.nodes ?? [];
    if (arrangements.isExact) exact.set(key, { nodes: [...before, node], people, arrangements });
  }
  if (sampled.length === 0) return [...exact.values()];
  const people = peopleIn(sampled);
  const arrangements = arrangementsOf(sizesOf(people, grouping));
  return [...exact.values(), { nodes: sampled, people, arrangements }];
}

/** Who answered any of the questions of any of the nodes. */
function peopleIn(nodes: readonly TestedNode[]): readonly number[] {
  const people = new Set(
    nodes
      .flat()
      .flatMap((ratings) =>
        ratings.flatMap((rating, person) => (rating === undefined ? [] : person)),
      ),
  );
  return [...people].toSorted((a, b) => a - b);
}

function testBatch(
  { nodes, people, arrangements }: Batch,
  { groups, count }: Grouping,
  tests: Map<TestedNode, PermutationTest>,
): void {
  const questions = [...new Set(nodes.flat())];
  const columns = nodes.map((node) => Int32Array.from(node, (one) => questions.indexOf(one)));
  const distances = distancesOf(questions);
  const labels = Int32Array.from(people, (person) => groups[person] as number);
  const within = withinNodes({ columns, distances, people, labels, count });
  const bounds = within().map((observed) => observed + TIE);
  const extremes = nodes.map(() => 0);
  if (arrangements.isExact) {
    tallyExactly({ nodes, columns, distances, people, bounds, extremes }, { groups, count });
  } else {
    drawArrangements(labels, () => {
      const current = within();
      for (let node = 0; node < columns.length; node += 1) {
        if ((current[node] as number) <= (bounds[node] as number)) {
          extremes[node] = (extremes[node] as number) + 1;
        }
      }
    });
  }
  for (const [index, node] of nodes.entries()) {
    tests.set(node, testOf(extremes[index] as number, arrangements));
  }
}

interface ExactBatch {
  readonly nodes: readonly TestedNode[];
  readonly columns: readonly Int32Array[];
  readonly distances: Distances;
  readonly people: readonly number[];
  readonly bounds: Float64Array;
  /** How many arrangements are as extreme as what was observed, by node; filled here. */
  readonly extremes: number[];
}

/** Single questions by the tables of their answers, several together by every arrangement. */
function tallyExactly(
  { nodes, columns, distances, people, bounds, extremes }: ExactBatch,
  grouping: Grouping,
): void {
  const pooled = [...nodes.keys()].filter((node) => nodes[node]?.length !== 1);
  for (const [node, [ratings]] of nodes.entries()) {
    if (ratings === undefined || pooled.includes(node)) continue;
    extremes[node] = arrangementsWithin(ratings, grouping, bounds[node] as number);
  }
  if (pooled.length === 0) return;
  everyArrangement({ distances, people, sizes: sizesOf(people, grouping) }, (withins) => {
    for (const node of pooled) {
      if (sumOf(columns[node] as Int32Array, withins) <= (bounds[node] as number)) {
        extremes[node] = (extremes[node] as number) + 1;
      }
    }
  });
}

/** The most people whose sets are numbered, one bit for each. */
const MOST_NUMBERED = 30;

interface Sampled {
  /** The questions of each node. */
  readonly columns: readonly Int32Array[];
  readonly distances: Distances;
  readonly people: readonly number[];
  readonly labels: Int32Array;
  readonly count: number;
}

/**
 * W of each node as the labels stand when it is asked for; the list is the same every time, filled
 * anew. What a set of people adds is kept, for chance puts the same few together again and again.
 */
function withinNodes({ columns, distances, people, labels, count }: Sampled): () => Float64Array {
  const isKept = people.length <= MOST_NUMBERED;
  const kept = new Map<number, Float64Array>();
  const keys = new Int32Array(count);
  const withins = new Float64Array(columns.length);

  function added(group: number): Float64Array {
    const before = isKept ? kept.get(keys[group] as number) : undefined;
    if (before !== undefined) return before;
    const members = people.filter((_, place) => labels[place] === group);
    const inside = insideDistances(distances, members);
    const sums = new Float64Array(columns.map((own) => sumOf(own, inside)));
    if (isKept) kept.set(keys[group] as number, sums);
    return sums;
  }

  return () => {
    keys.fill(0);
    withins.fill(0);
    for (let place = 0; place < labels.length; place += 1) {
      const group = labels[place] as number;
      keys[group] = (keys[group] as number) | (1 << place);
    }
    for (let group = 0; group < count; group += 1) addRow(withins, added(group), 0);
    return withins;
  };
}

function sumOf(columns: Int32Array, values: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < columns.length; place += 1) {
    sum += values[columns[place] as number] as number;
  }
  return sum;
}

function sizesOf(people: readonly number[], { groups, count }: Grouping): readonly number[] {
  const sizes = Array.from({ length: count }, () => 0);
  for (const person of people) {
    const group = groups[person] as number;
    sizes[group] = (sizes[group] as number) + 1;
  }
  return sizes.filter((size) => size > 0);
}

function testOf(extreme: number, { count, isExact, smallestP }: Arrangements): PermutationTest {
  return { p: isExact ? extreme / count : (extreme + 1) / (count + 1), smallestP };
}
