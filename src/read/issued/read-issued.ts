import type { IssuedFile, Problem } from "../../model/index.ts";
import validate from "../../generated/validators/issued.js";
import { isDate } from "../../text/dates.ts";
import { problem } from "../../text/problems.ts";
import { readDocument } from "../read-document.ts";
import type { Source } from "../source.ts";
import { nodeAt, type Path, plain } from "../tree.ts";

/** What documents for a client have printed, or the problems of the file that says so. */
export interface IssuedReading {
  readonly issued?: IssuedFile;
  readonly problems: readonly Problem[];
}

/** Reads a record of what was issued; only `report --issue` writes one. */
export function readIssued(source: Source): IssuedReading {
  const { tree, problems } = readDocument(source, "a record of issued documents", validate);
  if (tree === undefined) return { problems };
  const issued = plain(tree) as IssuedFile;
  const wrong = datesIn(issued).flatMap(({ path, date }) =>
    isDate(date) ? [] : [problem("no-such-date", nodeAt(tree, path).at, { found: date })],
  );
  return wrong.length > 0 ? { problems: wrong } : { issued, problems: [] };
}

interface DatePlace {
  readonly path: Path;
  readonly date: string;
}

function datesIn({ issued }: IssuedFile): readonly DatePlace[] {
  return issued.flatMap(({ issues, scores, coverage }, index): readonly DatePlace[] => [
    { path: ["issued", index, "coverage", "date"], date: coverage.date },
    ...issues.map(({ date }, at) => ({ path: ["issued", index, "issues", at, "date"], date })),
    ...scores.map(({ date }, at) => ({ path: ["issued", index, "scores", at, "date"], date })),
  ]);
}
