import type { QuestionResult, Result, ResultAnswer } from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { headcountOf, isListed } from "./headcount.ts";

/**
 * A result to compare later ones with, fit for a repository: pseudonymous ids, departments and
 * numbers, but no warnings for a search, roles, notes, quotes, evidence, places, reviewers or problems.
 */
export function baselineOf({
  thresholds: _,
  passed: __,
  projected: ___,
  files: ____,
  config: _____,
  baseline: ______,
  finishedOnly: _______,
  groups: ________,
  search: _________,
  ...result
}: Result): Result {
  // With a minimum group, a department has only the number of its people.
  const isCounted = (result.minimumGroup ?? 1) > 1;
  return {
    ...result,
    respondents: (isCounted ? [] : result.respondents).map(({ id, department }) => ({
      id,
      ...omitUndefined({ department }),
    })),
    dimensions: result.dimensions.map((dimension) => ({
      ...dimension,
      capabilities: dimension.capabilities.map((capability) => ({
        ...capability,
        questions: capability.questions.map((question) => ({
          ...question,
          answers: question.answers.map((answer) => bareAnswer(answer, question)),
        })),
      })),
    })),
    overrides: [],
    problems: [],
  };
}

/** Removes what people wrote: notes, quotes, evidence and text answers. */
function bareAnswer(
  { respondent, department, state, value, people }: ResultAnswer,
  question: QuestionResult,
): ResultAnswer {
  const isText = question.kind === "not-scored" && typeof value === "string";
  const who = omitUndefined({ respondent, department });
  return { ...who, state, ...omitUndefined({ value: isText ? undefined : value, people }) };
}

/** The respondents who answered then and do not answer now. */
interface Missing {
  readonly departments: readonly string[];
  /** Absent if one of the two does not list its respondents. */
  readonly respondents?: Result["respondents"];
  /** Otherwise: the departments with fewer respondents than then, but still some. */
  readonly fewer?: readonly {
    readonly id: string;
    readonly before: number;
    readonly now: number;
  }[];
}

/** Compares respondents by id, because an average hides that someone is no longer asked. */
export function missingSince(before: Result, after: Result): Missing {
  const heard = new Set(departmentsIn(after));
  const departments = departmentsIn(before).filter((id) => !heard.has(id));
  if (!isListed(before) || !isListed(after)) {
    const counts = headcountOf(after);
    const fewer = [...headcountOf(before)]
      .map(([id, people]) => ({ id, before: people, now: counts.get(id) ?? 0 }))
      .filter((one) => one.now > 0 && one.now < one.before);
    return { departments, fewer };
  }
  const present = new Set(after.respondents.map(({ id }) => id));
  return { departments, respondents: before.respondents.filter(({ id }) => !present.has(id)) };
}

/** Departments with respondents, even if their own scores are withheld. */
function departmentsIn(result: Result): readonly string[] {
  const ids = [
    ...result.departments.map(({ id }) => id),
    ...result.withheld,
    ...headcountOf(result).keys(),
  ];
  return [...new Set(ids)];
}
