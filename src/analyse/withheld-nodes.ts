import type { Question, Tier } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import type { AnswerMatrix } from "../score/answer-matrix.ts";
import type { Bounds } from "../score/answer-score.ts";
import { compare, type Fraction, isZero } from "../score/fraction.ts";
import type { ScoreBounds, ScoredTree } from "../score/profile.ts";
import { levelReached } from "../score/level-rules.ts";
import { measureOf } from "../score/measure.ts";
import { rescore } from "../score/score-pass.ts";
import {
  levelOf,
  type PassInput,
  questionNodes,
  type ScoredNode,
  TIER_BELOW,
  type UnknownPolicy,
} from "../score/scored-node.ts";
import { isFewerThan } from "./guarded-questions.ts";
import type { HeldQuestions } from "./held-questions.ts";
import { peopleAnswering } from "./people-answering.ts";
import { dependentQuestions, questionsOfFew } from "./sealed-questions.ts";

/** The nodes whose scores may not be shown, and those of them whose levels may. */
export interface WithheldNodes {
  readonly hidden: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  /** Questions that are asked depending on withheld answers. */
  readonly dependent: ReadonlySet<string>;
}

/** What a node would be if the withheld answers were all at their lowest, or at their highest. */
interface Ends {
  readonly low: ScoredNode;
  readonly high: ScoredNode;
}

/** A node with its ends: as answered, and in the two passes that give its range. */
interface Extremes {
  readonly node: ScoredNode;
  readonly passes: readonly Ends[];
}

interface Search {
  readonly matrix: AnswerMatrix;
  readonly minimumGroup: number;
  readonly held: HeldQuestions;
  /** Questions that few people answered. */
  readonly ofFew: ReadonlySet<string>;
  /** Questions that are asked depending on withheld answers. */
  readonly dependent: ReadonlySet<string>;
  readonly hidden: Set<string>;
  readonly levels: Set<string>;
}

/**
 * The scores that fewer than `minimumGroup` people gave, those that rest on the new answers of fewer
 * (`held`), and those that would narrow them down: a node keeps its mean only if it would be the same
 * whatever the withheld answers were. Otherwise it keeps its level, if that would be the same or at
 * least `minimumGroup` people gave the withheld answers; overall and dimensions always do, because
 * the advice depends on their levels. No question is withheld to protect another one, unless it is
 * asked depending on its answer. docs/scoring.md §4.
 */
export function withheldNodes(
  { asAnswered, lowest, highest, input }: ScoreBounds & Pick<ScoredTree, "input">,
  matrix: AnswerMatrix,
  minimumGroup: number,
  held: HeldQuestions,
): WithheldNodes {
  if (minimumGroup === 1) return { hidden: new Set(), levels: new Set(), dependent: new Set() };
  const ofFew = new Set(questionsOfFew(matrix, minimumGroup));
  const dependent = dependentQuestions(input.questionnaire, [...ofFew, ...held.keys()]);
  const hidden = new Set([...held.keys(), ...dependent]);
  const levels = new Set<string>();
  const search: Search = { matrix, minimumGroup, held, ofFew, dependent, hidden, levels };
  const few = new Set(
    questionsIn(asAnswered)
      .filter((leaf) => isLeafWithheld(leaf, search))
      .map(idOf),
  );
  const leafAt = (leaf: ScoredNode, end: keyof Bounds): ScoredNode =>
    leaf.bounds === undefined || !few.has(leaf.id)
      ? leaf
      : { ...leaf, outcome: outcomeAt(leaf.id, leaf.bounds[end], leaf.bounds, input) };
  const endsIn = (tree: ScoredNode, policy: UnknownPolicy): Ends => {
    const treeAt = (end: keyof Bounds): ScoredNode =>
      rescore(tree, "overall", input, { leafOf: (leaf) => leafAt(leaf, end), policy });
    return { low: treeAt("min"), high: treeAt("max") };
  };
  const passes = [
    endsIn(asAnswered, "as-answered"),
    endsIn(lowest, "lowest"),
    endsIn(highest, "highest"),
  ];
  addWithheld({ node: asAnswered, passes }, "overall", search);
  return search;
}

/** The questions and ladders at the bottom. */
function questionsIn(node: ScoredNode): readonly ScoredNode[] {
  return node.isLeaf ? [node] : node.children.flatMap(questionsIn);
}

function idOf({ id }: ScoredNode): string {
  return id;
}

