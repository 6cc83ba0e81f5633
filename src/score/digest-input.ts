import type { Question, Questionnaire } from "../model/index.ts";
import { conditionOf } from "../model/outline.ts";
import { scoringFacts } from "./answer-score.ts";

/**
 * The scoring content of a questionnaire as one canonical text to hash: ids, weights, options,
 * rules and conditions, but no wording. Two questionnaires with the same text score alike.
 */
export function digestInput({ levels, scoring, dimensions, variants }: Questionnaire): string {
  return JSON.stringify({
    levels: levels.map(({ level }) => level),
    scoring,
    dimensions: dimensions.map(({ id, when, weight, capabilities }) => ({
      id,
      when,
      weight,
      capabilities: capabilities.map((capability) => ({
        id: capability.id,
        when: capability.when,
        weight: capability.weight,
        questions: capability.questions.map(scoringPart),
      })),
    })),
    variants: variants.map(({ id, askAll, questions }) => ({ id, askAll, questions })),
  });
}

/** The scoring content of one question, with the whole condition under which it is shown. */
export function questionDigestInput(question: Question, questionnaire: Questionnaire): string {
  const when = conditionOf(questionnaire, question.id);
  return JSON.stringify(scoringPart(when === undefined ? question : { ...question, when }));
}

function scoringPart(question: Question): unknown {
  const { id, type, use, ask, when, weight, scored, requiredFor, pass } = question;
  return {
    id,
    type,
    use,
    ask,
    when,
    weight,
    scored,
    requiredFor,
    pass,
    answers: scoringFacts(question),
  };
}
