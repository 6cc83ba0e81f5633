import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import type { Location, Problem } from "../core/model/index.ts";
import { MOST_PROBLEMS } from "../text/first-problems.ts";
import { problem } from "../text/problems.ts";
import { DEPTH, isFarTooDeep, isInexact, note, tooDeep, type TreeReading } from "./plain-data.ts";
import type { Source } from "./source.ts";
import type { MapTree, Tree } from "./tree.ts";

/** Reads YAML 1.2 as plain data: no alias, tag, merge key or second document. */
export function yamlTree({ file, text }: Source): TreeReading {
  const lines = new LineCounter();
  const locate = (offset: number): Location => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (nestsFarTooDeep(text)) return { problems: [tooDeep(locate(0))] };
  const document = parsed(text, lines);
  const isTooDeep = document?.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION") ?? true;
  if (document === undefined || isTooDeep) return { problems: [tooDeep(locate(0))] };
  if (document.errors.length > 0) {
    const errors = document.errors.slice(0, MOST_PROBLEMS + 1);
    return { problems: errors.map((error) => syntaxProblem(error, locate)) };
  }
  const problems: Problem[] = [];
  const tree = document.contents && treeOf(document.contents, { locate, problems, depth: 0 });
  return tree === null || problems.length > 0 ? { problems } : { tree, problems };
}

/** Brackets inside of texts nest nothing; the lexer, which tells them apart, is seldom asked. */
function nestsFarTooDeep(text: string): boolean {
  return isFarTooDeep(text.match(/[[\]{}]/gu) ?? []) && isFarTooDeep(new Lexer().lex(text));
}

/**
 * The library recurses; what is nested too deep for it is far too deep for us. It makes an error
 * for each of up to a million misplaced characters: without their stack traces that takes a tenth.
 */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      version: "1.2",
      schema: "core",
      uniqueKeys: false,
      stringKeys: true,
      prettyErrors: false,
      logLevel: "error",
      lineCounter,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function syntaxProblem({ code, message, pos }: YAMLError, locate: Locate): Problem {
  const at = locate(pos[0]);
  if (code === "MULTIPLE_DOCS") return problem("several-documents", at, {});
  if (code === "NON_STRING_KEY") return problem("complex-key", at, {});
  return problem("yaml-syntax", at, { reason: message });
}

type Locate = (offset: number) => Location;

interface Walk {
  readonly locate: Locate;
  readonly problems: Problem[];
  readonly depth: number;
}

function treeOf(node: Node, walk: Walk): Tree {
  const at = walk.locate(node.range?.[0] ?? 0);
  const nothing: Tree = { kind: "scalar", at, value: null };
  const refusal = refusalOf(node, at, walk.depth);
  if (refusal !== undefined) {
    note(walk.problems, refusal);
    return nothing;
  }
  const deeper = { ...walk, depth: walk.depth + 1 };
  if (isMap(node)) return mapOf(node as YAMLMap<Node, Node | null>, at, deeper);
  if (isSeq<Node>(node)) {
    return { kind: "list", at, items: node.items.map((item) => treeOf(item, deeper)) };
  }
  return isScalar(node)
    ? { ...nothing, value: node.value as string | number | boolean | null }
    : nothing;
}

function refusalOf(node: Node, at: Location, depth: number): Problem | undefined {
  if (depth > DEPTH) return tooDeep(at);
  if (isAlias(node)) return problem("yaml-alias", at, { name: node.source });
  if (node.tag !== undefined) return problem("yaml-tag", at, { tag: node.tag });
  if (isScalar(node) && isInexact(node.value)) {
    return problem("unsafe-integer", at, { source: node.source ?? String(node.value) });
  }
  return undefined;
}

function mapOf(map: YAMLMap<Node, Node | null>, at: Location, walk: Walk): MapTree {
  const entries = new Map<string, { keyAt: Location; value: Tree }>();
  for (const { key, value } of map.items) {
    const keyAt = walk.locate(key.range?.[0] ?? 0);
    const name = String(isScalar(key) ? key.value : "");
    const first = entries.get(name);
    if (name === "<<") note(walk.problems, problem("yaml-merge-key", keyAt, {}));
    if (first !== undefined) {
      note(walk.problems, problem("duplicate-key", keyAt, { key: name, first: first.keyAt }));
    }
    const absent: Tree = { kind: "scalar", at: keyAt, value: null };
    entries.set(name, { keyAt, value: value === null ? absent : treeOf(value, walk) });
  }
  return { kind: "map", at, entries };
}
