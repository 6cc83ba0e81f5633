import type { AssessmentComparison, Questionnaire } from "../../model/index.ts";
import type { Texts } from "../../text/texts.ts";

/** What a comparison is rendered from. */
export interface ComparisonInput {
  readonly comparison: AssessmentComparison;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  readonly tool: string;
}

/** A comparison in the language of the reader; absent parts are empty lists or empty texts. */
export interface ComparisonView {
  readonly language: string;
  readonly tool: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly title: string;
  readonly organization: string;
  readonly questionnaire: string;
  /** The names of the two assessments. */
  readonly earlier: string;
  readonly later: string;
  readonly headline: string;
  /** What to know before the numbers: a break, other people, two dates the wrong way round. */
  readonly notices: readonly string[];
  readonly facts: readonly FactMoveView[];
  /** The whole, then the dimensions. */
  readonly dimensions: readonly MoveView[];
  /** Those that moved, and how many did not; in a break all of them, side by side. */
  readonly capabilitiesHeading: string;
  readonly capabilities: readonly MoveView[];
  readonly capabilitiesStill: string;
  readonly questions: readonly MoveView[];
  readonly questionsStill: string;
  readonly departments: readonly DepartmentMoveView[];
  readonly departmentsWithheld: string;
  /** Empty where no gap was measured either time. */
  readonly gaps: readonly GapMoveView[];
  /** What took hold first. */
  readonly progress: readonly ProgressGroupView[];
  /** Nobody said what was carried out. */
  readonly progressHint: string;
  readonly verdicts: readonly VerdictMoveView[];
}

export interface FactMoveView {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface MoveView {
  readonly id: string;
  readonly title: string;
  /** "1 → 2", with a dash where there is none. */
  readonly level: string;
  readonly mean: string;
  /** "+0.26"; empty where nothing is compared. */
  readonly change: string;
  readonly word: string;
  /** The same with the reason, where there is no score. */
  readonly said: string;
  /** `up`, `down` or `still`: for weight, never alone. */
  readonly way: string;
  /** Where it stood and stands on its own range, 0 to 100; empty where it is not scored. */
  readonly places: { readonly before: string; readonly after: string };
}

export interface DepartmentMoveView extends MoveView {
  readonly people: string;
}

export interface GapMoveView {
  readonly title: string;
  /** "not shown → shown". */
  readonly signal: string;
}

export interface ProgressGroupView {
  readonly heading: string;
  readonly items: readonly ProgressView[];
}

export interface ProgressView {
  readonly title: string;
  readonly isDone: boolean;
  /** "done, no longer recommended". */
  readonly remarks: string;
  readonly raises: readonly string[];
}

export interface VerdictMoveView {
  readonly name: string;
  readonly text: string;
  readonly isChanged: boolean;
}
