import type { Comparison, Problem, Question, Questionnaire, Subject } from "../model/index.ts";
import { answeringDepartments } from "../model/respondents.ts";
import { offeredAnswers } from "../model/offered-answers.ts";
import { capabilitiesOf, questionsBelow, questionsOf } from "../model/outline.ts";
import { scoreAnswer } from "../score/answer-score.ts";
import { evaluateCondition } from "../score/condition.ts";
import { toNumber } from "../score/fraction.ts";
import { problem } from "../text/problems.ts";
import { possibleLevels } from "./node-levels.ts";
import { scoreLimits } from "./node-ranges.ts";
import { type LintInput, type Path, placedComparisons, placedConditions } from "./outline.ts";
import { possibleValues } from "./possible-values.ts";

/** A problem with the path of the comparison that has it. */
interface PlacedProblem {
  readonly path: Path;
  readonly problem: Problem;
}

/** Comparisons of something that is never known, or never recognized. */
export function unreadableComparisons(input: LintInput): readonly PlacedProblem[] {
  const { questionnaire, locate } = input;
  return placedConditions(questionnaire)
    .filter(({ home }) => home === "aggregate" || home === "part")
    .flatMap(placedComparisons)
    .flatMap(({ item, path }) => {
      const at = locate(path);
      const { subject } = item;
      if (isNeverKnown(subject, questionnaire)) {
        const details = { why: subject.kind, id: subject.id };
        return [{ path, problem: problem("never-known", at, details) }];
      }
      return ambiguousAnswers(item, questionnaire).map((details) => ({
        path,
        problem: problem("ambiguous-answer", at, details),
      }));
    });
}

type NodeSubject = Extract<
  Subject,
  { readonly kind: "level" | "score" | "coverage" | "silo-index" | "spread" }
>;

function isNeverKnown(subject: Subject, questionnaire: Questionnaire): subject is NodeSubject {
  switch (subject.kind) {
    case "level":
      return !possibleLevels(questionnaire).has(subject.id);
    case "score":
      return !scoreLimits(questionnaire).has(subject.id);
    case "coverage":
      return !questionsBelow(questionnaire, subject.id).some(({ scored }) => scored);
    case "silo-index":
      return !isCompared(subject.id, questionnaire);
    case "spread":
      return !canSpread(subject.id, questionnaire);
    case "question":
    case "state":
    case "chosen":
    case "department":
    case "part":
    case "parts":
    case "option":
      return false;
  }
}

/** Departments are compared on questions, on dimensions and overall. */
export function isCompared(id: string, questionnaire: Questionnaire): boolean {
  return (
    answeringDepartments(questionnaire).length > 1 &&
    capabilitiesOf(questionnaire).every((capability) => capability.id !== id) &&
    questionsBelow(questionnaire, id).some(({ scored }) => scored)
  );
}

/** Two departments can answer the question, with scores. */
function canSpread(id: string, questionnaire: Questionnaire): boolean {
  const { departments, variants } = questionnaire;
  const question = questionsOf(questionnaire).find((one) => one.id === id);
  const toAll = variants.some(({ askAll, questions }) => askAll && questions.includes(id));
  const asked = toAll ? departments : (question?.ask ?? departments);
  return question?.scored === true && asked.length > 1;
}

/** An option of a scored question that the score of all respondents does not identify. */
function ambiguousAnswers({ subject, tests }: Comparison, questionnaire: Questionnaire) {
  const question =
    subject.kind === "question"
      ? questionsOf(questionnaire).find(({ id }) => id === subject.id)
      : undefined;
  const isRead = question?.type === "choice" || question?.type === "yes-no";
  if (question === undefined || !isRead || !question.scored) return [];
  const operands = tests
    .filter(({ operator }) => operator === "is" || operator === "in")
    .flatMap(({ operand }) => operand);
  const found = operands.map((id) => ambiguity(String(id), question));
  return found.every((one) => one !== undefined) ? found.slice(0, 1) : [];
}

function ambiguity(id: string, question: Question) {
  const scoreOf = (value: number | string): number | undefined => {
    const score = scoreAnswer(question, value);
    return score === undefined ? undefined : toNumber(score);
  };
  const score = scoreOf(id);
  if (score === undefined) return { why: "none", id, other: "", question: question.id } as const;
  const other = offeredAnswers(question).find(
    ({ value }) => value !== id && scoreOf(value) === score,
  );
  return other === undefined
    ? undefined
    : ({ why: "shared", id, other: String(other.value), question: question.id } as const);
}

/** Comparisons that are the same for every value. */
export function constantComparisons({
  questionnaire,
  locate,
}: LintInput): readonly PlacedProblem[] {
  return placedConditions(questionnaire)
    .filter(({ home }) => home !== "rules")
    .flatMap(placedComparisons)
    .flatMap(({ item, path }) => {
      const values = possibleValues(item.subject, [item], questionnaire);
      if (values === undefined) return [];
      const truths = values.map((value) => evaluateCondition(item, () => value));
      const at = locate(path);
      if (!truths.includes("true")) {
        return [{ path, problem: problem("never-true", at, {}) }];
      }
      const numbers = values.filter((value) => typeof value === "number");
      const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
      const bound = outside(item, min, max);
      return bound === undefined || truths.some((truth) => truth !== "true")
        ? []
        : [{ path, problem: problem("always-true", at, { bound, min, max }) }];
    });
}

/** A bound beyond the possible values; one at their end can ask whether there is a value. */
function outside({ tests }: Comparison, min: number, max: number): number | undefined {
  return tests
    .map(({ operand }) => operand)
    .find((operand) => typeof operand === "number" && (operand < min || operand > max)) as
    | number
    | undefined;
}
