import { checkTexts } from "../generated/catalogs/check.ts";
import type { Problem, Severity } from "../model/index.ts";
import { MOST_PROBLEMS } from "./first-problems.ts";
import { problem } from "./problems.ts";

/** The most problems of one run that are worth reading at once. */
const MOST_SHOWN = 100;

/** The most problems of one run that a document for other programs lists. */
const MOST_LISTED = 1000;

/** Kinds of problems that say how many others there are; they are never left out of those shown. */
const SUMMARIES: ReadonlySet<string> = new Set([
  "too-many-problems",
  "rest-not-read",
  "more-warnings",
]);

/** How many errors and warnings there are. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** How many problems of a file are not shown. */
export interface MoreProblems extends ProblemCounts {
  readonly file: string;
}

/** What a reader is shown of many problems, and how many more there are. */
export interface ShownProblems {
  readonly shown: readonly Problem[];
  /** In the files with problems that are shown. */
  readonly more: readonly MoreProblems[];
  /** In all other files together, and the number of those; absent if there are none. */
  readonly elsewhere?: ProblemCounts & { readonly files: number };
}

/**
 * Errors before warnings, and of each file and of the whole run as many as are worth reading at
 * once. This limits what a page or a terminal shows, never what is counted, and never an exit code.
 */
export function shownProblems(problems: readonly Problem[]): ShownProblems {
  const shown: Problem[] = [];
  const shownOf = new Map<string, number>();
  const rest = new Map<string, Problem[]>();
  for (const one of errorsFirst(problems)) {
    // A file or folder that cannot be read at all has one problem, without a place.
    const file = one.at?.file ?? one.message;
    const own = shownOf.get(file) ?? 0;
    const isWithin = shown.length < MOST_SHOWN && own < MOST_PROBLEMS;
    if (isWithin || (own > 0 && SUMMARIES.has(one.code))) {
      shown.push(one);
      shownOf.set(file, own + 1);
    } else {
      const others = rest.get(file) ?? [];
      others.push(one);
      rest.set(file, others);
    }
  }
  const more = [...rest].filter(([file]) => shownOf.has(file));
  const others = [...rest].filter(([file]) => !shownOf.has(file));
  return {
    shown,
    more: more.map(([file, own]) => ({ file, ...countProblems(own) })),
    ...(others.length > 0 && {
      elsewhere: { ...countProblems(others.flatMap(([, own]) => own)), files: others.length },
    }),
  };
}

/**
 * The problems that a document for other programs lists: all of them, unless there are very many;
 * then errors before warnings, and a last one that counts the others.
 */
export function listedProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_LISTED) return problems;
  const sorted = errorsFirst(problems);
  const rest = sorted.slice(MOST_LISTED);
  const { errors, warnings } = countProblems(rest);
  const files = new Set(rest.map(({ at }) => at?.file)).size;
  const count = errors + warnings;
  const severity = errors > 0 ? "error" : "warning";
  const last = problem("more-problems", rest[0]?.at, { count, files }, severity);
  return [...sorted.slice(0, MOST_LISTED), { ...last, ...(count > 1 && { count }) }];
}

/** How many problems there are, with those that are not listed one by one. */
export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const count = (severity: Severity): number =>
    problems.reduce((total, one) => total + (one.severity === severity ? (one.count ?? 1) : 0), 0);
  return { errors: count("error"), warnings: count("warning") };
}

/** Sentences about the others: "a.yaml: 3 more errors are not shown", and where to see them. */
export function moreSentences(
  { more, elsewhere }: Pick<ShownProblems, "more" | "elsewhere">,
  language: string,
): readonly string[] {
  const words = checkTexts(language);
  const facts = (counts: ProblemCounts) => ({
    counts: countWords(counts, language),
    count: counts.errors + counts.warnings,
  });
  return [
    ...more.map(({ file, ...counts }) => words.moreProblems({ file, ...facts(counts) })),
    ...(elsewhere === undefined
      ? []
      : [words.elsewhere({ files: elsewhere.files, ...facts(elsewhere) })]),
  ];
}

function countWords({ errors, warnings }: ProblemCounts, language: string): readonly string[] {
  const words = checkTexts(language);
  return [
    ...(errors === 0 ? [] : [words.moreErrors({ count: errors })]),
    ...(warnings === 0 ? [] : [words.moreWarnings({ count: warnings })]),
  ];
}

function errorsFirst(problems: readonly Problem[]): readonly Problem[] {
  const of = (severity: Severity) => problems.filter((one) => one.severity === severity);
  return [...of("error"), ...of("warning")];
}
