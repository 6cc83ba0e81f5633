import type { Answer, NotScoredReason, Question, Questionnaire, Tier } from "../model/index.ts";
import { once } from "../model/once.ts";
import type { Bounds } from "./answer-score.ts";
import { compare, type Fraction, fraction } from "./fraction.ts";
import type { Measure } from "./measure.ts";
import type { Tally } from "./tally.ts";

/** How unknown answers count: by the rules, or all at their lowest or highest score. */
export type UnknownPolicy = "as-answered" | "lowest" | "highest";

/** The input of one pass: the counted answers, and the reviews' answers that replace them. */
export interface PassInput {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  readonly reviews: ReadonlyMap<string, Answer>;
  /** Assumptions about the future: a minimum level for a question. */
  readonly raises?: ReadonlyMap<string, number>;
}

/** One department's answers to a question. */
export interface DepartmentVoice {
  readonly department: string;
  /** The average score of its people's answers; absent if no answer scores. */
  readonly score: Fraction | undefined;
  /** Answered / (asked − not applicable), 0 to 1; absent if it applies to nobody who was asked. */
  readonly coverage: Fraction | undefined;
}

export interface ScoredOutcome {
  readonly kind: "scored";
  readonly measure: Measure;
  readonly level: number | undefined;
  /** The children that limit the level. */
  readonly binding: readonly string[] | undefined;
  /** The children that have no score because of too few answers. */
  readonly lost: readonly string[] | undefined;
}

export type Outcome =
  | ScoredOutcome
  | { readonly kind: "not-scored"; readonly reason: NotScoredReason };

/** A node after one pass over the questionnaire; all have the same shape, which is faster. */
export interface ScoredNode {
  readonly id: string;
  readonly weight: Fraction;
  readonly outcome: Outcome;
  /** The possible scores of the node; absent if nothing below it can be scored. */
  readonly bounds: Bounds | undefined;
  /** 0 to 1; absent if nobody was asked. */
  readonly coverage: Fraction | undefined;
  /** How many questions at or below the node have a coverage. */
  readonly covered: number;
  readonly children: readonly ScoredNode[];
  /** The input of level rules: a question, or a ladder. */
  readonly isLeaf: boolean;
  readonly question: Question | undefined;
  /** Each department's answers to a scored question. */
  readonly voices: readonly DepartmentVoice[] | undefined;
  /** A scored question that does not apply to anyone who was asked. */
  readonly appliesToNobody: boolean;
}

const UNKNOWN: ReadonlySet<NotScoredReason> = new Set([
  "coverage",
  "nothing-answered",
  "in-dispute",
]);

/** The only reason why it has no score is too few answers, or contradictory ones. */
export function isUnknown({ outcome }: ScoredNode): boolean {
  return outcome.kind === "not-scored" && UNKNOWN.has(outcome.reason);
}

/** It or a node below it has no score, and the only reason is too few answers. */
export function hasUnknown(node: ScoredNode): boolean {
  return isUnknown(node) || node.children.some(hasUnknown);
}

/** The level of a node that has one. */
export function levelOf({ outcome }: ScoredNode): number | undefined {
  return outcome.kind === "scored" ? outcome.level : undefined;
}

/** Whether there are enough answers to publish; values filled in by a policy have no gaps. */
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

/** The tier of the parents among the children of a tier's nodes; a capability only has leaves. */
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

/** The children of a node. */
export function childPlaces({ standing, tier }: Place): readonly Place[] {
  const below = TIERS[TIERS.indexOf(tier) + 1] as Place["tier"];
  return standing.children.map((child) => ({ standing: child, tier: below }));
}

/** Finds a node in a tree by its id; undefined if there is none. */
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
