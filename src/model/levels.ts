import { once } from "./once.ts";
import type { Level, LevelRule, Questionnaire, Tier } from "./questionnaire.ts";

/**
 * The levels of a node, lowest first: those of its dimension, if it has its own, else those of the
 * model; none if neither has any.
 */
export function levelsOf(questionnaire: Questionnaire, id: string): readonly Level[] {
  return ownLevels(questionnaire).get(id) ?? questionnaire.levels;
}

/** Every ladder of a model, with the dimensions that have their own; the model's first. */
export function laddersOf({ levels, dimensions }: Questionnaire): readonly (readonly Level[])[] {
  return [levels, ...dimensions.flatMap((one) => (one.levels === undefined ? [] : [one.levels]))];
}

/** Whether anything in the model can have a level. */
export const hasLevels: (questionnaire: Questionnaire) => boolean = once((questionnaire) =>
  laddersOf(questionnaire).some((levels) => levels.length > 0),
);

/** Whether a dimension's levels have other numbers than the model's. */
export function hasOwnLadder({ levels }: Questionnaire, own: readonly Level[]): boolean {
  return (
    own.length !== levels.length || own.some(({ level }, index) => level !== levels[index]?.level)
  );
}

/**
 * The rule for the level of a node: that of its dimension or else of its tier, or `none` if the node
 * has no levels.
 */
export function levelRuleOf(questionnaire: Questionnaire, tier: Tier, id: string): LevelRule {
  return levelsOf(questionnaire, id).length === 0
    ? { kind: "none" }
    : (ownRules(questionnaire).get(id) ?? questionnaire.scoring.level[tier]);
}

/** Every rule for the levels of a tier: that of the model, and those of dimensions with their own. */
export function levelRulesAt(
  { scoring, dimensions }: Questionnaire,
  tier: Tier,
): readonly LevelRule[] {
  const own = tier === "overall" ? [] : dimensions.flatMap(({ level }) => level?.[tier] ?? []);
  const isShared = tier === "overall" || own.length < dimensions.length;
  return [...(isShared ? [scoring.level[tier]] : []), ...own];
}

const ownRules = once(
  ({ dimensions }: Questionnaire): ReadonlyMap<string, LevelRule> =>
    new Map(
      dimensions.flatMap(({ id, level, capabilities }) => [
        ...ruleFor([id], level?.dimension),
        ...ruleFor(
          capabilities.map((one) => one.id),
          level?.capability,
        ),
      ]),
    ),
);

function ruleFor(
  ids: readonly string[],
  rule: LevelRule | undefined,
): readonly (readonly [string, LevelRule])[] {
  return rule === undefined ? [] : ids.map((id) => [id, rule] as const);
}

const ownLevels = once(
  ({ dimensions }: Questionnaire): ReadonlyMap<string, readonly Level[]> =>
    new Map(
      dimensions.flatMap(({ id, levels, capabilities }) => {
        if (levels === undefined) return [];
        const below = capabilities.flatMap((one) => [one.id, ...one.questions.map((q) => q.id)]);
        return [id, ...below].map((node): [string, readonly Level[]] => [node, levels]);
      }),
    ),
);
