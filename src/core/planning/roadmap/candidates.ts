import type { Question, Questionnaire, Recommendation } from "../../../model/index.ts";
import { type Fraction, toNumber } from "../../../score/fraction.ts";
import { questionsBelow } from "../../../model/outline.ts";
import { questionMeasure, scoreAt } from "../../../score/measure.ts";
import { totalDays } from "../effort.ts";

/** What a step does to one question. */
export interface Raise {
  readonly question: string;
  /** The level from which it applies. */
  readonly from: number;
  readonly to: number;
  /** The lowest score with which the question stands on `to` or above. */
  readonly score: Fraction;
  /** Where it stands with that score (x*): on `to`, or above where no answer is in between. */
  readonly lands: number;
}

/** A recommendation as a step; a plan may take it where it raises something and takes effort. */
export interface Candidate {
  readonly id: string;
  readonly recommendation: Recommendation;
  /** Likely person-days of all departments; 0 where the questionnaire gives none. */
  readonly effort: number;
  /** The same by department. */
  readonly byDepartment: ReadonlyMap<string, number>;
  readonly requires: readonly string[];
  readonly raises: readonly Raise[];
}

/** The recommendations that raise something and take effort, in the order in which steps raise. */
export function candidatesOf(questionnaire: Questionnaire): readonly Candidate[] {
  return stepsOf(questionnaire).filter(({ effort, raises }) => effort > 0 && raises.length > 0);
}

/**
 * All recommendations in the one order in which steps raise questions: after all that they require,
 * then by the highest level that they rest on, then by id.
 */
export function stepsOf(questionnaire: Questionnaire): readonly Candidate[] {
  const left = questionnaire.recommendations
    .map((recommendation) => candidateOf(recommendation, questionnaire))
    .toSorted((a, b) => restsOn(a) - restsOn(b) || (a.id < b.id ? -1 : 1));
  const ordered: Candidate[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ requires }) => !left.some(({ id }) => requires.includes(id)));
    // One there is always: requirements have no cycle, for the questionnaire was linted.
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}

function restsOn({ raises }: Candidate): number {
  return Math.max(-Infinity, ...raises.map(({ from }) => from));
}

function candidateOf(recommendation: Recommendation, questionnaire: Questionnaire): Candidate {
  const { id, effort, requires } = recommendation;
  const byDepartment = new Map(
    [...effort].map(([department, { likely }]): [string, number] => [department, likely]),
  );
  return {
    id,
    recommendation,
    effort: totalDays([...byDepartment.values()]),
    byDepartment,
    requires,
    raises: [...recommendation.raises].flatMap(([node, { from, to }]) =>
      questionsBelow(questionnaire, node).flatMap((question) =>
        question.scored ? raiseOf(question, from, to, questionnaire) : [],
      ),
    ),
  };
}

function raiseOf(
  question: Question,
  from: number,
  to: number,
  questionnaire: Questionnaire,
): readonly Raise[] {
  const score = scoreAt(question, to, questionnaire);
  if (score === undefined) return [];
  const lands = toNumber(questionMeasure(question, score, questionnaire).position);
  return [{ question: question.id, from, to, score, lands }];
}
