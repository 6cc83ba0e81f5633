import type { Level, LevelRule, Location, Problem, Questionnaire, Tier } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { OVERALL, questionsBelow, questionsOf } from "../model/outline.ts";
import { type BandRule, type BandStart, bandStarts } from "../score/level-bands.ts";
import { problem } from "../text/problems.ts";
import { possibleLevels } from "./node-levels.ts";
import { scoreLimits } from "./node-ranges.ts";
import type { LintInput, Path } from "./outline.ts";
import { isRequirement, requiredLevels } from "./requirements.ts";
import { type TierNode, tierNodes, type TierRule, tierRules } from "./tiers.ts";

/** The level rule of a tier that has none of its own. */
const BY_DEFAULT: Readonly<Record<Tier, LevelRule["kind"]>> = {
  capability: "criteria",
  dimension: "criteria",
  overall: "weakest",
};

/** A level rule can be applied, and can lead to each level of the model. */
export function checkLevelRules(input: LintInput): readonly Problem[] {
  const { scoring } = input.questionnaire;
  const rules = tierRules(input.questionnaire);
  const isUsed = ({ tier }: TierRule): boolean => scoring.methods[tier] !== "none";
  const used = rules.filter(isUsed);
  return [
    ...rules.filter((one) => !isUsed(one)).flatMap((one) => unusedRule(one, input)),
    ...(scoring.constant === 0 || scoring.methods.overall !== "none"
      ? []
      : [problem("constant-without-use", input.locate(["scoring", "constant"]), {})]),
    ...used.flatMap((one) => levellessChildren(one, input)),
    ...used.flatMap((one) => tierBands(one, input)),
    ...measureRules(input),
    ...stagedProblems(used, input),
  ];
}

function unusedRule(
  { tier, rule: { kind }, path }: TierRule,
  { locate }: LintInput,
): readonly Problem[] {
  return kind === "none" || kind === BY_DEFAULT[tier]
    ? []
    : [problem("level-without-method", locate(path), { tier })];
}

/** Rules that take the level of a child need children that have one. */
function levellessChildren(
  { tier, rule: { kind }, path, nodes }: TierRule,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  if (kind !== "weakest" && kind !== "capped") return [];
  const scored = scoredAmong(nodes, questionnaire);
  const levels = possibleLevels(questionnaire);
  return scored.length === 0 || scored.some(({ id }) => levels.has(id))
    ? []
    : [problem("weakest-without-levels", locate(path), { tier, rule: kind })];
}

function scoredAmong(
  nodes: readonly TierNode[],
  questionnaire: Questionnaire,
): readonly TierNode[] {
  const limits = scoreLimits(questionnaire);
  return nodes.filter(({ id }) => limits.has(id));
}

/** Bands that have to fit several ladders are reported elsewhere. */
function tierBands({ rule, path, nodes }: TierRule, input: LintInput): readonly Problem[] {
  const { questionnaire } = input;
  if (rule.kind !== "bands") return [];
  const ladders = nodes.map(({ id }) => numbersOf(levelsOf(questionnaire, id)));
  const isOneLadder = new Set(ladders.map(String)).size === 1;
  const levels = isOneLadder ? levelsOf(questionnaire, (nodes[0] as TierNode).id) : [];
  return bandProblems(rule, path, scoredAmong(nodes, questionnaire), levels, input);
}

/** The level rule of a measure, as that of a tier with one node. */
function measureRules(input: LintInput): readonly Problem[] {
  const { questionnaire, locate } = input;
  const dimensions = scoredAmong(
    tierNodes(questionnaire).filter(({ tier }) => tier === "dimension"),
    questionnaire,
  );
  const levels = possibleLevels(questionnaire);
  return questionnaire.measures.flatMap(({ id, level: rule }, index) => {
    const path = ["measures", index];
    const isByChildren = rule.kind === "weakest" || rule.kind === "capped";
    if (isByChildren && dimensions.length > 0 && !levels.has(id)) {
      const details = { tier: id, rule: rule.kind };
      return [problem("weakest-without-levels", locate([...path, "level"]), details)];
    }
    if (rule.kind !== "bands") return [];
    const nodes = dimensions.length === 0 ? [] : [{ id, path: [...path, "id"] }];
    return bandProblems(rule, [...path, "level"], nodes, levelsOf(questionnaire, OVERALL), input);
  });
}

