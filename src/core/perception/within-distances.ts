import type { Grouping, Layer } from "./layers.ts";

/** Layers of the same members, their distances interleaved: what many nodes need, in one sweep. */
interface Sheaf {
  readonly members: Int32Array;
  /** The node that each column belongs to. */
  readonly nodes: Int32Array;
  /** A square of pairs, and for each pair a distance for each node. */
  readonly distances: Float64Array;
  /** Room for the sums of one sweep. */
  readonly sums: Float64Array;
}

/**
 * ΣW of every node, as often as it is asked for and as the groups stand then: the mean over the
 * groups, weighted by their members, of the mean distance inside each. The list is the same every
 * time, filled anew.
 */
export function withinDistances(
  nodes: readonly (readonly Layer[])[],
  { groups, count }: Grouping,
): () => Float64Array {
  const sheaves = sheavesOf(nodes);
  const withins = new Float64Array(nodes.length);
  const sizes = new Int32Array(count);
  return () => {
    withins.fill(0);
    for (const sheaf of sheaves) addWithin(sheaf, groups, sizes, withins);
    return withins;
  };
}

function sheavesOf(nodes: readonly (readonly Layer[])[]): readonly Sheaf[] {
  const columns = nodes.flatMap((layers, node) => layers.map((layer) => ({ node, layer })));
  const sets = new Map<string, typeof columns>();
  for (const column of columns) {
    const key = column.layer.members.join();
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [column]);
    else set.push(column);
  }
  return [...sets.values()].map((set) => {
    const size = set[0]?.layer.members.length ?? 0;
    const distances = new Float64Array(size * size * set.length);
    for (const [column, { layer }] of set.entries()) {
      for (const [pair, distance] of layer.distances.entries()) {
        distances[pair * set.length + column] = distance;
      }
    }
    const members = Int32Array.from(set[0]?.layer.members ?? []);
    const ownNodes = Int32Array.from(set, ({ node }) => node);
    return { members, nodes: ownNodes, distances, sums: new Float64Array(set.length) };
  });
}

/** Each pair inside a group adds 2 / (N · n_g) of its distance. */
function addWithin(
  { members, nodes, distances, sums }: Sheaf,
  groups: Int32Array,
  sizes: Int32Array,
  withins: Float64Array,
): void {
  const size = members.length;
  const columns = nodes.length;
  sizes.fill(0);
  sums.fill(0);
  for (let row = 0; row < size; row += 1) {
    const group = groups[members[row] as number] as number;
    sizes[group] = (sizes[group] as number) + 1;
  }
  for (let row = 1; row < size; row += 1) {
    const group = groups[members[row] as number] as number;
    const weight = 2 / (size * (sizes[group] as number));
    for (let column = 0; column < row; column += 1) {
      if (groups[members[column] as number] !== group) continue;
      const start = (row * size + column) * columns;
      for (let one = 0; one < columns; one += 1) {
        sums[one] = (sums[one] as number) + weight * (distances[start + one] as number);
      }
    }
  }
  for (let one = 0; one < columns; one += 1) {
    const node = nodes[one] as number;
    withins[node] = (withins[node] as number) + (sums[one] as number);
  }
}
