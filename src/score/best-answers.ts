import type { Question } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { answerBounds } from "./answer-score.ts";
import { type Fraction, ONE, subtract, ZERO } from "./fraction.ts";
import type { ScoredTree } from "./profile.ts";
import { measureQuestion } from "./score-leaf.ts";
import { scoreMeasure } from "./score-parent.ts";
import { rescore } from "./score-pass.ts";
import { placeOf, type ScoredNode } from "./scored-node.ts";

/**
 * By how much the score of a node would rise if one question had its best answer; 0 if one of the
 * two has no score.
 */
export function gainAtBest(scored: ScoredTree, node: string, question: string): Fraction {
  const today = scoreIn(scored.asAnswered, node, scored);
  const later = scoreIn(treeAtBest(scored, question), node, scored);
  return today === undefined || later === undefined ? ZERO : subtract(later, today);
}

function treeAtBest({ asAnswered, input }: ScoredTree, question: string): ScoredNode {
  const best = (asked: Question, leaf: ScoredNode): ScoredNode => {
    const score = answerBounds(asked, levelsOf(input.questionnaire, question)).max;
    const { voices = [], appliesToNobody } = leaf;
    const found = { kind: "scored", score, coverage: ONE, voices, appliesToNobody } as const;
    return measureQuestion(asked, found, input, "as-answered");
  };
  const leafOf = (leaf: ScoredNode): ScoredNode =>
    leaf.question?.id === question && leaf.outcome.kind === "scored"
      ? best(leaf.question, leaf)
      : leaf;
  return rescore(asAnswered, "overall", input, { leafOf });
}

function scoreIn(tree: ScoredNode, id: string, { input }: ScoredTree): Fraction | undefined {
  const measure = input.questionnaire.measures.find((one) => one.id === id);
  const node =
    measure === undefined
      ? placeOf(tree, id)?.standing
      : scoreMeasure(measure, tree.children, input, "as-answered");
  return node?.outcome.kind === "scored" ? node.outcome.measure.score : undefined;
}
