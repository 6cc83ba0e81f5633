import { conditionTexts, type ConditionTexts } from "../generated/catalogs/condition.ts";
import type { Comparison, Condition, Operand, Operator } from "../model/condition.ts";
import type { Question, Questionnaire, Text } from "../model/index.ts";
import { languageOrder, localize } from "../model/localize.ts";
import { conditionOf, questionsOf } from "../model/outline.ts";
import { commonTexts } from "../generated/catalogs/common.ts";
import { handoutTexts } from "../generated/catalogs/handout.ts";
import { formatPlain } from "../text/format.ts";
import { valueText } from "./answers.ts";

/** What the words of a condition are made of. */
export interface ConditionSpeaker {
  readonly language: string;
  readonly read: (text: Text) => string;
  /** The question of an id; undefined if its answers should be named by their ids. */
  readonly question: (id: string) => Question | undefined;
  /** How a question is called. */
  readonly title: (id: string) => string;
  readonly department: (id: string) => string;
}

/** On which earlier answers it depends whether a question is answered; empty if on none. */
export function conditionNote(questionnaire: Questionnaire, id: string, language: string): string {
  const condition = conditionOf(questionnaire, id);
  if (condition === undefined) return "";
  const languages = languageOrder(language, questionnaire.languages);
  const read = (text: Text): string => localize(text, languages);
  const question = (one: string): Question | undefined =>
    questionsOf(questionnaire).find((other) => other.id === one);
  const title = (one: string): string => {
    const { text = one, use = one } = question(one) ?? {};
    return read(question(use)?.text ?? text);
  };
  const department = (one: string): string =>
    read(questionnaire.departments.find((other) => other.id === one)?.name ?? one);
  const speaker = { language, read, question, title, department };
  return handoutTexts(language).conditional({ condition: conditionWords(condition, speaker) });
}

/** A question's condition as the rest of a sentence: "the answer to “Gate” is “Yes” or “Partly”". */
export function conditionWords(condition: Condition, speaker: ConditionSpeaker): string {
  const words = conditionTexts(speaker.language);
  const inner = (part: Condition): string => {
    const text = conditionWords(part, speaker);
    return part.kind === "all" || part.kind === "any" ? words.grouped({ text }) : text;
  };
  switch (condition.kind) {
    case "all":
      return words.all({ parts: condition.conditions.map(inner) });
    case "any":
      return words.any({ parts: condition.conditions.map(inner) });
    case "not":
      return negated(condition.condition, speaker, words, inner);
    case "comparison":
      return comparisonWords(condition, speaker, words, false);
  }
}

function negated(
  condition: Condition,
  speaker: ConditionSpeaker,
  words: ConditionTexts,
  inner: (part: Condition) => string,
): string {
  const isPlain =
    condition.kind === "comparison" &&
    condition.tests.length === 1 &&
    condition.tests.every(({ operator }) => operator === "is" || operator === "in");
  return isPlain
    ? comparisonWords(condition, speaker, words, true)
    : words.not({ text: inner(condition) });
}

function comparisonWords(
  { subject, tests }: Comparison,
  speaker: ConditionSpeaker,
  words: ConditionTexts,
  isNegated: boolean,
): string {
  const id = "id" in subject ? subject.id : "";
  const question = subject.kind === "question" ? speaker.question(id) : undefined;
  const say = (operand: number | string): string =>
    operandText(operand, subject.kind, question, speaker);
  const said = tests.map(({ operator, operand }) =>
    words.operators[operatorOf(operator, isNegated)]({
      operands: listed(operand).map(say),
    }),
  );
  const title = speaker.title(id);
  if (subject.kind === "department") return words.department({ tests: said });
  return subject.kind === "state"
    ? words.state({ title, tests: said })
    : words.answer({ title, tests: said });
}

function listed(operand: Operand): readonly (number | string)[] {
  return typeof operand === "object" ? operand : [operand];
}

function operatorOf(operator: Operator, isNegated: boolean): keyof ConditionTexts["operators"] {
  if (operator === "is" || operator === "in") return isNegated ? "isNot" : "is";
  return operator;
}

function operandText(
  operand: number | string,
  kind: Comparison["subject"]["kind"],
  question: Question | undefined,
  { language, read, department }: ConditionSpeaker,
): string {
  const words = conditionTexts(language);
  const texts = commonTexts(language);
  if (typeof operand === "number") return formatPlain(operand, language);
  if (kind === "department") return department(operand);
  const states: Readonly<Record<string, string>> = texts.states;
  if (kind === "state") return words.quoted({ text: states[operand] ?? operand });
  const text = question === undefined ? operand : valueText(operand, question, { texts, read });
  return question?.type === "date" ? text : words.quoted({ text });
}
