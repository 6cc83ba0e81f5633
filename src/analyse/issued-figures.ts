import type { Issue, IssuedAssessment, Result, Score } from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { OVERALL, questionsOf } from "../model/outline.ts";
import type { Analysis } from "./analysis.ts";
import { answersByPerson, type Issued } from "./held-questions.ts";
import { nodesOf } from "./result-nodes.ts";

type IssuedScore = IssuedAssessment["scores"][number];

/** What a document about an assessment adds to what was issued before. */
export interface NewIssue {
  /** The day of the document, YYYY-MM-DD. */
  readonly date: string;
  /** The keyed digest of one person's answers. */
  readonly digestOf: (answers: string) => string;
  /** The shorter questionnaire that was scored. */
  readonly variant?: string | undefined;
}

/**
 * The record of printed figures after another document is issued. The figures of held questions,
 * and of what rests on them, stay those of the document that printed them.
 */
export function withIssue(
  before: IssuedAssessment | undefined,
  result: Result,
  analysis: Analysis,
  { date, digestOf, variant }: NewIssue,
): IssuedAssessment {
  const { organization, assessment, questionnaire } = result;
  const { hidden } = analysis;
  const questions = questionsOf(analysis.questionnaire)
    .map(({ id }) => id)
    .filter((id) => !hidden.has(id));
  const printed = scoresIn(result, date);
  const isPrinted = (one: IssuedScore): boolean => printed.some((other) => isSame(one, other));
  const older = (before?.issues ?? []).map((one) => ({
    ...one,
    questions: one.questions.filter((id) => !questions.includes(id)),
  }));
  const issue = { date, questions, people: peopleIn(analysis, digestOf) };
  return {
    organization,
    assessment,
    questionnaire: questionnaire.id,
    ...omitUndefined({ variant }),
    digest: questionnaire.digest,
    issues: [...older, issue].filter((one) => one === issue || one.questions.length > 0),
    scores: [...(before?.scores ?? []).filter((one) => !isPrinted(one)), ...printed],
    coverage:
      before !== undefined && analysis.guard.held.size > 0
        ? before.coverage
        : coverageOf(result, date),
  };
}

function isSame(a: IssuedScore, b: IssuedScore): boolean {
  return a.id === b.id && a.department === b.department;
}

/** The means that a result shows, of all departments and of each. */
function scoresIn(result: Result, date: string): readonly IssuedScore[] {
  const all = nodesOf(result).flatMap(({ id, score }) => scoreIn({ id, ...score }, date));
  const own = result.departments.flatMap(({ id: department, overall, dimensions }) =>
    [{ id: OVERALL, ...overall }, ...dimensions]
      .flatMap((one) => scoreIn(one, date))
      .map((one) => ({ ...one, department })),
  );
  return [...all, ...own];
}

function scoreIn(one: Score & { readonly id: string }, date: string): readonly IssuedScore[] {
  return one.kind === "scored" ? [{ id: one.id, date, score: one.score }] : [];
}

function peopleIn({ matrix }: Analysis, digestOf: NewIssue["digestOf"]): Issue["people"] {
  const { departments, departmentOf } = matrix;
  const digests = answersByPerson(matrix).map(digestOf);
  // Sorted, so that the order of the respondents cannot be read from it.
  return Object.fromEntries(
    departments.map((id, index) => [
      id,
      digests.filter((_, person) => departmentOf[person] === index).toSorted(),
    ]),
  );
}

function coverageOf({ coverage }: Result, date: string): IssuedAssessment["coverage"] {
  const { asked, answered, dontKnow, notApplicable, skipped, unanswered, ratio } = coverage;
  const { confidence, confidenceReason } = coverage;
  return {
    date,
    asked,
    answered,
    dontKnow,
    notApplicable,
    skipped,
    unanswered,
    ...omitUndefined({ ratio }),
    confidence,
    confidenceReason,
  };
}

/**
 * A result with the figures that were printed before, if some questions are held: beside the scores
 * that are withheld, and in place of the counts of answers, which would say what few people left
 * open.
 */
export function withEarlier(
  result: Result,
  { guard }: Analysis,
  { record, isComparable }: Issued,
): Result {
  if (guard.held.size === 0) return result;
  const known = (
    one: IssuedScore["department"],
  ): (<S extends Score>(id: string, score: S) => S) => {
    return (id, score) => {
      const found = record.scores.find((other) => other.id === id && other.department === one);
      const isWithheld = score.kind === "not-scored" && score.reason === "withheld";
      // A mean of other rules cannot be compared with anything printed today.
      if (found === undefined || !isWithheld || !isComparable) return score;
      return { ...score, earlier: { date: found.date, score: found.score } };
    };
  };
  const add = known(undefined);
  const { date, ...coverage } = record.coverage;
  const { unheard } = result.coverage;
  return {
    ...result,
    issued: { date, held: guard.held.size },
    coverage: { ...coverage, unheard },
    overall: add(OVERALL, result.overall),
    ...(result.measures === undefined
      ? {}
      : { measures: result.measures.map((one) => add(one.id, one)) }),
    dimensions: result.dimensions.map((dimension) => ({
      ...add(dimension.id, dimension),
      capabilities: dimension.capabilities.map((capability) => ({
        ...add(capability.id, capability),
        questions: capability.questions.map((one) => add(one.id, one)),
      })),
    })),
    departments: result.departments.map((department) => {
      const own = known(department.id);
      return {
        ...department,
        overall: own(OVERALL, department.overall),
        dimensions: department.dimensions.map((one) => own(one.id, one)),
      };
    }),
  };
}
