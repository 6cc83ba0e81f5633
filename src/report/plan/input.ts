import type { Plan, Questionnaire } from "../../model/index.ts";
import type { Texts } from "../../text/texts.ts";

/** What the renderings of a roadmap look at. */
export interface PlanInput {
  readonly plan: Plan;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  readonly languages: readonly string[];
}

/** A roadmap in words, ready to be laid out. */
export interface PlanView {
  readonly title: string;
  readonly subtitle: string;
  /** What a reader learns first, a sentence each. */
  readonly lead: readonly string[];
  readonly targets: readonly string[];
  readonly steps: readonly StepView[];
  readonly packages: readonly PackageView[];
  readonly blocking: readonly BlockingView[];
  readonly notes: readonly string[];
  /** What to type for more, for the terminal alone. */
  readonly hints: readonly string[];
}

export interface StepView {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** The title with the id for the command line, where it may be shown. */
  readonly name: string;
  readonly owner: string;
  readonly time: string;
  readonly days: string;
  readonly isDated: boolean;
  /** Where it begins and ends in the whole time of the plan, 0 to 1. */
  readonly span: readonly [number, number];
  /** The numbers of the steps that end before it. */
  readonly after: string;
  readonly profile: string;
  readonly package: string;
  /** How often it is in the best plans; empty where it was not tried. */
  readonly certain: string;
}

export interface PackageView {
  readonly title: string;
  readonly facts: string;
  readonly steps: readonly string[];
  readonly decision: string;
  readonly appoint: string;
  readonly risks: readonly string[];
}

export interface BlockingView {
  readonly sentence: string;
  readonly questions: readonly string[];
}
