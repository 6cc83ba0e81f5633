import type { Measure, Question, Questionnaire } from "../model/index.ts";
import { conditionOf } from "../model/outline.ts";
import { USUAL_PEOPLE } from "../model/people-assumption.ts";
import { isFact } from "./dispute.ts";
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
    dimensions: dimensions.map(({ id, when, weight, levels: own, level, capabilities }) => ({
      id,
      when,
      weight,
      levels: own?.map((one) => one.level),
      level,
      capabilities: capabilities.map((capability) => ({
        id: capability.id,
        when: capability.when,
        weight: capability.weight,
        questions: capability.questions.map(scoringPart),
      })),
    })),
    variants: variants.map(({ id, askAll, questions }) => ({ id, askAll, questions })),
    agreement: agreementPart(questionnaire),
  });
}

/** The fingerprint of a model without a constant is the same as before there was one. */
function scoringPartOf({ scoring: { constant, ...scoring } }: Questionnaire): unknown {
  return constant === 0 ? scoring : { ...scoring, constant };
}

/** The fingerprint of a model with the usual assumptions is the same as before there were any. */
function agreementPart({ agreement: { pairs, people, margin } }: Questionnaire): unknown {
  const { sd, noise, weight } = people;
  const isUsual =
    sd === USUAL_PEOPLE.sd && noise === USUAL_PEOPLE.noise && weight === USUAL_PEOPLE.weight;
  if (pairs.length === 0 && isUsual && margin === undefined) return undefined;
  return { pairs: pairs.map(({ id, a, b }) => ({ id, a, b })), sd, noise, weight, margin };
}

function measurePart({ id, method, level, constant }: Measure): unknown {
  return { id, method, level, constant };
}

/** The scoring content of one question, with the whole condition under which it is shown. */
export function questionDigestInput(question: Question, questionnaire: Questionnaire): string {
  const when = conditionOf(questionnaire, question.id);
  return JSON.stringify(scoringPart(when === undefined ? question : { ...question, when }));
}

/** An empty list has always stood for all departments. */
function askPart(ask: Question["ask"]): unknown {
  if (ask === undefined) return [];
  return ask.length === 0 ? "nobody" : ask;
}

function scoringPart(question: Question): unknown {
  const { id, type, use, ask, when, weight, scored, requiredFor, pass, notApplicable, about } =
    question;
  return {
    id,
    type,
    use,
    ask: askPart(ask),
    when,
    weight,
    scored,
    requiredFor,
    pass,
    notApplicable,
    // Departments contradict each other only on a fact about the whole organization.
    about: isFact(question) ? about : undefined,
    answers: scoringFacts(question),
  };
}
