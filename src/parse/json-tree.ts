import { problem } from "../text/problems.ts";
import type { Source } from "./source.ts";
import { type TreeReading, yamlTree } from "./yaml-tree.ts";

/** Reads strict JSON. Places come from the YAML reader, of which JSON is a subset. */
export function jsonTree(source: Source): TreeReading {
  try {
    JSON.parse(source.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const offset = Number(/position (\d+)/u.exec(reason)?.[1] ?? source.text.length);
    return { problems: [problem("json-syntax", locationOf(source, offset), { reason })] };
  }
  return yamlTree(source);
}

function locationOf({ file, text }: Source, offset: number) {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
