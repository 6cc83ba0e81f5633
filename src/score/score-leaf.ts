import type { Capability, Option, Question } from "../model/index.ts";
import { type Bounds, boundsOf, entryScore, questionBounds } from "./answer-score.ts";
import type { AnswerSheet } from "./answer-sheet.ts";
import { appliesToNobody, byDepartment } from "./department-voice.ts";
import { average, fraction, greater, ONE } from "./fraction.ts";
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
      ? scoreQuestion(question, input, policy)
      : scoreReview(question, review, input, policy);
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
  const { voices } = scored;
  if (score === undefined || appliesToNobody(voices)) return scored;
  if (scored.kind === "not-scored") {
    return scored.reason === "nothing-answered"
      ? { kind: "scored", score, coverage: ONE, voices }
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
  const { coverage, voices } = found;
  const bounds = questionBounds(question, input.questionnaire.levels);
  return leaf(question, outcomeOf(question, found, input, policy), { bounds, coverage, voices });
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
  const level = levelReached(measure.position, questionnaire.levels);
  return { kind: "scored", measure, level, binding: undefined, lost: undefined };
}

function leaf(
  question: Question,
  outcome: Outcome,
  known?: Pick<ScoredNode, "bounds" | "coverage" | "voices">,
): ScoredNode {
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

/** A ladder capability in one pass: each respondent's walk, averaged like an answer. */
export function scoreLadder(
  capability: Capability,
  children: readonly ScoredNode[],
  input: PassInput,
  policy: UnknownPolicy,
): ScoredNode {
  const { questionnaire, speakers } = input;
  const { within, across } = questionnaire.scoring.respondents;
  const ends = speakers.flatMap(({ department, sheet }) => {
    const end = walkLadder(capability, sheet);
    if (end === undefined) return [];
    return [{ department, score: policy === "highest" ? end.max : end.min }];
  });
  const voices = [...byDepartment(ends)].map(([department, people]) => ({
    department,
    entries: [],
    score: average[within](people.map(({ score }) => score)),
    coverage: undefined,
  }));
  const coverage = coverageOf(children);
  const bounds = endBounds(capability);
  const node = {
    id: capability.id,
    weight: fraction(capability.weight),
    bounds,
    coverage,
    children,
    isLeaf: true,
    question: undefined,
    voices,
  };
  const isHeard = voices.length > 0;
  if (!isHeard || !isCovered(coverage, input, policy)) {
    const reason = isHeard ? "coverage" : commonReason(children);
    return { ...node, outcome: { kind: "not-scored", reason } };
  }
  const score = average[across](voices.map((voice) => voice.score));
  const measure = measureOf({ score, bounds }, questionnaire);
  return { ...node, outcome: scoredOutcome("capability", node, measure, input) };
}

/**
 * The end of one respondent's walk of a ladder: the score of the option that ended it or, at a step
 * without an answer, the lowest to highest end still possible. docs/scoring.md §2.
 */
function walkLadder(capability: Capability, sheet: AnswerSheet): Bounds | undefined {
  const entries = capability.questions.flatMap(({ id }) => sheet.get(id) ?? []);
  const walked = entries.filter(({ state }) => state !== "not-shown" && state !== "not-applicable");
  const last = walked.at(-1);
  if (last === undefined) return undefined;
  if (last.state !== "answered") {
    return endBounds(capability, capability.questions.indexOf(last.question));
  }
  const score = entryScore(last);
  return score === undefined ? undefined : { min: score, max: score };
}

/** The scores at which a walk can end, starting at a step. */
function endBounds({ questions }: Capability, fromRung = 0): Bounds {
  const ends = questions.slice(fromRung).flatMap((question, index, rungs) => {
    const options = question.type === "choice" ? question.options : [];
    return options.filter(({ stops }) => stops || index === rungs.length - 1);
  });
  return boundsOf(ends.flatMap(({ score }: Option) => score ?? []));
}
