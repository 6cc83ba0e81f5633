import { createScanner, visit } from "jsonc-parser";
import type { Location, Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { DEPTH, FAR_TOO_DEEP, isInexact, note, tooDeep, type TreeReading } from "./plain-data.ts";
import type { Source } from "./source.ts";
import type { MapTree, Tree } from "./tree.ts";

/** Reads strict JSON as plain data; rejects duplicate keys. */
export function jsonTree(source: Source): TreeReading {
  const syntax = syntaxProblem(source);
  if (syntax !== undefined) return { problems: [syntax] };
  const deep = farTooDeep(source);
  if (deep !== undefined) return { problems: [tooDeep(deep)] };
  const problems: Problem[] = [];
  const tree = treeOf(source, problems);
  return problems.length > 0 ? { problems } : { tree, problems };
}

/** Finds where valid JSON nests too deep for `visit`, which is recursive. */
function farTooDeep({ file, text }: Source): Location | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    depth += STEPS[text.charAt(scanner.getTokenOffset())] ?? 0;
    if (depth > FAR_TOO_DEEP) {
      const line = scanner.getTokenStartLine() + 1;
      return { file, line, column: scanner.getTokenStartCharacter() + 1 };
    }
  }
  return undefined;
}

const STEPS: Readonly<Record<string, number>> = { "[": 1, "{": 1, "]": -1, "}": -1 };

function syntaxProblem({ file, text }: Source): Problem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const offset = Number(/position (\d+)/u.exec(reason)?.[1] ?? text.length);
    const before = text.slice(0, offset).split("\n");
    const at = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return problem("json-syntax", at, { reason });
  }
}

type Entry = MapTree["entries"] extends ReadonlyMap<string, infer One> ? One : never;

/** A map or list whose end has not been read yet. */
type Open =
  | { readonly kind: "map"; readonly at: Location; readonly entries: Map<string, Entry> }
  | { readonly kind: "list"; readonly at: Location; readonly items: Tree[] };

/** The tree of a text that is JSON. */
function treeOf({ file, text }: Source, problems: Problem[]): Tree {
  const place = (line: number, character: number): Location => ({
    file,
    line: line + 1,
    column: character + 1,
  });
  const { roots, add, open, close, keys } = treeBuilder(problems);
  visit(text, {
    onObjectBegin: (_, __, line, character) =>
      open({ kind: "map", at: place(line, character), entries: new Map() }),
    onArrayBegin: (_, __, line, character) =>
      open({ kind: "list", at: place(line, character), items: [] }),
    onObjectEnd: close,
    onArrayEnd: close,
    onObjectProperty: (name, _, __, line, character) => {
      keys.push({ name, at: place(line, character) });
    },
    onLiteralValue: (value: string | number | boolean | null, offset, length, line, character) => {
      const at = place(line, character);
      if (isInexact(value)) {
        const written = text.slice(offset, offset + length);
        note(problems, problem("unsafe-integer", at, { source: written }));
      }
      add({ kind: "scalar", at, value });
    },
  });
  return roots[0] as Tree;
}

/** Adds values to their parents while a text is read from start to end. */
function treeBuilder(problems: Problem[]) {
  const roots: Tree[] = [];
  const around: Open[] = [];
  /** The keys whose values have not been read yet. */
  const keys: { readonly name: string; readonly at: Location }[] = [];

  function add(value: Tree): void {
    if (around.length > DEPTH) note(problems, tooDeep(value.at));
    const parent = around.at(-1);
    if (parent?.kind === "map") enter(value, parent.entries);
    else (parent?.items ?? roots).push(value);
  }

  function enter(value: Tree, entries: Map<string, Entry>): void {
    const { name, at } = keys.pop() as (typeof keys)[number];
    const first = entries.get(name)?.keyAt;
    if (first !== undefined) note(problems, problem("duplicate-key", at, { key: name, first }));
    entries.set(name, { keyAt: at, value });
  }

  function open(one: Open): void {
    add(one);
    around.push(one);
  }

  return { roots, keys, add, open, close: (): void => void around.pop() };
}
