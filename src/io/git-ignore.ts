import { dirname, join, relative, sep } from "node:path";
import { readFileWithin } from "./read-files.ts";
import { repositoryRoot } from "./repository.ts";

/** Larger lists of patterns are not read. */
const LIMIT = 1024 * 1024;

/** A line of a .gitignore. */
interface Pattern {
  /** The parts between its slashes; `**` is any number of folders. */
  readonly parts: readonly string[];
  readonly isFolder: boolean;
  readonly isException: boolean;
}

/**
 * The root of the repository that would keep a file: it is in one, and no `.gitignore` and no
 * `.git/info/exclude` of it excludes the file. The user's own list of exclusions is not read, and git
 * is not run: a repository may say what git runs.
 */
export function keptByGit(path: string): string | undefined {
  const root = repositoryRoot(dirname(path));
  if (root === undefined) return undefined;
  const steps = relative(root, path).split(sep);
  const own = patternsIn(join(root, ".git", "info", "exclude"));
  return steps.some((_, index) => isIgnored(root, steps.slice(0, index + 1), steps.length, own))
    ? undefined
    : root;
}

/** Whether a folder above the file, or the file itself, is ignored: the last pattern that fits counts. */
function isIgnored(
  root: string,
  steps: readonly string[],
  all: number,
  own: readonly Pattern[],
): boolean {
  const isFolder = steps.length < all;
  const lists = steps.map((_, index) => ({
    patterns: patternsIn(join(root, ...steps.slice(0, index), ".gitignore")),
    below: steps.slice(index),
  }));
  const fitting = [{ patterns: own, below: steps }, ...lists].flatMap(({ patterns, below }) =>
    patterns.filter((one) => (isFolder || !one.isFolder) && hasRun(one.parts, below, fitsPart)),
  );
  return fitting.at(-1)?.isException === false;
}

function patternsIn(path: string): readonly Pattern[] {
  const reading = readFileWithin(path, LIMIT);
  if (reading.kind !== "read") return [];
  return new TextDecoder().decode(reading.bytes).split(/\r?\n/u).flatMap(patternOf);
}

function patternOf(line: string): Pattern | [] {
  const text = line.replace(/(?<!\\) +$/u, "");
  if (text === "" || text.startsWith("#")) return [];
  const isException = text.startsWith("!");
  const body = isException ? text.slice(1) : text;
  const isFolder = body.endsWith("/");
  const parts = body.replace(/\/$/u, "").split("/");
  const isAnywhere = parts.length === 1;
  const isFromHere = parts[0] === "";
  return {
    parts: isAnywhere ? ["**", ...parts] : isFromHere ? parts.slice(1) : parts,
    isFolder,
    isException,
  };
}

/** Any number of items; the last of several parts needs one at least. */
const GAP = "**";

/**
 * Whether parts fit items one after the other, where a gap fits any number of them. Each part is
 * tried once at each item, so that no pattern takes long.
 */
function hasRun(
  parts: readonly string[],
  items: readonly string[],
  fits: (part: string, item: string) => boolean,
): boolean {
  let ends: readonly number[] = [0];
  for (const [index, part] of parts.entries()) {
    const isOpen = part === GAP && index === parts.length - 1;
    const first = Math.min(...ends) + (isOpen && parts.length > 1 ? 1 : 0);
    ends =
      part === GAP
        ? items
            .flatMap((_, at) => (at >= first ? at : []))
            .concat(first <= items.length ? items.length : [])
        : ends.filter((at) => at < items.length && fits(part, items[at] ?? "")).map((at) => at + 1);
    if (ends.length === 0) return false;
  }
  return ends.includes(items.length);
}

/** A character that stands for itself, a class of characters, or any run of them. */
const SIGN = /\\.|\[[!^]?\]?[^\]]*\]|\*+|./gsu;

function fitsPart(part: string, name: string): boolean {
  const signs = (part.match(SIGN) ?? []).map((sign) => (sign.startsWith("*") ? GAP : sign));
  // With an end to both, a run of characters may be empty, also the last.
  return hasRun([...signs, END], [...Array.from(name), END], fitsSign);
}

const END = "";

function fitsSign(sign: string, character: string): boolean {
  if (sign === END || character === END) return sign === character;
  if (sign === "?") return true;
  if (sign.startsWith("\\")) return sign.slice(1) === character;
  return sign.startsWith("[") && sign.length > 1 ? isInClass(sign, character) : sign === character;
}

/** Whether a class such as `[a-z_]` or `[!0-9]` has a character. */
function isInClass(sign: string, character: string): boolean {
  const [, negation = "", body = ""] = /^\[([!^]?)(.*)\]$/su.exec(sign) ?? [];
  const ranges = body.match(/.-.|./gsu) ?? [];
  const isIn = ranges.some((range) => {
    const [from = "", , to = from] = Array.from(range);
    return from <= character && character <= to;
  });
  return isIn !== (negation !== "");
}
