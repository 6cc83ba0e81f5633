import type { Location, Problem, Questionnaire, Result, Score } from "../core/model/index.ts";
import { OVERALL } from "../core/scoring/outline.ts";
import { problem } from "../text/problems.ts";
import type { Path } from "./outline.ts";

/** A saved result with the places of what it says, and the questionnaire that it was scored by. */
export interface ResultInput {
  readonly result: Result;
  readonly locate: (path: Path) => Location;
  /** Where it is at hand, and scores as it did then. */
  readonly questionnaire?: Questionnaire;
}

/** What a schema cannot say of a result: a file that somebody changed by hand does not add up. */
export function lintResult(input: ResultInput): readonly Problem[] {
  const { result, locate, questionnaire } = input;
  const nodes = nodesOf(result);
  return [
    ...repeatedIds(idsOf(result, nodes), locate),
    ...nodes.flatMap((node) => [
      ...scoreOutside(node, locate),
      ...(questionnaire === undefined ? [] : strangeLevels(node, questionnaire, locate)),
    ]),
  ];
}

interface Node {
  readonly id: string;
  readonly score: Score;
  readonly path: Path;
}

function nodesOf({ overall, dimensions }: Result): readonly Node[] {
  return [
    { id: OVERALL, score: overall, path: ["overall"] },
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

/** Scores are unrounded sums of fractions; the last of their digits may differ. */
const TOLERANCE = 1e-9;

function scoreOutside(
  { id, score, path }: Node,
  locate: ResultInput["locate"],
): readonly Problem[] {
  if (score.kind === "not-scored") return [];
  const [low, high] = score.range.score;
  if (score.score >= low - TOLERANCE && score.score <= high + TOLERANCE) return [];
  const at = locate([...path, "score"]);
  return [problem("score-outside-range", at, { node: id, score: score.score, low, high })];
}

function strangeLevels(
  { score, path }: Node,
  { levels }: Questionnaire,
  locate: ResultInput["locate"],
): readonly Problem[] {
  const known = levels.map(({ level }) => level);
  const level = score.kind === "scored" ? score.level : undefined;
  return level === undefined || known.includes(level)
    ? []
    : [problem("level-not-in-model", locate([...path, "level"]), { level, levels: known })];
}
