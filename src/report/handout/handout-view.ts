import { offeredAnswers } from "../../model/offered-answers.ts";
import { interviewMinutes } from "../../model/interview-minutes.ts";
import { languageOrder, localize } from "../../model/localize.ts";
import type { Capability, Question, Questionnaire, Text, Variant } from "../../model/index.ts";
import { questionsOf } from "../../model/outline.ts";
import { handoutTexts, type HandoutTexts } from "../../text/handout-texts.ts";

/** What the sheets are for: a questionnaire, perhaps one department's part of it, or a variant. */
export interface HandoutInput {
  readonly questionnaire: Questionnaire;
  readonly language: string;
  readonly department?: string;
  readonly variant?: Variant;
}

/** An invitation, a preparation sheet and an answer sheet without probes. */
export interface HandoutView {
  readonly language: string;
  readonly title: string;
  readonly words: HandoutTexts;
  readonly invitation: string;
  readonly cases: readonly string[];
  readonly sections: readonly HandoutSection[];
}

export interface HandoutSection {
  readonly title: string;
  readonly questions: readonly HandoutQuestion[];
}

export interface HandoutQuestion {
  readonly number: number;
  readonly text: string;
  readonly help: string;
  readonly remarks: readonly string[];
  /** Boxes to tick; empty where something is to be written. */
  readonly boxes: readonly string[];
  /** What is to be written instead; empty where boxes are ticked. */
  readonly line: string;
  readonly isScored: boolean;
}

export function handoutView(input: HandoutInput): HandoutView {
  const { questionnaire, language, variant } = input;
  const say: Say = (text) => localize(text, languageOrder(language, questionnaire.languages));
  const asked = questionsOf(questionnaire).filter((question) => isAsked(question, input));
  const minutes = interviewMinutes(asked, [language, ...questionnaire.languages], variant);
  const words = handoutTexts(language);
  const numbers = new Map(asked.map(({ id }, index) => [id, index + 1]));
  const capabilities = questionnaire.dimensions.flatMap((dimension) => dimension.capabilities);
  return {
    language,
    title: say(variant?.title ?? questionnaire.title),
    words,
    invitation: words.invite(String(Math.ceil(minutes / 5) * 5), asked.length),
    cases: asked.flatMap(({ text, help }) =>
      help === undefined ? [] : `${say(text)} ${say(help)}`,
    ),
    sections: capabilities.flatMap((one) => sectionOf(one, numbers, input, words, say)),
  };
}

type Say = (text: Text) => string;

function isAsked({ id, ask }: Question, { department, variant }: HandoutInput): boolean {
  const isIn = variant === undefined || variant.questions.includes(id);
  const isFor =
    department === undefined ||
    variant?.askAll === true ||
    ask.length === 0 ||
    ask.includes(department);
  return isIn && isFor;
}

function sectionOf(
  { title, questions }: Capability,
  numbers: ReadonlyMap<string, number>,
  input: HandoutInput,
  words: HandoutTexts,
  say: Say,
): readonly HandoutSection[] {
  const asked = questions.filter(({ id }) => numbers.has(id));
  const named = (question: Question): HandoutQuestion =>
    questionOf(question, numbers.get(question.id) ?? 0, input, words, say);
  return asked.length === 0 ? [] : [{ title: say(title), questions: asked.map(named) }];
}

function questionOf(
  question: Question,
  number: number,
  { questionnaire, department, variant }: HandoutInput,
  words: HandoutTexts,
  say: Say,
): HandoutQuestion {
  const { text, help, ask, when, scored } = question;
  const names = questionnaire.departments.filter(({ id }) => ask.includes(id));
  const isForSome = department === undefined && variant?.askAll !== true && ask.length > 0;
  return {
    number,
    text: say(text),
    help: help === undefined ? "" : say(help),
    remarks: [
      ...(question.type === "choices" ? [words.several] : []),
      ...(when === undefined ? [] : [words.conditional]),
      ...(isForSome ? [words.askedOf(names.map(({ name }) => say(name)).join(", "))] : []),
    ],
    ...answersOf(question, words, say),
    isScored: scored,
  };
}

function answersOf(
  question: Question,
  words: HandoutTexts,
  say: Say,
): Pick<HandoutQuestion, "boxes" | "line"> {
  if (question.type === "text") return { boxes: [], line: words.ownWords };
  if (question.type === "number") {
    const { unit, min, max } = question;
    const bounds =
      min === undefined || max === undefined ? "" : words.between(String(min), String(max));
    return { boxes: [], line: words.number(unit === undefined ? "" : say(unit), bounds) };
  }
  const boxes = offeredAnswers(question).map(({ value, text }) => {
    if (text === undefined) return value === "yes" ? words.yes : words.no;
    return question.type === "level" ? `${value}  ${say(text)}` : say(text);
  });
  return { boxes, line: "" };
}
