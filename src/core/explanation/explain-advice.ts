import { evaluateCondition } from "../conditions/evaluate-condition.ts";
import { localize } from "../localize.ts";
import type {
  ConditionStep,
  Recommendation,
  RecommendationExplanation,
  Role,
  Truth,
  Verdict,
  VerdictExplanation,
} from "../../model/index.ts";
import { scoreIn } from "../scoring/score-profile.ts";
import { explainCondition } from "./explain-condition.ts";
import type { Walk } from "./walk.ts";

/** Why a recommendation applies or does not; docs/scoring.md §6. */
export function explainRecommendation(
  { id, title, when, raises }: Recommendation,
  walk: Walk,
): RecommendationExplanation {
  const condition = explainCondition(when, walk.conditions);
  return {
    kind: "recommendation",
    section: "§6",
    id,
    title: localize(title, walk.languages),
    truth: condition.truth,
    condition,
    raises: [...raises].map(([node, step]) => {
      const score = scoreIn(walk.profile, node);
      const level = score.kind === "scored" ? score.level : undefined;
      const raised = { id: node, title: walk.titleOf(node), ...step };
      return level === undefined ? raised : { ...raised, level };
    }),
  };
}

/** Which rule of a verdict was the first to hold, and why those before it did not; docs/scoring.md §6. */
export function explainVerdict({ id, title = id, rules }: Verdict, walk: Walk): VerdictExplanation {
  const steps = rules.map((rule) => ({
    id: rule.id,
    title: localize(rule.title, walk.languages),
    ...(rule.when === undefined ? {} : { condition: explainCondition(rule.when, walk.conditions) }),
  }));
  const holds = rules.findIndex(
    ({ when }) => when === undefined || evaluateCondition(when, walk.read) === "true",
  );
  const outcome = steps[holds]?.id;
  return {
    kind: "verdict",
    section: "§6",
    id,
    title: localize(title, walk.languages),
    rules: steps.map((step, index) =>
      holds >= 0 && index > holds
        ? { id: step.id, title: step.title, truth: "not-reached" }
        : { ...step, truth: truthOf(step, index === holds) },
    ),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** What holds is true whatever may be shown of its reasons; the others have a condition. */
function truthOf({ condition }: { readonly condition?: ConditionStep }, isHolding: boolean): Truth {
  return isHolding || condition === undefined ? "true" : condition.truth;
}

/** Whether a role would fail or succeed here, in the order in which that is looked at. */
export function explainRole({ id, title, fails, succeeds }: Role, walk: Walk): VerdictExplanation {
  const rules = [
    { id: "fails", when: fails.when, title: fails.text },
    { id: "succeeds", when: succeeds.when, title: succeeds.text },
  ];
  return explainVerdict({ id, title, rules }, walk);
}
