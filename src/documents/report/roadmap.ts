import { reportTexts } from "../../generated/catalogs/report.ts";
import { type Block, chart, group, list, paragraphs, strong } from "../blocks.ts";
import { section, type Section } from "../document.ts";
import type { ReportInput } from "../input.ts";
import { planLead } from "../plan-lead.ts";
import { blockedSentence } from "../plan-targets.ts";
import {
  phasesInWords,
  type PlanInput,
  planNotes,
  stepsHeading,
  stepsInWords,
  type StepWords,
} from "../plan-words.ts";
import { firstDays } from "./first-days.ts";

/** What a report writes its roadmap from; undefined without a plan, and where nothing can be planned. */
export function planInputOf({
  result,
  questionnaire,
  texts,
  background,
}: ReportInput): PlanInput | undefined {
  const { plan } = background ?? {};
  if (plan === undefined || plan.status === "nothing-to-plan") return undefined;
  return { plan, questionnaire, texts, languages: [result.language, ...questionnaire.languages] };
}

/** What to decide, one after the other, with the profile after each; nothing without a plan. */
export function roadmap({ texts, ...others }: ReportInput): readonly Section[] {
  const input = planInputOf({ texts, ...others });
  if (input === undefined) return [];
  const { plan } = input;
  const { labels } = texts;
  const lead = paragraphs(planLead(input), "intro");
  if (plan.steps.length === 0) return section("roadmap", labels.roadmap, lead);
  const steps = stepsOf(input);
  const blocking = plan.blocking.map((one) => blockedSentence(one, input));
  return section("roadmap", labels.roadmap, [
    ...lead,
    ...phases(input),
    ...group(stepsHeading(input), bars(steps, input)),
    ...group(reportTexts(texts.language).firstDays, firstDays(input)),
    ...paragraphs([...blocking, ...planNotes(input)], "note"),
  ]);
}

/** The phases of the plan, a line each. */
export function phases(input: PlanInput): readonly Block[] {
  const { phase } = reportTexts(input.texts.language);
  return list(
    phasesInWords(input).map(({ title, facts }, index) => [
      strong(`${phase({ number: index + 1 })}: ${title}.`),
      facts,
    ]),
    "plain",
  );
}

/** A step with its phase by number. */
interface PhasedStep extends StepWords {
  readonly phase: string;
  readonly tone: string;
}

function stepsOf(input: PlanInput): readonly PhasedStep[] {
  const words = reportTexts(input.texts.language);
  return stepsInWords(input).map((step) => {
    const at = input.plan.packages.findIndex((one) => one.steps.includes(step.id));
    const time = step.isDated ? step.time : words.inWeeks({ weeks: step.time });
    return { ...step, time, phase: words.phase({ number: at + 1 }), tone: String(at) };
  });
}

function bars(steps: readonly PhasedStep[], { texts: { labels } }: PlanInput): readonly Block[] {
  const spec = {
    type: "roadmap",
    id: "chart-roadmap",
    title: labels.roadmap,
    note: "",
    steps: steps.map(({ number, title, time, phase, tone, span }) => {
      return { number, title, time, phase, tone, span, facts: `${phase} · ${time}` };
    }),
  } as const;
  return chart(spec, labels.roadmapNote, {
    role: "roadmap",
    table: {
      label: labels.roadmap,
      role: "figures-table",
      columns: [
        { title: labels.step, isHeading: true },
        labels.phase,
        labels.weeks,
        { title: labels.days, align: "end" },
      ],
      rows: steps.map(({ number, title, phase, time, days }) => [
        `${number}. ${title}`,
        phase,
        time,
        days,
      ]),
    },
  });
}
