import { parseDocument, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { type Kind, KINDS } from "./passages.ts";

/** A phrase that is avoided. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly write: string;
  readonly kinds: readonly Kind[];
  /** The language whose texts it applies to. */
  readonly language: "english" | "swedish";
  /** Whether it may also appear in inline code. */
  readonly isCode: boolean;
}

/** A waiver for a file that cannot hold comments. */
export interface ListedWaiver {
  readonly file: string;
  readonly phrase: string;
  readonly reason: string;
  readonly line: number;
}

export interface WordList {
  readonly phrases: readonly Phrase[];
  readonly waivers: readonly ListedWaiver[];
}

/** @throws where an entry lacks a field or limits itself to an unknown kind of text. */
export function readWordList(text: string): WordList {
  const document = parseDocument(text);
  const phrases = [
    ...entries(document, "english").flatMap((entry) => phrasesOf(entry, "english", false)),
    ...entries(document, "swedish").flatMap((entry) => phrasesOf(entry, "swedish", false)),
    ...entries(document, "identifiers").flatMap((entry) => phrasesOf(entry, "english", true)),
  ];
  const waivers = entries(document, "waivers").map((entry) => ({
    file: textOf(entry, "file"),
    phrase: textOf(entry, "phrase"),
    reason: textOf(entry, "reason"),
    line: text.slice(0, entry.range?.[0] ?? 0).split("\n").length,
  }));
  return { phrases, waivers };
}

function entries(document: ReturnType<typeof parseDocument>, key: string): readonly YAMLMap[] {
  const list = document.get(key);
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

function phrasesOf(
  entry: YAMLMap,
  language: Phrase["language"],
  isCode: boolean,
): readonly Phrase[] {
  const write = textOf(entry, "write");
  if (write === "") throw new Error("an entry does not say what to write");
  const limited = textsOf(entry, "in");
  const unknown = limited.find((kind) => !KINDS.some((one) => one === kind));
  if (unknown !== undefined) throw new Error(`there is no kind of text "${unknown}"`);
  const all = isCode ? KINDS.filter((kind) => kind === "comments" || kind === "docs") : KINDS;
  const kinds = limited.length === 0 ? all : KINDS.filter((kind) => limited.includes(kind));
  const phrases = textsOf(entry, "not");
  if (phrases.length === 0) throw new Error(`"${write}" replaces nothing`);
  return phrases.map((phrase) => ({
    pattern: patternOf(phrase, isCode),
    write,
    kinds,
    language,
    isCode,
  }));
}

function textOf(entry: YAMLMap, key: string): string {
  const value = entry.get(key);
  return typeof value === "string" ? value.trim() : "";
}

function textsOf(entry: YAMLMap, key: string): readonly string[] {
  const value = entry.get(key);
  if (!isSeq(value)) return [];
  return value.items.map((item) => (isScalar(item) ? String(item.value) : ""));
}

const EXPRESSION = /^\/(.*)\/$/u;
/** The beginning of a passage, or what follows the end of a sentence. */
const START = String.raw`(?<=^|[.!?:;]["”’)]?\s+)`;

function patternOf(phrase: string, isCode: boolean): RegExp {
  const expression = EXPRESSION.exec(phrase)?.[1]?.replaceAll("<start>", START);
  const literal = phrase.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const source = expression ?? String.raw`(?<![\p{L}\p{N}-])${literal}(?![\p{L}\p{N}-])`;
  return new RegExp(source.replaceAll(" ", String.raw`\s+`), isCode ? "gu" : "giu");
}
