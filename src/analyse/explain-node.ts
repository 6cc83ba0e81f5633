import type {
  CombineStep,
  DepartmentSaid,
  LevelCheck,
  LevelRule,
  LevelStep,
  NodeExplanation,
  Part,
  SaidAnswer,
  Step,
  Tier,
} from "../model/index.ts";
import { departmentOf } from "../model/respondents.ts";
import { levelsOf } from "../model/levels.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { codeAt, stateOf } from "../score/answer-matrix.ts";
import { toNumber } from "../score/fraction.ts";
import { criteriaChecks, leavesOf, levelledChildren } from "../score/level-rules.ts";
import { scoreIn } from "../score/profile.ts";
import { codeScorer } from "../score/score-question.ts";
import { childPlaces, type Place, placeOf, type ScoredNode } from "../score/scored-node.ts";
import type { ExplanationContext } from "./explanation-context.ts";
import { nextLevel } from "./next-level.ts";

/**
 * The steps to a node: the overall, a dimension, a capability or a question; undefined if there is
 * no such node.
 */
export function explainNode(id: string, context: ExplanationContext): NodeExplanation | undefined {
  const found = placeOf(context.scored.asAnswered, id);
  return found && nodeExplanation(found, context);
}

function nodeExplanation(place: Place, context: ExplanationContext): NodeExplanation {
  const { standing: node, tier } = place;
  const { id } = node;
  const score = scoreIn(context.profile, id);
  const isShown = !context.hidden.has(id);
  const next = isShown && context.isOpen ? nextLevel(node, tier, context) : undefined;
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
  tier: Tier | "question",
  context: ExplanationContext,
): readonly Step[] {
  return [
    ...(node.isLeaf ? answersStep(node, context) : [combineStep(node, tier as Tier, context)]),
    ...coverageStep(node, context),
    ...placeStep(node, context),
    ...levelStep(node, tier, context),
  ];
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
      of: questionnaire.scoring.percent === "of-range" ? "range" : "maximum",
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
  if (voices === undefined) return [];
  const { within, across } = context.questionnaire.scoring.respondents;
  const averages = new Map(voices.map((voice) => [voice.department, voice.score]));
  const departments = context.answers.matrix.departments.flatMap((department) => {
    if (!averages.has(department) || !context.isOpen) return [];
    const average = averages.get(department);
    return said(department, leaf, context, average && toNumber(average));
  });
  const isLadder = leaf.question === undefined;
  return [{ kind: "answers", section: "§4", within, across, isLadder, departments, ...score }];
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
    const answer = response.answers.get(column.question.id);
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
  { children, outcome }: ScoredNode,
  tier: Tier,
  context: ExplanationContext,
): CombineStep {
  return {
    kind: "combine",
    section: "§2",
    method: context.questionnaire.scoring.methods[tier],
    parts: children.map((child) => partOf(child, context)),
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
  tier: Tier | "question",
  context: ExplanationContext,
): readonly Step[] {
  const { outcome } = node;
  if (outcome.kind === "not-scored" || outcome.level === undefined) return [];
  const step = { kind: "level", section: "§3", level: outcome.level } as const;
  if (tier === "question") return [{ ...step, rule: "reached" }];
  const rule = context.questionnaire.scoring.level[tier];
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
