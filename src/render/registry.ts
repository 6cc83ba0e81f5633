import type { CheckInput } from "../documents/thresholds.ts";
import type { ExplanationInput } from "../documents/explanation-speaker.ts";
import type { ReportInput } from "../documents/input.ts";
import type { PlanInput } from "../documents/plan-words.ts";
import type { ProblemsInput } from "../documents/problems.ts";
import type { ComparisonInput } from "../documents/comparison-words.ts";
import type { HandoutInput } from "../documents/handout.ts";
import type { HistoryInput } from "../documents/history.ts";
import type { TestRun } from "../model/index.ts";
import { type Format, loading } from "./format.ts";

const html = async () => (await import("../render/html.ts")).htmlDocument;
const markdown = async () => (await import("../render/markdown.ts")).markdownDocument;
const terminal = async () => (await import("../render/terminal.ts")).terminalDocument;
const resultDocument = async () => (await import("../documents/report/report.ts")).documentFor;

/**
 * Every format of a result, by the command that offers it; the first is the default for the
 * terminal.
 */
export const FORMATS: Readonly<Record<"score" | "report", readonly Format<ReportInput>[]>> = {
  score: [
    {
      name: "terminal",
      ending: ".txt",
      load: loading(async () => (await import("../documents/screens.ts")).profileScreen, terminal),
    },
    {
      name: "json",
      ending: ".json",
      load: async () => (await import("../export/json-result.ts")).jsonReport,
    },
    {
      name: "csv",
      ending: ".csv",
      load: async () => (await import("../export/csv-result.ts")).csvReport,
    },
  ],
  report: [
    {
      name: "terminal",
      ending: ".txt",
      load: loading(
        async () => (await import("../documents/report/report.ts")).screenFor,
        terminal,
      ),
    },
    {
      name: "markdown",
      ending: ".md",
      mark: /^# [^]* · unsilo \d[\w.+-]*\n$/u,
      load: loading(resultDocument, markdown),
    },
    {
      name: "html",
      ending: ".html",
      mark: /^<!doctype html>[^]{0,2000}<meta name="generator" content="unsilo \d/u,
      load: loading(resultDocument, html),
    },
    {
      name: "pdf",
      ending: ".pdf",
      isPrinted: true,
      // Only the day of printing is kept.
      mark: /^%PDF[^]{0,4000}\/Producer \(Skia\/PDF [^]{0,200}\/ModDate \(D:\d{8}000000\+00'00'\)/u,
      load: loading(resultDocument, html),
    },
    {
      name: "email",
      ending: ".eml",
      mark: /\r\nX-Mailer: unsilo \d/u,
      load: loading(
        async () => (await import("../documents/report/report.ts")).mailFor,
        async () => (await import("../render/email.ts")).emailDocument,
      ),
    },
  ],
};

/** The data that templates get, for template authors. */
export const VIEW_MODEL_FORMAT: Format<ReportInput> = {
  name: "json",
  ending: ".json",
  load: async () => (await import("../export/json-document.ts")).viewModelReport,
};

const explanation = async () => (await import("../documents/explanation.ts")).explanationDocument;
const explanationScreen = async () =>
  (await import("../documents/explanation.ts")).explanationScreen;

/** The formats of an explanation. */
export const EXPLANATION_FORMATS: readonly Format<ExplanationInput>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: loading(explanationScreen, terminal),
  },
  {
    name: "markdown",
    ending: ".md",
    load: loading(explanation, markdown),
  },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("../export/json.ts")).jsonExplanation,
  },
];

/** The formats of a roadmap. */
export const PLAN_FORMATS: readonly Format<PlanInput>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: loading(async () => (await import("../documents/plan.ts")).planScreen, terminal),
  },
  {
    name: "markdown",
    ending: ".md",
    load: loading(async () => (await import("../documents/plan.ts")).planDocument, markdown),
  },
  { name: "json", ending: ".json", load: async () => (await import("../export/json.ts")).jsonPlan },
  {
    name: "csv",
    ending: ".csv",
    load: async () => (await import("../export/csv-plan.ts")).csvPlan,
  },
];

