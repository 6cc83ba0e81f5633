import type { Location, Problem, Result } from "../../model/index.ts";
import validate from "../../generated/validators/result.js";
import { readDocument } from "../read-document.ts";
import type { Source } from "../source.ts";
import { withCleanSubject } from "../response/clean-names.ts";
import { nodeAt, type Path, plain } from "../tree.ts";

/** A result with the places of its values. */
export interface SavedResult {
  readonly result: Result;
  readonly locate: (path: Path) => Location;
}

/** A saved result, or the problems that prevent it. */
export interface ResultReading {
  readonly saved?: SavedResult;
  readonly problems: readonly Problem[];
}

/** Reads a result that `unsilo score --format json` wrote. */
export function readResult(source: Source): ResultReading {
  const { tree, problems } = readDocument(source, "a result", validate);
  if (tree === undefined) return { problems };
  const result = withCleanSubject(plain(tree) as Result);
  return {
    saved: { result, locate: (path) => nodeAt(tree, path).at },
    problems,
  };
}
