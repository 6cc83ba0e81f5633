import { readFile } from "node:fs/promises";
import { parse, type Token } from "@messageformat/parser";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import { ROOT } from "./paths.ts";

/** The value at a key of a catalog. */
export type Entry = Message | Word | List | Group;

export interface Message {
  readonly kind: "message";
  readonly place: string;
  readonly tokens: readonly Token[];
}

/** A value for the program, not for readers. English sets it for all languages. */
export interface Word {
  readonly kind: "word";
  readonly place: string;
  readonly word: string;
}

/** The keys that take such a value, each with the values that it allows. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map([["severity", ["error", "warning"]]]);

export interface List {
  readonly kind: "list";
  readonly place: string;
  readonly items: readonly Entry[];
}

export interface Group {
  readonly kind: "group";
  readonly place: string;
  readonly isRoot?: boolean;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** An argument of a message: a text, a number that selects a plural form, or a list of texts. */
export type ArgumentType = "string" | "number" | "readonly string[]";

export type Arguments = ReadonlyMap<string, ArgumentType>;

/** A catalog's messages, each with its place; undefined if there is no such file. */
export async function readCatalog(path: string): Promise<Group | undefined> {
  const source = await readFile(path, "utf8").catch(() => undefined);
  if (source === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const root = entryOf(document.contents, (node) => {
    const { line } = lines.linePos(node.range?.[0] ?? 0);
    return `${path.replace(ROOT, "")}:${line}`;
  });
  if (root.kind !== "group") throw new Error(`${path}: a catalog is a map`);
  return { ...root, isRoot: true };
}

function entryOf(node: Node | null | undefined, placeOf: (node: Node) => string): Entry {
  if (isScalar(node)) return message(String(node.value), placeOf(node));
  if (isSeq<Node>(node)) {
    const items = node.items.map((item) => entryOf(item, placeOf));
    return { kind: "list", place: placeOf(node), items };
  }
  if (!isMap<Node, Node>(node)) throw new Error("a catalog holds texts, lists and maps");
  const entries = node.items.map(({ key, value }) => {
    const words = WORDS.get(String(key));
    const entry =
      words === undefined ? entryOf(value, placeOf) : wordOf(value, words, placeOf(value ?? key));
    return [String(key), entry] as const;
  });
  return { kind: "group", place: placeOf(node), entries: new Map(entries) };
}

function wordOf(node: Node | null, words: readonly string[], place: string): Word {
  const word = isScalar(node) ? String(node.value) : "";
  if (words.includes(word)) return { kind: "word", place, word };
  throw new Error(`${place}: write one of ${words.join(", ")}`);
}

function message(source: string, place: string): Message {
  try {
    return { kind: "message", place, tokens: parse(source) };
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The arguments of a message, each with its type. */
export function argumentsOf(tokens: readonly Token[], place: string): Arguments {
  const found = new Map<string, ArgumentType>();
  const add = (name: string, type: ArgumentType): void => {
    const known = found.get(name);
    // A number may also be printed directly, beside the form that it selects.
    if (known === undefined || known === type || known === "string") found.set(name, type);
    else if (type !== "string")
      throw new Error(`${place}: {${name}} is used as ${known} and as ${type}`);
  };
  const walk = (all: readonly Token[]): void => {
    for (const token of all) {
      switch (token.type) {
        case "argument":
        case "select":
          add(token.arg, "string");
          break;
        case "plural":
        case "selectordinal":
          add(token.arg, "number");
          break;
        case "function":
          add(token.arg, FORMATS[token.key] ?? unknownFormat(token.key, place));
          break;
        case "content":
        case "octothorpe":
          break;
      }
      if ("cases" in token) for (const one of token.cases) walk(one.tokens);
    }
  };
  walk(tokens);
  return found;
}

export function ownArguments(entry: Entry): Arguments {
  return entry.kind === "message" ? argumentsOf(entry.tokens, entry.place) : new Map();
}

/**
 * The arguments of all messages of a group. A group of nothing but messages holds variants of one
 * sentence, which share their arguments. A catalog is not such a group. A group with a
 * word is a row: several sentences about one thing, each with its own arguments.
 */
export function sharedArguments(group: Group): Arguments | undefined {
  const entries = [...group.entries.values()];
  if (group.isRoot || entries.some(({ kind }) => kind !== "message")) return undefined;
  return argumentsOf(
    entries.flatMap((entry) => (entry.kind === "message" ? entry.tokens : [])),
    group.place,
  );
}

/** The formats that can follow the name of an argument, as in `{departments, list}`. */
const FORMATS: Readonly<Record<string, ArgumentType>> = {
  list: "readonly string[]",
  number: "number",
  spell: "number",
  capital: "string",
  within: "string",
};

export function unknownFormat(name: string, place: string): never {
  throw new Error(
    `${place}: there is no format "${name}"; there are ${Object.keys(FORMATS).join(", ")}`,
  );
}
