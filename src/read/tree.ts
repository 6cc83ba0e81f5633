import type { Location } from "../model/index.ts";
import { once } from "../model/once.ts";

export interface MapTree {
  readonly kind: "map";
  readonly at: Location;
  readonly entries: ReadonlyMap<string, { readonly keyAt: Location; readonly value: Tree }>;
}

export interface ListTree {
  readonly kind: "list";
  readonly at: Location;
  readonly items: readonly Tree[];
}

export interface ScalarTree {
  readonly kind: "scalar";
  readonly at: Location;
  readonly value: string | number | boolean | null;
}

/** Plain data in which every value and key knows its place. */
export type Tree = MapTree | ListTree | ScalarTree;

/** The keys and indexes that lead from the root to a value. */
export type Path = readonly (string | number)[];

/** The value at a path, or the last one on the way that exists. */
export function nodeAt(tree: Tree, path: Path): Tree {
  let node = tree;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** The place of the key at the end of a path; the place of the value if it has no key. */
export function keyLocation(tree: Tree, path: Path): Location {
  const parent = nodeAt(tree, path.slice(0, -1));
  const key = path.at(-1);
  const entry = parent.kind === "map" ? parent.entries.get(String(key)) : undefined;
  return entry?.keyAt ?? nodeAt(tree, path).at;
}

/**
 * The data only, in objects without a prototype, so that no key has a special meaning; made once for
 * a tree, which is checked before it is read.
 */
export const plain: (tree: Tree) => unknown = once(plainOf);

function plainOf(tree: Tree): unknown {
  switch (tree.kind) {
    case "scalar":
      return tree.value;
    case "list":
      return tree.items.map(plainOf);
    case "map": {
      const object = Object.create(null) as Record<string, unknown>;
      for (const [key, { value }] of tree.entries) object[key] = plainOf(value);
      return object;
    }
  }
}

function childOf(tree: Tree, step: string | number): Tree | undefined {
  if (tree.kind === "map") return tree.entries.get(String(step))?.value;
  return tree.kind === "list" ? tree.items[Number(step)] : undefined;
}
