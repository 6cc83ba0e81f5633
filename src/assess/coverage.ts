import type { Analysis } from "../analyse/analysis.ts";
import { overallSureness, type Sure } from "../analyse/confidence.ts";
import { muchLeftOut } from "../analyse/not-applicable.ts";
import type {
  AnswerState,
  CoverageResult,
  EvidenceResult,
  Question,
  Questionnaire,
} from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { answerIdOf, askedQuestionsOf, OVERALL, questionsOf } from "../model/outline.ts";
import { type DistinctAnswer, FIRST_ANSWER } from "../score/answer-matrix.ts";
import { lacksEvidence } from "../score/evidence.ts";
import { isHigh } from "../score/high-answer.ts";
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
export function coverageResult(analysis: Analysis, isOverallShown: boolean): CoverageResult {
  const { questionnaire, scored } = analysis;
  const { dependent } = analysis.guard;
  const { tally } = scored.input;
  const counted = scoredTallies(tally).filter(({ question }) => !dependent.has(question.id));
  const states = counted.map(statesIn);
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
    ...omitUndefined({ ratio: dependent.size === 0 ? coverage : coverageWithout(analysis) }),
    ...confidenceOf(analysis, isOverallShown),
    unheard: unheardDepartments(questionnaire, tally),
  };
}

/**
 * The mean coverage of the questions whose counts may be shown, 0 to 1; undefined if nobody was asked
 * one.
 */
function coverageWithout({ scored: { profile, input }, guard }: Analysis): number | undefined {
  const known = questionsOf(input.questionnaire).flatMap(({ id, scored }) =>
    scored && !guard.dependent.has(id) ? (scoreIn(profile, id).coverage ?? []) : [],
  );
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** In one word, with its reason; does not reveal the levels of a hidden overall score. */
function confidenceOf(
  sure: Sure,
  isOverallShown: boolean,
): Pick<CoverageResult, "confidence" | "confidenceReason" | "oneRespondent" | "repeated"> {
  const sureness = overallSureness(sure);
  const score = scoreIn(sure.scored.profile, OVERALL);
  if (!isOverallShown || score.kind === "not-scored" || score.level === undefined) return sureness;
  return {
    ...sureness,
    ...omitUndefined({
      oneRespondent: oneRespondentOf(sure),
      repeated: repeatedOf(score.level, sure),
    }),
  };
}

/** How one respondent could change the overall level. */
function oneRespondentOf({ leaveOneOuts }: Sure): CoverageResult["oneRespondent"] {
  const { level = [0, 0], mayBeLost } = leaveOneOuts().get(OVERALL) ?? {};
  if (level[0] === level[1] && mayBeLost === undefined) return undefined;
  return { level, ...omitUndefined({ mayBeLost }) };
}

/** The overall level in repeated assessments. */
function repeatedOf(
  today: number,
  { repeats, matrix: { people } }: Sure,
): CoverageResult["repeated"] {
  const { draws, byId } = repeats();
  const levels = byId.get(OVERALL)?.levels;
  if (levels === undefined) return undefined;
  const others = [...levels].filter(([level]) => level !== today);
  return {
    draws,
    people,
    again: (levels.get(today) ?? 0) / draws,
    others: others.toSorted(([a, x], [b, y]) => y - x || a - b).map(([level]) => level),
  };
}

function unheardDepartments(questionnaire: Questionnaire, { headcount }: Tally): readonly string[] {
  const named = new Set(askedQuestionsOf(questionnaire).flatMap(({ ask = [] }) => ask));
  return questionnaire.departments
    .map(({ id }) => id)
    .filter((id) => named.has(id) && !headcount.has(id));
}

/** A high answer that cites no evidence. */
export function isBareClaim(
  answer: DistinctAnswer,
  question: Question,
  questionnaire: Questionnaire,
): boolean {
  return answer.backing === undefined && isHigh(answer.score, question, questionnaire);
}

/** How many answers are on the top two levels, the kinds of their evidence, and how many lack evidence. */
export function evidenceResult(
  questionnaire: Questionnaire,
  tally: Tally,
  isShown: (question: string) => boolean,
): EvidenceResult {
  let high = 0;
  let lacking = 0;
  const strongest = { said: 0, shown: 0, measured: 0 };
  for (const { question, answers, departments } of scoredTallies(tally)) {
    if (!isShown(question.id)) continue;
    for (const [index, answer] of answers.entries()) {
      const code = FIRST_ANSWER + index;
      const people = departments.reduce((sum, { counts }) => sum + (counts[code] as number), 0);
      if (lacksEvidence(answer, question, questionnaire)) lacking += people;
      if (!isHigh(answer.score, question, questionnaire)) continue;
      high += people;
      if (answer.backing !== undefined) strongest[answer.backing] += people;
    }
  }
  const unevidenced = high - strongest.said - strongest.shown - strongest.measured;
  const isAsked = questionnaire.scoring.evidence !== undefined;
  return { high, unevidenced, strongest, ...(isAsked ? { lacking } : {}) };
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
