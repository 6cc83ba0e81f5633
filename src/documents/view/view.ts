import type { CommonTexts } from "../../generated/catalogs/common.ts";
import type { AxisBounds, MatrixPoint } from "../charts.ts";
import type { Audience, SectionId } from "../audience.ts";
import type {
  AppendixView,
  OnLevelView,
  ProgressSectionView,
  RoadmapView,
} from "./section-views.ts";

/**
 * What every face of the result begins with, as plain data: every number and sentence in its
 * language. Absent parts are empty lists or empty texts, so that nobody needs another test.
 */
export interface OverviewView {
  readonly language: string;
  readonly labels: CommonTexts["labels"];
  readonly organization: string;
  readonly assessment: string;
  readonly date: string;
  readonly questionnaire: string;
  readonly interviewed: string;
  readonly coverage: string;
  readonly coverageRatio: string;
  readonly confidence: string;
  readonly notices: readonly string[];
  readonly verdictSentence: string;
  readonly overall: NodeView;
  /** The dimensions in the order of the questionnaire. */
  readonly standings: readonly NodeView[];
  readonly departments: DepartmentsView;
  readonly perception: PerceptionView;
  readonly certainty: CertaintyView;
  readonly projection: ProjectionView;
  readonly verdicts: readonly VerdictView[];
  /** The first recommendations in the one order of priorities, each with its days. */
  readonly priorities: readonly string[];
  /** Why there is none. */
  readonly noRecommendation: string;
}

/** The confidence in the overall result. */
export interface CertaintyView {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Empty where no other weights were tried. */
  readonly weightsHeading: string;
  readonly weights: readonly string[];
}

