import type { Problem } from "../core/model/index.ts";
import { problem } from "../text/problems.ts";
import { jsonTree } from "./json-tree.ts";
import { schemaProblems, type Validate } from "./schema-problems.ts";
import type { Source } from "./source.ts";
import type { Tree } from "./tree.ts";
import { type TreeReading, yamlTree } from "./yaml-tree.ts";

/** The most problems that are shown of one file. */
const MOST = 20;

/** Reads a file's text as a tree: JSON by its ending, otherwise YAML. */
export function readTree(source: Source, expected: string): TreeReading {
  if (source.text.trim() === "") return { problems: [empty(source, expected)] };
  const reading = source.file.endsWith(".json") ? jsonTree(source) : yamlTree(source);
  const isEmpty = reading.tree === undefined && reading.problems.length === 0;
  return isEmpty ? { problems: [empty(source, expected)] } : reading;
}

/** Reads a file's text and holds it against a schema. */
export function readDocument(source: Source, expected: string, validate: Validate): TreeReading {
  const { tree, problems } = readTree(source, expected);
  if (tree === undefined) return { problems };
  const found = schemaProblems(tree, validate);
  return found.length > 0 ? { problems: found } : { tree, problems };
}

/** Problems in the order of the text, and of each file no more than can be read at once. */
export function presentable(problems: readonly Problem[]): readonly Problem[] {
  const files = new Map<string, Problem[]>();
  for (const one of problems) {
    const file = one.at?.file ?? "";
    files.set(file, [...(files.get(file) ?? []), one]);
  }
  return [...files.values()].flatMap((group) => {
    const sorted = group.toSorted(byPlace);
    const more = sorted.length - MOST;
    if (more <= 0) return sorted;
    return [...sorted.slice(0, MOST), problem("too-many-problems", sorted[MOST]?.at, { more })];
  });
}

function byPlace({ at: a }: Problem, { at: b }: Problem): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

function empty({ file }: Source, expected: string): Problem {
  return problem("file-empty", { file, line: 1, column: 1 }, { expected });
}
