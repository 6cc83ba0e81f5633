import type { Blocking, PlanTarget, ResultTarget, Score } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { formatDate, formatNumber, NO_NUMBER, withPercent } from "../text/format.ts";
import { planTexts } from "../generated/catalogs/plan.ts";
import {
  type Block,
  chart,
  facts,
  group,
  labelled,
  list,
  paragraph,
  paragraphs,
  strong,
  type TableWords,
} from "./blocks.ts";
import { type Document, plainDocument, section, type Section } from "./document.ts";
import { overallTitle } from "./kind.ts";
import { planLead } from "./plan-lead.ts";
import {
  hasNoCapacity,
  type PhaseWords,
  phasesInWords,
  type PlanInput,
  planNotes,
  stepsInWords,
  type StepWords,
} from "./plan-words.ts";

/** What to do in which order, the decisions with what waiting costs, and what is out of reach. */
export function planDocument(input: PlanInput): Document {
  return documentWith(input, { isScreen: false });
}

/** The same for a terminal: only the decision of each phase, and the command for more. */
export function planScreen(input: PlanInput): Document {
  return documentWith(input, { isScreen: true });
}

function documentWith(input: PlanInput, { isScreen }: { readonly isScreen: boolean }): Document {
  const { plan, texts } = input;
  const words = planTexts(texts.language);
  const { labels } = texts;
  const date = plan.date === undefined ? "" : formatDate(plan.date, texts.language);
  return plainDocument({
    kind: "plan",
    language: texts.language,
    title: words.title({ organization: plan.organization }),
    cover: [
      ...facts([
        [labels.assessment, plan.assessment],
        [labels.model, plan.questionnaire.title],
        [labels.date, date],
      ]),
      ...paragraphs(planLead(input)),
    ],
    sections: plan.status === "nothing-to-plan" ? [] : sectionsOf(input, isScreen),
  });
}

function sectionsOf(input: PlanInput, isScreen: boolean): readonly Section[] {
  const { plan, texts } = input;
  const words = planTexts(texts.language);
  const { headings } = words;
  const hints = isScreen && hasNoCapacity(plan) ? [words.setCapacity] : [];
  return [
    ...section(
      "targets",
      headings.targets,
      list(plan.targets.map((target) => targetLine(target, input))),
    ),
    ...section(
      "blocking",
      headings.blocking,
      plan.blocking.flatMap((one) => [
        ...paragraph(blockedSentence(one, input), "warning"),
        ...list(blockingQuestions(one, input)),
      ]),
    ),
    ...section("steps", headings.steps, stepBlocks(input)),
    ...section(
      "phases",
      headings.phases,
      phasesInWords(input).flatMap((phase) => phaseBlocks(phase, isScreen, input)),
    ),
    ...section("notes", headings.notes, list([...planNotes(input), ...hints])),
  ];
}

function targetLine({ id, title, target, today, isReached }: PlanTarget, input: PlanInput): string {
  const words = planTexts(input.texts.language);
  const name = nodeTitle(id, title, input);
  if (target === undefined) return `${name}: ${todayWords(today, target, input)}`;
  const reached = hasReached(today, target) ? "alreadyReached" : "reached";
  return words.target({
    title: name,
    target: targetWords(target, input),
    today: todayWords(today, target, input),
    outcome: words.outcomes[isReached ? reached : "missed"],
  });
}

function hasReached(today: Score, target: ResultTarget): boolean {
  if ("level" in target) return (today.level ?? -Infinity) >= target.level;
  return today.kind === "scored" && today.score >= target.score;
}

function todayWords(today: Score, target: ResultTarget | undefined, input: PlanInput): string {
  const words = planTexts(input.texts.language);
  const isOfLevel = target !== undefined && "level" in target;
  if (isOfLevel && today.level !== undefined) return words.atLevel({ level: String(today.level) });
  if (today.kind === "not-scored") {
    return today.reason === "withheld" ? words.withheld : words.noScore;
  }
  return isOfLevel
    ? words.atLevel({ level: NO_NUMBER })
    : words.atScore({ score: score(today.score, input) });
}

function targetWords(target: ResultTarget, input: PlanInput): string {
  const words = planTexts(input.texts.language);
  return "level" in target
    ? words.atLevel({ level: String(target.level) })
    : words.atScore({ score: score(target.score, input) });
}

function score(value: number, { questionnaire, texts }: PlanInput): string {
  return formatNumber(value, questionnaire.scoring.decimals, texts.language);
}

