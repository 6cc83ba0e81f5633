import type {
  AssessmentComparison,
  DimensionMove,
  Drop,
  Move,
  Outcome,
  Questionnaire,
  Result,
  VerdictMove,
  VerdictResult,
} from "../../model/index.ts";
import { OVERALL } from "../scoring/outline.ts";
import { perceptionMoves } from "./gaps.ts";
import { modelBreak } from "./model-break.ts";
import { furthestOf, isMove, moveOf } from "./moves.ts";
import { type BothResults, capabilityMoves, dimensionMoves, questionMoves } from "./nodes.ts";
import { pairUp } from "./pair-up.ts";
import { comparedAssessment, departmentMoves, peopleMove } from "./people.ts";
import { recommendationProgress } from "./progress.ts";
import { titlesIn } from "./titles.ts";

export interface CompareOptions {
  /** The language of the titles; the questionnaire's first if absent. */
  readonly language?: string;
  /** The recommendations that were carried out. */
  readonly done?: readonly string[];
}

/**
 * What moved between two assessments of one organization by one questionnaire, which gives the
 * titles and the recommendations: the later one's, where there are two versions; docs/scoring.md §11.
 */
export function compareResults(
  before: Result,
  after: Result,
  questionnaire: Questionnaire,
  { language, done = [] }: CompareOptions = {},
): AssessmentComparison {
  const titles = titlesIn(questionnaire, language);
  const broken = modelBreak(before, after, titles);
  const both: BothResults = { before, after, titles, isOneModel: broken === undefined };
  const overall = moveOf(before.overall, after.overall, both.isOneModel);
  const dimensions = dimensionMoves(both);
  const capabilities = capabilityMoves(both);
  const questions = questionMoves(both);
  return {
    questionnaire: { id: questionnaire.id, title: titles.questionnaire },
    organization: after.organization,
    before: comparedAssessment(before),
    after: comparedAssessment(after),
    ...(broken === undefined ? {} : { break: broken }),
    overall,
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
    perception: perceptionMoves(both),
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
      ...(then === undefined ? {} : { before: then }),
      ...(now === undefined ? {} : { after: now }),
    };
  });
}

/** The overall and the dimensions that fell, in their unrounded score or in their level. */
function dropOf(overall: Move, dimensions: readonly DimensionMove[]): Drop {
  const judged = [{ id: OVERALL, ...overall }, ...dimensions];
  const lost = judged.filter(({ movement }) => movement === "no-longer-scored").map(({ id }) => id);
  const compared = judged.filter(({ change }) => change !== undefined);
  if (compared.length === 0) return { kind: "cannot-tell", nodes: [], lost };
  const nodes = compared.filter(hasFallen).map(({ id }) => id);
  return { kind: nodes.length > 0 ? "dropped" : "held", nodes, lost };
}

function hasFallen({ change = 0, levelChange = 0 }: Move): boolean {
  return (isMove(change) && change < 0) || levelChange < 0;
}
