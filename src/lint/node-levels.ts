import type { Level, LevelRule, Questionnaire } from "../model/index.ts";
import { once } from "../model/once.ts";
import { OVERALL, questionsOf } from "../model/outline.ts";
import { fraction } from "../score/fraction.ts";
import { bandStarts } from "../score/level-bands.ts";
import { levelReached } from "../score/level-rules.ts";
import { questionMeasure } from "../score/measure.ts";
import { scoreLimits } from "./node-ranges.ts";

/**
 * The levels that a node can have, whichever of its children count. A node that can never have a
 * level is absent.
 */
export const possibleLevels: (
  questionnaire: Questionnaire,
) => ReadonlyMap<string, readonly number[]> = once((questionnaire) => {
  const { dimensions, levels: declared, measures, scoring } = questionnaire;
  const limits = scoreLimits(questionnaire);
  const all = declared.map(({ level }) => level);
  const found = new Map<string, readonly number[]>();
  const keep = (id: string, levels: readonly number[] | undefined): Levels => {
    if (levels === undefined || !limits.has(id)) return undefined;
    found.set(id, levels);
    return levels;
  };
  for (const question of questionsOf(questionnaire)) {
    const [min, max] = limits.get(question.id) ?? [0, 0];
    if (min < max) keep(question.id, all);
    else {
      const { position } = questionMeasure(question, fraction(max), questionnaire);
      keep(question.id, [levelReached(position, declared)]);
    }
  }
  const above = dimensions.map(({ id, capabilities }) => {
    const below = capabilities.map((capability) => {
      const own = capability.questions.map((question) => found.get(question.id));
      const counted = counting(capability.questions, own);
      return keep(capability.id, byRule(scoring.level.capability, declared, counted));
    });
    return keep(id, byRule(scoring.level.dimension, declared, counting(capabilities, below)));
  });
  const dimensionLevels = counting(dimensions, above);
  keep(OVERALL, byRule(scoring.level.overall, declared, dimensionLevels));
  for (const { id, level } of measures) keep(id, byRule(level, declared, dimensionLevels));
  return found;
});

type Levels = readonly number[] | undefined;

/** The levels of the children with a weight above 0. */
function counting(
  nodes: readonly { readonly weight: number }[],
  levels: readonly Levels[],
): readonly Levels[] {
  return levels.filter((_, index) => nodes[index]?.weight !== 0);
}

function byRule(rule: LevelRule, declared: readonly Level[], children: readonly Levels[]): Levels {
  const all = declared.map(({ level }) => level);
  const below = children.flatMap((levels) => levels ?? []);
  switch (rule.kind) {
    case "criteria":
    case "staged":
      return all;
    case "bands": {
      const given = new Set(bandStarts(rule, declared).map(({ level }) => level));
      return all.filter((level, index) => index === 0 || given.has(level));
    }
    case "weakest":
      return below.length === 0 ? undefined : all.filter((level) => below.includes(level));
    case "capped":
      return below.length === 0 ? undefined : all;
    case "none":
      return undefined;
  }
}
