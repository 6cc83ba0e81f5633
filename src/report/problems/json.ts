import { countsOf, type ProblemsInput } from "./input.ts";

/** The problems as data, for other programs. */
export function jsonProblems({ files, problems, version }: ProblemsInput): string {
  const document = {
    schemaVersion: 1,
    tool: { name: "unsilo", version },
    files,
    ...countsOf({ problems }),
    problems,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
