import type { Analysis } from "../analyse/analysis.ts";
import { levelsOf } from "../model/levels.ts";
import { overallSureness, type Sure } from "../analyse/confidence.ts";
import { muchLeftOut } from "../analyse/not-applicable.ts";
import type {
  AnswerState,
  CoverageResult,
  EvidenceResult,
  LeaveOneOut,
  Question,
  Questionnaire,
} from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { answerIdOf, askedQuestionsOf, OVERALL } from "../model/outline.ts";
import { type DistinctAnswer, FIRST_ANSWER } from "../score/answer-matrix.ts";
import { compare, fraction } from "../score/fraction.ts";
import { questionMeasure } from "../score/measure.ts";
import { scoreIn } from "../score/profile.ts";
import { type QuestionTally, statesIn, type Tally } from "../score/tally.ts";

/** The states of those who were shown a question. */
const ASKED: readonly AnswerState[] = [
  "answered",
  "dont-know",
  "not-applicable",
  "skipped",
  "unanswered",
];

/**
 * How much of the questionnaire is known, counted over respondents and scored questions, and the
 * confidence in the overall score.
 */
export function coverageResult(
  { questionnaire, scored, leaveOneOuts }: Analysis,
  isOverallShown: boolean,
): CoverageResult {
  const { tally } = scored.input;
  const states = scoredTallies(tally).map(statesIn);
  const count = (state: AnswerState): number =>
    states.reduce((total, one) => total + (one.get(state) ?? 0), 0);
  const { coverage, kind } = scoreIn(scored.profile, OVERALL);
  const leftOut = kind === "scored" ? muchLeftOut(scored.asAnswered, scored.input) : undefined;
  return {
    asked: ASKED.reduce((total, state) => total + count(state), 0),
    answered: count("answered"),
    dontKnow: count("dont-know"),
    notApplicable: count("not-applicable"),
    ...omitUndefined({ leftOut }),
    skipped: count("skipped"),
    unanswered: count("unanswered"),
    ...omitUndefined({ ratio: coverage }),
    ...confidenceOf({ scored, leaveOneOuts }, isOverallShown),
    unheard: unheardDepartments(questionnaire, tally),
  };
}

/** In one word, with its reason; does not reveal the levels of a hidden overall score. */
function confidenceOf(
  sure: Sure,
  isOverallShown: boolean,
): Pick<CoverageResult, "confidence" | "confidenceReason" | "oneRespondent"> {
  const sureness = overallSureness(sure);
  if (sureness.confidenceReason !== "one-respondent" || !isOverallShown) return sureness;
  const { score: _, ...oneRespondent } = sure.leaveOneOuts().get(OVERALL) as LeaveOneOut & {
    readonly level: readonly [number, number];
  };
  return { ...sureness, oneRespondent };
}

function unheardDepartments(questionnaire: Questionnaire, { headcount }: Tally): readonly string[] {
  const named = new Set(askedQuestionsOf(questionnaire).flatMap(({ ask }) => ask));
  return questionnaire.departments
    .map(({ id }) => id)
    .filter((id) => named.has(id) && !headcount.has(id));
}

/** Whether an answer is on one of the top two levels of its question, and so should cite evidence. */
function isHigh(
  { score }: DistinctAnswer,
  question: Question,
  questionnaire: Questionnaire,
): boolean {
  const second = levelsOf(questionnaire, question.id).at(-2);
  if (score === undefined || second === undefined) return false;
  const { position } = questionMeasure(question, score, questionnaire);
  return compare(position, fraction(second.level)) >= 0;
}

/** A high answer that cites no evidence. */
export function isBareClaim(
  answer: DistinctAnswer,
  question: Question,
  questionnaire: Questionnaire,
): boolean {
  return !answer.isBacked && isHigh(answer, question, questionnaire);
}

/** How many answers are on the top two levels, and how many of them cite no evidence. */
export function evidenceResult(
  questionnaire: Questionnaire,
  tally: Tally,
  isShown: (question: string) => boolean,
): EvidenceResult {
  let high = 0;
  let unevidenced = 0;
  for (const { question, answers, departments } of scoredTallies(tally)) {
    if (!isShown(question.id)) continue;
    for (const [index, answer] of answers.entries()) {
      if (!isHigh(answer, question, questionnaire)) continue;
      const code = FIRST_ANSWER + index;
      const people = departments.reduce((sum, { counts }) => sum + (counts[code] as number), 0);
      high += people;
      if (!answer.isBacked) unevidenced += people;
    }
  }
  return { high, unevidenced };
}

/** The scored questions, one for each answer: an answer that several take was given once. */
function scoredTallies({ questions }: Tally): readonly QuestionTally[] {
  const scored = [...questions.values()].filter(({ question }) => question.scored);
  const asked = scored.filter(({ question }) => question.use === undefined);
  const byAnswer = new Map(
    [...scored.toReversed(), ...asked].map((one) => [answerIdOf(one.question), one]),
  );
  return scored.filter((one) => byAnswer.get(answerIdOf(one.question)) === one);
}
