import { laddersOf } from "../model/levels.ts";
import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";

/** The level from which answers need evidence is a level of the model, and not its lowest. */
export function checkEvidence({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { evidence, methods } = questionnaire.scoring;
  if (evidence === undefined) return [];
  const { from } = evidence;
  const at = locate(["scoring", "evidence", "from"]);
  const ladders = laddersOf(questionnaire).filter((levels) => levels.length > 0);
  const levels = [...new Set(ladders.flat().map(({ level }) => level))].toSorted((a, b) => a - b);
  if (levels.length === 0) return [problem("no-levels", at, { why: "evidence", id: "scoring" })];
  if (!levels.includes(from)) return [problem("level-not-in-model", at, { level: from, levels })];
  const isLowest = from === levels[0];
  const why = methods.capability === "ladder" ? "ladder" : isLowest ? "lowest" : undefined;
  return why === undefined ? [] : [problem("evidence-without-effect", at, { why, level: from })];
}
