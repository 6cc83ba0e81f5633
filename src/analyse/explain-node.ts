import type {
  CombineStep,
  DepartmentSaid,
  LevelCheck,
  LevelRule,
  LevelStep,
  Measure,
  NodeExplanation,
  Part,
  SaidAnswer,
  Step,
  Tier,
} from "../model/index.ts";
import { departmentOf } from "../model/respondents.ts";
import { levelsOf } from "../model/levels.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { localize } from "../model/localize.ts";
import { answerIdOf, questionsBelow, questionsOf } from "../model/outline.ts";
import { codeAt, stateOf } from "../score/answer-matrix.ts";
import { toNumber } from "../score/fraction.ts";
import { criteriaChecks, leavesOf, levelledChildren } from "../score/level-rules.ts";
import { scoreIn } from "../score/profile.ts";
import { type ParentRules, parentRules } from "../score/score-parent.ts";
import { codeScorer } from "../score/score-question.ts";
import { isOfMaximum } from "../score/measure.ts";
import { childPlaces, type Place, placeOf, type ScoredNode } from "../score/scored-node.ts";
import type { ExplanationContext } from "./explanation-context.ts";
import { nextLevel } from "./next-level.ts";

/**
 * The steps to a node: the overall, a dimension, a capability or a question; undefined if there is
 * no such node.
 */
export function explainNode(id: string, context: ExplanationContext): NodeExplanation | undefined {
  const { asAnswered, measures } = context.scored;
  const measure = measures.find((one) => one.asAnswered.id === id)?.asAnswered;
  if (measure !== undefined) {
    return nodeExplanation({ standing: measure, tier: "overall" }, context, "measure");
  }
  const found = placeOf(asAnswered, id);
  if (found === undefined) return undefined;
  const explained = nodeExplanation(found, context);
  const question = questionsOf(context.questionnaire).find((one) => one.id === id);
  return question === undefined
    ? explained
    : { ...explained, title: localize(question.text, context.languages) };
}

function nodeExplanation(
  place: Place,
  context: ExplanationContext,
  tier: NodeExplanation["tier"] = place.tier,
): NodeExplanation {
  const { standing: node } = place;
  const { id } = node;
  const score = scoreIn(context.profile, id);
  const isShown = !context.hidden.has(id);
  const next =
    isShown && context.isOpen ? nextLevel(node, ruleOf(node, tier, context), context) : undefined;
  return {
    kind: "node",
    id,
    title: context.titleOf(id),
    tier,
    score,
    steps: isShown ? stepsOf(node, tier, context) : [],
    ...omitUndefined({ next }),
    // The steps of a ladder are answered, but not scored individually.
    children: node.isLeaf ? [] : childPlaces(place).map((child) => nodeExplanation(child, context)),
  };
}

function stepsOf(
  node: ScoredNode,
  tier: NodeExplanation["tier"],
  context: ExplanationContext,
): readonly Step[] {
  return [
    ...(node.isLeaf ? answersStep(node, context) : [combineStep(node, tier, context)]),
    ...coverageStep(node, context),
    ...placeStep(node, context),
    ...levelStep(node, ruleOf(node, tier, context), context),
  ];
}

/** How a parent is scored: by the rules of its tier, or by those of the measure. */
function rulesOf(
  { id }: ScoredNode,
  tier: Exclude<NodeExplanation["tier"], "question">,
  { questionnaire }: ExplanationContext,
): ParentRules {
  return tier === "measure"
    ? (questionnaire.measures.find((one) => one.id === id) as Measure)
    : parentRules(tier, id, questionnaire);
}

/** The level rule of a node; undefined for a question. */
function ruleOf(
  node: ScoredNode,
  tier: NodeExplanation["tier"],
  context: ExplanationContext,
): LevelRule | undefined {
  return tier === "question" ? undefined : rulesOf(node, tier, context).level;
}

function coverageStep(
  { coverage }: ScoredNode,
  { questionnaire }: ExplanationContext,
): readonly Step[] {
  if (coverage === undefined) return [];
  const { publish, firm } = questionnaire.scoring.coverage;
  return [{ kind: "coverage", section: "§2", coverage: toNumber(coverage), publish, firm }];
}

function placeStep(
  { outcome }: ScoredNode,
  { questionnaire }: ExplanationContext,
): readonly Step[] {
  if (outcome.kind === "not-scored") return [];
  const { score, bounds, percent, position } = outcome.measure;
  return [
    {
      kind: "place",
      section: "§1",
      score: toNumber(score),
      lowest: toNumber(bounds.min),
      highest: toNumber(bounds.max),
      of: isOfMaximum(bounds, questionnaire) ? "maximum" : "range",
      percent: toNumber(percent),
      position: toNumber(position),
    },
  ];
}

