import type { Questionnaire, Score } from "../model/index.ts";
import { once } from "../model/once.ts";
import { questionsOf } from "../model/outline.ts";
import { reportTexts } from "../generated/catalogs/report.ts";
import { formatNumber, formatPlain } from "../text/format.ts";
import type { ReportInput } from "./input.ts";
import type { NodeTier } from "./kind.ts";

/** The weight of each question, capability and dimension, and whether it or a sibling has one other than 1. */
const weightsOf = once(
  ({
    dimensions,
  }: Questionnaire): ReadonlyMap<
    string,
    { readonly weight: number; readonly isWeighted: boolean }
  > => {
    const siblings = [
      dimensions,
      ...dimensions.flatMap(({ capabilities }) => [
        capabilities,
        ...capabilities.map(({ questions }) => questions),
      ]),
    ];
    return new Map(
      siblings.flatMap((nodes: readonly { readonly id: string; readonly weight: number }[]) => {
        const isWeighted = nodes.some(({ weight }) => weight !== 1);
        return nodes.map(({ id, weight }) => [id, { weight, isWeighted }] as const);
      }),
    );
  },
);

/** The method that combines nodes of a tier into the one above. */
const ABOVE = { question: "capability", capability: "dimension", dimension: "overall" } as const;

/**
 * "Points −5.0 (weight 5)": what a node adds to a sum. Empty if the node above is not a sum, and
 * where the points are the score because all weights are 1.
 */
export function pointsText(
  node: Score & { readonly id: string },
  tier: NodeTier,
  { questionnaire, texts }: ReportInput,
): string {
  const { methods, decimals } = questionnaire.scoring;
  if (tier === "overall" || methods[ABOVE[tier]] !== "sum" || node.kind === "not-scored") return "";
  const { weight, isWeighted } = weightsOf(questionnaire).get(node.id) ?? { weight: 1 };
  if (isWeighted !== true) return "";
  return reportTexts(texts.language).points({
    points: formatNumber(weight * node.score, decimals, texts.language),
    weight: formatPlain(weight, texts.language),
  });
}

/** Whether every tier adds up, so that questions give points to the overall. */
export function addsUp({ scoring: { methods } }: Questionnaire): boolean {
  return Object.values(methods).every((method) => method === "sum");
}

/** What the questions with a tag add to the overall score, in a model that adds up. */
export function pointsOfTag(tag: string, { result, questionnaire }: ReportInput): number {
  const weights = weightsOf(questionnaire);
  const weight = (id: string): number => weights.get(id)?.weight ?? 1;
  const tagged = new Set(
    questionsOf(questionnaire)
      .filter(({ tags, scored }) => scored && tags.includes(tag))
      .map(({ id }) => id),
  );
  const points = result.dimensions.flatMap((dimension) =>
    dimension.capabilities.flatMap((capability) =>
      capability.questions
        .filter(({ id }) => tagged.has(id))
        .map((one) =>
          one.kind === "scored"
            ? weight(dimension.id) * weight(capability.id) * weight(one.id) * one.score
            : 0,
        ),
    ),
  );
  return points.reduce((sum, one) => sum + one, 0);
}
