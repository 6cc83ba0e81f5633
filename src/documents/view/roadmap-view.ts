import type { PlanPackage } from "../../model/index.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import type { ReportInput } from "../input.ts";
import { blockedSentence } from "../../documents/plan.ts";
import {
  planLead,
  planNotes,
  phasesInWords,
  profileOf,
  stepsInWords,
} from "../../documents/plan-words.ts";
import type { RoadmapView } from "./section-views.ts";

const NEXT = 5;

const NO_ROADMAP: RoadmapView = {
  lead: [],
  phases: [],
  steps: [],
  next: [],
  blocking: [],
  notes: [],
};

/** What to decide, one after the other, with the profile after each; empty without a plan. */
export function roadmapView({
  result,
  questionnaire,
  texts,
  background,
}: ReportInput): RoadmapView {
  const { plan } = background ?? {};
  if (plan === undefined || questionnaire.recommendations.length === 0) return NO_ROADMAP;
  const languages = [result.language, ...questionnaire.languages];
  const input = { plan, questionnaire, texts, languages };
  const words = reportTexts(texts.language);
  if (plan.steps.length === 0) return { ...NO_ROADMAP, lead: planLead(input) };
  const steps = stepsInWords(input).map((step) => {
    const { number, id, title, owner, days, span } = step;
    const time = step.isDated ? step.time : words.inWeeks({ weeks: step.time });
    const at = plan.packages.findIndex((one) => one.steps.includes(id));
    const phase = { phase: words.phase({ number: at + 1 }), tone: String(at) };
    return { number, title, owner, time, days, span, ...phase };
  });
  return {
    lead: planLead(input),
    phases: phasesInWords(input).map(
      ({ title, facts, steps: titles, decision, appoint }, index) => {
        const { projected } = plan.packages[index] as PlanPackage;
        const name = words.phase({ number: index + 1 });
        const phase = { name, tone: String(index), profile: profileOf(projected) };
        return { title, facts, steps: titles, decision, appoint, ...phase };
      },
    ),
    steps,
    next: steps.slice(0, NEXT),
    blocking: plan.blocking.map((one) => blockedSentence(one, input)),
    notes: planNotes(input),
  };
}
