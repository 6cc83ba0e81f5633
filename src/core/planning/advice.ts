import { evaluateCondition, type ReadSubject } from "../../score/condition.ts";
import type { Questionnaire, Recommendation } from "../../model/index.ts";
import { questionsBelow } from "../../model/outline.ts";

/** A recommendation with its place among the priorities. */
export interface Priority {
  readonly recommendation: Recommendation;
  /** From 1. */
  readonly number: number;
  /** Its id where it may be shown, else a name that says only its place. */
  readonly shownId: string;
  /** Its reasons rest on the answers of too few people to be named. */
  readonly isWithheld: boolean;
}

/** The priorities numbered; `readByMany` knows only what enough people said. */
export function numbered(
  recommendations: readonly Recommendation[],
  readByMany: ReadSubject,
): readonly Priority[] {
  return recommendations.map((recommendation, index) => {
    const isWithheld = evaluateCondition(recommendation.when, readByMany) !== "true";
    const number = index + 1;
    const shownId = isWithheld ? withheldId(number) : recommendation.id;
    return { recommendation, number, shownId, isWithheld };
  });
}

/** In place of the id of a recommendation that may not be shown. */
function withheldId(number: number): string {
  return `withheld-${number}`;
}

/** What documents call the recommendations that apply, and those that only a plan takes. */
export interface Names {
  /** By id: the same, or another where it may not be shown. */
  readonly byId: ReadonlyMap<string, string>;
  readonly withheld: readonly WithheldAdvice[];
}

/** For the consultant alone: what documents list without its title. */
export interface WithheldAdvice {
  /** Among the priorities, from 1; absent of a step that is none. */
  readonly number?: number;
  readonly recommendation: Recommendation;
}

/** What is called how; `isFew` says of the steps of a plan that are no priorities whether to withhold them. */
export function namesOf(
  priorities: readonly Priority[],
  steps: readonly Recommendation[],
  isFew: (step: Recommendation) => boolean,
): Names {
  const known = new Set(priorities.map(({ recommendation }) => recommendation.id));
  const others = steps.filter(({ id }) => !known.has(id));
  const few = others.filter(isFew);
  return {
    byId: new Map([
      ...priorities.map(({ recommendation, shownId }): [string, string] => [
        recommendation.id,
        shownId,
      ]),
      ...others.map(({ id }): [string, string] => [id, id]),
      ...few.map(({ id }, index): [string, string] => [
        id,
        withheldId(priorities.length + index + 1),
      ]),
    ]),
    withheld: [...withheldAmong(priorities), ...few.map((recommendation) => ({ recommendation }))],
  };
}

/** The priorities that are listed without a title. */
export function withheldAmong(priorities: readonly Priority[]): readonly WithheldAdvice[] {
  return priorities.filter(({ isWithheld }) => isWithheld);
}

/** Whether a recommendation raises one of some questions. */
export function raisesAny(
  { raises }: Recommendation,
  questionnaire: Questionnaire,
  isOne: (question: string) => boolean,
): boolean {
  return [...raises.keys()].some((node) =>
    questionsBelow(questionnaire, node).some(({ id }) => isOne(id)),
  );
}
