import type { Capability, Dimension, Question, Questionnaire } from "../model/index.ts";

/** The id of the node above all dimensions; no node of a questionnaire may have it. */
export const OVERALL = "overall";

export function capabilitiesOf({ dimensions }: Questionnaire): readonly Capability[] {
  return dimensions.flatMap(({ capabilities }) => capabilities);
}

/** All questions in the order in which they are asked. */
export function questionsOf(questionnaire: Questionnaire): readonly Question[] {
  return capabilitiesOf(questionnaire).flatMap(({ questions }) => questions);
}

/** The questions at or below a node. */
export function questionsBelow(questionnaire: Questionnaire, id: string): readonly Question[] {
  if (id === OVERALL) return questionsOf(questionnaire);
  const dimension = questionnaire.dimensions.find((one: Dimension) => one.id === id);
  if (dimension !== undefined) return dimension.capabilities.flatMap(({ questions }) => questions);
  const capability = capabilitiesOf(questionnaire).find((one) => one.id === id);
  return capability?.questions ?? questionsOf(questionnaire).filter((one) => one.id === id);
}
