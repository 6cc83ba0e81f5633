import type {
  BreakReason,
  CapabilityResult,
  ModelBreak,
  Questionnaire,
  QuestionResult,
  Result,
  Text,
} from "../model/index.ts";
import { languageOrder, localize } from "../model/localize.ts";
import { capabilitiesOf, questionsOf } from "../model/outline.ts";

/** Both results with the titles and today's ids of the questionnaire. */
export interface BothResults {
  readonly before: Result;
  readonly after: Result;
  readonly titles: Titles;
  /** Both were answered by the same model. */
  readonly isOneModel: boolean;
}

/** The title of a thing, or what it was called where the questionnaire does not know it. */
type TitleOf = (id: string, otherwise: string) => string;

/** Titles in the language asked for, so that results saved in another one read the same. */
interface Titles {
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

/**
 * Why two results of one questionnaire do not come from the same model; undefined where they do.
 * A change of the questionnaire is a break, not progress; docs/scoring.md §11.
 */
export function modelBreak(before: Result, after: Result, titles: Titles): ModelBreak | undefined {
  const [first, ...rest] = reasons(before, after);
  if (first === undefined) return undefined;
  const earlier = questionsIn(before, titles).map(({ id }) => id);
  const later = questionsIn(after, titles).map(({ id }) => id);
  return {
    because: [first, ...rest],
    added: later.filter((id) => !earlier.includes(id)),
    removed: earlier.filter((id) => !later.includes(id)),
  };
}

function reasons(before: Result, after: Result): readonly BreakReason[] {
  const differences: readonly (readonly [BreakReason, boolean])[] = [
    ["version", versionsOf(before) !== versionsOf(after)],
    ["scoring", before.questionnaire.digest !== after.questionnaire.digest],
    ["variant", before.variant !== after.variant],
  ];
  return differences.filter(([, differs]) => differs).map(([reason]) => reason);
}

/** The version that scored and those that were answered, as one text. */
function versionsOf({ questionnaire: { version, answered = [version] } }: Result): string {
  return [version, ...answered].join(" ");
}

type CapabilityIn = CapabilityResult & { readonly dimension: string };
type QuestionIn = QuestionResult & {
  readonly dimension: string;
  readonly capability: string;
};

export function capabilitiesIn({ dimensions }: Result): readonly CapabilityIn[] {
  return dimensions.flatMap(({ id, capabilities }) =>
    capabilities.map((capability) => ({ ...capability, dimension: id })),
  );
}

/** The questions of a result under the ids that they have today. */
export function questionsIn(result: Result, { currentId }: Titles): readonly QuestionIn[] {
  return capabilitiesIn(result).flatMap(({ id, dimension, questions }) =>
    questions.map((question) => ({
      ...question,
      id: currentId(question.id),
      dimension,
      capability: id,
    })),
  );
}
