import type { PackageId, PlanPackage } from "../../core/model/index.ts";
import { planTexts } from "../../text/plan/index.ts";
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

/** How dark a phase is drawn, the nearest darkest. */
const TONES: Readonly<Record<PackageId, string>> = {
  "ninety-days": "0",
  "next-level": "1",
  ambition: "2",
};

/** What to do now, next and later, with the profile after each; empty without a plan. */
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
  const { unreachable, outsideLimits } = planTexts(texts.language);
  const isFailure = (sentence: string): boolean =>
    sentence === unreachable || sentence === outsideLimits;
  const isGuarded = result.withheld.length > 0;
  if (plan.steps.length === 0) {
    return { ...NO_ROADMAP, lead: isGuarded ? [words.notPlanned] : view.lead };
  }
  const steps = view.steps.map((step, index) => {
    const id = plan.steps[index]?.package ?? "ambition";
    const { number, title, owner, days, span, profile } = step;
    const time = step.isDated ? step.time : words.inWeeks(step.time);
    const phase = { phase: words.phases[id], tone: TONES[id] };
    return { number, title, owner, time, days, span, profile, ...phase };
  });
  return {
    lead: isGuarded ? [words.guarded, ...view.lead.filter((one) => !isFailure(one))] : view.lead,
    phases: view.packages.map(({ title, facts, steps: titles, decision, appoint }, index) => {
      const { id, projected } = plan.packages[index] as PlanPackage;
      const phase = { name: words.phases[id], tone: TONES[id], profile: profileOf(projected) };
      return { title, facts, steps: titles, decision, appoint, ...phase };
    }),
    steps,
    next: steps.slice(0, NEXT),
    blocking: isGuarded ? [] : view.blocking.map(({ sentence }) => sentence),
    notes: view.notes,
  };
}
