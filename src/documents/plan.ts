import { formatDate } from "../text/format.ts";
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
import { unreadNote } from "./left-out.ts";
import { absentLine } from "./priorities.ts";
import { planLead, withheldLine } from "./plan-lead.ts";
import { blockedSentence, blockingQuestions, targetLine } from "./plan-targets.ts";
import {
  hasNoCapacity,
  type PhaseWords,
  phasesInWords,
  type PlanInput,
  planNotes,
  stepsHeading,
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
      ...unreadNote(plan, texts),
      ...paragraph(withheldLine(input)),
    ],
    sections: plan.status === "nothing-to-plan" ? [] : sectionsOf(input, isScreen),
  });
}

function sectionsOf(input: PlanInput, isScreen: boolean): readonly Section[] {
  const { plan, texts } = input;
  const words = planTexts(texts.language);
  const { headings } = words;
  const notCounted = absentLine(plan.absentDepartments, texts);
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
    ...section("steps", stepsHeading(input), stepBlocks(input)),
    ...section(
      "phases",
      headings.phases,
      phasesInWords(input).flatMap((phase) => phaseBlocks(phase, isScreen, input)),
    ),
    ...section("notes", headings.notes, list([...planNotes(input), ...notCounted, ...hints])),
  ];
}

/** When each step begins and ends, drawn or as a table. */
function stepBlocks(input: PlanInput): readonly Block[] {
  const steps = stepsInWords(input);
  if (steps.length === 0) return [];
  const spec = {
    type: "roadmap",
    id: "chart-roadmap",
    title: stepsHeading(input),
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
  const { isDated, time, days, costs, after, certain, profile } = step;
  return words.stepFacts({
    time: isDated ? time : words.inWeeks({ count: endWeek - startWeek, weeks: time }),
    days,
    costs,
    after,
    planShare: certain,
    phase: step.package,
    profile,
  });
}

function stepTable(steps: readonly StepWords[], input: PlanInput): TableWords {
  const { columns } = planTexts(input.texts.language);
  const isTried = steps.some(({ certain }) => certain !== "");
  const isCosted = steps.some(({ costs }) => costs !== "");
  return {
    label: stepsHeading(input),
    columns: [
      { title: columns.number, align: "end" },
      { title: columns.step, isHeading: true },
      columns.owner,
      steps.some(({ isDated }) => isDated) ? columns.time : columns.weeks,
      { title: columns.days, align: "end" },
      ...(isCosted ? [columns.costs] : []),
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
      ...(isCosted ? [step.costs] : []),
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
