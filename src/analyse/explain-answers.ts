import type { DepartmentSaid, SaidAnswer, Step } from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { answerIdOf, questionsBelow } from "../model/outline.ts";
import { departmentOf } from "../model/respondents.ts";
import { codeAt, FIRST_ANSWER, stateOf } from "../score/answer-matrix.ts";
import { loweredScore } from "../score/evidence.ts";
import { toNumber } from "../score/fraction.ts";
import { codeScorer } from "../score/score-question.ts";
import type { ScoredNode } from "../score/scored-node.ts";
import type { ExplanationContext } from "./explanation-context.ts";

/** The input of a leaf's score: a review, or each department's answers. docs/scoring.md §4. */
export function answersStep(leaf: ScoredNode, context: ExplanationContext): readonly Step[] {
  const { id, voices, outcome } = leaf;
  const score = outcome.kind === "scored" ? { score: toNumber(outcome.measure.score) } : {};
  const review = context.answers.reviews.get(id);
  if (review !== undefined) {
    const { by, reason } = review;
    return [{ kind: "review", section: "§4", by, reason, ...score }];
  }
  if (voices === undefined) return contextStep(leaf, context);
  const { within, across } = context.questionnaire.scoring.respondents;
  const averages = new Map(voices.map((voice) => [voice.department, voice.score]));
  const departments = context.answers.matrix.departments.flatMap((department) => {
    if (!averages.has(department) || !isSaidShown(leaf, context)) return [];
    const average = averages.get(department);
    return said(department, leaf, context, average && toNumber(average));
  });
  const isLadder = leaf.question === undefined;
  const use = leaf.question?.use;
  const uses = use === undefined ? {} : { uses: { id: use, title: context.titleOf(use) } };
  return [
    { kind: "answers", section: "§4", within, across, isLadder, ...uses, departments, ...score },
  ];
}

/** Whether the answers to a question, or to every step of a ladder, may be shown by department. */
function isSaidShown({ id }: ScoredNode, context: ExplanationContext): boolean {
  const { questionnaire, guarded, isOpen } = context;
  return isOpen && !questionsBelow(questionnaire, id).some((one) => guarded.has(one.id));
}

/** The answers to a question that is not scored, by department. */
function contextStep(leaf: ScoredNode, context: ExplanationContext): readonly Step[] {
  const { columns, departments: asked } = context.answers.matrix;
  const isContext = columns.some(({ question }) => question === leaf.question && !question.scored);
  if (!isContext || !isSaidShown(leaf, context)) return [];
  const departments = asked
    .map((department) => said(department, leaf, context, undefined))
    .filter(({ answers }) => answers.length > 0);
  return departments.length === 0 ? [] : [{ kind: "context", section: "§4", departments }];
}

function said(
  id: string,
  { question }: ScoredNode,
  { scored, answers: { matrix, people } }: ExplanationContext,
  score: number | undefined,
): DepartmentSaid {
  const index = matrix.columns.findIndex((one) => one.question === question);
  const column = matrix.columns[index];
  const scoreOf = column && codeScorer(column, scored.input.questionnaire, "as-answered");
  const answers = people.flatMap(({ respondent, response }, person): SaidAnswer | [] => {
    if (column === undefined || departmentOf(respondent) !== id) return [];
    const code = codeAt(matrix, person, index);
    const state = stateOf(code);
    if (state === undefined || state === "not-shown") return [];
    const own = scoreOf?.(code);
    const given = column.answers[code - FIRST_ANSWER];
    const low = given && loweredScore(given, column.question, scored.input.questionnaire);
    const answer = response.answers.get(answerIdOf(column.question));
    return {
      respondent: respondent.id,
      state,
      ...omitUndefined({ value: answer?.value, at: answer?.at, score: own && toNumber(own) }),
      ...omitUndefined({ supported: low && toNumber(low) }),
    };
  });
  return { id, answers, ...omitUndefined({ score }) };
}
