import type { Capability, Option, Question, Questionnaire } from "../model/index.ts";
import { type Bounds, boundsOf, entryScore, questionBounds } from "./answer-score.ts";
import type { AnswerSheet, SheetEntry } from "./answer-sheet.ts";
import { appliesToNobody, byDepartment } from "./department-voice.ts";
import { average, fraction, greater, ONE } from "./fraction.ts";
import { levelReached } from "./level-rules.ts";
import { measureOf, questionMeasure, scoreAt } from "./measure.ts";
import { commonReason, coverageOf, scoredOutcome } from "./score-parent.ts";
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

/** A ladder capability in one pass: each respondent's walk, averaged like an answer. */
export function ladderStanding(
  capability: Capability,
  children: readonly Standing[],
  input: PassInput,
  fill: Fill,
): Standing {
  const { questionnaire, speakers } = input;
  const coverage = coverageOf(children);
  const bounds = ladderBounds(capability);
  const { within, across } = questionnaire.scoring.respondents;
  const ends = speakers.flatMap(({ department, sheet }) => {
    const end = walkLadder(capability, sheet);
    if (end === undefined) return [];
    return [{ department, score: fill === "highest" ? end.max : end.min }];
  });
  const voices = [...byDepartment(ends)].map(([department, people]) => ({
    department,
    entries: [],
    score: average[within](people.map(({ score }) => score)),
    coverage: undefined,
  }));
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
  if (voices.length === 0) {
    return { ...node, outcome: { kind: "not-scored", reason: commonReason(children) } };
  }
  if (!isCovered(coverage, input, fill)) {
    return { ...node, outcome: { kind: "not-scored", reason: "coverage" } };
  }
  const score = average[across](voices.map((voice) => voice.score));
  const measure = measureOf({ score, bounds }, questionnaire);
  return { ...node, outcome: scoredOutcome("capability", node, measure, input) };
}

/**
 * Where one respondent's walk of a ladder ends: the score of the option that ended it, or between
 * the lowest and highest end still open at a rung of which nothing is known. docs/scoring.md §2.
 */
function walkLadder(capability: Capability, sheet: AnswerSheet): Bounds | undefined {
  const entries = capability.questions.flatMap(({ id }) => sheet.get(id) ?? []);
  const walked = entries.filter(({ state }) => state !== "not-shown" && state !== "not-applicable");
  const last = walked.at(-1);
  if (last === undefined) return undefined;
  if (last.state === "answered") return ended(last);
  return ladderBounds(capability, capability.questions.indexOf(last.question));
}

/** The scores at which a walk can end, from a rung on. */
function ladderBounds({ questions }: Capability, fromRung = 0): Bounds {
  const ends = questions.slice(fromRung).flatMap((question, index, rungs) => {
    const options = question.type === "choice" ? question.options : [];
    return options.filter(({ stops }) => stops || index === rungs.length - 1);
  });
  return boundsOf(ends.flatMap(({ score }: Option) => score ?? []));
}

function ended(entry: SheetEntry): Bounds | undefined {
  const score = entryScore(entry);
  return score === undefined ? undefined : { min: score, max: score };
}
