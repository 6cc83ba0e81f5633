import type {
  Condition,
  ConditionStep,
  Explanation,
  PartExplanation,
  PartState,
  Questionnaire,
  Recommendation,
  RecommendationExplanation,
  Role,
  Subject,
  Truth,
  Verdict,
  VerdictExplanation,
  VerdictPart,
} from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { evaluateCondition, isDiffering } from "../score/condition.ts";
import { verdictParts } from "../score/part-states.ts";
import { scoreIn } from "../score/profile.ts";
import { roleRules } from "../score/role-rules.ts";
import { analyseResponses, type ExamineOptions, type Responses } from "./analysis.ts";
import { explainNode } from "./explain-node.ts";
import { type ExplanationContext, explanationContext } from "./explanation-context.ts";

/**
 * Explains a node, a recommendation or a verdict. The id is `overall`, or that of a dimension, a
 * capability, a question, a recommendation, a verdict or a role. The explanation follows the steps
 * of `assess`; undefined for an id that the questionnaire does not have.
 */
export function explain(
  questionnaire: Questionnaire,
  responses: Responses,
  id: string,
  options: ExamineOptions,
): Explanation | undefined {
  const context = explanationContext(analyseResponses(questionnaire, responses, options));
  const recommendation = questionnaire.recommendations.find((one) => one.id === id);
  if (recommendation !== undefined) return explainRecommendation(recommendation, context);
  const verdict = questionnaire.verdicts.find((one) => one.id === id);
  if (verdict !== undefined) return explainVerdict(verdict, context);
  const role = questionnaire.roles.find((one) => one.id === id);
  return role === undefined ? explainNode(id, context) : explainRole(role, context);
}

/** Why a recommendation applies or does not; docs/scoring.md §6. */
function explainRecommendation(
  { id, title, when, raises }: Recommendation,
  context: ExplanationContext,
): RecommendationExplanation {
  const condition = explainCondition(when, context);
  return {
    kind: "recommendation",
    section: "§6",
    id,
    title: localize(title, context.languages),
    truth: condition.truth,
    condition,
    raises: [...raises].map(([node, step]) => {
      const score = scoreIn(context.profile, node);
      const level = score.kind === "scored" ? score.level : undefined;
      const raised = { id: node, title: context.titleOf(node), ...step };
      return level === undefined ? raised : { ...raised, level };
    }),
  };
}

/**
 * Which rule of a verdict was the first to be true, and why the earlier ones were not;
 * docs/scoring.md §6.
 */
function explainVerdict(
  { id, title = id, parts, rules }: Verdict,
  context: ExplanationContext,
): VerdictExplanation {
  const steps = rules.map((rule) => ({
    id: rule.id,
    title: localize(rule.title, context.languages),
    ...(rule.when === undefined ? {} : { condition: explainCondition(rule.when, context) }),
  }));
  const holds = rules.findIndex(
    ({ when }) => when === undefined || evaluateCondition(when, context.read) === "true",
  );
  const outcome = steps[holds]?.id;
  return {
    kind: "verdict",
    section: "§6",
    id,
    title: localize(title, context.languages),
    ...(parts.length === 0 ? {} : { parts: parts.map((part) => explainPart(part, context)) }),
    rules: steps.map((step, index) =>
      holds >= 0 && index > holds
        ? { id: step.id, title: step.title, truth: "not-reached" }
        : { ...step, truth: truthOf(step, index === holds) },
    ),
    ...omitUndefined({ outcome }),
  };
}

/**
 * The rule that decides is true even if its reasons are withheld; the others show their condition.
 */
function truthOf({ condition }: { readonly condition?: ConditionStep }, isHolding: boolean): Truth {
  return isHolding || condition === undefined ? "true" : condition.truth;
}

/** The state of a part, and the conditions that decide it. */
function explainPart(
  { id, title, holds, signed, refused }: VerdictPart,
  context: ExplanationContext,
): PartExplanation {
  const state = context.readShown({ kind: "part", id }) as PartState | undefined;
  return {
    id,
    title: localize(title, context.languages),
    ...omitUndefined({ state }),
    conditions: [holds, refused, signed].flatMap((one) =>
      one === undefined ? [] : explainCondition(one, context),
    ),
  };
}

/** Whether a role would fail or succeed here, in the order in which this is evaluated. */
function explainRole(role: Role, context: ExplanationContext): VerdictExplanation {
  const { id, title } = role;
  const { fails, succeeds, conditional } = roleRules(role);
  const rules = [
    { id: "fails", when: fails, title: role.fails.text, because: [] },
    { id: "succeeds", when: succeeds, title: role.succeeds.text, because: [] },
    ...(conditional === undefined
      ? []
      : [{ id: "conditional", when: conditional, title, because: [] }]),
  ];
  const needs = role.by === "parts" ? role.needs : [];
  const parts = verdictParts(context.questionnaire).filter((part) => needs.includes(part.id));
  return explainVerdict({ id, title, parts, rules }, context);
}

/** A condition with the truth of each part. */
function explainCondition(condition: Condition, context: ExplanationContext): ConditionStep {
  const truth = evaluateCondition(condition, context.readShown);
  switch (condition.kind) {
    case "all":
    case "any":
      return {
        kind: condition.kind,
        truth,
        parts: condition.conditions.map((part) => explainCondition(part, context)),
      };
    case "not":
      return { kind: "not", truth, parts: [explainCondition(condition.condition, context)] };
    case "comparison": {
      const { subject, tests, agreed } = condition;
      const value = context.readShown(subject);
      const reading = agreed === true ? context.readShown(subject, agreed) : undefined;
      const each = reading !== undefined && isDiffering(reading) ? reading.each : undefined;
      // Options are only compared in a question's own rules.
      const { id } = subject as Exclude<Subject, { readonly kind: "option" }>;
      const title = context.titleOf(id);
      return {
        kind: "comparison",
        truth,
        subject,
        title,
        tests,
        ...omitUndefined({ value, each }),
      };
    }
  }
}
