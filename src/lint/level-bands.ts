import type { Level, LevelRule, Problem, Questionnaire } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import type { LintInput, Path } from "./outline.ts";
import { laddersAt, TIERS } from "./tiers.ts";

/** The level rule of a tier or of a measure, with its place. */
interface PlacedRule {
  readonly rule: LevelRule;
  readonly path: Path;
  /** The ladders on which it gives levels. */
  readonly ladders: readonly (readonly Level[])[];
}

function placedRules(questionnaire: Questionnaire): readonly PlacedRule[] {
  const { scoring, measures, levels } = questionnaire;
  return [
    ...TIERS.map((tier) => ({
      rule: scoring.level[tier],
      path: ["scoring", "level", tier],
      ladders: laddersAt(tier, questionnaire),
    })),
    ...measures.map((measure, index) => ({
      rule: measure.level,
      path: ["measures", index, "level"],
      ladders: [levels],
    })),
  ];
}

/** Bands of levels ascend, begin at 0 percent, and name levels of the model. */
export function levelBandOrder(input: LintInput): readonly Problem[] {
  return placedRules(input.questionnaire).flatMap((placed) => bandOrder(placed, input));
}

function bandOrder({ rule, path, ladders }: PlacedRule, { locate }: LintInput): readonly Problem[] {
  if (rule.kind !== "bands") return [];
  const at = locate(path);
  const { atMost } = rule;
  const why = atMost === undefined ? "from" : "atMost";
  const values =
    atMost === undefined
      ? rule.from.map(({ level, from }) => ({ level, value: from }))
      : atMost.map((band) => ({ level: band.level, value: band.atMost }));
  const strange = ladders.flatMap((ladder) => {
    const levels = ladder.map(({ level }) => level);
    return values.flatMap(({ level }) => (levels.includes(level) ? [] : { level, levels }));
  });
  const disorder = values.flatMap(({ value }, index) => {
    const before = values[index - 1]?.value;
    return before === undefined || value > before
      ? []
      : [problem("bands-not-ascending", at, { why, from: value, before })];
  });
  const start = rule.from[0]?.from ?? 0;
  const gap =
    rule.by === "percent" && start > 0 ? [problem("bands-gap", at, { from: start, min: 0 })] : [];
  return [...strange.map((one) => problem("level-not-in-model", at, one)), ...disorder, ...gap];
}