const handout = async () => (await import("../documents/handout.ts")).handoutDocument;
const comparison = async () => (await import("../documents/comparison.ts")).comparisonDocument;
const comparisonScreen = async () => (await import("../documents/comparison.ts")).comparisonScreen;
const history = async () => (await import("../documents/history.ts")).historyDocument;
const historyScreen = async () => (await import("../documents/history.ts")).historyScreen;

/** The formats of the sheets for a respondent. */
export const HANDOUT_FORMATS: readonly Format<HandoutInput>[] = [
  { name: "markdown", ending: ".md", load: loading(handout, markdown) },
  { name: "html", ending: ".html", load: loading(handout, html) },
];

/** The formats of a comparison. */
export const COMPARISON_FORMATS: readonly Format<ComparisonInput>[] = [
  { name: "terminal", ending: ".txt", load: loading(comparisonScreen, terminal) },
  { name: "markdown", ending: ".md", load: loading(comparison, markdown) },
  { name: "html", ending: ".html", load: loading(comparison, html) },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("../export/json.ts")).jsonComparison,
  },
];

/** The formats of a history. */
export const HISTORY_FORMATS: readonly Format<HistoryInput>[] = [
  { name: "terminal", ending: ".txt", load: loading(historyScreen, terminal) },
  { name: "markdown", ending: ".md", load: loading(history, markdown) },
  { name: "html", ending: ".html", load: loading(history, html) },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("../export/json.ts")).jsonHistory,
  },
];

/** The formats of a check; if two endings match a file, the first format is used. */
export const CHECK_FORMATS: readonly Format<CheckInput>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: loading(async () => (await import("../documents/check.ts")).checkDocument, terminal),
  },
  {
    name: "gitlab",
    ending: ".gitlab.json",
    load: async () => (await import("../export/gitlab.ts")).gitlabCheck,
  },
  {
    name: "badge",
    ending: ".badge.json",
    load: async () => (await import("../export/badge.ts")).badgeCheck,
  },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("../export/json-result.ts")).jsonReport,
  },
  {
    name: "csv",
    ending: ".csv",
    load: async () => (await import("../export/csv-check.ts")).csvCheck,
  },
  {
    name: "markdown",
    ending: ".md",
    load: loading(async () => (await import("../documents/check.ts")).checkSummary, markdown),
  },
  {
    name: "gitlab-junit",
    ending: ".gitlab.xml",
    load: async () => (await import("../export/junit.ts")).gitlabJunitCheck,
  },
  {
    name: "junit",
    ending: ".xml",
    load: async () => (await import("../export/junit.ts")).junitCheck,
  },
  {
    name: "sarif",
    ending: ".sarif",
    load: async () => (await import("../export/sarif.ts")).sarifCheck,
  },
  {
    name: "github",
    ending: ".github",
    load: async () => (await import("../export/github.ts")).githubCheck,
  },
];

/** The one format of a baseline. */
export const BASELINE_FORMATS: readonly Format<Pick<ReportInput, "result">>[] = [
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("../export/json-result.ts")).jsonReport,
  },
];

/** The formats of lint's problems. */
export const PROBLEM_FORMATS: readonly Format<ProblemsInput>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: loading(async () => (await import("../documents/problems.ts")).problemsScreen, terminal),
  },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("../export/json.ts")).jsonProblems,
  },
  {
    name: "github",
    ending: ".github",
    load: async () => (await import("../export/github.ts")).githubProblems,
  },
  {
    name: "sarif",
    ending: ".sarif",
    load: async () => (await import("../export/sarif.ts")).sarifProblems,
  },
];

/** The formats of a test run. */
export const TEST_FORMATS: readonly Format<TestRun>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: loading(async () => (await import("../documents/test-run.ts")).testRunScreen, terminal),
  },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("../export/json.ts")).jsonTestRun,
  },
  {
    name: "junit",
    ending: ".xml",
    load: async () => (await import("../export/junit-test-run.ts")).junitTestRun,
  },
];
