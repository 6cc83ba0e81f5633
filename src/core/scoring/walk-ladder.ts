import type { Capability, Option } from "../../model/index.ts";
import type { AnswerSheet, SheetEntry } from "./answer-sheet.ts";
import { boundsOf, type Bounds } from "./question-bounds.ts";
import { entryScore } from "./score-answer.ts";

/**
 * Where one respondent's walk of a ladder ends: the score of the option that ended it, or between
 * the lowest and highest end still open at a rung of which nothing is known. docs/scoring.md §2.
 */
export function walkLadder(capability: Capability, sheet: AnswerSheet): Bounds | undefined {
  const entries = capability.questions.flatMap(({ id }) => sheet.get(id) ?? []);
  const walked = entries.filter(({ state }) => state !== "not-shown" && state !== "not-applicable");
  const last = walked.at(-1);
  if (last === undefined) return undefined;
  if (last.state === "answered") return ended(last);
  return ladderBounds(capability, capability.questions.indexOf(last.question));
}

/** The scores at which a walk can end, from a rung on. */
export function ladderBounds({ questions }: Capability, fromRung = 0): Bounds {
  const ends = questions.slice(fromRung).flatMap((question, index, rungs) => {
    const options = question.type === "choice" ? question.options : [];
    return options.filter(({ stops }) => stops || index === rungs.length - 1);
  });
  return boundsOf(ends.flatMap(({ score }: Option) => score ?? []));
}

function ended(entry: SheetEntry): Bounds | undefined {
  const score = entryScore(entry);
  return score === undefined ? undefined : { min: score, max: score };
}
