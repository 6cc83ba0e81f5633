import type { Questionnaire, Recommendation } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { once } from "../model/once.ts";
import { type Fraction, fraction, sum, toNumber } from "../score/fraction.ts";
import { questionMeasure, scoreAt } from "../score/measure.ts";
import { type QuestionStep, questionSteps } from "../score/raised-questions.ts";
import { isUnknown, questionNodes, type ScoredNode } from "../score/scored-node.ts";

/** The effect of a step on one question. */
export interface Raise {
  readonly question: string;
  /** The position from which it applies. */
  readonly from: number;
  readonly to: number;
  /** The lowest score that puts the question at `to` or above. */
  readonly score: Fraction;
  /** The position of that score (x*): `to`, or higher if no answer is in between. */
  readonly lands: number;
}

/** A recommendation as a step. */
export interface Candidate {
  readonly id: string;
  readonly recommendation: Recommendation;
  /** Likely person-days of all departments; 0 if the questionnaire gives none. */
  readonly effort: number;
  /** The same by department. */
  readonly byDepartment: ReadonlyMap<string, number>;
  readonly requires: readonly string[];
  readonly raises: readonly Raise[];
}

/**
 * The recommendations that take effort and raise something, in the order in which steps raise
 * questions; `foundations`, by id, need not raise anything.
 */
export function candidatesOf(
  questionnaire: Questionnaire,
  foundations: ReadonlySet<string> = new Set(),
): readonly Candidate[] {
  return stepsOf(questionnaire).filter(
    ({ id, effort, raises }) => effort > 0 && (raises.length > 0 || foundations.has(id)),
  );
}

/**
 * All recommendations in the order in which steps raise questions: after their prerequisites, then
 * by the highest level that they start from, then by id.
 */
export const stepsOf: (questionnaire: Questionnaire) => readonly Candidate[] = once(
  (questionnaire) => {
    const left = questionnaire.recommendations
      .map((recommendation) => candidateOf(recommendation, questionnaire))
      .toSorted((a, b) => restsOn(a) - restsOn(b) || (a.id < b.id ? -1 : 1));
    const ordered: Candidate[] = [];
    while (left.length > 0) {
      const next = left.findIndex(({ requires }) => !left.some(({ id }) => requires.includes(id)));
      // One always exists: lint rejects cycles of requirements.
      ordered.push(...left.splice(next, 1));
    }
    return ordered;
  },
);

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
    raises: questionSteps(questionnaire, recommendation.raises).flatMap((step) =>
      raiseOf(step, questionnaire),
    ),
  };
}

function raiseOf(
  { question, from, to }: QuestionStep,
  questionnaire: Questionnaire,
): readonly Raise[] {
  const score = scoreAt(question, to, questionnaire);
  if (score === undefined) return [];
  const lands = toNumber(questionMeasure(question, score, questionnaire).position);
  return [{ question: question.id, from, to, score, lands }];
}

/** All direct and indirect prerequisites, each once; stops at a cycle. */
export function allRequired(
  id: string,
  requiresOf: (id: string) => readonly string[],
): ReadonlySet<string> {
  const open = [...requiresOf(id)];
  const found = new Set<string>();
  // Grows during the loop.
  for (const one of open) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...requiresOf(one));
  }
  return found;
}

/** A sum of person-days, to the last decimal. */
export function totalDays(days: readonly number[]): number {
  return toNumber(sum(days.map(fraction)));
}

/** The likely person-days of steps together. */
export function effortDays(steps: readonly Pick<Candidate, "effort">[]): number {
  return totalDays(steps.map(({ effort }) => effort));
}

/** The same by department, in the order of the ids. */
export function effortByDepartment(
  steps: readonly Pick<Candidate, "byDepartment">[],
): Readonly<Record<string, number>> {
  const departments = new Set(steps.flatMap(({ byDepartment }) => [...byDepartment.keys()]));
  const daysOf = (id: string): number =>
    totalDays(steps.map(({ byDepartment }) => byDepartment.get(id) ?? 0));
  return Object.fromEntries([...departments].toSorted().map((id) => [id, daysOf(id)]));
}

/**
 * The current positions of questions (x*); a question without enough answers is at the first level.
 */
export type Positions = ReadonlyMap<string, number>;

/** The positions of the questions that a step could raise, without those that do not apply. */
export function positionsOf(overall: ScoredNode, questionnaire: Questionnaire): Positions {
  return new Map(
    questionNodes(overall).flatMap((standing): [string, number][] => {
      const { id, outcome, appliesToNobody } = standing;
      if (appliesToNobody) return [];
      if (outcome.kind === "scored") return [[id, toNumber(outcome.measure.position)]];
      return isUnknown(standing) ? [[id, lowestPosition(id, questionnaire)]] : [];
    }),
  );
}

/** The first level of a node; 0 percent without levels. */
function lowestPosition(id: string, questionnaire: Questionnaire): number {
  return levelsOf(questionnaire, id)[0]?.level ?? 0;
}

/**
 * The levels that the chosen steps raise questions to. The steps are in the order of the
 * candidates. A step applies to a question that has reached its `from` by then.
 */
export function levelsRaisedBy(
  chosen: readonly Candidate[],
  today: Positions,
): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const reached = new Map(today);
  for (const { question, from, to, lands } of chosen.flatMap(({ raises }) => raises)) {
    const position = reached.get(question);
    if (position === undefined || position < from || position >= lands) continue;
    levels.set(question, to);
    reached.set(question, lands);
  }
  return levels;
}
