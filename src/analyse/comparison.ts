import type {
  AssessmentComparison,
  DimensionMove,
  Drop,
  Move,
  Outcome,
  ProgressOutcome,
  QuestionMove,
  Questionnaire,
  RaiseProgress,
  RecommendationProgress,
  Result,
  VerdictMove,
  VerdictResult,
} from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { OVERALL, questionsBelow } from "../model/outline.ts";
import { agreementMoves } from "./agreement-moves.ts";
import { limitsBetween } from "./change-limit.ts";
import { type Raises, raisedLevels } from "./raised-levels.ts";
import { type BothResults, modelBreak, titlesIn } from "./compared-results.ts";
import { furthestOf, moveOf, pairUp } from "./moves.ts";
import { type BothRounds, heardTwiceMove } from "./same-people.ts";
import { unreadFilesIn } from "./unread-files.ts";
import {
  capabilityMoves,
  comparedAssessment,
  departmentMoves,
  dimensionMoves,
  measureMoves,
  peopleMove,
  perceptionMoves,
  questionMoves,
} from "./node-moves.ts";

export interface CompareOptions {
  /** The language of the titles; defaults to the questionnaire's first. */
  readonly language?: string;
  /** The recommendations that were carried out. */
  readonly done?: readonly string[];
  /** Both assessments from the people heard both times, if that is known. */
  readonly heardTwice?: BothRounds | undefined;
}

/**
 * The changes between two assessments of one organization with one questionnaire. Titles and
 * recommendations come from that questionnaire, in its later version if there are two;
 * docs/scoring.md §11.
 */
export function compareResults(
  before: Result,
  after: Result,
  questionnaire: Questionnaire,
  { language, done = [], heardTwice }: CompareOptions = {},
): AssessmentComparison {
  const titles = titlesIn(questionnaire, language);
  const broken = modelBreak(before, after, titles);
  const both: BothResults = { before, after, titles, isOneModel: broken === undefined };
  const overall = moveOf(
    before.overall,
    after.overall,
    both.isOneModel,
    limitsBetween(before, after, 1),
  );
  const measures = measureMoves(both);
  const dimensions = dimensionMoves(both);
  const capabilities = capabilityMoves(both);
  const questions = questionMoves(both);
  return {
    questionnaire: { id: questionnaire.id, title: titles.questionnaire },
    organization: after.organization,
    ...omitUndefined({ unreadFiles: unreadFilesIn([...before.problems, ...after.problems]) }),
    before: comparedAssessment(before),
    after: comparedAssessment(after),
    ...omitUndefined({ break: broken }),
    overall,
    ...(measures.length === 0 ? {} : { measures }),
    dimensions,
    capabilities,
    questions,
    furthest: {
      dimensions: furthestOf(dimensions),
      capabilities: furthestOf(capabilities),
      questions: furthestOf(questions),
    },
    departments: departmentMoves(both),
    people: peopleMove(both),
    ...omitUndefined({ heardTwice: broken ? undefined : heardTwice && heardTwiceMove(heardTwice) }),
    perception: perceptionMoves(both),
    ...omitUndefined({ agreement: agreementMoves(both, questionnaire) }),
    recommendations: recommendationProgress(both, questions, questionnaire, done),
    verdicts: verdictMoves(both),
    drop: dropOf(overall, dimensions),
  };
}

function verdictMoves({ before, after, titles }: BothResults): readonly VerdictMove[] {
  const outcome = ({ id, outcome: rule, title = "" }: VerdictResult): Outcome | undefined =>
    rule === undefined ? undefined : { id: rule, title: titles.outcome(id, rule, title) };
  return pairUp(before.verdicts, after.verdicts).map(({ id, before, after }) => {
    const [then, now] = [before && outcome(before), after && outcome(after)];
    return {
      id,
      title: titles.of(id, (after ?? before)?.name ?? id),
      ...omitUndefined({ before: then, after: now }),
    };
  });
}

