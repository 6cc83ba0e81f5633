import { localize } from "../../model/localize.ts";
import type { Plan } from "../../model/index.ts";
import { formatDate, formatPlain } from "../../text/format.ts";
import { planTexts } from "../../text/plan/index.ts";
import type { PlanTexts } from "../../text/plan/plan-texts.ts";
import type { Texts } from "../../text/texts.ts";
import type { PlanInput, PlanView } from "./input.ts";
import { titleOf } from "../view/priorities.ts";
import { blockingView, packageViews, profileOf, stepView, targetLine } from "./parts.ts";

/** A roadmap in words. */
export function planView(input: PlanInput): PlanView {
  const { plan, texts } = input;
  const words = planTexts(texts.language);
  const { questionnaire: model, assessment, date } = plan;
  const facts = [
    model.title,
    assessment,
    ...(date === undefined ? [] : [formatDate(date, texts.numbers)]),
  ];
  return {
    title: words.title(plan.organization),
    subtitle: facts.join(" · "),
    lead: leadOf(input, words),
    targets: plan.targets.map((target) => targetLine(target, input, words)),
    steps: plan.steps.map((step, index) => stepView(step, index, input, words)),
    packages: packageViews(input, words),
    blocking: plan.blocking.map((one) => blockingView(one, input, words)),
    notes: notesOf(input, words),
    hints: hasNoCapacity(plan) ? [words.nameCapacity] : [],
  };
}

function leadOf({ plan, texts }: PlanInput, words: PlanTexts): readonly string[] {
  const { steps, effortDays, durationWeeks, status, budgetDays, neededDays } = plan;
  const isReached = plan.targets.length > 0 && plan.targets.every(({ isReached: done }) => done);
  const short = neededDays === undefined ? [] : [shortfall(neededDays, plan, texts, words)];
  const late = steps.filter(({ isLate }) => isLate).length;
  const time = late === 0 ? [] : [words.fitsNot(late, plan.quarters ?? 0)];
  if (steps.length === 0 && status !== "unreachable") {
    return [isReached ? words.nothingToDo : words.nothingAffordable];
  }
  const without = leftOut(plan, texts, words);
  const sentence = words.lead({
    steps: steps.length,
    days: formatPlain(effortDays, texts.numbers),
    weeks: durationWeeks,
    from: profileOf(plan.today),
    to: profileOf(plan.projected),
  });
  const goal = budgetDays === undefined ? "least-effort" : "most-gain";
  const sure = {
    optimal: words.optimal[goal],
    feasible: words.feasible,
    unreachable: plan.blocking.length > 0 ? words.unreachable : words.outsideLimits,
  };
  return status === "unreachable"
    ? [
        ...(plan.targets.length === 0 ? [] : [sure.unreachable]),
        ...short,
        ...(steps.length === 0 ? [] : [sentence]),
        ...time,
        ...without,
      ]
    : [sentence, sure[status], ...time, ...without];
}

/** The first priorities that are not part of the plan, in one line. */
function leftOut({ leftOut: priorities }: Plan, texts: Texts, words: PlanTexts): readonly string[] {
  if (priorities.length === 0) return [];
  const facts = priorities.map((one) => ({
    number: one.number,
    title: titleOf(one, texts),
    days: one.addsDays === undefined ? "" : formatPlain(one.addsDays, texts.numbers),
  }));
  return [words.leftOut(facts)];
}

/** What the targets, or the musts alone, take at least, where limits are what is short. */
function shortfall(
  neededDays: number,
  { targets, budgetDays }: Plan,
  { numbers }: Texts,
  words: PlanTexts,
): string {
  const budget = budgetDays === undefined ? "" : formatPlain(budgetDays, numbers);
  const say = targets.length === 0 ? words.mustNeeded : words.needed;
  return say(formatPlain(neededDays, numbers), budget);
}

function hasNoCapacity({ steps, capacityDays }: Plan): boolean {
  return steps.length > 0 && Object.keys(capacityDays).length === 0;
}

function notesOf(
  { plan, questionnaire, texts, languages }: PlanInput,
  words: PlanTexts,
): readonly string[] {
  const titles = questionnaire.dimensions.map((one) => localize(one.title, languages));
  const faster = questionnaire.dimensions
    .filter(({ id }) => plan.fasterThanSources.includes(id))
    .map((one) => localize(one.title, languages));
  const late = plan.steps.filter(({ isLate }) => isLate).map((step) => titleOf(step, texts));
  const assumed = Object.entries(plan.assumed ?? {}).map(
    ([id, level]) => `${id} ${words.atLevel(formatPlain(level, texts.numbers))}`,
  );
  if (plan.steps.length === 0) return assumed.length === 0 ? [] : [words.assumed(assumed)];
  return [
    ...(assumed.length === 0 ? [] : [words.assumed(assumed)]),
    words.profile(titles),
    ...(hasNoCapacity(plan) ? [words.noCapacity] : []),
    ...(late.length === 0 ? [] : [words.late(late, plan.quarters ?? 0)]),
    ...(faster.length === 0 ? [] : [words.faster(faster)]),
    ...(plan.steps.some(({ planShare }) => planShare !== undefined) ? [words.shares] : []),
    ...(plan.packages.length > 1 ? [words.byDecision] : []),
    words.estimates,
  ];
}
