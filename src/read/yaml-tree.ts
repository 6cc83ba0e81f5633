import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import type { Location, Problem } from "../model/index.ts";
import { MOST_PROBLEMS } from "../text/first-problems.ts";
import { problem } from "../text/problems.ts";
import { DEPTH, FAR_TOO_DEEP, isInexact, note, tooDeep, type TreeReading } from "./plain-data.ts";
import type { Source } from "./source.ts";
import type { MapTree, Tree } from "./tree.ts";

/** Reads YAML 1.2 as plain data: rejects aliases, tags, merge keys and second documents. */
export function yamlTree({ file, text }: Source): TreeReading {
  const lines = new LineCounter();
  const locate = (offset: number): Location => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const { document, other, deep } = parsed(text, lines);
  if (deep !== undefined) return { problems: [tooDeep(locate(deep))] };
  const errors = document.errors.slice(0, MOST_PROBLEMS + 1);
  const syntax = errors.map((error) => syntaxProblem(error, locate));
  const several = other === undefined ? [] : [problem("several-documents", locate(other), {})];
  if (syntax.length + several.length > 0) return { problems: [...syntax, ...several] };
  const problems: Problem[] = [];
  const tree = document.contents && treeOf(document.contents, { locate, problems, depth: 0 });
  return tree === null || problems.length > 0 ? { problems } : { tree, problems };
}

/** The first document of a text. */
interface Parsed {
  readonly document: Document.Parsed;
  /** The offset of a second document. */
  readonly other?: number;
  /** The place where reading stopped because the text nests too deep. */
  readonly deep?: number;
}

/**
 * The library makes an error for each of up to a million misplaced characters; omitting their stack
 * traces saves nine tenths of the time.
 */
function parsed(text: string, lines: LineCounter): Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return composed(text, lines);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function composed(text: string, lines: LineCounter): Parsed {
  const reading: { deep?: number } = {};
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: "error",
  });
  const documents = composer.compose(tokensWithin(text, lines, reading), true, text.length);
  // With `forceDoc` there is always a first one.
  const document = documents.next().value as Document.Parsed;
  const second = documents.next().value;
  return { document, ...(second === undefined ? {} : { other: second.range[0] }), ...reading };
}

/**
 * The tokens of a text, up to the place where they nest too deep. The composer is recursive,
 * whatever characters nest; the parser keeps its own stack.
 */
function* tokensWithin(
  text: string,
  lines: LineCounter,
  reading: { deep?: number },
): Generator<CST.Token> {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  let directives = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    yield* parser.next(lexeme);
    if (parser.stack.length > FAR_TOO_DEEP) {
      reading.deep = offset;
      return;
    }
    // Each makes a warning of the library; more than are shown change nothing.
    if (parser.stack.length === 0 && lexeme.startsWith("%")) directives += 1;
    if (directives > MOST_PROBLEMS) break;
  }
  yield* parser.end();
}

function syntaxProblem({ code, message, pos }: YAMLError, locate: Locate): Problem {
  const at = locate(pos[0]);
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
