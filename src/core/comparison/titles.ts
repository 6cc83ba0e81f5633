import { languageOrder, localize } from "../localize.ts";
import type { Questionnaire, Text } from "../../model/index.ts";
import { capabilitiesOf, questionsOf } from "../scoring/outline.ts";

/** The title of a thing, or what it was called where the questionnaire does not know it. */
export type TitleOf = (id: string, otherwise: string) => string;

/** Titles in the language asked for, so that results saved in another one read the same. */
export interface Titles {
  /** Of dimensions, capabilities, questions, recommendations and verdicts: their ids differ. */
  readonly of: TitleOf;
  readonly department: TitleOf;
  readonly questionnaire: string;
  /** Of a verdict's rule. */
  readonly outcome: (verdict: string, rule: string, otherwise: string) => string;
  /** The id that a question has today. */
  readonly currentId: (question: string) => string;
}

export function titlesIn(questionnaire: Questionnaire, language: string | undefined): Titles {
  const { dimensions, departments, recommendations, verdicts, languages } = questionnaire;
  const order = languageOrder(language, languages);
  const questions = questionsOf(questionnaire);
  const nodes = [...dimensions, ...capabilitiesOf(questionnaire), ...recommendations, ...verdicts];
  const named = lookUp(order, [
    ...nodes.flatMap(({ id, title }): Named[] => (title === undefined ? [] : [[id, title]])),
    ...questions.map(({ id, text }): Named => [id, text]),
  ]);
  const rules = new Map(
    verdicts.map(({ id, rules }) => [
      id,
      lookUp(
        order,
        rules.map((rule) => [rule.id, rule.title]),
      ),
    ]),
  );
  const current = new Map(
    questions.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id] as const)),
  );
  return {
    of: named,
    questionnaire: localize(questionnaire.title, order),
    department: lookUp(
      order,
      departments.map(({ id, name }) => [id, name]),
    ),
    outcome: (verdict, rule, otherwise) => rules.get(verdict)?.(rule, otherwise) ?? otherwise,
    currentId: (question) => current.get(question) ?? question,
  };
}

type Named = readonly [string, Text];

function lookUp(languages: readonly string[], named: readonly Named[]): TitleOf {
  const texts = new Map(named);
  return (id, otherwise) => {
    const text = texts.get(id);
    return text === undefined ? otherwise : localize(text, languages);
  };
}
