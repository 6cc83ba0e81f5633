import type { Capability } from "../../model/index.ts";
import { average } from "./averages.ts";
import { byDepartment } from "./coverage.ts";
import { fraction } from "./fraction.ts";
import { measureOf } from "./measure.ts";
import { commonReason, coverageOf, scoredOutcome } from "./parent-standing.ts";
import { type Fill, isCovered, type PassInput, type Standing } from "./standing.ts";
import { ladderBounds, walkLadder } from "./walk-ladder.ts";

/** A ladder capability in one pass: each respondent's walk, averaged like an answer. */
export function ladderStanding(
  capability: Capability,
  children: readonly Standing[],
  input: PassInput,
  fill: Fill,
): Standing {
  const { questionnaire, speakers } = input;
  const coverage = coverageOf(children);
  const bounds = ladderBounds(capability);
  const { within, across } = questionnaire.scoring.respondents;
  const ends = speakers.flatMap(({ department, sheet }) => {
    const end = walkLadder(capability, sheet);
    if (end === undefined) return [];
    return [{ department, score: fill === "highest" ? end.max : end.min }];
  });
  const voices = [...byDepartment(ends)].map(([department, people]) => ({
    department,
    entries: [],
    score: average[within](people.map(({ score }) => score)),
    coverage: undefined,
  }));
  const node = {
    id: capability.id,
    weight: fraction(capability.weight),
    bounds,
    coverage,
    children,
    isLeaf: true,
    question: undefined,
    voices,
  };
  if (voices.length === 0) {
    return { ...node, outcome: { kind: "not-scored", reason: commonReason(children) } };
  }
  if (!isCovered(coverage, input, fill)) {
    return { ...node, outcome: { kind: "not-scored", reason: "coverage" } };
  }
  const score = average[across](voices.map((voice) => voice.score));
  const measure = measureOf({ score, bounds }, questionnaire);
  return { ...node, outcome: scoredOutcome("capability", node, measure, input) };
}