function nodeTitle(id: string, title: string, { questionnaire, texts }: PlanInput): string {
  return title === "" ? overallTitle(questionnaire, texts) : `${title} (${id})`;
}

/** Which target cannot be reached, and what comes nearest. */
export function blockedSentence(
  { id, title, target, nearest }: Blocking,
  input: PlanInput,
): string {
  const { blocked } = planTexts(input.texts.language);
  const why = target === undefined ? "withheld" : nearest === undefined ? "noScore" : "outOfReach";
  return blocked[why]({
    title: nodeTitle(id, title, input),
    target: target === undefined ? "" : targetWords(target, input),
    nearest: nearest === undefined ? "" : targetWords(nearest, input),
  });
}

/** Questions that are named; the data has them all. */
const SHOWN = 6;

function blockingQuestions({ questions }: Blocking, input: PlanInput): readonly string[] {
  const words = planTexts(input.texts.language);
  return [
    ...questions.slice(0, SHOWN).map(({ id, title, position }) =>
      words.blockingQuestion[position === undefined ? "unknown" : "known"]({
        title: `${title} (${id})`,
        position: position === undefined ? "" : positionText(id, position, input),
      }),
    ),
    ...(questions.length > SHOWN ? [words.moreQuestions({ count: questions.length - SHOWN })] : []),
  ];
}

/** A position on the levels of a question; a percent where it has none. */
function positionText(id: string, position: number, input: PlanInput): string {
  const text = score(position, input);
  const isPercent = levelsOf(input.questionnaire, id).length === 0;
  return isPercent ? withPercent(text, input.texts.language) : text;
}

/** When each step begins and ends, drawn or as a table. */
function stepBlocks(input: PlanInput): readonly Block[] {
  const { headings } = planTexts(input.texts.language);
  const steps = stepsInWords(input);
  if (steps.length === 0) return [];
  const spec = {
    type: "roadmap",
    id: "chart-roadmap",
    title: headings.steps,
    note: "",
    steps: steps.map((step) => ({
      number: step.number,
      title: step.name,
      time: step.time,
      phase: step.package,
      tone: String(input.plan.packages.findIndex((one) => one.steps.includes(step.id))),
      span: step.span,
      facts: factsLine(step, input),
    })),
  } as const;
  return chart(spec, "", { table: stepTable(steps, input), role: "roadmap" });
}

/** A step in one line, below its title. */
function factsLine(step: StepWords, { plan, texts }: PlanInput): string {
  const words = planTexts(texts.language);
  const { startWeek = 0, endWeek = 0 } = plan.steps[step.number - 1] ?? {};
  const { isDated, time, days, after, certain, profile } = step;
  return words.stepFacts({
    time: isDated ? time : words.inWeeks({ count: endWeek - startWeek, weeks: time }),
    days,
    after,
    planShare: certain,
    phase: step.package,
    profile,
  });
}

function stepTable(steps: readonly StepWords[], { texts }: PlanInput): TableWords {
  const { columns, headings } = planTexts(texts.language);
  const isTried = steps.some(({ certain }) => certain !== "");
  return {
    label: headings.steps,
    columns: [
      { title: columns.number, align: "end" },
      { title: columns.step, isHeading: true },
      columns.owner,
      steps.some(({ isDated }) => isDated) ? columns.time : columns.weeks,
      { title: columns.days, align: "end" },
      columns.after,
      columns.profile,
      columns.phase,
      ...(isTried ? [{ title: columns.planShare, align: "end" } as const] : []),
    ],
    rows: steps.map((step) => [
      String(step.number),
      step.name,
      step.owner,
      step.time,
      step.days,
      step.after,
      step.profile,
      step.package,
      ...(isTried ? [step.certain] : []),
    ]),
  };
}

function phaseBlocks(
  { title, facts: said, steps, decision, appoint, risks }: PhaseWords,
  isScreen: boolean,
  { texts }: PlanInput,
): readonly Block[] {
  const { waiting } = planTexts(texts.language);
  const [first = ""] = risks;
  return group(title, [
    ...paragraph(said),
    ...(isScreen ? [] : list(steps)),
    ...(isScreen ? paragraphs([decision, appoint]) : paragraph([strong(decision), appoint])),
    ...(isScreen
      ? paragraph(first === "" ? "" : `${waiting}: ${first}`)
      : labelled(waiting, list(risks))),
  ]);
}
