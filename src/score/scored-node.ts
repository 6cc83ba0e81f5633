import type { Answer, NotScoredReason, Question, Questionnaire, Tier } from "../model/index.ts";
import { once } from "../model/once.ts";
import type { Bounds } from "./answer-score.ts";
import type { Speaker } from "./answer-sheet.ts";
import type { DepartmentVoice } from "./department-voice.ts";
import { compare, type Fraction, fraction } from "./fraction.ts";
import type { Measure } from "./measure.ts";

/** How unknown answers are taken: as the rules say, or all at their lowest or highest score. */
export type UnknownPolicy = "as-answered" | "lowest" | "highest";

/** What one pass scores: who spoke, and the reviews' answers that stand in for the aggregate. */
export interface PassInput {
  readonly questionnaire: Questionnaire;
  readonly speakers: readonly Speaker[];
  readonly reviews: ReadonlyMap<string, Answer>;
  /** What is assumed of the future: the level that a question is raised to at least. */
  readonly raises?: ReadonlyMap<string, number>;
}

export interface ScoredOutcome {
  readonly kind: "scored";
  readonly measure: Measure;
  readonly level: number | undefined;
  /** The children that limit the level. */
  readonly binding: readonly string[] | undefined;
  /** The children that too few answers left without a score. */
  readonly lost: readonly string[] | undefined;
}

export type Outcome =
  | ScoredOutcome
  | { readonly kind: "not-scored"; readonly reason: NotScoredReason };

/** A node as one pass over the questionnaire leaves it; all have one shape, which is quicker. */
export interface ScoredNode {
  readonly id: string;
  readonly weight: Fraction;
  readonly outcome: Outcome;
  /** What the node could score; absent when nothing below it can be scored. */
  readonly bounds: Bounds | undefined;
  /** 0 to 1; absent when nobody was asked. */
  readonly coverage: Fraction | undefined;
  readonly children: readonly ScoredNode[];
  /** What level rules look at: a question, or a ladder. */
  readonly isLeaf: boolean;
  readonly question: Question | undefined;
  /** What each department says to a scored question. */
  readonly voices: readonly DepartmentVoice[] | undefined;
}

/** Has no score only because too little is known: it might have had one. */
export function isUnknown({ outcome }: ScoredNode): boolean {
  return (
    outcome.kind === "not-scored" &&
    (outcome.reason === "coverage" || outcome.reason === "nothing-answered")
  );
}

/** Has no score, or lacks one below, only because too little is known. */
export function hasUnknown(node: ScoredNode): boolean {
  return isUnknown(node) || node.children.some(hasUnknown);
}

/** The level of a node that has one. */
export function levelOf({ outcome }: ScoredNode): number | undefined {
  return outcome.kind === "scored" ? outcome.level : undefined;
}

/** Whether enough was answered to publish; what is filled in has no gaps. */
export function isCovered(
  coverage: Fraction | undefined,
  { questionnaire }: PassInput,
  policy: UnknownPolicy,
): boolean {
  const { publish } = questionnaire.scoring.coverage;
  return (
    policy !== "as-answered" || coverage === undefined || compare(coverage, fraction(publish)) >= 0
  );
}

/** The questions at the bottom of a node. */
export const questionNodes: (node: ScoredNode) => readonly ScoredNode[] = once((node) =>
  node.question === undefined ? node.children.flatMap(questionNodes) : [node],
);

/** From the top down. */
const TIERS: readonly (Tier | "question")[] = ["overall", "dimension", "capability", "question"];

/** The tier of the parents among the children of a tier's nodes; a capability has leaves alone. */
export const TIER_BELOW: Readonly<Record<Tier, Tier>> = {
  overall: "dimension",
  dimension: "capability",
  capability: "capability",
};

/** A node of a scored tree, with its tier. */
export interface Place {
  readonly standing: ScoredNode;
  readonly tier: Tier | "question";
}

/** What a node is made of. */
export function childPlaces({ standing, tier }: Place): readonly Place[] {
  const below = TIERS[TIERS.indexOf(tier) + 1] as Place["tier"];
  return standing.children.map((child) => ({ standing: child, tier: below }));
}

/** Finds a node in a tree by its id; undefined where nothing has it. */
export function placeOf(overall: ScoredNode, id: string): Place | undefined {
  return placeBelow({ standing: overall, tier: "overall" }, id);
}

function placeBelow(place: Place, id: string): Place | undefined {
  if (place.standing.id === id) return place;
  for (const child of childPlaces(place)) {
    const found = placeBelow(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
