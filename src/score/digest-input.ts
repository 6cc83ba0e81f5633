import type { Question, Questionnaire } from "../model/index.ts";
import { scoringFacts } from "./answer-score.ts";

/**
 * The scoring content of a questionnaire as one canonical text to hash: ids, weights, options,
 * rules and conditions, but no wording. Two questionnaires with the same text score alike.
 */
export function digestInput({ levels, scoring, dimensions, variants }: Questionnaire): string {
  return JSON.stringify({
    levels: levels.map(({ level }) => level),
    scoring,
    dimensions: dimensions.map(({ id, weight, levels: own, capabilities }) => ({
      id,
      weight,
      levels: own?.map(({ level }) => level),
      capabilities: capabilities.map((capability) => ({
        id: capability.id,
        weight: capability.weight,
        questions: capability.questions.map(scoringPart),
      })),
    })),
    variants: variants.map(({ id, askAll, questions }) => ({ id, askAll, questions })),
  });
}

/** The scoring content of one question as one canonical text. */
export function questionDigestInput(question: Question): string {
  return JSON.stringify(scoringPart(question));
}

function scoringPart(question: Question): unknown {
  const { id, type, ask, when, weight, scored, requiredFor, pass } = question;
  return {
    id,
    type,
    ask,
    when,
    weight,
    scored,
    requiredFor,
    pass,
    answers: scoringFacts(question),
  };
}
