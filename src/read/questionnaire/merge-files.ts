import type { Problem } from "../../model/index.ts";
import { problem } from "../../text/problems.ts";
import type { MapTree, Tree } from "../tree.ts";

/**
 * One tree from the files of a questionnaire's folder, in the given order: maps are merged key by
 * key, lists are joined, and a value may only occur in one file. Places refer to their own files.
 */
export function mergeTrees(trees: readonly Tree[], problems: Problem[]): Tree | undefined {
  return trees.reduce<Tree | undefined>(
    (merged, tree) => (merged === undefined ? tree : mergePair(merged, tree, "", problems)),
    undefined,
  );
}

function mergePair(first: Tree, second: Tree, key: string, problems: Problem[]): Tree {
  if (first.kind === "map" && second.kind === "map") return mergeMaps(first, second, problems);
  if (first.kind === "list" && second.kind === "list") {
    return { ...first, items: [...first.items, ...second.items] };
  }
  problems.push(problem("duplicate-key", second.at, { key, first: first.at }));
  return first;
}

function mergeMaps(first: MapTree, second: MapTree, problems: Problem[]): MapTree {
  const entries = new Map(first.entries);
  for (const [key, entry] of second.entries) {
    const present = entries.get(key);
    entries.set(
      key,
      present === undefined
        ? entry
        : { keyAt: present.keyAt, value: mergePair(present.value, entry.value, key, problems) },
    );
  }
  return { ...first, entries };
}
