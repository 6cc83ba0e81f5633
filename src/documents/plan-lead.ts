import type { Questionnaire, Score } from "../model/index.ts";
import { type PlanTexts, planTexts } from "../generated/catalogs/plan.ts";
import { formatPlain } from "../text/format.ts";
import { costPhrases } from "./costs.ts";
import { kindOf, missingOf } from "./kind.ts";
import { type PlanInput, profileOf } from "./plan-words.ts";

/** What a reader learns first, a sentence each. */
export function planLead(input: PlanInput): readonly string[] {
  const { plan, texts } = input;
  const words = planTexts(texts.language);
  const { steps, effortDays, durationWeeks, status, budgetDays, requiredSteps: required } = plan;
  if (input.questionnaire.recommendations.length === 0) return [words.noRecommendations];
  const isReached = plan.targets.length > 0 && plan.targets.every(({ isReached: done }) => done);
  const late = steps.filter(({ isLate }) => isLate).length;
  if (status === "nothing-to-plan" || (steps.length === 0 && status !== "unreachable")) {
    return [isReached ? words.nothingToDo : nothingPlanned(input)];
  }
  const sentence = words.lead({
    steps: steps.length,
    days: formatPlain(effortDays, texts.language),
    weeks: durationWeeks,
    from: profileOf(plan.today),
    to: profileOf(plan.projected),
  });
  const goal = budgetDays === undefined ? "least-effort" : "most-gain";
  const sure = {
    optimal: words.optimal[goal]({ required }),
    feasible: words.feasible,
    unreachable: plan.blocking.length > 0 ? words.unreachable : words.outsideLimits,
  };
  const beyond = unaffordable(input);
  const first =
    status === "unreachable"
      ? [
          ...beyond,
          ...(plan.targets.length === 0 || beyond.length > 0 ? [] : [sure.unreachable]),
          ...shortfall(input),
          ...(steps.length === 0 ? [] : [sentence]),
        ]
      : [sentence, sure[status]];
  const costs = costPhrases(plan, texts);
  return [
    ...first,
    ...(costs.length === 0 ? [] : [words.totalCosts({ steps: steps.length, costs })]),
    ...(late === 0 ? [] : [words.late({ steps: late, quarters: plan.quarters ?? 0 })]),
    ...leftOut(input),
  ];
}

/** How much of a plan is withheld; empty where nothing is. */
export function withheldLine({ plan, texts }: PlanInput): string {
  const words = planTexts(texts.language);
  const { overall, dimensions } = plan.today;
  const isOut = (one: Score): boolean => one.kind === "not-scored" && one.reason === "withheld";
  const scored = [overall, ...dimensions].filter((one) => one.kind === "scored" || isOut(one));
  const scores = scored.filter(isOut).length;
  const steps = plan.steps.filter(({ withheld }) => withheld === true).length;
  if (scores + steps === 0) return "";
  return words.withheldParts({
    parts: [
      ...(scores === 0 ? [] : [words.withheldScores({ scores, all: scored.length })]),
      ...(steps === 0 ? [] : [words.withheldSteps({ steps, all: plan.steps.length })]),
    ],
  });
}

/** Why a plan has no steps: nothing is known, nothing applies, no target is set, or limits are too tight. */
function nothingPlanned({ plan, questionnaire, texts }: PlanInput): string {
  const words = planTexts(texts.language);
  const { today, targets, budgetDays, status } = plan;
  const missing = today.dimensions.map((one) =>
    one.kind === "not-scored" ? missingOf(one) : undefined,
  );
  // A plan uses withheld scores too.
  if (missing.every((one) => one !== undefined && one !== "withheld")) {
    const reason = MISSING.find((one) => missing.includes(one)) ?? "notInModel";
    return words.nothingScored[reason];
  }
  const isAimless = targets.length === 0 && !kindOf(questionnaire).levels.dimension;
  const hasAdvice = questionnaire.recommendations.length > 0;
  if (status === "nothing-to-plan" && hasAdvice) return noStepsInModel(questionnaire, words);
  if (isAimless && budgetDays === undefined) return words.noTarget;
  if (hasAdvice && targets.length === 0 && budgetDays === undefined) return words.noTargetHere;
  return hasAdvice ? words.nothingAffordable : words.noRecommendations;
}

/** Why no recommendation of a model can be planned. */
function noStepsInModel({ recommendations }: Questionnaire, words: PlanTexts): string {
  return recommendations.some(({ raises }) => raises.size > 0) ? words.noEfforts : words.noRaises;
}

const MISSING = ["notEnoughAnswers", "inDispute", "notApplicable"] as const;

/** The first priorities that are not part of the plan, in one line. */
export function leftOut({
  plan: { leftOut: priorities },
  texts,
}: Pick<PlanInput, "plan" | "texts">): readonly string[] {
  if (priorities.length === 0) return [];
  const words = planTexts(texts.language);
  const all = priorities.map((one) =>
    words.leftOutPriority({
      number: one.number,
      title: one.title ?? "",
      days: one.addsDays === undefined ? "" : formatPlain(one.addsDays, texts.language),
    }),
  );
  return [words.leftOut({ priorities: all })];
}

/** The required steps that budget and capacity do not hold, in one line. */
function unaffordable({ plan, texts }: PlanInput): readonly string[] {
  if (plan.unaffordable === undefined) return [];
  const words = planTexts(texts.language);
  const steps = plan.unaffordable.map(({ title = "", effortDays }) =>
    words.unaffordableStep({ title, days: formatPlain(effortDays, texts.language) }),
  );
  return [words.unaffordable({ steps })];
}

/** The least effort of the targets, or of the required steps, if limits are too tight. */
function shortfall({ plan, texts }: PlanInput): readonly string[] {
  const { targets, budgetDays, neededDays } = plan;
  if (neededDays === undefined) return [];
  const words = planTexts(texts.language);
  const budget = budgetDays === undefined ? "" : formatPlain(budgetDays, texts.language);
  const needed = targets.length === 0 ? words.mustNeeded : words.needed;
  const days = formatPlain(neededDays, texts.language);
  return [needed[budgetDays === undefined ? "limits" : "budget"]({ days, budget })];
}
