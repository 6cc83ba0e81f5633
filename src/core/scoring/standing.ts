import { once } from "./once.ts";
import type { Answer, NotScoredReason, Question, Questionnaire } from "../../model/index.ts";
import type { AnswerSheet } from "./answer-sheet.ts";
import type { DepartmentVoice } from "./department-voice.ts";
import { compare, type Fraction, fraction } from "./fraction.ts";
import type { Bounds } from "./question-bounds.ts";

/** How unknown answers are taken: as the rules say, or all at their lowest or highest score. */
export type Fill = "as-answered" | "lowest" | "highest";

/** One respondent who speaks for a department. */
export interface Speaker {
  readonly department: string;
  readonly sheet: AnswerSheet;
}

/** What one pass scores: who spoke, and the reviews' answers that stand in for the aggregate. */
export interface PassInput {
  readonly questionnaire: Questionnaire;
  readonly speakers: readonly Speaker[];
  readonly reviews: ReadonlyMap<string, Answer>;
  /** What is assumed of the future: the level that a question is raised to at least. */
  readonly raises?: ReadonlyMap<string, number>;
}

/** Where a scored node stands: on its own range, in percent of it, and on the model's ladder (x*). */
export interface Measure {
  readonly score: Fraction;
  readonly bounds: Bounds;
  readonly percent: Fraction;
  readonly position: Fraction;
}

export interface ScoredOutcome {
  readonly kind: "scored";
  readonly measure: Measure;
  readonly level: number | undefined;
  /** The children that hold the level down. */
  readonly binding: readonly string[] | undefined;
  /** The children that too few answers left without a score. */
  readonly lost: readonly string[] | undefined;
}

export type Outcome =
  | ScoredOutcome
  | { readonly kind: "not-scored"; readonly reason: NotScoredReason };

/** A node as one pass over the questionnaire leaves it; all have one shape, which is quicker. */
export interface Standing {
  readonly id: string;
  readonly weight: Fraction;
  readonly outcome: Outcome;
  /** What the node could score; absent when nothing below it can be scored. */
  readonly bounds: Bounds | undefined;
  /** 0 to 1; absent when nobody was asked. */
  readonly coverage: Fraction | undefined;
  readonly children: readonly Standing[];
  /** What level rules look at: a question, or a ladder. */
  readonly isLeaf: boolean;
  readonly question: Question | undefined;
  /** What each department says to a scored question. */
  readonly voices: readonly DepartmentVoice[] | undefined;
}

/** Has no score only because too little is known: it might have had one. */
export function isUnknown({ outcome }: Standing): boolean {
  return (
    outcome.kind === "not-scored" &&
    (outcome.reason === "coverage" || outcome.reason === "nothing-answered")
  );
}

/** Has no score, or lacks one below, only because too little is known. */
export function hasUnknown(standing: Standing): boolean {
  return isUnknown(standing) || standing.children.some(hasUnknown);
}

/** The level of a node that has one. */
export function levelOf({ outcome }: Standing): number | undefined {
  return outcome.kind === "scored" ? outcome.level : undefined;
}

/** Whether enough was answered to publish; what is filled in has no gaps. */
export function isCovered(
  coverage: Fraction | undefined,
  { questionnaire }: PassInput,
  fill: Fill,
): boolean {
  const { publish } = questionnaire.scoring.coverage;
  return (
    fill !== "as-answered" || coverage === undefined || compare(coverage, fraction(publish)) >= 0
  );
}

/** The questions at the bottom of a node. */
export const questionStandings: (standing: Standing) => readonly Standing[] = once((standing) =>
  standing.question === undefined ? standing.children.flatMap(questionStandings) : [standing],
);
