import type { Level, Problem, Question } from "../model/index.ts";
import { laddersOf, levelsOf } from "../model/levels.ts";
import { hasScores } from "../score/answer-score.ts";
import { problem } from "../text/problems.ts";
import { scoreLimits } from "./node-ranges.ts";
import { levelBandOrder } from "./level-bands.ts";
import { numberScale, questionRange } from "./number-scales.ts";
import { type LintInput, type Placed, placedLadders, placedQuestions } from "./outline.ts";
import { TIERS, tierNodes } from "./tiers.ts";

/**
 * Levels ascend, bands have no gap, scored questions have scores, and averaged ones share a range.
 */
export function checkScales(input: LintInput): readonly Problem[] {
  const questions = placedQuestions(input.questionnaire);
  const scales = questions.flatMap((placed) => questionScale(placed, input));
  const isRangeKnown = !scales.some(({ code }) => WITHOUT_RANGE.has(code));
  return [
    ...levelOrder(input),
    ...targetLevels(input),
    ...questions.flatMap((placed) => boundsOrder(placed, input)),
    ...scales,
    ...coverageOrder(input),
    ...levelBandOrder(input),
    ...methodChain(input),
    ...ladderRungs(questions, input),
    ...(isRangeKnown ? mixedRanges(input) : []),
  ];
}

/** A question with such a problem has no range that others could be compared with. */
const WITHOUT_RANGE: ReadonlySet<string> = new Set(["value-without-range", "score-out-of-range"]);

function levelOrder({ questionnaire, locate }: LintInput): readonly Problem[] {
  return placedLadders(questionnaire).flatMap(({ item, path }) =>
    item.flatMap(({ level }, index, levels) => {
      const before = levels[index - 1]?.level;
      if (before === undefined || level > before) return [];
      const at = locate([...path, index, "level"]);
      return [problem("levels-not-ascending", at, { level, before })];
    }),
  );
}

function targetLevels({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { byDefault, byId } = questionnaire.targets;
  const laddersFor = (id: string): readonly (readonly Level[])[] =>
    id === "default"
      ? laddersOf(questionnaire).filter((levels) => levels.length > 0)
      : [levelsOf(questionnaire, id)];
  return [["default", byDefault] as const, ...byId].flatMap(([id, target]) => {
    if (target.kind !== "level") return [];
    const missing = laddersFor(id).find((levels) =>
      levels.every(({ level }) => level !== target.level),
    );
    if (missing === undefined || missing.length === 0) return [];
    const levels = missing.map(({ level }) => level);
    return [
      problem("level-not-in-model", locate(["targets", id]), { level: target.level, levels }),
    ];
  });
}

/** The bounds of a number, and those of a sum of choices. */
function boundsOrder({ item, path }: Placed<Question>, { locate }: LintInput): readonly Problem[] {
  const bounds: { readonly min?: number; readonly max?: number } =
    item.type === "number"
      ? item
      : item.type === "choices" && item.score.by === "sum"
        ? item.score
        : {};
  const { min = -Infinity, max = Infinity } = bounds;
  return min > max
    ? [problem("bounds-order", locate([...path, "id"]), { question: item.id, min, max })]
    : [];
}

function questionScale({ item, path }: Placed<Question>, input: LintInput): readonly Problem[] {
  const at = input.locate([...path, "id"]);
  const levels = levelsOf(input.questionnaire, item.id).map(({ level }) => level);
  const staged =
    item.requiredFor === undefined || levels.length === 0 || levels.includes(item.requiredFor)
      ? []
      : [
          problem("level-not-in-model", input.locate([...path, "requiredFor"]), {
            level: item.requiredFor,
            levels,
          }),
        ];
  if (item.type === "level") {
    // A question without levels is reported as such.
    if (levels.length === 0) return [];
    const described = item.levels.map(({ level }) => level);
    const strange = described.filter((level) => !levels.includes(level));
    const missing = levels.filter((level) => !described.includes(level));
    return [
      ...staged,
      ...strange.map((level) =>
        problem("level-not-in-model", input.locateKey([...path, "levels", String(level)]), {
          level,
          levels,
        }),
      ),
      ...(missing.length === 0
        ? []
        : [problem("level-not-described", at, { question: item.id, levels: missing })]),
    ];
  }
  const empty =
    item.scored && !hasScores(item) ? [problem("nothing-scores", at, { question: item.id })] : [];
  const numbers = item.type === "number" ? numberScale(item, path, input) : [];
  return [...staged, ...empty, ...numbers, ...questionRange(item, path, input)];
}

function coverageOrder({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { publish, firm } = questionnaire.scoring.coverage;
  return publish > firm
    ? [problem("coverage-order", locate(["scoring", "coverage"]), { publish, firm })]
    : [];
}

function methodChain({ questionnaire, locate }: LintInput): readonly Problem[] {
  const { methods } = questionnaire.scoring;
  return TIERS.flatMap((tier, index) => {
    const below = TIERS[index - 1];
    const isBroken = below !== undefined && methods[below] === "none" && methods[tier] !== "none";
    return isBroken
      ? [problem("method-without-children", locate(["scoring", "methods"]), { tier })]
      : [];
  });
}

function ladderRungs(
  questions: readonly Placed<Question>[],
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  if (questionnaire.scoring.methods.capability !== "ladder") return [];
  return questions
    .filter(({ item }) => item.type !== "choice")
    .map(({ item, path }) =>
      problem("ladder-needs-choice", locate([...path, "type"]), { question: item.id }),
    );
}

/** A mean, and the weakest of several scores, need scores on one range. */
function mixedRanges({ questionnaire, locate }: LintInput): readonly Problem[] {
  const limits = scoreLimits(questionnaire);
  return tierNodes(questionnaire).flatMap(({ id, tier, path, children }) => {
    const method = questionnaire.scoring.methods[tier];
    if (method !== "weighted-mean" && method !== "min") return [];
    const ranges = children
      .filter(({ weight }) => weight > 0)
      .flatMap((child) => limits.get(child.id)?.join("–") ?? []);
    const distinct = [...new Set(ranges)];
    if (distinct.length < 2) return [];
    const details = { why: method, node: id, ranges: distinct.join(", ") };
    return [problem("mixed-ranges", locate(path), details)];
  });
}