/** The overall score and the dimensions whose unrounded score or level fell. */
function dropOf(overall: Move, dimensions: readonly DimensionMove[]): Drop {
  const judged = [{ id: OVERALL, ...overall }, ...dimensions];
  const lost = judged.filter(({ movement }) => movement === "no-longer-scored").map(({ id }) => id);
  const compared = judged.filter(({ change }) => change !== undefined);
  if (compared.length === 0) return { kind: "cannot-tell", nodes: [], lost };
  const nodes = compared.filter(hasFallen).map(({ id }) => id);
  return { kind: nodes.length > 0 ? "dropped" : "held", nodes, lost };
}

/** A level that fell does not count if chance could explain the change of its score. */
function hasFallen({ movement, levelChange = 0 }: Move): boolean {
  return movement === "fallen" || (movement !== "within-limit" && levelChange < 0);
}

/**
 * The outcome of the recommendations that applied before, in their order, and of others that were
 * carried out; docs/scoring.md §11.
 */
function recommendationProgress(
  both: BothResults,
  questions: readonly QuestionMove[],
  questionnaire: Questionnaire,
  done: readonly string[],
): readonly RecommendationProgress[] {
  const { before, after, titles } = both;
  const shown = before.recommendations.filter(({ withheld }) => withheld !== true);
  const recommended = new Map(shown.map((one) => [one.id, one]));
  const known = new Map(questionnaire.recommendations.map((one) => [one.id, one]));
  const today = new Set(after.recommendations.map(({ id }) => id));
  const isAllShown = after.recommendations.every(({ withheld }) => withheld !== true);
  return [...new Set([...recommended.keys(), ...done])].map((id) => {
    const then = recommended.get(id);
    const raises = then?.raises ?? Object.fromEntries(known.get(id)?.raises ?? []);
    const progress = raiseProgress(raises, questions, questionnaire);
    // One that the questionnaire no longer has cannot apply, whatever was answered.
    const isToldToday = today.has(id) || (isAllShown && known.has(id));
    return {
      id,
      title: titles.of(id, then?.title ?? id),
      wasRecommended: then !== undefined,
      ...(isToldToday ? { isRecommended: today.has(id) } : {}),
      done: done.includes(id) ? "done" : "unknown",
      outcome: outcomeOf(progress),
      raises: progress,
    };
  });
}

/** Every question that the recommendation raises. */
function raiseProgress(
  raises: Raises,
  questions: readonly QuestionMove[],
  questionnaire: Questionnaire,
): readonly RaiseProgress[] {
  const moves = new Map(questions.map((move) => [move.id, move]));
  return raisedIn(raises, questionnaire).flatMap(({ question, ...step }) => {
    const found = moves.get(question);
    if (found === undefined) return [];
    const { id: _id, capability: _capability, dimension: _dimension, ...move } = found;
    return [{ question, ...step, ...move }];
  });
}

/** Including questions that the earlier model had and this one does not. */
function raisedIn(raises: Raises, questionnaire: Questionnaire) {
  const gone = Object.entries(raises).filter(
    ([node]) => questionsBelow(questionnaire, node).length === 0,
  );
  return [
    ...raisedLevels(raises, questionnaire),
    ...gone.map(([question, step]) => ({ question, ...step })),
  ];
}

/**
 * A question without a later score proves nothing, and a newly scored one has nothing to compare
 * with. The level of one in other words does not say whether its target is reached.
 */
function outcomeOf(raises: readonly RaiseProgress[]): ProgressOutcome {
  if (raises.some(({ movement }) => movement === "not-comparable")) return "cannot-tell";
  const scored = raises.flatMap(({ before, after, movement, to }) =>
    after?.kind === "scored"
      ? [{ movement, isThere: (after.level ?? -Infinity) >= to, isNew: before?.kind !== "scored" }]
      : [],
  );
  if (scored.every(({ isNew }) => isNew)) return "cannot-tell";
  if (scored.every(({ isThere }) => isThere)) return "took-hold";
  const hasRisen = scored.some(({ movement }) => movement === "risen");
  const hasFallen = scored.some(({ movement }) => movement === "fallen");
  if (hasRisen) return hasFallen ? "mixed" : "rising";
  return hasFallen ? "fallen" : "not-moved";
}
