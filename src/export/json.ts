import type { ComparisonInput } from "../documents/comparison-words.ts";
import type { ExplanationInput } from "../documents/explanation-speaker.ts";
import { findingsAbout } from "../documents/findings/findings-section.ts";
import type { HistoryInput } from "../documents/history.ts";
import type { PlanInput } from "../documents/plan-words.ts";
import type { ProblemsInput } from "../documents/problems.ts";
import type { StatusInput } from "../documents/status.ts";
import type { TestRun } from "../model/index.ts";
import { forJson } from "../text/encode/json.ts";
import { countProblems, listedProblems } from "../text/shown-problems.ts";

// Numbers are unrounded, titles in the language asked for.

export function jsonPlan({ plan }: PlanInput): string {
  return forJson(plan);
}

export function jsonExplanation(input: ExplanationInput): string {
  const { explanation, questionnaire, result } = input;
  const { id, version } = questionnaire;
  const findings = findingsAbout(explanation.id, input);
  const head = { schemaVersion: 1, tool: result.tool, questionnaire: { id, version } };
  return forJson({ ...head, explanation, findings });
}

export function jsonProblems({ files, problems, version }: ProblemsInput): string {
  const tool = { name: "unsilo", version };
  const listed = listedProblems(problems);
  return forJson({ schemaVersion: 1, tool, files, ...countProblems(problems), problems: listed });
}

export function jsonComparison({ comparison, tool, texts }: ComparisonInput): string {
  return forJson({ schemaVersion: 1, tool, language: texts.language, ...comparison });
}

export function jsonHistory({ history, tool, texts }: HistoryInput): string {
  return forJson({ schemaVersion: 1, tool, language: texts.language, ...history });
}

export function jsonStatus({ status, tool, language }: StatusInput): string {
  return forJson({ schemaVersion: 1, tool, language, ...status });
}

export function jsonTestRun(run: TestRun): string {
  return forJson({ schemaVersion: 1, ...run });
}
