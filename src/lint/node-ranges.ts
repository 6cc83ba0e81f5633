import type { Capability, Method, Question, Questionnaire } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { once } from "../model/once.ts";
import { OVERALL } from "../model/outline.ts";
import { type Bounds, hasScores, questionBounds } from "../score/answer-score.ts";
import { add, fraction, multiply, sum, toNumber } from "../score/fraction.ts";
import { endBounds } from "../score/score-leaf.ts";

/** The lowest and the highest possible score of a node. */
export type NodeRange = readonly [number, number];

/**
 * The ranges of nodes that do not depend on the respondents. A parent whose children have different
 * ranges is left out, because its range depends on which of them count; so is every node if unknown
 * answers may score outside its range.
 */
export function nodeRanges(questionnaire: Questionnaire): ReadonlyMap<string, NodeRange> {
  const { methods, unknown } = questionnaire.scoring;
  const ranges = new Map<string, NodeRange>();
  if (unknown === "zero") return ranges;
  const keep = (id: string, range: NodeRange | undefined): NodeRange | undefined => {
    if (range !== undefined) ranges.set(id, range);
    return range;
  };
  const dimensions = questionnaire.dimensions.map(({ id, capabilities }) => {
    const below = capabilities.map((capability) => {
      const scored = capability.questions.filter((question) => question.scored);
      const own = scored.map((one) => keep(one.id, questionRange(one, questionnaire)));
      return keep(capability.id, parentRange(methods.capability, own));
    });
    return keep(id, parentRange(methods.dimension, below));
  });
  for (const { id, method, constant } of overallsOf(questionnaire)) {
    keep(id, shifted(parentRange(method, dimensions), constant));
  }
  return ranges;
}

/**
 * The lowest and the highest score that a node can have, whichever of its children count. A node
 * that can never have a score is absent.
 */
export const scoreLimits: (questionnaire: Questionnaire) => ReadonlyMap<string, NodeRange> = once(
  (questionnaire) => {
    const { methods } = questionnaire.scoring;
    const limits = new Map<string, NodeRange>();
    const keep = (id: string, weight: number, range: NodeRange | undefined): readonly Limited[] => {
      if (range === undefined) return [];
      limits.set(id, range);
      return [{ weight, range }];
    };
    const dimensions = questionnaire.dimensions.flatMap(({ id, weight, capabilities }) => {
      const below = capabilities.flatMap((capability) => {
        const own = capability.questions
          .filter((one) => one.scored && hasScores(one))
          .flatMap((one) => keep(one.id, one.weight, questionLimits(one, questionnaire)));
        const isLadder = methods.capability === "ladder";
        const range = isLadder ? ladderRange(capability) : parentLimits(methods.capability, own);
        return keep(capability.id, capability.weight, range);
      });
      return keep(id, weight, parentLimits(methods.dimension, below));
    });
    for (const { id, method, constant } of overallsOf(questionnaire)) {
      keep(id, 1, shifted(parentLimits(method, dimensions), constant));
    }
    return limits;
  },
);

interface Limited {
  readonly weight: number;
  readonly range: NodeRange;
}

function parentLimits(method: Method, children: readonly Limited[]): NodeRange | undefined {
  const weighed = children.filter(({ weight }) => weight > 0);
  if (weighed.length === 0) return undefined;
  const lowest = (items: readonly Limited[]): number =>
    Math.min(...items.map(({ range }) => range[0]));
  const highest = (items: readonly Limited[]): number =>
    Math.max(...items.map(({ range }) => range[1]));
  switch (method) {
    case "weighted-mean":
    case "min":
      return [lowest(weighed), highest(weighed)];
    case "percent-mean":
      return [0, 100];
    case "sum":
      return sumLimits(weighed);
    case "ladder":
    case "none":
      return undefined;
  }
}

/** Children that do not apply leave a sum, so a single one may remain. */
function sumLimits(children: readonly Limited[]): NodeRange {
  const end = (place: 0 | 1): readonly number[] =>
    children.map(({ weight, range }) =>
      toNumber(multiply(fraction(weight), fraction(range[place]))),
    );
  const total = (values: readonly number[]): number => toNumber(sum(values.map(fraction)));
  const [low, high] = [end(0), end(1)];
  return [
    Math.min(total(low), ...low, total(low.filter((value) => value < 0))),
    Math.max(total(high), ...high, total(high.filter((value) => value > 0))),
  ];
}

function questionRange(question: Question, questionnaire: Questionnaire): NodeRange {
  return rangeOf(questionBounds(question, levelsOf(questionnaire, question.id)));
}

/** An unknown answer that counts as 0 may be below or above every other. */
function questionLimits(question: Question, questionnaire: Questionnaire): NodeRange {
  const [min, max] = questionRange(question, questionnaire);
  const isZero = questionnaire.scoring.unknown === "zero";
  return isZero ? [Math.min(0, min), Math.max(0, max)] : [min, max];
}

interface OverallRules {
  readonly id: string;
  readonly method: Method;
  readonly constant: number;
}

/** The overall score and the further measures: all that is computed from the dimensions. */
function overallsOf({ scoring, measures }: Questionnaire): readonly OverallRules[] {
  const { methods, constant } = scoring;
  return [{ id: OVERALL, method: methods.overall, constant }, ...measures];
}

function shifted(range: NodeRange | undefined, by: number): NodeRange | undefined {
  const end = (value: number): number => toNumber(add(fraction(value), fraction(by)));
  return range && [end(range[0]), end(range[1])];
}

function ladderRange(capability: Capability): NodeRange | undefined {
  const canEnd = capability.questions.some(
    (one, index, steps) =>
      one.type === "choice" &&
      one.options.some(
        ({ stops, score }) => score !== undefined && (stops || index === steps.length - 1),
      ),
  );
  return canEnd ? rangeOf(endBounds(capability)) : undefined;
}

function rangeOf({ min, max }: Bounds): NodeRange {
  return [toNumber(min), toNumber(max)];
}

function parentRange(
  method: Method,
  [first, ...rest]: readonly (NodeRange | undefined)[],
): NodeRange | undefined {
  if (method === "percent-mean") return [0, 100];
  const isKept = method === "weighted-mean" || method === "min";
  if (!isKept || first === undefined) return undefined;
  const isOne = rest.every((range) => range?.[0] === first[0] && range[1] === first[1]);
  return isOne ? first : undefined;
}