function outcomeAt(
  id: string,
  score: Fraction,
  bounds: Bounds,
  { questionnaire }: PassInput,
): ScoredNode["outcome"] {
  const measure = measureOf({ score, bounds }, id, questionnaire);
  const level = levelReached(measure.position, levelsOf(questionnaire, id));
  return { kind: "scored", measure, level, binding: undefined, lost: undefined };
}

/** From the questions up, because a parent with a single child has the child's score. */
function addWithheld(extremes: Extremes, tier: Tier | "question", search: Search): void {
  const { node, passes } = extremes;
  for (const [index, child] of node.children.entries()) {
    const ends = passes.map(({ low, high }) => ({
      low: low.children[index] as ScoredNode,
      high: high.children[index] as ScoredNode,
    }));
    addWithheld({ node: child, passes: ends }, BELOW[tier], search);
  }
  const isOfFew = isFew(node, search);
  const isWithheld = isOfFew || (node.isLeaf && isLeafWithheld(node, search));
  // The coverage of a mean that stays the same would still say what was left open.
  if (!isWithheld && !isSealed(node, search) && passes.every(isSame)) return;
  search.hidden.add(node.id);
  // Why a question of theirs was not asked could reveal an answer.
  if (isOfFew) for (const id of idsBelow(node)) search.hidden.add(id);
  const mayShow = tier === "overall" || (!isWithheld && mayShowLevel(extremes, tier, search));
  if (mayShow) search.levels.add(node.id);
}

const BELOW = { ...TIER_BELOW, capability: "question", question: "question" } as const;

/** Whether a level does not tell what fewer than the minimum group said. */
function mayShowLevel(
  { node, passes }: Extremes,
  tier: Tier | "question",
  search: Search,
): boolean {
  const { hidden, levels, dependent } = search;
  const [today] = passes as readonly [Ends];
  // Whether such a question counts at all could make the difference.
  const isUncertain = questionNodes(node).some(({ id }) => dependent.has(id));
  if (isUncertain) return tier === "dimension";
  if (levelOf(today.low) === levelOf(today.high)) return true;
  const [only, ...others] = node.children.filter(contributes);
  if (only !== undefined && others.length === 0) return !hidden.has(only.id) || levels.has(only.id);
  if (tier === "dimension") return true;
  return peopleWithheld(node, search) >= search.minimumGroup;
}

/** How many people gave the withheld answers below a node. Only new answers to held questions count. */
function peopleWithheld(node: ScoredNode, search: Search): number {
  const { hidden, held, matrix } = search;
  const unknown = questionNodes(node).flatMap(({ id, question }) =>
    hidden.has(id) && question !== undefined ? question : [],
  );
  const people = unknown.flatMap((question) =>
    peopleAnswering([question], matrix).filter((person) => held.get(question.id)?.(person) ?? true),
  );
  return new Set(people).size;
}

/** Whether the score of a question, or of a ladder, rests on a withheld answer. */
function isLeafWithheld(leaf: ScoredNode, search: Search): boolean {
  return (
    isFew(leaf, search) ||
    isSealed(leaf, search) ||
    (leaf.question === undefined && questionNodes(leaf).some(({ id }) => search.ofFew.has(id)))
  );
}

/** Whether not even the counts of a question at or below a node may be shown. */
function isSealed(node: ScoredNode, { held, dependent }: Search): boolean {
  return questionNodes(node).some(({ id }) => held.has(id) || dependent.has(id));
}

function idsBelow({ children }: ScoredNode): readonly string[] {
  return children.flatMap((child) => [child.id, ...idsBelow(child)]);
}

function isSame({ low: { outcome: low }, high: { outcome: high } }: Ends): boolean {
  if (low.kind === "not-scored" || high.kind === "not-scored") return low.kind === high.kind;
  return low.level === high.level && compare(low.measure.score, high.measure.score) === 0;
}

/** Whether a node counts towards the score of its parent. */
function contributes({ outcome, weight }: ScoredNode): boolean {
  return outcome.kind === "scored" && !isZero(weight);
}

function isFew(node: ScoredNode, search: Search): boolean {
  return isFewerThan(peopleBelow(questionNodes(node), search), search.minimumGroup);
}

function peopleBelow(nodes: readonly ScoredNode[], { matrix }: Search): number {
  const questions = nodes.map(({ question }) => question as Question);
  return peopleAnswering(questions, matrix).length;
}
