import type { Level, LevelRule, Location, Problem, Questionnaire } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { OVERALL } from "../model/outline.ts";
import { type BandRule, bandStarts } from "../score/level-bands.ts";
import { problem } from "../text/problems.ts";
import type { LintInput, Path } from "./outline.ts";
import { tierRules } from "./tiers.ts";

/** The level rule of a tier, of a dimension or of a measure, with its place. */
interface PlacedRule {
  readonly rule: LevelRule;
  readonly path: Path;
  /** The ladders on which it gives levels, by the dimension that has each; the overall's has none. */
  readonly ladders: readonly Ladder[];
}

interface Ladder {
  readonly dimension?: string;
  readonly levels: readonly Level[];
}

function placedRules(questionnaire: Questionnaire): readonly PlacedRule[] {
  const { measures } = questionnaire;
  const whole = [{ levels: levelsOf(questionnaire, OVERALL) }];
  return [
    ...tierRules(questionnaire).map(({ tier, rule, path, dimensions }) => ({
      rule,
      path,
      ladders:
        tier === "overall"
          ? whole
          : dimensions.map((id) => ({ dimension: id, levels: levelsOf(questionnaire, id) })),
    })),
    ...measures.map((measure, index) => ({
      rule: measure.level,
      path: ["measures", index, "level"],
      ladders: whole,
    })),
  ];
}

function numbersOf(steps: readonly { readonly level: number }[]): readonly number[] {
  return steps.map(({ level }) => level);
}

/** Bands of levels ascend, begin at 0 percent, and name levels of the node that they are for. */
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
  const strange = strangeLevels(rule, ladders, at);
  const disorder = values.flatMap(({ value }, index) => {
    const before = values[index - 1]?.value;
    return before === undefined || value > before
      ? []
      : [problem("bands-not-ascending", at, { why, from: value, before })];
  });
  const start = rule.from[0]?.from ?? 0;
  const gap =
    rule.by === "percent" && start > 0 ? [problem("bands-gap", at, { from: start, min: 0 })] : [];
  return [...strange, ...disorder, ...gap];
}

/**
 * The levels of bands that do not exist; where the dimensions have different ladders, those that the
 * bands do not fit.
 */
function strangeLevels(
  rule: BandRule,
  ladders: readonly Ladder[],
  at: Location,
): readonly Problem[] {
  const used = ladders.filter(({ levels }) => levels.length > 0);
  const different = new Set(used.map(({ levels }) => numbersOf(levels).join()));
  if (different.size <= 1) {
    const levels = numbersOf(used[0]?.levels ?? []);
    return numbersOf(rule.atMost ?? rule.from).flatMap((level) =>
      used.length === 0 || levels.includes(level)
        ? []
        : [problem("level-not-in-model", at, { level, levels })],
    );
  }
  return used.flatMap(({ dimension = OVERALL, levels }) => {
    const [own, bands] = [numbersOf(levels), numbersOf(bandStarts(rule, levels))];
    if (own.join() === bands.join()) return [];
    const details = { bands: bands.map(String), dimension, levels: own.map(String) };
    return [problem("bands-of-other-levels", at, details)];
  });
}
