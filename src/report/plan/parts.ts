import { localize } from "../../model/localize.ts";
import type {
  Blocking,
  Plan,
  PlanPackage,
  PlanStep,
  PlanTarget,
  ProjectedScores,
  ResultTarget,
  Score,
} from "../../model/index.ts";
import { formatNumber, formatPercent, formatPlain } from "../../text/format.ts";
import type { PlanTexts } from "../../text/plan/plan-texts.ts";
import { DASH } from "../view/node-view.ts";
import { titleOf } from "../view/priorities.ts";
import type { BlockingView, PackageView, PlanInput, StepView } from "./input.ts";

/**
 * The levels of the dimensions, as the report leads with them, in one word that no line breaks; empty
 * where none is shown.
 */
export function profileOf({ dimensions }: ProjectedScores): string {
  if (dimensions.every(({ level }) => level === undefined)) return "";
  return dimensions.map(({ level }) => level ?? DASH).join("·");
}

export function targetLine(
  { id, title, target, today, isReached }: PlanTarget,
  input: PlanInput,
  words: PlanTexts,
): string {
  const isThere = isReached && target !== undefined && hasReached(today, target);
  return words.target({
    title: nodeTitle(id, title, input),
    target: target === undefined ? "" : targetWords(target, words, input),
    today: standing(today, target, input, words),
    outcome: isThere ? words.alreadyReached : isReached ? words.reached : words.missed,
  });
}

function hasReached(today: Score, target: ResultTarget): boolean {
  if ("level" in target) return (today.level ?? -Infinity) >= target.level;
  return today.kind === "scored" && today.score >= target.score;
}

function standing(
  today: Score,
  target: ResultTarget | undefined,
  input: PlanInput,
  words: PlanTexts,
): string {
  const isOfLevel = target !== undefined && "level" in target;
  if (isOfLevel && today.level !== undefined) return words.atLevel(String(today.level));
  if (today.kind === "not-scored") {
    return today.reason === "withheld" ? words.withheld : words.noScore;
  }
  return isOfLevel ? words.atLevel(DASH) : words.atScore(score(today.score, input));
}

function targetWords(target: ResultTarget, words: PlanTexts, input: PlanInput): string {
  return "level" in target
    ? words.atLevel(String(target.level))
    : words.atScore(score(target.score, input));
}

function score(value: number, { questionnaire, texts }: PlanInput): string {
  return formatNumber(value, questionnaire.scoring.decimals, texts.numbers);
}

function nodeTitle(id: string, title: string, { texts }: PlanInput): string {
  return title === "" ? texts.labels.overall : `${title} (${id})`;
}

export function stepView(
  step: PlanStep,
  index: number,
  { plan, texts }: PlanInput,
  words: PlanTexts,
): StepView {
  const { start, end, startWeek, endWeek } = step;
  const numbers = step.requires.map((id) => plan.steps.findIndex((one) => one.id === id) + 1);
  const title = titleOf(step, texts);
  const isDated = start !== undefined && end !== undefined;
  return {
    number: index + 1,
    id: step.id,
    title,
    name: step.withheld === true ? title : `${title} (${step.id})`,
    owner: step.owner ?? "",
    time: isDated ? `${start} – ${end}` : words.weeks(startWeek + 1, endWeek),
    isDated,
    span: [startWeek / plan.durationWeeks, endWeek / plan.durationWeeks],
    days: formatPlain(step.effortDays, texts.numbers),
    after: numbers.toSorted((a, b) => a - b).join(", "),
    profile: profileOf(step.projected),
    package: words.packages[step.package],
    certain: step.planShare === undefined ? "" : formatPercent(step.planShare, texts.numbers),
  };
}

export function packageViews(input: PlanInput, words: PlanTexts): readonly PackageView[] {
  const { packages, today } = input.plan;
  return packages.map((one, index) =>
    packageView(one, packages[index - 1]?.projected ?? today, input, words),
  );
}

function packageView(
  one: PlanPackage,
  before: ProjectedScores,
  input: PlanInput,
  words: PlanTexts,
): PackageView {
  const { plan, texts } = input;
  const days = formatPlain(one.effortDays, texts.numbers);
  const departments = Object.entries(one.effortByDepartment).map(([id, effort]) =>
    words.share(departmentName(id, input, words), formatPlain(effort, texts.numbers)),
  );
  return {
    title: words.packages[one.id],
    facts: words.packageFacts({
      steps: one.steps.length,
      days,
      endWeek: one.endWeek,
      end: lastDayOf(one, plan),
      from: profileOf(before),
      to: profileOf(one.projected),
    }),
    steps: one.steps.map((id) => {
      const index = plan.steps.findIndex((step) => step.id === id);
      return `${index + 1}. ${titleOf(plan.steps[index] ?? {}, texts)}`;
    }),
    decision: words.decision({ days, departments }),
    appoint: one.owners.length === 0 ? "" : words.appoint(one.owners),
    risks: one.risks,
  };
}

/** The last day of a package's steps; empty where the plan has no dates. */
function lastDayOf({ steps }: PlanPackage, plan: Plan): string {
  const ends = plan.steps.filter(({ id }) => steps.includes(id)).flatMap(({ end }) => end ?? []);
  return ends.toSorted().at(-1) ?? "";
}

function departmentName(
  id: string,
  { questionnaire, languages }: PlanInput,
  words: PlanTexts,
): string {
  const name = questionnaire.departments.find((one) => one.id === id)?.name;
  return name === undefined ? words.anyone : localize(name, languages);
}

/** Questions that are named; the data has them all. */
const SHOWN = 6;

export function blockingView(
  { id, title, target, nearest, questions }: Blocking,
  input: PlanInput,
  words: PlanTexts,
): BlockingView {
  return {
    sentence: words.blocked({
      title: nodeTitle(id, title, input),
      target: target === undefined ? "" : targetWords(target, words, input),
      nearest: nearest === undefined ? "" : targetWords(nearest, words, input),
    }),
    questions: [
      ...questions
        .slice(0, SHOWN)
        .map((question) =>
          words.stays(
            `${question.title} (${question.id})`,
            question.position === undefined ? "" : score(question.position, input),
          ),
        ),
      ...(questions.length > SHOWN ? [words.more(questions.length - SHOWN)] : []),
    ],
  };
}
