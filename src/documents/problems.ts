import type { Problem } from "../model/index.ts";
import { problemWords } from "../text/problem-block.ts";
import { moreWords, shownProblems } from "../text/shown-problems.ts";
import { paragraph, paragraphs } from "./blocks.ts";
import { type Document, plainDocument, section, type Section } from "./document.ts";

/** The problems of the files that were checked. */
export interface ProblemsInput {
  /** How many files were checked. */
  readonly files: number;
  readonly problems: readonly Problem[];
  /** The texts of the files, by the names that problems cite. */
  readonly sources: ReadonlyMap<string, string>;
  /** The version of unsilo. */
  readonly version: string;
}

/** How many of the problems are errors, and how many are warnings. */
export function countsOf({ problems }: Pick<ProblemsInput, "problems">): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

/** The problems with the lines around them and their remedies, errors first; then how many there are. */
export function problemsScreen(input: ProblemsInput): Document {
  return plainDocument({
    kind: "problems",
    language: "en",
    title: "",
    cover: [],
    sections: [
      ...problemSections("", input, "en"),
      ...section("verdict", "", paragraph(verdict(input))),
    ],
  });
}

/** The first problems of each file, then how many more there are. */
export function problemSections(
  title: string,
  { problems, sources }: Pick<ProblemsInput, "problems" | "sources">,
  language: string,
): readonly Section[] {
  const { shown, more } = shownProblems(problems);
  const blocks = shown.map((problem) => {
    const text = problem.at && sources.get(problem.at.file);
    return { kind: "problem" as const, ...problemWords(problem, text) };
  });
  return [
    ...section("problems", title, blocks),
    ...section("more-problems", "", paragraphs(more.map((one) => moreWords(one, language)))),
  ];
}

function verdict(input: ProblemsInput): string {
  const { errors, warnings } = countsOf(input);
  const counts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  return `${counted(input.files, "file")}: ${counts.join(", ") || "no problems"}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
