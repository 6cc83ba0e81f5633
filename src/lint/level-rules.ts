import type { Level, LevelRule, Problem, Questionnaire, Tier } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { questionsBelow, questionsOf } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import { possibleLevels } from "./node-levels.ts";
import { scoreLimits } from "./node-ranges.ts";
import type { LintInput } from "./outline.ts";
import { isRequirement, requiredLevels } from "./requirements.ts";
import { laddersAt, TIERS, tierNodes } from "./tiers.ts";

/** The level rule of a tier that has none of its own. */
const BY_DEFAULT: Readonly<Record<Tier, LevelRule["kind"]>> = {
  capability: "criteria",
  dimension: "criteria",
  overall: "weakest",
};

/** A level rule can be applied, and can lead to each level of the model. */
export function checkLevelRules(input: LintInput): readonly Problem[] {
  const { scoring } = input.questionnaire;
  const used = TIERS.filter((tier) => scoring.methods[tier] !== "none");
  return [
    ...TIERS.filter((tier) => !used.includes(tier)).flatMap((tier) => unusedRule(tier, input)),
    ...used.flatMap((tier) => levellessChildren(tier, input)),
    ...used.flatMap((tier) => bandProblems(tier, input)),
    ...stagedProblems(used, input),
  ];
}

function unusedRule(tier: Tier, { questionnaire, locate }: LintInput): readonly Problem[] {
  const { kind } = questionnaire.scoring.level[tier];
  return kind === "none" || kind === BY_DEFAULT[tier]
    ? []
    : [problem("level-without-method", locate(["scoring", "level", tier]), { tier })];
}

/** Rules that take the level of a child need children that have one. */
function levellessChildren(tier: Tier, { questionnaire, locate }: LintInput): readonly Problem[] {
  const { kind } = questionnaire.scoring.level[tier];
  if (kind !== "weakest" && kind !== "capped") return [];
  const scored = scoredNodes(tier, questionnaire);
  const levels = possibleLevels(questionnaire);
  return scored.length === 0 || scored.some(({ id }) => levels.has(id))
    ? []
    : [
        problem("weakest-without-levels", locate(["scoring", "level", tier]), {
          tier,
          rule: kind,
        }),
      ];
}

function scoredNodes(tier: Tier, questionnaire: Questionnaire) {
  const limits = scoreLimits(questionnaire);
  return tierNodes(questionnaire).filter((node) => node.tier === tier && limits.has(node.id));
}

function bandProblems(tier: Tier, input: LintInput): readonly Problem[] {
  const { questionnaire, locate } = input;
  const rule = questionnaire.scoring.level[tier];
  if (rule.kind !== "bands") return [];
  const given = rule.from.map(({ level }) => level);
  const missing = numbersOf(laddersAt(tier, questionnaire).flat()).filter(
    (level) => !given.includes(level),
  );
  const [first] = missing;
  const last = rule.from.at(-1)?.from ?? 0;
  const isShares = rule.by === "percent" && rule.from.length > 1 && last > 0 && last <= 1;
  const at = (level: number) => locate(["scoring", "level", tier, "from", level]);
  return [
    ...(first === undefined
      ? []
      : [
          problem("band-missing", locate(["scoring", "level", tier, "from"]), {
            levels: missing.map(String),
            first,
          }),
        ]),
    ...(isShares
      ? [problem("bands-as-shares", at(given.at(-1) as number), { from: last })]
      : bandsOutOfReach(rule, tier, input)),
  ];
}

type Bands = Extract<LevelRule, { readonly kind: "bands" }>;

function bandsOutOfReach(
  { by, from: bands }: Bands,
  tier: Tier,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  const limits = scoreLimits(questionnaire);
  const nodes = scoredNodes(tier, questionnaire).map(({ id, path }) => ({
    id,
    path,
    limits: by === "percent" ? percentLimits(questionnaire) : (limits.get(id) as NodeLimits),
  }));
  if (nodes.length === 0) return [];
  const lowest = Math.min(...nodes.map((node) => node.limits[0]));
  const highest = Math.max(...nodes.map((node) => node.limits[1]));
  const ofTier = bands.flatMap(({ level, from }, index) => {
    const at = locate(["scoring", "level", tier, "from", level]);
    const next = bands[index + 1]?.from ?? Infinity;
    const details = { level, by };
    if (from > highest) {
      return [problem("band-out-of-reach", at, { ...details, why: "above", from, bound: highest })];
    }
    return next <= lowest
      ? [
          problem(
            "band-out-of-reach",
            at,
            { ...details, why: "below", from: next, bound: lowest },
            "warning",
          ),
        ]
      : [];
  });
  const ofNodes = nodes.flatMap(({ id, path, limits: [, most] }) => {
    const beyond = bands.find(({ from }) => from > most && from <= highest);
    return beyond === undefined
      ? []
      : [problem("band-above-node", locate(path), { node: id, ...beyond, bound: most })];
  });
  return [...ofTier, ...ofNodes];
}

type NodeLimits = readonly [number, number];

/** Of-maximum can leave the percents from 0 to 100 if a score is negative. */
function percentLimits(questionnaire: Questionnaire): NodeLimits {
  const isBelow =
    questionnaire.scoring.percent === "of-maximum" &&
    [...scoreLimits(questionnaire).values()].some(([lowest]) => lowest < 0);
  return isBelow ? [-Infinity, Infinity] : [0, 100];
}

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

function stagedProblems(used: readonly Tier[], input: LintInput): readonly Problem[] {
  const { questionnaire, locate } = input;
  const staged = used.filter((tier) => questionnaire.scoring.level[tier].kind === "staged");
  const [first] = staged;
  if (first === undefined) return [];
  const at = locate(["scoring", "level", first]);
  if (requiredLevels(questionnaire).length === 0) {
    return [problem("staged-without-requirements", at, {})];
  }
  const open = unrequiredLevels(questionnaire);
  const [lowestOpen] = open;
  return [
    ...staged
      .flatMap((tier) => scoredNodes(tier, questionnaire))
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
