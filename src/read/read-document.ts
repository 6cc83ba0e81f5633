import type { Problem } from "../model/index.ts";
import { firstErrors } from "../text/first-problems.ts";
import { problem } from "../text/problems.ts";
import { isJsonFile } from "./data-files.ts";
import { jsonTree } from "./json-tree.ts";
import { quickYaml } from "./quick-yaml.ts";
import type { TreeReading } from "./plain-data.ts";
import { schemaProblems, type Validate } from "./schema-problems.ts";
import type { Source } from "./source.ts";
import { yamlTree } from "./yaml-tree.ts";

/** Reads a file's text as a tree: JSON by its ending, otherwise YAML. */
export function readTree(source: Source, expected: string): TreeReading {
  if (source.text.trim() === "") return { problems: [empty(source, expected)] };
  const reading = isJsonFile(source.file) ? jsonTree(source) : yamlReading(source);
  const isEmpty = reading.tree === undefined && reading.problems.length === 0;
  if (isEmpty) return { problems: [empty(source, expected)] };
  return { ...reading, problems: firstErrors(reading.problems) };
}

/** The library is loaded for what the quick reader leaves to it alone. */
function yamlReading(source: Source): TreeReading {
  const tree = quickYaml(source);
  return tree === undefined ? yamlTree(source) : { tree, problems: [] };
}

/** Reads a file's text and checks it against a schema. */
export function readDocument(source: Source, expected: string, validate: Validate): TreeReading {
  const { tree, problems } = readTree(source, expected);
  if (tree === undefined) return { problems };
  const found = firstErrors(schemaProblems(tree, validate));
  return found.length > 0 ? { problems: found } : { tree, problems };
}

function empty({ file }: Source, expected: string): Problem {
  return problem("file-empty", { file, line: 1, column: 1 }, { expected });
}
