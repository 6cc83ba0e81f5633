import type { CapabilityResult, QuestionResult, Result, ResultAnswer } from "../model/index.ts";

/**
 * A result to compare later ones with, fit for a repository: pseudonymous ids, departments and
 * numbers, without roles, notes, quotes, evidence, places, reviewers and problems.
 */
export function baselineOf({
  thresholds: _,
  passed: __,
  projected: ___,
  files: ____,
  config: _____,
  baseline: ______,
  ...result
}: Result): Result {
  return {
    ...result,
    respondents: result.respondents.map(({ id, department }) => ({ id, department })),
    dimensions: result.dimensions.map((dimension) => ({
      ...dimension,
      capabilities: dimension.capabilities.map(withoutWords),
    })),
    overrides: [],
    problems: [],
  };
}

function withoutWords(capability: CapabilityResult): CapabilityResult {
  return { ...capability, questions: capability.questions.map(bareQuestion) };
}

/** A text that somebody wrote as an answer is left out with the notes. */
function bareQuestion(question: QuestionResult): QuestionResult {
  return { ...question, answers: question.answers.map((answer) => bareAnswer(answer, question)) };
}

function bareAnswer(
  {
    note: _,
    quote: __,
    evidence: ___,
    isUnevidenced: ____,
    at: _____,
    value,
    ...answer
  }: ResultAnswer,
  question: QuestionResult,
): ResultAnswer {
  const isText = question.kind === "not-scored" && typeof value === "string";
  return value === undefined || isText ? answer : { ...answer, value };
}

/** Who answered then and does not answer now. */
interface Missing {
  readonly departments: readonly string[];
  /** Absent where the earlier result does not list who answered. */
  readonly respondents?: Result["respondents"];
}

/** Compares who answered, by their ids: an average hides that somebody is no longer asked. */
export function missingSince(before: Result, after: Result): Missing {
  const heard = new Set(departmentsIn(after));
  const departments = departmentsIn(before).filter((id) => !heard.has(id));
  if (before.respondents.length === 0) return { departments };
  const present = new Set(after.respondents.map(({ id }) => id));
  return { departments, respondents: before.respondents.filter(({ id }) => !present.has(id)) };
}

/** Departments with respondents, whether their own scores may be shown or not. */
function departmentsIn({ departments, withheld, respondents }: Result): readonly string[] {
  const ids = [
    ...departments.map(({ id }) => id),
    ...withheld,
    ...respondents.map(({ department }) => department),
  ];
  return [...new Set(ids)];
}
