import type { Plan, Problem, Questionnaire } from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { Solve } from "../plan/linear-program.ts";
import { makePlan, type Planned, type PlanRequest } from "../plan/plan.ts";
import type { ExamineOptions, Responses } from "../analyse/analysis.ts";
import { type ScoredAssessment, scoreResponses } from "./examine.ts";
import { headOf, type HeadOptions } from "../analyse/document-head.ts";
import { unreadFilesIn } from "../analyse/unread-files.ts";

export interface PlanOptions extends ExamineOptions, HeadOptions, PlanRequest {
  /** Problems of the responses, of which the plan names the files that are not read. */
  readonly problems?: readonly Problem[];
}

/** Scores the responses of one assessment and plans the steps to its targets. */
export async function plan(
  questionnaire: Questionnaire,
  responses: Responses,
  options: PlanOptions,
  solve: Solve,
): Promise<Plan> {
  const assessment = scoreResponses(questionnaire, responses, options);
  return (await planFrom(assessment, options, solve)).plan;
}

/**
 * Plans an assessment that is already scored; also lists the recommendations that the plan shows
 * without a title.
 */
export function planFrom(
  assessment: ScoredAssessment,
  options: PlanOptions,
  solve: Solve,
): Promise<Planned> {
  const unreadFiles = unreadFilesIn(options.problems ?? []);
  const head = { ...headOf(assessment, options), ...omitUndefined({ unreadFiles }) };
  return makePlan(head, assessment, options, solve);
}
