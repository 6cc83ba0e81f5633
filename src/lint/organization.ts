import type { Problem } from "../model/index.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedComparisons, placedConditions, placedQuestions } from "./outline.ts";

/** A model that the organization answers as a whole does not ask for departments. */
export function checkOrganization({ questionnaire, locate }: LintInput): readonly Problem[] {
  if (!isOfOrganization(questionnaire)) return [];
  const questions = placedQuestions(questionnaire).flatMap(({ item, path }) => [
    ...(item.ask === undefined ? [] : [{ why: "ask" as const, path: [...path, "ask"] }]),
    ...(item.predict.length === 0 ? [] : [{ why: "predict" as const, path: [...path, "predict"] }]),
    ...(item.about === undefined ? [] : [{ why: "about" as const, path: [...path, "about"] }]),
  ]);
  const conditions = placedConditions(questionnaire)
    .flatMap(placedComparisons)
    .filter(({ item: { subject } }) => ABOUT_DEPARTMENTS.has(subject.kind))
    .map(({ path }) => ({ why: "condition" as const, path }));
  return [...questions, ...conditions].map(({ why, path }) =>
    problem("no-departments", locate(path), { why }),
  );
}

const ABOUT_DEPARTMENTS: ReadonlySet<string> = new Set(["department", "silo-index"]);
