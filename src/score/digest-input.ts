import type { Measure, Question, Questionnaire } from "../model/index.ts";
import { scoringFacts } from "./scoring-facts.ts";

/**
 * The scoring content of a questionnaire as one canonical text to hash: ids, weights, options,
 * rules and conditions, but no wording. Two questionnaires with the same text score alike.
 */
export function digestInput(questionnaire: Questionnaire): string {
  const { levels, measures, dimensions, variants } = questionnaire;
  return JSON.stringify({
    levels: levels.map(({ level }) => level),
    scoring: scoringPartOf(questionnaire),
    measures: measures.length === 0 ? undefined : measures.map(measurePart),
    dimensions: dimensions.map(({ id, weight, capabilities }) => ({
      id,
      weight,
      capabilities: capabilities.map((capability) => ({
        id: capability.id,
        weight: capability.weight,
        questions: capability.questions.map(scoringPart),
      })),
    })),
    variants: variants.map(({ id, askAll, questions }) => ({ id, askAll, questions })),
  });
}

/** The fingerprint of a model without a constant is the same as before there was one. */
function scoringPartOf({ scoring: { constant, ...scoring } }: Questionnaire): unknown {
  return constant === 0 ? scoring : { ...scoring, constant };
}

function measurePart({ id, method, level, constant }: Measure): unknown {
  return { id, method, level, constant };
}

/** The scoring content of one question as one canonical text. */
export function questionDigestInput(question: Question): string {
  return JSON.stringify(scoringPart(question));
}

function scoringPart(question: Question): unknown {
  const { id, type, ask, when, weight, scored, requiredFor, pass, notApplicable } = question;
  return {
    id,
    type,
    ask,
    when,
    weight,
    scored,
    requiredFor,
    pass,
    notApplicable,
    answers: scoringFacts(question),
  };
}
