import type {
  Confidence,
  ConfidenceReason,
  LeaveOneOut,
  Score,
  Scored,
} from "../../model/index.ts";
import { type Profile, scoreIn, type ScoredTree } from "../scoring/score-profile.ts";
import { questionStandings, type Speaker, type Standing } from "../scoring/standing.ts";
import { leaveOneOuts } from "./leave-one-out.ts";

/** How sure a score is, in one word with its reason. */
export interface Sureness {
  readonly confidence: Confidence | "insufficient";
  readonly confidenceReason: ConfidenceReason;
}

const FEWEST_DEPARTMENTS = 2;

/** How sure the overall is: from all answers, whatever of them may be shown. docs/scoring.md §8. */
export function overallSureness(scored: ScoredTree): Sureness {
  const { asAnswered, profile } = scored;
  const score = scoreIn(profile, asAnswered.id);
  if (score.kind === "not-scored") {
    return { confidence: "insufficient", confidenceReason: "not-scored" };
  }
  const doubt = doubtOf(score, asAnswered, scored);
  return { confidence: confidenceAgainst(doubt), confidenceReason: doubt ?? "enough-known" };
}

/** The profile in which the overall and the dimensions have their confidence, found in the same way. */
export function withConfidence(scored: ScoredTree): Profile {
  const { asAnswered, profile } = scored;
  const changed = [asAnswered, ...asAnswered.children].flatMap((node): [string, Score][] => {
    const score = scoreIn(profile, node.id);
    if (score.kind === "not-scored") return [];
    return [[node.id, { ...score, confidence: confidenceAgainst(doubtOf(score, node, scored)) }]];
  });
  return new Map([...profile, ...changed]);
}

function confidenceAgainst(doubt: ConfidenceReason | undefined): Confidence {
  return doubt === undefined ? "firm" : "indicative";
}

/** The first reason against; that one person decides is found out last, for it takes the longest. */
function doubtOf(
  { confidence, lost, level }: Scored,
  node: Standing,
  scored: ScoredTree,
): ConfidenceReason | undefined {
  if (lost !== undefined) return "dimension-lost";
  if (confidence === "indicative") return "too-little-known";
  if (!isAnsweredByTwo(node, scored.input.speakers)) return "one-department";
  return level !== undefined && isMovedByOne(node, scored) ? "one-respondent" : undefined;
}

/** Whether at least two departments answered a question that counts in the node. */
function isAnsweredByTwo(node: Standing, speakers: readonly Speaker[]): boolean {
  const questions = questionStandings(node).filter(({ question }) => question?.scored === true);
  const departments = new Set<string>();
  for (const { department, sheet } of speakers) {
    const isNew = !departments.has(department);
    if (isNew && questions.some(({ id }) => sheet.get(id)?.state === "answered")) {
      departments.add(department);
      if (departments.size === FEWEST_DEPARTMENTS) return true;
    }
  }
  return false;
}

/** Whether a level would be another, or none, without one of the people. */
function isMovedByOne({ id }: Standing, scored: ScoredTree): boolean {
  const { level, mayBeLost } = leaveOneOuts(scored).get(id) as LeaveOneOut;
  return level?.[0] !== level?.[1] || mayBeLost === true;
}
