import type { ComparisonView } from "../../documents/comparison-view.ts";
import type { PhaseWords, StepWords } from "../../documents/plan-words.ts";

/** What to decide, one after the other. */
export interface RoadmapView {
  readonly lead: readonly string[];
  readonly phases: readonly PhaseView[];
  readonly steps: readonly RoadmapStepView[];
  readonly next: readonly RoadmapStepView[];
  readonly blocking: readonly string[];
  readonly notes: readonly string[];
}

/** The changes since the previous assessment, and the outcome of its recommendations. */
export interface ProgressSectionView extends Pick<
  ComparisonView,
  "labels" | "earlier" | "later" | "headline" | "notices" | "dimensions"
> {
  readonly outcomes: readonly {
    readonly heading: string;
    readonly items: readonly { readonly title: string; readonly remarks: string }[];
  }[];
}

export interface PhaseView extends Omit<PhaseWords, "risks"> {
  /** "Decision 1". */
  readonly name: string;
  readonly tone: string;
  readonly profile: string;
}

export interface RoadmapStepView extends Pick<
  StepWords,
  "number" | "title" | "owner" | "time" | "days" | "span"
> {
  readonly phase: string;
  readonly tone: string;
}

/** Answers by question and department. */
export interface AppendixView {
  readonly note: string;
  readonly columns: readonly string[];
  readonly tables: readonly AnswersView[];
}

/** The answers to the questions of one dimension. */
export interface AnswersView {
  readonly title: string;
  readonly rows: readonly AnswerRowView[];
}

/** What each department answered to one question. */
export interface AnswerRowView {
  readonly title: string;
  readonly cells: readonly string[];
}

/** The number of answers at a level. */
export interface OnLevelView {
  readonly level: string;
  readonly count: string;
  readonly spoken: string;
  /** 0 to 100 of the level with most answers. */
  readonly percent: string;
}
