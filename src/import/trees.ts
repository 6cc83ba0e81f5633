import type { Location } from "../model/index.ts";
import type { MapTree, Tree } from "../read/tree.ts";

/** A value with its place. */
export function leaf(value: string | number | boolean, at: Location): Tree {
  return { kind: "scalar", at, value };
}

/** The values that are there, each with its place; a key is where its value is. */
export function branch(
  at: Location,
  entries: readonly (readonly [key: string, value: Tree | undefined])[],
): MapTree {
  return {
    kind: "map",
    at,
    entries: new Map(
      entries.flatMap(([key, value]) =>
        value === undefined ? [] : [[key, { keyAt: value.at, value }] as const],
      ),
    ),
  };
}

/** Values in their order. */
export function row(at: Location, items: readonly Tree[]): Tree {
  return { kind: "list", at, items };
}
