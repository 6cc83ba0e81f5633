import { type Arrangements, arrangementsOf } from "./arrangements.ts";
import type { Grouping, Layer } from "./layers.ts";
import { withinDistances } from "./within-distances.ts";

/** How seldom chance alone sets the groups as far apart. */
export interface PermutationTest {
  readonly p: number;
  /** The smallest p that groups of these sizes can reach. */
  readonly smallestP: number;
}

const TIE = 1e-12;

/**
 * Tests each of several nodes by permuting whole respondents over the groups: every arrangement up
 * to 50,000, else 9,999 seeded draws with p = (b + 1) / (B + 1). Ties within 1e-12 count. Nodes that
 * the same respondents answered share their arrangements.
 */
export function permutationTests(
  nodes: readonly (readonly Layer[])[],
  grouping: Grouping,
): readonly PermutationTest[] {
  const tests = new Map<readonly Layer[], PermutationTest>();
  for (const alike of byMembers(nodes).values()) testAlike(alike, grouping, tests);
  return nodes.flatMap((node) => tests.get(node) ?? []);
}

function byMembers(
  nodes: readonly (readonly Layer[])[],
): ReadonlyMap<string, readonly (readonly Layer[])[]> {
  const groups = new Map<string, (readonly Layer[])[]>();
  for (const node of nodes) {
    const key = membersOf(node).join();
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return groups;
}

function membersOf(node: readonly Layer[]): readonly number[] {
  return [...new Set(node.flatMap(({ members }) => members))].toSorted((a, b) => a - b);
}

function testAlike(
  nodes: readonly (readonly Layer[])[],
  grouping: Grouping,
  tests: Map<readonly Layer[], PermutationTest>,
): void {
  const members = membersOf(nodes[0] ?? []);
  const labels = Int32Array.from(members, (member) => grouping.groups[member] as number);
  const groups = Int32Array.from(grouping.groups);
  const withins = withinDistances(nodes, { groups, count: grouping.count });
  const bounds = withins().map((within) => within + TIE);
  const extremes = new Int32Array(nodes.length);
  const arrangements = arrangementsOf(sizesOf(labels, grouping.count));
  arrangements.visit(labels, () => {
    for (let place = 0; place < members.length; place += 1) {
      groups[members[place] as number] = labels[place] as number;
    }
    const current = withins();
    for (let index = 0; index < current.length; index += 1) {
      if ((current[index] as number) <= (bounds[index] as number)) {
        extremes[index] = (extremes[index] as number) + 1;
      }
    }
  });
  for (const [index, node] of nodes.entries()) {
    tests.set(node, testOf(extremes[index] as number, arrangements));
  }
}

function sizesOf(labels: Int32Array, count: number): readonly number[] {
  const sizes = Array.from({ length: count }, () => 0);
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1;
  return sizes.filter((size) => size > 0);
}

function testOf(extreme: number, { count, isExact, smallestP }: Arrangements): PermutationTest {
  return { p: isExact ? extreme / count : (extreme + 1) / (count + 1), smallestP };
}
