import type { Question, Questionnaire } from "../../model/index.ts";
import { appliesToNobody } from "./department-voice.ts";
import { fraction, greater, ONE } from "./fraction.ts";
import { levelReached } from "./level-rules.ts";
import { questionBounds } from "./question-bounds.ts";
import { questionMeasure } from "./question-measure.ts";
import { scoreAt } from "./score-at.ts";
import { type QuestionScore, scoreQuestion, scoreReview } from "./score-question.ts";
import { type Fill, isCovered, type Outcome, type PassInput, type Standing } from "./standing.ts";

/** A question in one pass: scored by its speakers, or by the review that stands in for them. */
export function questionStanding(question: Question, input: PassInput, fill: Fill): Standing {
  if (!question.scored) {
    return leaf(question, { kind: "not-scored", reason: "unscored" });
  }
  const scored = raised(question, scoreAny(question, input, fill), input);
  return standingOf(question, scored, input, fill);
}

/**
 * A question raised to a level: no lower than the lowest score of that level. What nobody knew
 * becomes it; what was not asked, does not apply or has no such answer stays. docs/scoring.md §6.
 */
function raised(
  question: Question,
  scored: QuestionScore,
  { raises, questionnaire }: PassInput,
): QuestionScore {
  const level = raises?.get(question.id);
  const score = level === undefined ? undefined : scoreAt(question, level, questionnaire);
  const { voices } = scored;
  if (score === undefined || appliesToNobody(voices)) return scored;
  if (scored.kind === "not-scored") {
    return scored.reason === "nothing-answered"
      ? { kind: "scored", score, coverage: ONE, voices }
      : scored;
  }
  return { ...scored, score: greater(score, scored.score), coverage: ONE };
}

/** A question whose score is known, measured and held against the coverage that publishes. */
export function standingOf(
  question: Question,
  found: QuestionScore,
  input: PassInput,
  fill: Fill,
): Standing {
  const { questionnaire } = input;
  const scored = published(found, input, fill);
  const { coverage, voices } = scored;
  const bounds = questionBounds(question, questionnaire.levels);
  return leaf(question, outcomeOf(question, scored, questionnaire), { bounds, coverage, voices });
}

function outcomeOf(
  question: Question,
  scored: QuestionScore,
  questionnaire: Questionnaire,
): Outcome {
  if (scored.kind === "not-scored") return { kind: "not-scored", reason: scored.reason };
  const measure = questionMeasure(question, scored.score, questionnaire);
  const level = levelReached(measure.position, questionnaire.levels);
  return { kind: "scored", measure, level, binding: undefined, lost: undefined };
}

function leaf(
  question: Question,
  outcome: Outcome,
  known?: Pick<Standing, "bounds" | "coverage" | "voices">,
): Standing {
  return {
    id: question.id,
    weight: fraction(question.weight),
    outcome,
    bounds: known?.bounds,
    coverage: known?.coverage,
    children: [],
    isLeaf: true,
    question,
    voices: known?.voices,
  };
}

function scoreAny(question: Question, input: PassInput, fill: Fill): QuestionScore {
  const review = input.reviews.get(question.id);
  return review === undefined
    ? scoreQuestion(question, input, fill)
    : scoreReview(question, review, input, fill);
}

function published(scored: QuestionScore, input: PassInput, fill: Fill): QuestionScore {
  return scored.kind === "scored" && !isCovered(scored.coverage, input, fill)
    ? { ...scored, kind: "not-scored", reason: "coverage" }
    : scored;
}