function bandProblems(
  rule: BandRule,
  path: Path,
  nodes: readonly PlacedNode[],
  levels: readonly Level[],
  input: LintInput,
): readonly Problem[] {
  const { questionnaire, locate } = input;
  const starts = bandStarts(rule, levels);
  const given = starts.map(({ level }) => level);
  const missing = numbersOf(levels).filter((level) => !given.includes(level));
  const [first] = missing;
  const last = starts.at(-1)?.from ?? 0;
  const isShares = rule.by === "percent" && starts.length > 1 && last > 0 && last <= 1;
  const key = rule.atMost === undefined ? "from" : "atMost";
  const at = (level: number) => locate([...path, key, level]);
  return [
    ...(first === undefined
      ? []
      : [
          problem("band-missing", locate([...path, key]), {
            key,
            levels: missing.map(String),
            first,
          }),
        ]),
    ...(isShares
      ? [problem("bands-as-shares", at(given.at(-1) as number), { from: last })]
      : bandsOutOfReach(rule.by, starts, nodes, { questionnaire, at, locate })),
  ];
}

interface PlacedNode {
  readonly id: string;
  readonly path: Path;
}

/** The questionnaire, and the places of the bands. */
interface BandsInput extends Pick<LintInput, "questionnaire" | "locate"> {
  readonly at: (level: number) => Location;
}

function bandsOutOfReach(
  by: BandRule["by"],
  bands: readonly BandStart[],
  placed: readonly PlacedNode[],
  { questionnaire, locate, at }: BandsInput,
): readonly Problem[] {
  const all = scoreLimits(questionnaire);
  const nodes = placed.flatMap(({ id, path }) => {
    const limits = by === "percent" ? PERCENTS : all.get(id);
    return limits === undefined ? [] : [{ id, path, limits }];
  });
  if (nodes.length === 0) return [];
  const lowest = Math.min(...nodes.map((node) => node.limits[0]));
  const highest = Math.max(...nodes.map((node) => node.limits[1]));
  const ofTier = bands.flatMap(({ level, from, isAbove }, index) => {
    const next = bands[index + 1]?.from ?? Infinity;
    const details = { level, by };
    if (from > highest || (isAbove && from === highest)) {
      const above = { ...details, why: "above", from, bound: highest } as const;
      return [problem("band-out-of-reach", at(level), above)];
    }
    return next < lowest || (!isAbove && next === lowest)
      ? [
          problem(
            "band-out-of-reach",
            at(level),
            { ...details, why: "below", from: next, bound: lowest },
            "warning",
          ),
        ]
      : [];
  });
  const ofNodes = nodes.flatMap(({ id, path, limits: [, most] }) => {
    const beyond = bands.find(({ from }) => from > most && from <= highest);
    if (beyond === undefined) return [];
    const { level, from } = beyond;
    return [problem("band-above-node", locate(path), { node: id, level, from, bound: most })];
  });
  return [...ofTier, ...ofNodes];
}

const PERCENTS = [0, 100] as const;

/** The levels above the first of each ladder that no question on it is required for. */
function unrequiredLevels(questionnaire: Questionnaire): readonly number[] {
  const questions = questionsOf(questionnaire);
  const ladders = new Set(questions.map(({ id }) => levelsOf(questionnaire, id)));
  return numbersOf(
    [...ladders].flatMap((levels) => {
      const own = questions.filter(({ id }) => levelsOf(questionnaire, id) === levels);
      const required = requiredLevels(questionnaire, own);
      return levels.slice(1).filter(({ level }) => !required.includes(level));
    }),
  );
}

/** The numbers of levels, each once, ascending. */
function numbersOf(levels: readonly Level[]): readonly number[] {
  return [...new Set(levels.map(({ level }) => level))].toSorted((a, b) => a - b);
}

function stagedProblems(used: readonly TierRule[], input: LintInput): readonly Problem[] {
  const { questionnaire, locate } = input;
  const staged = used.filter(({ rule }) => rule.kind === "staged");
  const [first] = staged;
  if (first === undefined) return [];
  const at = locate(first.path);
  if (requiredLevels(questionnaire).length === 0) {
    return [problem("staged-without-requirements", at, {})];
  }
  const open = unrequiredLevels(questionnaire);
  const [lowestOpen] = open;
  return [
    ...staged
      .flatMap(({ nodes }) => scoredAmong(nodes, questionnaire))
      .filter(({ id }) => !questionsBelow(questionnaire, id).some(isRequirement(questionnaire)))
      .map(({ id, path }) => problem("node-without-requirements", locate(path), { node: id })),
    ...(lowestOpen === undefined
      ? []
      : [
          problem("level-without-requirements", at, {
            levels: open.map(String),
            first: lowestOpen,
          }),
        ]),
  ];
}
