import type { Question } from "../model/index.ts";
import { fraction } from "./fraction.ts";
import { levelReached } from "./level-rules.ts";
import { questionBounds } from "./question-bounds.ts";
import { questionMeasure } from "./question-measure.ts";
import { type QuestionScore, scoreQuestion, scoreReview } from "./score-question.ts";
import { type Fill, isCovered, type PassInput, type Standing } from "./standing.ts";

/** A question in one pass: scored by its speakers, or by the review that stands in for them. */
export function questionStanding(question: Question, input: PassInput, fill: Fill): Standing {
  const weight = fraction(question.weight);
  const node = { id: question.id, weight, children: [], isLeaf: true, question };
  if (!question.scored) return { ...node, outcome: { kind: "not-scored", reason: "unscored" } };
  const { questionnaire } = input;
  const bounds = questionBounds(question, questionnaire.levels);
  const scored = published(scoreAny(question, input, fill), input, fill);
  const known = scored.coverage === undefined ? node : { ...node, coverage: scored.coverage };
  if (scored.kind === "not-scored") return { ...known, bounds, outcome: scored };
  const measure = questionMeasure(question, scored.score, questionnaire);
  const level = levelReached(measure.position, questionnaire.levels);
  return { ...known, bounds, outcome: { kind: "scored", measure, level } };
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
