import type { Problem } from "../model/index.ts";
import type { SourceText } from "../text/code-frame.ts";
import { problemWords } from "../text/problem-block.ts";
import { countProblems, moreSentences, shownProblems } from "../text/shown-problems.ts";
import { paragraph, paragraphs } from "./blocks.ts";
import { type Document, plainDocument, section, type Section } from "./document.ts";

/** The problems of the files that were checked. */
export interface ProblemsInput {
  /** How many files were checked. */
  readonly files: number;
  readonly problems: readonly Problem[];
  /** The texts of the files, by the names that problems cite. */
  readonly sources: ReadonlyMap<string, SourceText>;
  /** A path that messages cite, from the root of the repository. */
  readonly fromRoot: (file: string) => string;
  /** The version of unsilo. */
  readonly version: string;
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

/** The first problems of each file and of the run, then how many more there are. */
export function problemSections(
  title: string,
  { problems, sources }: Pick<ProblemsInput, "problems" | "sources">,
  language: string,
): readonly Section[] {
  const { shown, ...rest } = shownProblems(problems);
  const blocks = shown.map((problem) => {
    const text = problem.at && sources.get(problem.at.file);
    return { kind: "problem" as const, ...problemWords(problem, text) };
  });
  return [
    ...section("problems", title, blocks),
    ...section("more-problems", "", paragraphs(moreSentences(rest, language))),
  ];
}

function verdict(input: ProblemsInput): string {
  const { errors, warnings } = countProblems(input.problems);
  const counts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  return `${counted(input.files, "file")}: ${counts.join(", ") || "no problems"}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
