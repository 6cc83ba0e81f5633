import type { Location, Problem, Questionnaire, Result, Score } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { OVERALL } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import { roundHalfAway } from "../text/round.ts";
import { type NodeRange, nodeRanges } from "./node-ranges.ts";
import type { Path } from "./outline.ts";

/** A saved result with the places of its values, and the questionnaire that scored it. */
export interface ResultInput {
  readonly result: Result;
  readonly locate: (path: Path) => Location;
  /** Present if it is available and scores as it did then. */
  readonly questionnaire?: Questionnaire;
}

/** Checks that a schema cannot express: a file that somebody changed by hand does not add up. */
export function lintResult(input: ResultInput): readonly Problem[] {
  const { result, locate, questionnaire } = input;
  const nodes = nodesOf(result);
  const ranges =
    questionnaire === undefined ? new Map<string, NodeRange>() : nodeRanges(questionnaire);
  const percentOf = questionnaire?.scoring.percent ?? "of-range";
  return [
    ...repeatedIds(idsOf(result, nodes), locate),
    ...nodes.flatMap((node) => [
      ...strangeScore(node, ranges.get(node.id), percentOf, locate),
      ...strangeLevel(node, questionnaire, locate),
    ]),
  ];
}

interface Node {
  readonly id: string;
  readonly score: Score;
  readonly path: Path;
}

function nodesOf({ overall, measures = [], dimensions }: Result): readonly Node[] {
  return [
    { id: OVERALL, score: overall, path: ["overall"] },
    ...measures.map((score, index): Node => ({ id: score.id, score, path: ["measures", index] })),
    ...dimensions.flatMap((dimension, index): Node[] => {
      const path = ["dimensions", index];
      return [
        { id: dimension.id, score: dimension, path },
        ...dimension.capabilities.flatMap((capability, place): Node[] => {
          const below = [...path, "capabilities", place];
          return [
            { id: capability.id, score: capability, path: below },
            ...capability.questions.map(({ id, ...score }, rank) => ({
              id,
              score,
              path: [...below, "questions", rank],
            })),
          ];
        }),
      ];
    }),
  ];
}

type Group = readonly { readonly id: string; readonly path: Path }[];

function idsOf(result: Result, nodes: readonly Node[]): readonly Group[] {
  const lists = {
    respondents: result.respondents,
    departments: result.departments,
    recommendations: result.recommendations,
    verdicts: result.verdicts,
    roles: result.roles,
  };
  return [
    nodes.filter(({ id }) => id !== OVERALL),
    ...Object.entries(lists).map(([key, items]) =>
      items.map(({ id }, index) => ({ id, path: [key, index] })),
    ),
  ];
}

function repeatedIds(groups: readonly Group[], locate: ResultInput["locate"]): readonly Problem[] {
  return groups.flatMap((group) => {
    const seen = new Map<string, Location>();
    return group.flatMap(({ id, path }) => {
      const at = locate([...path, "id"]);
      const first = seen.get(id);
      seen.set(id, first ?? at);
      return first === undefined ? [] : [problem("duplicate-id", at, { id, first })];
    });
  });
}

/** Scores are unrounded sums of fractions; their last digits may differ. */
const TOLERANCE = 1e-9;

/**
 * A score must be in its range, on the range of its node, and match its percent; reports the first
 * violation.
 */
function strangeScore(
  { id, score, path }: Node,
  own: NodeRange | undefined,
  percentOf: "of-range" | "of-maximum",
  locate: ResultInput["locate"],
): readonly Problem[] {
  if (score.kind === "not-scored") return [];
  const outside = [score.range.score, ...(own === undefined ? [] : [own])].find(
    (range) => !isWithin(score.score, range),
  );
  if (outside !== undefined) {
    const [low, high] = outside;
    const details = { node: id, score: score.score, low, high };
    return [problem("score-outside-range", locate([...path, "score"]), details)];
  }
  if (own === undefined) return [];
  const isOfRange = percentOf === "of-range" || own[1] <= 0;
  const percent = percentIn(score.score, isOfRange ? own : [0, own[1]]);
  if (isWithin(score.percent, [percent, percent])) return [];
  const exact = Number(roundHalfAway(percent, DECIMALS));
  const details = { node: id, score: score.score, percent: exact, found: score.percent };
  return [problem("percent-not-of-score", locate([...path, "percent"]), details)];
}

/** More would print 90 as 89.99999999999999. */
const DECIMALS = 6;

function isWithin(value: number, [low, high]: NodeRange): boolean {
  const slack = TOLERANCE * Math.max(1, Math.abs(value));
  return value >= low - slack && value <= high + slack;
}

function percentIn(score: number, [low, high]: NodeRange): number {
  if (high === low) return 0;
  return Math.min(Math.max(((score - low) / (high - low)) * 100, 0), 100);
}

/** A level must be in its range and in the model; reports the first violation. */
function strangeLevel(
  { id, score, path }: Node,
  questionnaire: Questionnaire | undefined,
  locate: ResultInput["locate"],
): readonly Problem[] {
  if (score.kind === "not-scored" || score.level === undefined) return [];
  const { level, range } = score;
  const at = locate([...path, "level"]);
  const levels = questionnaire && levelsOf(questionnaire, id).map((step) => step.level);
  if (levels !== undefined && !levels.includes(level)) {
    return [problem("level-not-in-model", at, { level, levels })];
  }
  const [low, high] = range.level ?? [level, level];
  return isWithin(level, [low, high])
    ? []
    : [problem("level-outside-range", at, { node: id, level, low, high })];
}
