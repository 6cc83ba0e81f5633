import type { Questionnaire } from "../../../model/index.ts";
import { appliesToNobody } from "../../../score/department-voice.ts";
import { toNumber } from "../../../score/fraction.ts";
import { isUnknown, questionNodes, type ScoredNode } from "../../../score/scored-node.ts";
import type { Candidate } from "./candidates.ts";

/** Where questions stand today (x*); one of which too little is known stands on the first level. */
export type Positions = ReadonlyMap<string, number>;

/** The positions of the questions that a step could raise: not of those that do not apply. */
export function positionsOf(overall: ScoredNode, { levels }: Questionnaire): Positions {
  const first = Math.min(...levels.map(({ level }) => level));
  return new Map(
    questionNodes(overall).flatMap((standing): [string, number][] => {
      const { id, outcome, voices = [] } = standing;
      if (appliesToNobody(voices)) return [];
      if (outcome.kind === "scored") return [[id, toNumber(outcome.measure.position)]];
      return isUnknown(standing) ? [[id, first]] : [];
    }),
  );
}

/**
 * The levels that questions are raised to by the steps chosen, which come in the order of the
 * candidates. A step applies to a question that stands on its `from` or above by then.
 */
export function raisesBy(
  chosen: readonly Candidate[],
  today: Positions,
): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const reached = new Map(today);
  for (const { question, from, to, lands } of chosen.flatMap(({ raises }) => raises)) {
    const position = reached.get(question);
    if (position === undefined || position < from || position >= lands) continue;
    levels.set(question, to);
    reached.set(question, lands);
  }
  return levels;
}

/** Whether everything that a step raises stands there already. */
export function isReached({ raises }: Candidate, today: Positions): boolean {
  return raises.every(({ question, lands }) => (today.get(question) ?? lands) >= lands);
}
