import type { Capability, Option, Question } from "../model/index.ts";
import { levelRuleOf, levelsOf } from "../model/levels.ts";
import { FIRST_ANSWER } from "./answer-matrix.ts";
import { type Bounds, boundsOf, questionBounds, scoreAnswer } from "./answer-score.ts";
import { average, countedAverage, fraction, greater, ONE } from "./fraction.ts";
import { levelReached } from "./level-rules.ts";
import { measureOf, questionMeasure, scoreAt } from "./measure.ts";
import { commonReason, coverageOf, scoredOutcome } from "./score-parent.ts";
import { type QuestionScore, scoreQuestion, scoreReview } from "./score-question.ts";
import {
  isCovered,
  type Outcome,
  type PassInput,
  type ScoredNode,
  type UnknownPolicy,
} from "./scored-node.ts";
import type { QuestionTally, Tally, WalkEnd } from "./tally.ts";

/** A question in one pass: scored from its respondents, or from the review that replaces them. */
export function scoreQuestionNode(
  question: Question,
  input: PassInput,
  policy: UnknownPolicy,
): ScoredNode {
  if (!question.scored) return leaf(question, { kind: "not-scored", reason: "unscored" });
  const review = input.reviews.get(question.id);
  const found =
    review === undefined
      ? scoreQuestion(tallyIn(input.tally, question), input.questionnaire, policy)
      : scoreReview(question, review, input.questionnaire, policy);
  return measureQuestion(question, raise(question, found, input), input, policy);
}

/**
 * A question raised to a level: at least the lowest score of that level. An unknown question gets
 * that score. A question that was not asked, does not apply or has no such answer is unchanged.
 * docs/scoring.md §6.
 */
function raise(
  question: Question,
  scored: QuestionScore,
  { raises, questionnaire }: PassInput,
): QuestionScore {
  const level = raises?.get(question.id);
  const score = level === undefined ? undefined : scoreAt(question, level, questionnaire);
  if (score === undefined || scored.appliesToNobody) return scored;
  if (scored.kind === "not-scored") {
    return scored.reason === "nothing-answered" || scored.reason === "in-dispute"
      ? { ...scored, kind: "scored", score, coverage: ONE }
      : scored;
  }
  return { ...scored, score: greater(score, scored.score), coverage: ONE };
}

/** A question whose score is known, with its measure, unless it has too few answers to publish. */
export function measureQuestion(
  question: Question,
  found: QuestionScore,
  input: PassInput,
  policy: UnknownPolicy,
): ScoredNode {
  const bounds = questionBounds(question, levelsOf(input.questionnaire, question.id));
  return leaf(question, outcomeOf(question, found, input, policy), { ...found, bounds });
}

function outcomeOf(
  question: Question,
  found: QuestionScore,
  input: PassInput,
  policy: UnknownPolicy,
): Outcome {
  if (found.kind === "not-scored") return { kind: "not-scored", reason: found.reason };
  if (!isCovered(found.coverage, input, policy)) return { kind: "not-scored", reason: "coverage" };
  const { questionnaire } = input;
  const measure = questionMeasure(question, found.score, questionnaire);
  const level = levelReached(measure.position, levelsOf(questionnaire, question.id));
  return { kind: "scored", measure, level, binding: undefined, lost: undefined };
}

function leaf(
  question: Question,
  outcome: Outcome,
  known?: Pick<ScoredNode, "bounds" | "coverage" | "voices" | "appliesToNobody">,
): ScoredNode {
  return {
    id: question.id,
    weight: fraction(question.weight),
    outcome,
    bounds: known?.bounds,
    coverage: known?.coverage,
    covered: known?.coverage === undefined ? 0 : 1,
    children: [],
    isLeaf: true,
    question,
    voices: known?.voices,
    appliesToNobody: known?.appliesToNobody ?? false,
  };
}

/** A ladder capability in one pass: each respondent's walk, averaged like an answer. */
export function scoreLadder(
  capability: Capability,
  children: readonly ScoredNode[],
  input: PassInput,
  policy: UnknownPolicy,
): ScoredNode {
  const { questionnaire, tally } = input;
  const { within, across } = questionnaire.scoring.respondents;
  const ends = (tally.walks.get(capability.id) as readonly WalkEnd[]).flatMap((end) => {
    const bounds = boundsAtEnd(end, capability, tally);
    return bounds === undefined ? [] : [{ ...end, bounds }];
  });
  const voices = [...tally.headcount.keys()].flatMap((department) => {
    const own = ends.filter((end) => end.department === department);
    if (own.length === 0) return [];
    const counted = own.map(({ bounds: { min, max }, count }) => ({
      value: policy === "highest" ? max : min,
      count,
    }));
    return [{ department, score: countedAverage[within](counted), coverage: undefined }];
  });
  const { coverage, covered } = coverageOf(children);
  const bounds = endBounds(capability);
  const node = {
    id: capability.id,
    weight: fraction(capability.weight),
    bounds,
    coverage,
    covered,
    children,
    isLeaf: true,
    question: undefined,
    voices,
    appliesToNobody: false,
  };
  const isHeard = voices.length > 0;
  if (!isHeard || !isCovered(coverage, input, policy)) {
    const reason = isHeard ? "coverage" : commonReason(children);
    return { ...node, outcome: { kind: "not-scored", reason } };
  }
  const score = average[across](voices.map((voice) => voice.score));
  const measure = measureOf({ score, bounds }, capability.id, questionnaire);
  const rule = levelRuleOf(questionnaire, "capability", capability.id);
  return { ...node, outcome: scoredOutcome(rule, node, measure, input) };
}

/**
 * The score at the end of a walk: that of the option that ended it or, at a step without an answer,
 * the lowest to highest end still possible. docs/scoring.md §2.
 */
function boundsAtEnd(
  { step, code }: WalkEnd,
  capability: Capability,
  tally: Tally,
): Bounds | undefined {
  if (code < FIRST_ANSWER) return endBounds(capability, step);
  const question = capability.questions[step] as Question;
  const score = scoreAnswer(question, tallyIn(tally, question).answers[code - FIRST_ANSWER]?.value);
  return score === undefined ? undefined : { min: score, max: score };
}

/** The tally of a question. */
function tallyIn({ questions }: Tally, { id }: Question): QuestionTally {
  return questions.get(id) as QuestionTally;
}

/** The scores at which a walk can end, starting at a step. */
export function endBounds({ questions }: Capability, fromStep = 0): Bounds {
  const ends = questions.slice(fromStep).flatMap((question, index, steps) => {
    const options = question.type === "choice" ? question.options : [];
    return options.filter(({ stops }) => stops || index === steps.length - 1);
  });
  return boundsOf(ends.flatMap(({ score }: Option) => score ?? []));
}
