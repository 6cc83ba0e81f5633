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
function farTooDeep({ file, text, line: first = 1 }: Source): Location | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    depth += STEPS[text.charAt(scanner.getTokenOffset())] ?? 0;
    if (depth > FAR_TOO_DEEP) {
      const line = scanner.getTokenStartLine() + first;
      return { file, line, column: scanner.getTokenStartCharacter() + 1 };
    }
  }
  return undefined;
}

const STEPS: Readonly<Record<string, number>> = { "[": 1, "{": 1, "]": -1, "}": -1 };

/** Node's own words for an error differ by version, and often have no place. */
function syntaxProblem(source: Source): Problem | undefined {
  const { file, text, line: first = 1 } = source;
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const deep = farTooDeep(source);
    if (deep !== undefined) return tooDeep(deep);
    const { offset, code } = firstError(text) ?? { offset: 0, code: OTHER_ERROR };
    // An error at the end is located behind the last character that counts.
    const before = text.slice(0, Math.min(offset, text.trimEnd().length)).split("\n");
    const line = before.length - 1 + first;
    const at = { file, line, column: (before.at(-1)?.length ?? 0) + 1 };
    return problem("json-syntax", at, { reason: REASONS[code] ?? REASONS[OTHER_ERROR] ?? "" });
  }
}

interface SyntaxError {
  readonly code: number;
  readonly offset: number;
}

function firstError(text: string): SyntaxError | undefined {
  const errors: SyntaxError[] = [];
  const onError = (code: number, offset: number): void => {
    if (errors.length === 0) errors.push({ code, offset });
  };
  visit(text, { onError }, { disallowComments: true });
  return errors[0];
}

const OTHER_ERROR = 1;

/** By jsonc-parser's numbers. */
const REASONS: Readonly<Record<number, string>> = {
  [OTHER_ERROR]: "texts and keys need double quotes here",
  2: "this is not a number",
  3: "a key in double quotes is missing",
  4: "a value is missing",
  5: "a colon is missing after the key",
  6: "a comma is missing before this",
  7: "a closing } is missing",
  8: "a closing ] is missing",
  9: "there is text after the end",
  10: "comments are not allowed",
  11: "a comment does not end",
  12: "a closing quote is missing",
  13: "a number is not complete",
  14: "a \\u needs four hexadecimal digits",
  15: "this escape does not exist; a backslash is written \\\\",
  16: "a control character must be escaped",
};

type Entry = MapTree["entries"] extends ReadonlyMap<string, infer One> ? One : never;

/** A map or list whose end has not been read yet. */
type Open =
  | { readonly kind: "map"; readonly at: Location; readonly entries: Map<string, Entry> }
  | { readonly kind: "list"; readonly at: Location; readonly items: Tree[] };

/** The tree of a text that is JSON. */
function treeOf({ file, text, line: first = 1 }: Source, problems: Problem[]): Tree {
  const place = (line: number, character: number): Location => ({
    file,
    line: line + first,
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
