import type { Method, Question, Questionnaire } from "../model/index.ts";
import { toNumber } from "../score/fraction.ts";
import { OVERALL } from "../model/outline.ts";
import { questionBounds } from "../score/answer-score.ts";

/** The lowest and the highest possible score of a node. */
export type NodeRange = readonly [number, number];

/**
 * The ranges of nodes that do not depend on the respondents. A parent whose children have different
 * ranges is left out, because its range depends on which of them count.
 */
export function nodeRanges(questionnaire: Questionnaire): ReadonlyMap<string, NodeRange> {
  const { methods } = questionnaire.scoring;
  const ranges = new Map<string, NodeRange>();
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
  keep(OVERALL, parentRange(methods.overall, dimensions));
  return ranges;
}

function questionRange(question: Question, { levels }: Questionnaire): NodeRange {
  const { min, max } = questionBounds(question, levels);
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
