import type { CheckInput } from "./check/input.ts";
import type { ComparisonInput } from "./comparison/comparison-view.ts";
import type { ExplanationInput } from "./explanation/view.ts";
import type { HandoutInput } from "./handout/handout-view.ts";
import type { HistoryInput } from "./history/history-view.ts";
import type { ReportInput } from "./input.ts";
import type { PlanInput } from "./plan/input.ts";
import type { ProblemsInput } from "./problems/input.ts";
import type { Canvas } from "./terminal/canvas.ts";

/** Renders its input; only the terminal formats look at the canvas. */
export type Reporter<Input> = (input: Input, canvas: Canvas) => string;

/** What a format is called, its file ending, and its reporter, loaded when asked for. */
export interface Format<Input> {
  readonly name: string;
  readonly ending: string;
  /** What the reporter makes is a page that a browser is yet to print. */
  readonly isPrinted?: boolean;
  /** What tells a document of this format that unsilo wrote; without it none can be told. */
  readonly mark?: RegExp;
  readonly load: () => Promise<Reporter<Input>>;
}

/** Every format of a result, by the command that offers it; the first is what goes to the terminal. */
export const FORMATS: Readonly<Record<"score" | "report", readonly Format<ReportInput>[]>> = {
  score: [
    {
      name: "terminal",
      ending: ".txt",
      load: async () => (await import("./terminal/profile.ts")).terminalProfile,
    },
    {
      name: "json",
      ending: ".json",
      load: async () => (await import("./json-report.ts")).jsonReport,
    },
    { name: "csv", ending: ".csv", load: async () => (await import("./csv-report.ts")).csvReport },
  ],
  report: [
    {
      name: "terminal",
      ending: ".txt",
      load: async () => (await import("./terminal/terminal-report.ts")).terminalReport,
    },
    {
      name: "markdown",
      ending: ".md",
      mark: /^# [^]* · unsilo \d[\w.+-]*\n$/u,
      load: async () => (await import("./markdown/markdown-report.ts")).markdownReport,
    },
    {
      name: "html",
      ending: ".html",
      mark: /^<!doctype html>[^]{0,2000}<meta name="generator" content="unsilo \d/u,
      load: async () => (await import("./html/html-report.ts")).htmlReport,
    },
    {
      name: "pdf",
      ending: ".pdf",
      isPrinted: true,
      // The day alone is kept of the moment of printing.
      mark: /^%PDF[^]{0,4000}\/Producer \(Skia\/PDF [^]{0,200}\/ModDate \(D:\d{8}000000\+00'00'\)/u,
      load: async () => (await import("./html/html-report.ts")).htmlReport,
    },
  ],
};

/** The data that templates see, for those who write them. */
export const VIEW_MODEL_FORMAT: Format<ReportInput> = {
  name: "json",
  ending: ".json",
  load: async () => (await import("./view-model-report.ts")).viewModelReport,
};

/** The formats of an explanation. */
export const EXPLANATION_FORMATS: readonly Format<ExplanationInput>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: async () => (await import("./explanation/terminal.ts")).terminalExplanation,
  },
  {
    name: "markdown",
    ending: ".md",
    load: async () => (await import("./explanation/markdown.ts")).markdownExplanation,
  },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("./explanation/json.ts")).jsonExplanation,
  },
];

/** The formats of a roadmap. */
export const PLAN_FORMATS: readonly Format<PlanInput>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: async () => (await import("./plan/terminal.ts")).terminalPlan,
  },
  {
    name: "markdown",
    ending: ".md",
    load: async () => (await import("./plan/markdown.ts")).markdownPlan,
  },
  { name: "json", ending: ".json", load: async () => (await import("./plan/json.ts")).jsonPlan },
  { name: "csv", ending: ".csv", load: async () => (await import("./plan/csv.ts")).csvPlan },
];

/** The formats of the sheets for a respondent. */
export const HANDOUT_FORMATS: readonly Format<HandoutInput>[] = [
  {
    name: "markdown",
    ending: ".md",
    load: async () => (await import("./handout/markdown.ts")).markdownHandout,
  },
  {
    name: "html",
    ending: ".html",
    load: async () => (await import("./handout/html.ts")).htmlHandout,
  },
];

/** The formats of a comparison. */
export const COMPARISON_FORMATS: readonly Format<ComparisonInput>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: async () => (await import("./comparison/terminal.ts")).terminalComparison,
  },
  {
    name: "markdown",
    ending: ".md",
    load: async () => (await import("./comparison/markdown.ts")).markdownComparison,
  },
  {
    name: "html",
    ending: ".html",
    load: async () => (await import("./comparison/html.ts")).htmlComparison,
  },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("./comparison/json.ts")).jsonComparison,
  },
];

/** The formats of a history. */
export const HISTORY_FORMATS: readonly Format<HistoryInput>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: async () => (await import("./history/terminal.ts")).terminalHistory,
  },
  {
    name: "markdown",
    ending: ".md",
    load: async () => (await import("./history/markdown.ts")).markdownHistory,
  },
  {
    name: "html",
    ending: ".html",
    load: async () => (await import("./history/html.ts")).htmlHistory,
  },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("./history/json.ts")).jsonHistory,
  },
];

/** The formats of a check; where two endings fit a file, the first format is meant. */
export const CHECK_FORMATS: readonly Format<CheckInput>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: async () => (await import("./check/terminal.ts")).terminalCheck,
  },
  {
    name: "gitlab",
    ending: ".gitlab.json",
    load: async () => (await import("./check/gitlab.ts")).gitlabCheck,
  },
  {
    name: "badge",
    ending: ".badge.json",
    load: async () => (await import("./check/badge.ts")).badgeCheck,
  },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("./json-report.ts")).jsonReport,
  },
  { name: "csv", ending: ".csv", load: async () => (await import("./check/csv.ts")).csvCheck },
  {
    name: "markdown",
    ending: ".md",
    load: async () => (await import("./check/markdown.ts")).markdownCheck,
  },
  {
    name: "junit",
    ending: ".xml",
    load: async () => (await import("./check/junit.ts")).junitCheck,
  },
  {
    name: "sarif",
    ending: ".sarif",
    load: async () => (await import("./check/sarif.ts")).sarifCheck,
  },
  {
    name: "github",
    ending: ".github",
    load: async () => (await import("./check/github.ts")).githubCheck,
  },
];

/** The one format of a baseline. */
export const BASELINE_FORMATS: readonly Format<Pick<ReportInput, "result">>[] = [
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("./json-report.ts")).jsonReport,
  },
];

/** The formats of what lint finds. */
export const PROBLEM_FORMATS: readonly Format<ProblemsInput>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: async () => (await import("./problems/terminal.ts")).terminalProblems,
  },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("./problems/json.ts")).jsonProblems,
  },
  {
    name: "github",
    ending: ".github",
    load: async () => (await import("./problems/github.ts")).githubProblems,
  },
  {
    name: "sarif",
    ending: ".sarif",
    load: async () => (await import("./problems/sarif.ts")).sarifProblems,
  },
];
