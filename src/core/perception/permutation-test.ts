import {
  type Arrangements,
  arrangementsOf,
  drawArrangements,
  interchangeable,
} from "./arrangements.ts";
import { type Distances, distancesOf, type Grouping, type Ratings } from "./distances.ts";
import { everyArrangement } from "./every-arrangement.ts";
import { arrangementsWithin } from "./every-table.ts";
import { talliedNodes } from "./tallied-nodes.ts";
import { MOST_NUMBERED, withinNodes } from "./within-nodes.ts";

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
  const labels = Int32Array.from(people, (person) => groups[person] as number);
  const isFew = people.length <= MOST_NUMBERED;
  const distances = isFew || arrangements.isExact ? distancesOf(questions) : undefined;
  const within =
    distances !== undefined && isFew
      ? withinNodes({ columns, distances, people, labels, count })
      : talliedNodes({ columns, questions, people, labels, count });
  const bounds = within().map((observed) => observed + TIE);
  const extremes = nodes.map(() => 0);
  if (distances !== undefined && arrangements.isExact) {
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
  const sizes = sizesOf(people, grouping);
  const each = interchangeable(sizes);
  const own = pooled.map((node) => columns[node] as Int32Array);
  everyArrangement({ distances, people, sizes, columns: own }, (withins) => {
    for (const [place, node] of pooled.entries()) {
      if ((withins[place] as number) > (bounds[node] as number)) continue;
      extremes[node] = (extremes[node] as number) + each;
    }
  });
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
