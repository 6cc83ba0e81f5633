import type { NotScoredReason, Questionnaire, Score, Tier } from "../model/index.ts";
import { hasLevels, hasOwnLadder, levelRuleOf, levelRulesAt } from "../model/levels.ts";
import { once } from "../model/once.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../model/outline.ts";
import { isOfOrganization } from "../model/respondents.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";

/** What a score belongs to: scores of one tier are on one scale. */
export type NodeTier = Tier | "question";

/** What a model has; documents leave out the rest. */
export interface ModelKind {
  /** Whether anything in the model can have a level. */
  readonly hasLevels: boolean;
  /** Whether a node of the tier can have a level. */
  readonly levels: Readonly<Record<NodeTier, boolean>>;
  /** Whether capabilities become a score of their dimension. */
  readonly hasDimensions: boolean;
  /** Whether the dimensions become one score. */
  readonly hasOverall: boolean;
  /** Whether scores of dimensions and the overall are means. */
  readonly hasMeans: boolean;
  /** The same of each tier; that of questions is called as that of their capability. */
  readonly means: Readonly<Record<NodeTier, boolean>>;
  /** Whether the overall score is a percent. */
  readonly isPercent: boolean;
  /** Whether there are further overall measures. */
  readonly hasMeasures: boolean;
  /** Whether a percent is that of the highest possible score, not of the range. */
  readonly isOfMaximum: boolean;
  /** Whether a dimension has other levels than the model. */
  readonly hasOwnLadders: boolean;
  /** Whether the organization answers as a whole. */
  readonly isWhole: boolean;
}

/** What kind of model a questionnaire is. */
export const kindOf: (questionnaire: Questionnaire) => ModelKind = once((questionnaire) => {
  const { dimensions, scoring } = questionnaire;
  const { capability, dimension, overall } = scoring.methods;
  const isWhole = isOfOrganization(questionnaire);
  const means = {
    question: !isWhole && MEANS.has(capability),
    capability: MEANS.has(capability),
    dimension: MEANS.has(dimension),
    overall: MEANS.has(overall),
  };
  const ids: Readonly<Record<Tier, readonly string[]>> = {
    capability: capabilitiesOf(questionnaire).map(({ id }) => id),
    dimension: dimensions.map(({ id }) => id),
    overall: [OVERALL],
  };
  const has = (tier: Tier): boolean =>
    scoring.methods[tier] !== "none" &&
    ids[tier].some((id) => levelRuleOf(questionnaire, tier, id).kind !== "none");
  return {
    hasLevels: hasLevels(questionnaire),
    levels: {
      question: readsLevels(questionnaire),
      capability: has("capability"),
      dimension: has("dimension"),
      overall: has("overall"),
    },
    hasDimensions: dimension !== "none",
    hasOverall: overall !== "none",
    hasMeans: means.dimension && means.overall,
    means,
    isPercent: overall === "percent-mean",
    hasMeasures: questionnaire.measures.length > 0,
    isOfMaximum: scoring.percent === "of-maximum",
    hasOwnLadders: dimensions.some(
      ({ levels }) => levels !== undefined && hasOwnLadder(questionnaire, levels),
    ),
    isWhole,
  };
});

/**
 * Whether questions have levels: they describe them, or a rule reads them. Elsewhere the levels are
 * of what is above, as a country's group or a degree of severity.
 */
function readsLevels(questionnaire: Questionnaire): boolean {
  if (!hasLevels(questionnaire)) return false;
  const rules = TIERS.flatMap((tier) => levelRulesAt(questionnaire, tier));
  return (
    rules.some(({ kind }) => READS_LEVELS.has(kind)) ||
    questionsOf(questionnaire).some(({ type }) => type === "level")
  );
}

/** The tiers whose rules can read the levels of questions. */
const TIERS = ["capability", "dimension"] as const;

const READS_LEVELS: ReadonlySet<string> = new Set(["criteria", "weakest", "capped"]);

const MEANS: ReadonlySet<string> = new Set(["weighted-mean", "percent-mean", "none"]);

/** What the model calls the scores of a tier: a mean only if they are means. */
export function measureLabel(
  tier: NodeTier | "measure",
  questionnaire: Questionnaire,
  { labels }: CommonTexts,
): string {
  // A measure has a method of its own.
  if (tier === "measure") return labels.score;
  const { means, hasMeans } = kindOf(questionnaire);
  const isMean = tier === "overall" || tier === "dimension" ? hasMeans : means[tier];
  return isMean ? labels.mean : labels.score;
}

/** The name of the overall: a level only if the model gives one. */
export function overallTitle(questionnaire: Questionnaire, { labels }: CommonTexts): string {
  return kindOf(questionnaire).levels.overall ? labels.overall : labels.overallScore;
}

/** Which of six sentences a missing score is. */
export type Missing =
  | "notInModel"
  | "fewQuestions"
  | "notEnoughAnswers"
  | "inDispute"
  | "notApplicable"
  | "withheld";

/** Whether a node has no score because nobody answered. */
export function isUnanswered(node: Score): boolean {
  return node.kind === "not-scored" && UNANSWERED.has(node.reason);
}

const UNANSWERED: ReadonlySet<NotScoredReason> = new Set([
  "nothing-answered",
  "not-applicable",
  "not-asked",
]);

/** Why a node has no score: one of six different things. */
export function missingOf(node: Extract<Score, { readonly kind: "not-scored" }>): Missing {
  switch (node.reason) {
    case "not-asked":
    case "nothing-answered":
    case "coverage":
      return "notEnoughAnswers";
    case "in-dispute":
      return "inDispute";
    case "not-applicable":
      return "notApplicable";
    case "withheld":
      return "withheld";
    case "few-questions":
      return "fewQuestions";
    case "no-weight":
    case "no-rule":
    case "no-method":
    case "unscored":
      return "notInModel";
  }
}