/** The result of assumptions; empty if there are none. */
export interface ProjectionView {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The whole report: what templates see. */
export interface ReportView extends OverviewView {
  readonly title: string;
  readonly tool: string;
  readonly audience: Audience;
  /** Which parts the audience gets. */
  readonly shows: Readonly<Record<SectionId, boolean>>;
  /** On the cover and on every page. */
  readonly confidentiality: string;
  /** What today's level of the whole means; empty where there is none. */
  readonly meaning: string;
  /** The sentences after the verdict. */
  readonly lead: readonly string[];
  readonly decisions: readonly string[];
  readonly matrix: readonly MatrixPoint[];
  /** Half and the full length of each axis of the matrix. */
  readonly matrixBounds: AxisBounds;
  readonly roadmap: RoadmapView;
  /** Since the assessment before; one or none. */
  readonly progress: readonly ProgressSectionView[];
  readonly assessmentFacts: readonly FactView[];
  readonly weights: readonly string[];
  readonly appendix: AppendixView;
  readonly terms: readonly TermView[];
  /** How what is withheld would open; empty where nothing is. */
  readonly whatOpens: string;
  readonly dimensions: readonly DimensionView[];
  /** The dimensions with the widest gap first, then the lowest; those without a score last. */
  readonly profile: readonly NodeView[];
  readonly strengths: readonly HighlightView[];
  readonly gaps: readonly HighlightView[];
  /** The roles with a known outcome. */
  readonly roles: readonly RoleView[];
  /** The others, in one sentence. */
  readonly rolesOpen: string;
  /** Said once where the strongest and the weakest show no answers. */
  readonly highlightsNote: string;
  readonly recommendations: readonly RecommendationView[];
  readonly more: string;
  readonly moreTitles: readonly string[];
  readonly method: readonly string[];
  readonly overrides: readonly string[];
  readonly levels: readonly LevelView[];
  readonly sources: readonly SourceView[];
}

export interface LevelView {
  readonly level: number;
  readonly name: string;
  readonly description: string;
  /** Its position between the model's first and last level, 0 to 100. */
  readonly percent: string;
}

/** A scored node in words; an unscored one only has `reason`. */
export interface NodeView {
  readonly id: string;
  readonly title: string;
  readonly isScored: boolean;
  /** "2", or a dash. */
  readonly level: string;
  readonly levelName: string;
  /** The position of today's level between the model's first and last, 0 to 100; for charts. */
  readonly levelPercent: string;
  /** The same of the lowest and the highest level that unknown answers leave open, if they differ. */
  readonly levelSpan: readonly string[];
  /** "Silos: level 2, target 3". */
  readonly standing: string;
  readonly mean: string;
  /** 0 to 100, with a point and at most two decimals: for bars. */
  readonly percent: string;
  readonly range: string;
  readonly levelRange: string;
  readonly target: string;
  readonly targetPercent: string;
  readonly gap: string;
  readonly coverage: string;
  /** For the overall and the dimensions only. */
  readonly confidence: string;
  /** The confidence, as written next to a coverage. */
  readonly grounds: string;
  readonly reason: string;
  /** Limits the overall level. */
  readonly isBinding: boolean;
}

export interface DimensionView extends NodeView {
  readonly description: string;
  readonly today: LevelView;
  /** Without a level at the top or where nothing is scored. */
  readonly next: readonly LevelView[];
  /** Empty where no answer to a question with levels may be shown. */
  readonly distribution: readonly OnLevelView[];
  /** What of it is not shown, in one sentence. */
  readonly withheld: string;
  /** Said once where answers are not shown. */
  readonly answersWithheld: string;
  readonly capabilities: readonly CapabilityView[];
}

export interface CapabilityView extends NodeView {
  readonly questions: readonly QuestionView[];
}

export interface QuestionView extends NodeView {
  readonly code: string;
  readonly today: string;
  readonly next: string;
  readonly answers: readonly AnswerCountView[];
  /** The answers on the question's own scale, with the steps between them, today's and the next. */
  readonly ladder: readonly RungView[];
  /** Scored, and its answers are not shown. */
  readonly isHidden: boolean;
  readonly quotes: readonly string[];
  readonly evidence: readonly string[];
  readonly notes: readonly string[];
}

/** How many gave an answer, and which departments where they may be named. */
export interface AnswerCountView {
  readonly answer: string;
  readonly text: string;
  readonly count: number;
  readonly departments: string;
}

/** A step of a question's scale, with those who chose it, or an answer beside the scale. */
export interface RungView extends AnswerCountView {
  readonly isToday: boolean;
  readonly isNext: boolean;
}

/** A capability among the strongest or the weakest, with what shows it. */
export interface HighlightView extends NodeView {
  readonly dimension: string;
  readonly shownBy: readonly string[];
  readonly quotes: readonly string[];
  readonly evidence: readonly string[];
}

export interface DepartmentsView {
  readonly columns: readonly string[];
  readonly rows: readonly DepartmentView[];
  /** From the lowest to the highest department, by column; empty for fewer than two departments. */
  readonly spread: readonly string[];
  /** The departments that are not shown separately, and why. */
  readonly withheld: string;
}

export interface DepartmentView {
  readonly title: string;
  readonly respondents: string;
  readonly cells: readonly NodeView[];
}

/** Whether somebody in a role would succeed here. */
export interface RoleView {
  readonly title: string;
  readonly outlook: string;
  readonly description: string;
  readonly text: string;
}

export interface VerdictView {
  /** What it is about. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

export interface RecommendationView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly rationale: string;
  readonly because: readonly string[];
  readonly steps: readonly string[];
  readonly owner: string;
  /** Person-days over all departments. */
  readonly effort: string;
  readonly duration: string;
  readonly facts: readonly FactView[];
}

export interface FactView {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export interface SourceView {
  readonly title: string;
  readonly author: string;
  readonly published: string;
  /** Only http and https. */
  readonly url: string;
}

/** Agreement between departments: the level and the gap, side by side. */
export interface PerceptionView {
  readonly overall: GapView;
  readonly dimensions: readonly GapView[];
  /** The questions on which departments are furthest apart. */
  readonly talk: readonly TalkView[];
  /** Counted facts on which they differ. */
  readonly verify: readonly TalkView[];
  readonly limits: readonly string[];
}

export interface GapView {
  readonly title: string;
  readonly level: string;
  readonly sentence: string;
  /** For the method section alone. */
  readonly numbers: string;
  /** The test shows a difference of a level or more. */
  readonly isSignal: boolean;
}

/** A word of the report with its meaning. */
export interface TermView {
  readonly term: string;
  readonly text: string;
}

export interface TalkView {
  readonly question: string;
  readonly said: string;
}
