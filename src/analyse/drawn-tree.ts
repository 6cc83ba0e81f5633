import type { Questionnaire, Tier } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { combineScores } from "../score/combine.ts";
import { add, fraction } from "../score/fraction.ts";
import { countingChildren, type Leaf, leafOf, leavesOf, levelOn } from "../score/level-rules.ts";
import { measureOf } from "../score/measure.ts";
import { aboveCapabilities, type ScoredTree } from "../score/profile.ts";
import { type ParentRules, parentRules, unknownChild } from "../score/score-parent.ts";
import {
  questionNodes,
  type ScoredNode,
  type ScoredOutcome,
  TIER_BELOW,
} from "../score/scored-node.ts";

/** The score and the level of a node by the answers drawn last; undefined without a score. */
type Drawn = Pick<ScoredOutcome, "measure" | "level"> | undefined;

/** A node of a tree whose questions are scored again and again. */
export interface DrawnNode {
  readonly id: string;
  drawn: Drawn;
}

interface Place extends DrawnNode {
  readonly children: readonly Place[];
  readonly find: () => Drawn;
}

/** A tree whose questions are scored again and again. */
export interface DrawnTree {
  /** From the overall down, then the further measures. */
  readonly nodes: readonly DrawnNode[];
  /**
   * Scores everything above questions that have other scores now. They have one if they had one
   * before, and the same coverage.
   */
  readonly put: (questions: ReadonlyMap<string, ScoredNode>) => void;
}

/** Where the places of a tree look up what they depend on. */
interface Shared {
  readonly questionnaire: Questionnaire;
  readonly nowOf: (question: ScoredNode) => ScoredNode;
}

/**
 * A scored tree of which only the scores of questions change. Weights, ranges and coverage stay, and
 * so does which nodes have a score.
 */
export function drawnTree({ input, asAnswered, measures }: ScoredTree): DrawnTree {
  let now: ReadonlyMap<string, ScoredNode> = new Map();
  const shared: Shared = {
    questionnaire: aboveCapabilities(input.questionnaire),
    nowOf: (question) => now.get(question.id) ?? question,
  };
  const overall = placeOf(asAnswered, "overall", shared);
  const further = measures.map(({ asAnswered: node }, index) => {
    const rules = input.questionnaire.measures[index] as ParentRules;
    return placeAbove(node, rules, overall.children, shared);
  });
  const nodes = placesIn(overall);
  const upwards = [...nodes.toReversed(), ...further];
  return {
    nodes: [...nodes, ...further],
    put: (questions) => {
      now = questions;
      for (const place of upwards) place.drawn = place.find();
    },
  };
}

function placesIn(place: Place): readonly Place[] {
  return [place, ...place.children.flatMap(placesIn)];
}

function placeOf(node: ScoredNode, tier: Tier, shared: Shared): Place {
  if (node.isLeaf) {
    const find = (): Drawn => scoredIn(shared.nowOf(node));
    return { id: node.id, drawn: find(), children: [], find };
  }
  const rules = parentRules(tier, node.id, shared.questionnaire);
  const children = node.children.map((child) => placeOf(child, TIER_BELOW[tier], shared));
  return placeAbove(node, rules, children, shared);
}

function scoredIn({ outcome }: ScoredNode): Drawn {
  return outcome.kind === "scored" ? outcome : undefined;
}

/** The place of a node that is scored from its children by some rules. */
function placeAbove(
  node: ScoredNode,
  { method, level, constant }: ParentRules,
  children: readonly Place[],
  { questionnaire, nowOf }: Shared,
): Place {
  const { id, outcome } = node;
  const place = { id, drawn: scoredIn(node), children };
  if (method === "none" || method === "ladder" || outcome.kind === "not-scored") {
    return { ...place, find: () => undefined };
  }
  const added = fraction(constant);
  const { bounds } = outcome.measure;
  const unknown = node.children.flatMap(unknownChild);
  const counting = new Set(countingChildren(node).map((child) => child.id));
  const questions = new Map(questionNodes(node).map((one) => [one.id, one]));
  const weighed = leavesOf(node).map(({ id: leaf, weight }) => ({
    question: questions.get(leaf) as ScoredNode,
    weight,
  }));
  const leaves = (): readonly Leaf[] =>
    weighed.map(({ question, weight }) => {
      const { outcome: now } = nowOf(question);
      return { ...leafOf(question, (now as ScoredOutcome).measure), weight };
    });
  const levelled = () =>
    children.flatMap((child) => {
      const own = counting.has(child.id) ? child.drawn?.level : undefined;
      return own === undefined ? [] : { id: child.id, level: own };
    });
  const find = (): Drawn => {
    const known = children.flatMap(({ drawn }, index) => {
      const { weight } = node.children[index] as ScoredNode;
      return drawn === undefined ? [] : { weight, measure: drawn.measure };
    });
    const score = add(combineScores(method, known, unknown), added);
    const measure = measureOf({ score, bounds }, id, questionnaire);
    const levels = levelsOf(questionnaire, id);
    const found = levelOn(level, node, { measure, leaves, levelled }, levels);
    return { measure, level: found?.level };
  };
  return { ...place, find };
}
