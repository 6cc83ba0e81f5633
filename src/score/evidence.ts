import type {
  AnswerEvidence,
  EvidenceKind,
  Question,
  Questionnaire,
  ScorableQuestion,
  ScoringRules,
} from "../model/index.ts";
import { once } from "../model/once.ts";
import { questionsOf } from "../model/outline.ts";
import { EVIDENCE_KINDS } from "../model/response.ts";
import { scoresOf } from "./answer-score.ts";
import { compare, type Fraction, fraction, greater } from "./fraction.ts";
import { questionMeasure } from "./measure.ts";
import { isContinuous } from "./number-score.ts";

/** The score of an answer, with its evidence. */
export interface Claim {
  /** Undefined if no option, band or rule gives a score. */
  readonly score: Fraction | undefined;
  /** The strongest evidence that is cited for it; undefined if none is. */
  readonly backing: EvidenceKind | undefined;
}

/** The strongest kind among some evidence; undefined if there is none. */
export function strongestOf(evidence: readonly AnswerEvidence[]): EvidenceKind | undefined {
  if (evidence.length === 0) return undefined;
  return EVIDENCE_KINDS.findLast((kind) => evidence.some((one) => one.kind === kind));
}

/**
 * Whether an answer is so high that the model asks for evidence, and its evidence is weaker than
 * that. docs/scoring.md §2.
 */
export function lacksEvidence(
  { score, backing }: Claim,
  question: Question,
  questionnaire: Questionnaire,
): boolean {
  const rule = questionnaire.scoring.evidence;
  if (rule === undefined || score === undefined || !isAskedForEvidence(question)) return false;
  return (
    strengthOf(backing) < strengthOf(rule.kind) && isFrom(rule.from, score, question, questionnaire)
  );
}

/**
 * The highest score that needs no evidence, for an answer that lacks it; undefined for any other
 * answer, and if every score of the question needs some.
 */
export function loweredScore(
  answer: Claim,
  question: Question,
  questionnaire: Questionnaire,
): Fraction | undefined {
  return lacksEvidence(answer, question, questionnaire)
    ? highestWithout(questionnaire).get(question.id)
    : undefined;
}

/** Context has no score, and a number on a line has no step below a level. */
function isAskedForEvidence(question: Question): question is ScorableQuestion {
  if (!question.scored || question.type === "text" || question.type === "date") return false;
  return question.type !== "number" || !isContinuous(question);
}

/** By question: the highest score that needs no evidence; absent if every score needs some. */
const highestWithout = once((questionnaire: Questionnaire): ReadonlyMap<string, Fraction> => {
  const { from } = questionnaire.scoring.evidence as NonNullable<ScoringRules["evidence"]>;
  return new Map(
    questionsOf(questionnaire)
      .filter(isAskedForEvidence)
      .flatMap((question): [string, Fraction][] => {
        const scores = scoresOf(question, questionnaire);
        const [first, ...others] = scores.filter(
          (score) => !isFrom(from, score, question, questionnaire),
        );
        return first === undefined ? [] : [[question.id, others.reduce(greater, first)]];
      }),
  );
});

function isFrom(
  level: number,
  score: Fraction,
  question: Question,
  questionnaire: Questionnaire,
): boolean {
  return compare(questionMeasure(question, score, questionnaire).position, fraction(level)) >= 0;
}

/** 0 for no evidence. */
function strengthOf(kind: EvidenceKind | undefined): number {
  return kind === undefined ? 0 : EVIDENCE_KINDS.indexOf(kind) + 1;
}
