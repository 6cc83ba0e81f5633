import type { PlanPackage } from "../../model/index.ts";
import { reportTexts } from "../../text/report/index.ts";
import type { ReportInput } from "../input.ts";
import { profileOf } from "../plan/parts.ts";
import { planView } from "../plan/plan-view.ts";
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
  const view = planView({ plan, questionnaire, texts, languages });
  const words = reportTexts(texts.language);
  if (plan.steps.length === 0) return { ...NO_ROADMAP, lead: view.lead };
  const steps = view.steps.map((step) => {
    const { number, id, title, owner, days, span } = step;
    const time = step.isDated ? step.time : words.inWeeks(step.time);
    const at = plan.packages.findIndex((one) => one.steps.includes(id));
    const phase = { phase: words.decision(at + 1), tone: String(at) };
    return { number, title, owner, time, days, span, ...phase };
  });
  return {
    lead: view.lead,
    phases: view.packages.map(({ title, facts, steps: titles, decision, appoint }, index) => {
      const { projected } = plan.packages[index] as PlanPackage;
      const name = words.decision(index + 1);
      const phase = { name, tone: String(index), profile: profileOf(projected) };
      return { title, facts, steps: titles, decision, appoint, ...phase };
    }),
    steps,
    next: steps.slice(0, NEXT),
    blocking: view.blocking.map(({ sentence }) => sentence),
    notes: view.notes,
  };
}
