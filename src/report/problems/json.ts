import { forJson } from "../../text/encode/json.ts";
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
  return forJson(document);
}
