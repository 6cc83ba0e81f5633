import type { Problem } from "../model/index.ts";
import { once } from "../model/once.ts";
import { firstErrors } from "../text/first-problems.ts";
import { problem } from "../text/problems.ts";
import { isJsonFile } from "./data-files.ts";
import { explainedProblems } from "./explained-problems.ts";
import { jsonTree } from "./json-tree.ts";
import { quickYaml } from "./quick-yaml.ts";
import type { TreeReading } from "./plain-data.ts";
import { schemaProblems, type Validate } from "./schema-problems.ts";
import type { Source } from "./source.ts";
import type { Tree } from "./tree.ts";
import { yamlTree } from "./yaml-tree.ts";

/** Reads a file's text as a tree: JSON by its ending, otherwise YAML. */
export function readTree(source: Source, expected: string): TreeReading {
  if (!CONTENT.test(source.text)) return { problems: [empty(source, expected)] };
  const reading = treeOf(source);
  const explained = explainedProblems(source, reading.problems);
  const isEmpty = reading.tree === undefined && reading.problems.length === 0;
  if (isEmpty) return { problems: [empty(source, expected)] };
  return { ...reading, problems: firstErrors(explained) };
}

/** Kept, because a file's kind is found by its tree before it is read as such. */
const treeOf = once((source: Source): TreeReading =>
  isJsonFile(source.file) ? jsonTree(source) : yamlReading(source),
);

/** A line that is neither blank nor a comment. */
const CONTENT = /^[^\S\n]*[^\s#]/mu;

/** The most lines that the library reads: it takes seconds for a megabyte of very short ones. */
const MOST_LINES = 100_000;

/** The library is loaded only for text that the quick reader declines. */
function yamlReading(source: Source): TreeReading {
  const quick = quickYaml(source);
  if (quick !== undefined) return quick;
  const line = lineBeyond(source.text, MOST_LINES);
  if (line === undefined) return yamlTree(source);
  const at = { file: source.file, line, column: 1 };
  return { problems: [problem("too-many-lines", at, { limit: MOST_LINES })] };
}

/** The number of the line after so many that are not blank, from 1; undefined if there is none. */
function lineBeyond(text: string, most: number): number | undefined {
  let [line, filled, start] = [1, 0, 0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    let at = start;
    while (text[at] === " ") at += 1;
    if (at < end) filled += 1;
    line += 1;
    start = end + 1;
    if (filled === most) return start < text.length ? line : undefined;
  }
  return undefined;
}

/** Reads a file's text and checks it against a schema. */
export function readDocument(
  source: Source,
  expected: string,
  validate: Validate,
  prepare: (tree: Tree) => Tree = (tree) => tree,
): TreeReading {
  const { tree: given, problems } = readTree(source, expected);
  if (given === undefined) return { problems };
  const tree = prepare(given);
  const found = firstErrors(explainedProblems(source, schemaProblems(tree, validate)));
  return found.length > 0 ? { problems: found } : { tree, problems };
}

function empty({ file }: Source, expected: string): Problem {
  return problem("file-empty", { file, line: 1, column: 1 }, { expected });
}
