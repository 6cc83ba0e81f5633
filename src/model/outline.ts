import type { Capability, Question, Questionnaire } from "./index.ts";
import { once } from "./once.ts";

/** The id of the node above all dimensions; no other node may have it. */
export const OVERALL = "overall";

export const capabilitiesOf: (questionnaire: Questionnaire) => readonly Capability[] = once(
  ({ dimensions }) => dimensions.flatMap(({ capabilities }) => capabilities),
);

/** All questions in the order in which they are asked. */
export const questionsOf: (questionnaire: Questionnaire) => readonly Question[] = once(
  (questionnaire) => capabilitiesOf(questionnaire).flatMap(({ questions }) => questions),
);

/** The questions at or below a node. */
export function questionsBelow(questionnaire: Questionnaire, id: string): readonly Question[] {
  return questionsByNode(questionnaire).get(id) ?? [];
}

const questionsByNode = once(
  (questionnaire: Questionnaire): ReadonlyMap<string, readonly Question[]> =>
    new Map([
      ...questionsOf(questionnaire).map((one): [string, readonly Question[]] => [one.id, [one]]),
      ...capabilitiesOf(questionnaire).map(({ id, questions }) => [id, questions] as const),
      ...questionnaire.dimensions.map(
        ({ id, capabilities }) => [id, capabilities.flatMap(({ questions }) => questions)] as const,
      ),
      ...[OVERALL, ...questionnaire.measures.map(({ id }) => id)].map(
        (id): [string, readonly Question[]] => [id, questionsOf(questionnaire)],
      ),
    ]),
);