/** The input of a leaf's score: a review, or each department's answers. docs/scoring.md §4. */
function answersStep(leaf: ScoredNode, context: ExplanationContext): readonly Step[] {
  const { id, voices, outcome } = leaf;
  const score = outcome.kind === "scored" ? { score: toNumber(outcome.measure.score) } : {};
  const review = context.answers.reviews.get(id);
  if (review !== undefined) {
    const { by, reason } = review;
    return [{ kind: "review", section: "§4", by, reason, ...score }];
  }
  if (voices === undefined) return contextStep(leaf, context);
  const { within, across } = context.questionnaire.scoring.respondents;
  const averages = new Map(voices.map((voice) => [voice.department, voice.score]));
  const departments = context.answers.matrix.departments.flatMap((department) => {
    if (!averages.has(department) || !isSaidShown(leaf, context)) return [];
    const average = averages.get(department);
    return said(department, leaf, context, average && toNumber(average));
  });
  const isLadder = leaf.question === undefined;
  const use = leaf.question?.use;
  const uses = use === undefined ? {} : { uses: { id: use, title: context.titleOf(use) } };
  return [
    { kind: "answers", section: "§4", within, across, isLadder, ...uses, departments, ...score },
  ];
}

/** Whether the answers to a question, or to every step of a ladder, may be shown by department. */
function isSaidShown({ id }: ScoredNode, context: ExplanationContext): boolean {
  const { questionnaire, guarded, isOpen } = context;
  return isOpen && !questionsBelow(questionnaire, id).some((one) => guarded.has(one.id));
}

/** The answers to a question that is not scored, by department. */
function contextStep(leaf: ScoredNode, context: ExplanationContext): readonly Step[] {
  const { columns, departments: asked } = context.answers.matrix;
  const isContext = columns.some(({ question }) => question === leaf.question && !question.scored);
  if (!isContext || !isSaidShown(leaf, context)) return [];
  const departments = asked
    .map((department) => said(department, leaf, context, undefined))
    .filter(({ answers }) => answers.length > 0);
  return departments.length === 0 ? [] : [{ kind: "context", section: "§4", departments }];
}

function said(
  id: string,
  { question }: ScoredNode,
  { scored, answers: { matrix, people } }: ExplanationContext,
  score: number | undefined,
): DepartmentSaid {
  const index = matrix.columns.findIndex((one) => one.question === question);
  const column = matrix.columns[index];
  const scoreOf = column && codeScorer(column, scored.input.questionnaire, "as-answered");
  const answers = people.flatMap(({ respondent, response }, person): SaidAnswer | [] => {
    if (column === undefined || departmentOf(respondent) !== id) return [];
    const code = codeAt(matrix, person, index);
    const state = stateOf(code);
    if (state === undefined || state === "not-shown") return [];
    const own = scoreOf?.(code);
    const answer = response.answers.get(answerIdOf(column.question));
    return {
      respondent: respondent.id,
      state,
      ...omitUndefined({ value: answer?.value, at: answer?.at, score: own && toNumber(own) }),
    };
  });
  return { id, answers, ...omitUndefined({ score }) };
}

/** The children of a node, as the method of its tier combined them; docs/scoring.md §2. */
function combineStep(
  node: ScoredNode,
  tier: NodeExplanation["tier"],
  context: ExplanationContext,
): CombineStep {
  const { children, outcome } = node;
  // A question has no children to combine.
  const { method, constant } = rulesOf(node, tier as Tier | "measure", context);
  return {
    kind: "combine",
    section: "§2",
    method,
    parts: children.map((child) => partOf(child, context)),
    ...(constant === 0 ? {} : { constant }),
    ...(outcome.kind === "scored" ? { score: toNumber(outcome.measure.score) } : {}),
  };
}

function partOf({ id, weight }: ScoredNode, { profile, titleOf }: ExplanationContext): Part {
  const part = { id, title: titleOf(id), weight: toNumber(weight) };
  const score = scoreIn(profile, id);
  return score.kind === "scored"
    ? { ...part, score: score.score, percent: score.percent }
    : { ...part, reason: score.reason };
}

/** How the level of a node follows from its children; docs/scoring.md §3. */
function levelStep(
  node: ScoredNode,
  rule: LevelRule | undefined,
  context: ExplanationContext,
): readonly Step[] {
  const { outcome } = node;
  if (outcome.kind === "not-scored" || outcome.level === undefined) return [];
  const step = { kind: "level", section: "§3", level: outcome.level } as const;
  if (rule === undefined) return [{ ...step, rule: "reached" }];
  const isStrict = rule.kind === "criteria" && rule.strict;
  const name = isStrict ? "strict-criteria" : rule.kind;
  return [{ ...step, rule: name, ...detailsOf(node, rule, context) }];
}

function detailsOf(
  node: ScoredNode,
  rule: LevelRule,
  context: ExplanationContext,
): Pick<LevelStep, "checks" | "children"> {
  switch (rule.kind) {
    case "criteria":
      return context.isOpen ? { checks: checksOf(node, rule.strict, context) } : {};
    case "weakest":
    case "capped":
      return {
        children: levelledChildren(node)
          .filter(({ id }) => !context.hidden.has(id))
          .map(({ id, level }) => ({ id, title: context.titleOf(id), level })),
      };
    case "bands":
    case "staged":
    case "none":
      return {};
  }
}

function checksOf(
  node: ScoredNode,
  strict: boolean,
  context: ExplanationContext,
): readonly LevelCheck[] {
  const leaves = leavesOf(node);
  const steps = levelsOf(context.questionnaire, node.id).map(({ level }) => level);
  return criteriaChecks(leaves, steps, strict).map(({ share, ...check }) => ({
    ...check,
    of: leaves.length,
    share: toNumber(share),
  }));
}
