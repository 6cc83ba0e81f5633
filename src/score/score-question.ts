import type {
  Answer,
  Average,
  NotApplicableRule,
  NotScoredReason,
  Question,
  Questionnaire,
  ScoringRules,
} from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { notApplicableRule } from "../model/not-applicable.ts";
import { type Code, CODE, type Column, FIRST_ANSWER, NOT_ASKED } from "./answer-matrix.ts";
import { type Bounds, questionBounds, scoreAnswer } from "./answer-score.ts";
import { loweredScore } from "./evidence.ts";
import { disputeOf } from "./dispute.ts";
import {
  average,
  type Counted,
  countedAverage,
  divide,
  type Fraction,
  fraction,
  meanOf,
  ONE,
  ZERO,
} from "./fraction.ts";
import type { DepartmentVoice, UnknownPolicy } from "./scored-node.ts";
import {
  answeredIn,
  type DepartmentTally,
  type QuestionTally,
  shownIn,
  tallyOfOne,
} from "./tally.ts";

/** A question over all respondents: its score, or the reason why there is none. */
export type QuestionScore = {
  /**
   * The mean of the departments' coverage, 0 to 1; absent if none was asked. docs/scoring.md §2.
   */
  readonly coverage: Fraction | undefined;
  /** For each department that was asked. */
  readonly voices: readonly DepartmentVoice[];
  readonly appliesToNobody: boolean;
} & (
  | { readonly kind: "scored"; readonly score: Fraction }
  | { readonly kind: "not-scored"; readonly reason: NotScoredReason }
);

/**
 * The average inside each department, then the average across the departments, so that each
 * department counts once; docs/scoring.md §4.
 */
export function scoreQuestion(
  tally: QuestionTally,
  questionnaire: Questionnaire,
  policy: UnknownPolicy,
): QuestionScore {
  const { within, across } = questionnaire.scoring.respondents;
  const dispute = disputeOf(tally, questionnaire);
  if (dispute !== undefined) return disputed(dispute, tally, questionnaire, policy);
  const scoreOf = codeScorer(tally, questionnaire, policy);
  const voices = tally.departments.map((one) => departmentVoice(one, scoreOf, within));
  return scoreVoices(voices, reasonWithoutScore(tally), across);
}

/** The average across the departments that were asked; the reason is for the case that none scores. */
export function scoreVoices(
  voices: readonly DepartmentVoice[],
  reason: NotScoredReason,
  across: Average,
): QuestionScore {
  const known = {
    coverage: meanOf(voices.map((voice) => voice.coverage)),
    voices,
    appliesToNobody: reason === "not-applicable",
  };
  const scores = voices.flatMap(({ score }) => score ?? []);
  return scores.length === 0
    ? { kind: "not-scored", reason, ...known }
    : { kind: "scored", score: average[across](scores), ...known };
}

/**
 * A counted fact in dispute is unknown until it is verified. Where a score is needed, it is the
 * lowest or the highest that somebody gave, or that is possible if others do not know.
 */
function disputed(
  dispute: Bounds,
  tally: QuestionTally,
  questionnaire: Questionnaire,
  policy: UnknownPolicy,
): QuestionScore {
  const { question, departments } = tally;
  const isKnown = departments.every(
    (one) => answeredIn(one) + notApplicableIn(one) === shownIn(one),
  );
  const ends = isKnown ? dispute : questionBounds(question, levelsOf(questionnaire, question.id));
  const rule = policy === "as-answered" ? questionnaire.scoring.unknown : policy;
  const score = atPolicy(rule, ends);
  const known = {
    coverage: ZERO,
    voices: departments.map(({ department }) => ({
      department,
      score: undefined,
      coverage: ZERO,
    })),
    appliesToNobody: false,
  };
  return score === undefined
    ? { kind: "not-scored", reason: "in-dispute", ...known }
    : { kind: "scored", score, ...known };
}

/** A review's answer replaces the aggregate: its own score, or its value as the only answer. */
export function scoreReview(
  question: Question,
  { score, state, value }: Answer,
  questionnaire: Questionnaire,
  policy: UnknownPolicy,
): QuestionScore {
  if (score !== undefined) {
    const own = fraction(score);
    return { kind: "scored", score: own, coverage: ONE, voices: [], appliesToNobody: false };
  }
  // A review gives its reason instead of evidence.
  const answers =
    value === undefined
      ? []
      : [{ value, backing: "measured" as const, score: scoreAnswer(question, value) }];
  const code = state === "answered" ? FIRST_ANSWER : CODE[state];
  return scoreQuestion(tallyOfOne(question, "review", code, answers), questionnaire, policy);
}

/** The average inside a department, and its coverage. */
export function departmentVoice(
  { department, counts }: DepartmentTally,
  scoreOf: (code: Code) => Fraction | undefined,
  within: Average,
): DepartmentVoice {
  const counted: Counted[] = [];
  let people = 0;
  let answered = 0;
  for (let code = NOT_ASKED + 1; code < counts.length; code += 1) {
    const count = counts[code] as number;
    if (count === 0) continue;
    const value = scoreOf(code);
    if (value !== undefined) counted.push({ value, count });
    if (code !== CODE["not-shown"] && code !== CODE["not-applicable"]) people += count;
    if (code >= FIRST_ANSWER) answered += count;
  }
  return {
    department,
    score: counted.length === 0 ? undefined : countedAverage[within](counted),
    coverage: people === 0 ? undefined : divide(fraction(answered), fraction(people)),
  };
}

/** The score of each code of a question under the rules; undefined if it does not count. */
export function codeScorer(
  { question, answers }: Column,
  questionnaire: Questionnaire,
  policy: UnknownPolicy,
): (code: Code) => Fraction | undefined {
  const { scoring } = questionnaire;
  const bounds = questionBounds(question, levelsOf(questionnaire, question.id));
  const unknown = atPolicy(policy === "as-answered" ? scoring.unknown : policy, bounds);
  const notApplicable = atPolicy(notApplicableRule(question, scoring), bounds);
  return (code) => {
    const answer = answers[code - FIRST_ANSWER];
    if (answer !== undefined) {
      const lowered =
        policy === "lowest" ? loweredScore(answer, question, questionnaire) : undefined;
      return lowered ?? answer.score;
    }
    if (code === NOT_ASKED || code === CODE["not-shown"]) return undefined;
    return code === CODE["not-applicable"] ? notApplicable : unknown;
  };
}

/** How an answer counts: a rule, or how the pass fills it in. */
type AnswerRule = NotApplicableRule | ScoringRules["unknown"];

function atPolicy(rule: AnswerRule, { min, max }: Bounds): Fraction | undefined {
  switch (rule) {
    case "exclude":
    case "no":
      return undefined;
    case "zero":
      return ZERO;
    case "lowest":
      return min;
    case "highest":
      return max;
  }
}

/** Why a question is not scored if none of its answers has a score. */
export function reasonWithoutScore({ departments }: QuestionTally): NotScoredReason {
  const shown = sumOf(departments, shownIn);
  if (shown === 0) return "not-asked";
  if (sumOf(departments, notApplicableIn) === shown) return "not-applicable";
  return sumOf(departments, answeredIn) > 0 ? "no-rule" : "nothing-answered";
}

function notApplicableIn({ counts }: DepartmentTally): number {
  return counts[CODE["not-applicable"]] as number;
}

function sumOf(
  departments: readonly DepartmentTally[],
  of: (department: DepartmentTally) => number,
): number {
  return departments.reduce((total, one) => total + of(one), 0);
}
