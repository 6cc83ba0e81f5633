import { fromMarkdown, fromTemplate, fromYaml } from "./other-files.ts";
import { type Extract, type Passage, type Waiver, withoutCode } from "./passages.ts";
import { fromTypeScript } from "./typescript.ts";
import type { Phrase, WordList } from "./word-list.ts";

/** A file by its path from the root of the repository. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

interface Finding {
  readonly path: string;
  readonly line: number;
  readonly phrase: string;
  readonly write: string;
}

/** Where the word list is, for faults in its waivers. */
export const WORD_LIST = "scripts/english/words.yaml";

/**
 * Phrases of the word list in the files that are not waived, and waivers without a reason or a use,
 * as `file:line: "phrase" → write "…"`, sorted by file and line.
 */
export function lintEnglish(files: readonly SourceText[], words: WordList): readonly string[] {
  const used = new Set<string>();
  const faults = files.flatMap((file) => faultsIn(file, words, used));
  for (const { file, phrase, reason, line } of words.waivers) {
    if (reason === "") faults.push(fault(WORD_LIST, line, "a waiver needs a reason"));
    else if (!used.has(keyOf(file, phrase))) {
      faults.push(fault(WORD_LIST, line, `the waiver of "${phrase}" in ${file} is not needed`));
    }
  }
  return faults
    .toSorted((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1))
    .map(({ path, line, text }) => `${path}:${line}: ${text}`);
}

interface Fault {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

function fault(path: string, line: number, text: string): Fault {
  return { path, line, text };
}

function faultsIn(file: SourceText, words: WordList, used: Set<string>): Fault[] {
  const { passages, waivers } = extractOf(file);
  const lineOf = lineFinder(file.text);
  const faults: Fault[] = [];
  const waived = new Map(
    waivers.map((waiver) => [waivedLines(file.text, lineOf(waiver.start)), waiver] as const),
  );
  const needed = new Set<Waiver>();
  for (const { line, phrase, write } of findingsIn(file.path, passages, words.phrases, lineOf)) {
    const listed = words.waivers.find(
      (waiver) => waiver.file === file.path && waiver.phrase.toLowerCase() === phrase.toLowerCase(),
    );
    const own = [...waived].find(([[first, last]]) => line >= first && line <= last)?.[1];
    if (own !== undefined) needed.add(own);
    else if (listed !== undefined) used.add(keyOf(listed.file, listed.phrase));
    else faults.push(fault(file.path, line, `"${phrase}" → write "${write}"`));
  }
  for (const waiver of waivers) {
    const line = lineOf(waiver.start);
    if (waiver.reason === "") faults.push(fault(file.path, line, "a waiver needs a reason"));
    else if (!needed.has(waiver))
      faults.push(fault(file.path, line, "a waiver is not needed here"));
  }
  return faults;
}

/** The next line with text; before a Markdown table, the whole table, which has no room for comments. */
function waivedLines(text: string, line: number): readonly [first: number, last: number] {
  const lines = text.split("\n");
  let first = line + 1;
  while (lines[first - 1]?.trim() === "") first += 1;
  let last = first;
  while (lines[last - 1]?.startsWith("|") === true && lines[last]?.startsWith("|") === true) {
    last += 1;
  }
  return [first, last];
}

function* findingsIn(
  path: string,
  passages: readonly Passage[],
  phrases: readonly Phrase[],
  lineOf: (offset: number) => number,
): Generator<Finding> {
  const language = path.startsWith("catalogs/sv/") ? "swedish" : "english";
  for (const { kind, start, text } of passages) {
    const prose = withoutCode(text);
    for (const { pattern, write, kinds, isCode, ...phrase } of phrases) {
      if (phrase.language !== language || !kinds.includes(kind)) continue;
      for (const match of (isCode ? text : prose).matchAll(pattern)) {
        const found = match[0].trim().replaceAll(/\s+/gu, " ");
        yield { path, line: lineOf(start + match.index), phrase: found, write };
      }
    }
  }
}

function lineFinder(text: string): (offset: number) => number {
  const breaks = [...text.matchAll(/\n/gu)].map((match) => match.index);
  return (offset) => {
    let line = 1;
    for (const at of breaks) {
      if (at >= offset) break;
      line += 1;
    }
    return line;
  };
}

function keyOf(file: string, phrase: string): string {
  return `${file}\n${phrase}`;
}

/** Messages here are rewritten together with the catalogs, and are checked from then on. */

function extractOf({ path, text }: SourceText): Extract {
  switch (path.slice(path.lastIndexOf("."))) {
    case ".md":
      return fromMarkdown(text);
    case ".yaml":
      return fromYaml(text);
    case ".css":
    case ".hbs":
      return fromTemplate(text);
    default: {
      const messages = path.startsWith("src/");
      return fromTypeScript(text, { titles: path.startsWith("test/"), messages });
    }
  }
}
