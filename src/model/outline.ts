import type { Capability, Condition, Question, Questionnaire, Variant } from "./index.ts";
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

/** The questions that people are asked, in order: all except those that use another's answer. */
export const askedQuestionsOf: (questionnaire: Questionnaire) => readonly Question[] = once(
  (questionnaire) => questionsOf(questionnaire).filter(({ use }) => use === undefined),
);

/** The id under which a question is answered: its own, or that of the question that it uses. */
export function answerIdOf({ id, use }: Pick<Question, "id" | "use">): string {
  return use ?? id;
}

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

/**
 * The whole condition under which a question is shown: its own, that of its capability, that of its
 * dimension, and those of the question whose answer it uses; undefined if it is always shown.
 */
export function conditionOf(questionnaire: Questionnaire, id: string): Condition | undefined {
  return conditionsById(questionnaire).get(id);
}

const conditionsById = once(
  (questionnaire: Questionnaire): ReadonlyMap<string, Condition | undefined> => {
    const own = new Map(
      questionnaire.dimensions.flatMap((dimension) =>
        dimension.capabilities.flatMap((capability) =>
          capability.questions.map(({ id, when }): [string, readonly Condition[]] => [
            id,
            [dimension.when, capability.when, when].filter((one) => one !== undefined),
          ]),
        ),
      ),
    );
    return new Map(
      questionsOf(questionnaire).map(({ id, use = "" }) => [
        id,
        allOf([id, use].flatMap((one) => own.get(one) ?? [])),
      ]),
    );
  },
);

function allOf(conditions: readonly Condition[]): Condition | undefined {
  return conditions.length > 1 ? { kind: "all", conditions } : conditions[0];
}

/** Whether a question is put to a department: to those that it names, else to all. */
export function isAskedIn(
  department: string,
  { ask }: Pick<Question, "ask">,
  variant?: Variant,
): boolean {
  return variant?.askAll === true || ask === undefined || ask.includes(department);
}

/** Whether a question is put to anyone: not if the client lacks every department that it names. */
export function isAskedOfAnyone({ ask }: Pick<Question, "ask">, variant?: Variant): boolean {
  return variant?.askAll === true || ask?.length !== 0;
}

/**
 * Whether a variant has a question: those that it asks, and those that use their answers; without a
 * variant, all.
 */
export function isInVariant(question: Pick<Question, "id" | "use">, variant?: Variant): boolean {
  return variant === undefined || variant.questions.includes(answerIdOf(question));
}
