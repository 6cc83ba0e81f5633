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
  /** Whether both were answered with the same model. */
  readonly isOneModel: boolean;
}

/** The title of a node, or its earlier title if the questionnaire no longer has it. */
type TitleOf = (id: string, otherwise: string) => string;

/** Titles in the requested language, so that results saved in another language read the same. */
interface Titles {
  /**
   * For measures, dimensions, capabilities, questions, recommendations and verdicts, whose ids are distinct.
   */
  readonly of: TitleOf;
  readonly department: TitleOf;
  readonly questionnaire: string;
  /** For a rule of a verdict. */
  readonly outcome: (verdict: string, rule: string, otherwise: string) => string;
  /** The current id of a question. */
  readonly currentId: (question: string) => string;
}

export function titlesIn(questionnaire: Questionnaire, language: string | undefined): Titles {
  const { measures, dimensions, departments, recommendations, verdicts, languages } = questionnaire;
  const order = languageOrder(language, languages);
  const questions = questionsOf(questionnaire);
  const nodes = [
    ...measures,
    ...dimensions,
    ...capabilitiesOf(questionnaire),
    ...recommendations,
    ...verdicts,
  ];
  const named = lookUp(order, [
    ...nodes.flatMap(({ id, title }): Named[] => (title === undefined ? [] : [[id, title]])),
    ...questions.map(({ id, text, short = text }): Named => [id, short]),
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
 * Why two results of one questionnaire do not come from the same model; undefined if they do. A
 * change of the questionnaire is a break, not progress; docs/scoring.md §11.
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

/** The version that scored and the versions that were answered, as one text. */
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

/** The questions of a result under their current ids. */
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
