import { isOfOrganization } from "../../../model/respondents.ts";
import { offeredAnswers } from "../../../model/offered-answers.ts";
import { type Card, openAmong, type Review } from "../../../interview/card.ts";
import { exclusiveOf } from "../../../interview/choices.ts";
import type { Effect } from "../../../interview/script-prompter.ts";
import { type Aside, missingAmong } from "../../../interview/state.ts";
import { labelsOf } from "../../../io/terminal/answer-words.ts";
import type { CardStyle } from "../../../io/terminal/card-style.ts";
import type {
  Answer,
  InterviewStep,
  InterviewStepCard,
  InterviewStepReview,
  Question,
  Questionnaire,
  Respondent,
} from "../../../model/index.ts";
import { answerInFile } from "../../../read/response/write-response.ts";
import { forJsonLine } from "../../../text/encode/json.ts";
import { VERSION } from "../../session.ts";

/** What a card shows besides its question. */
export interface Sitter {
  readonly questionnaire: Questionnaire;
  readonly respondent: Respondent;
}

/** One line of JSON. */
export function stepLine(language: string, step: Partial<InterviewStep>): string {
  const head = { schemaVersion: 1, tool: { name: "unsilo", version: VERSION }, language };
  return forJsonLine({ ...head, ...step });
}

/** The place where the interview is. */
export function placeDocument(
  place: Card | Review,
  style: CardStyle,
  sitter: Sitter,
): Pick<InterviewStep, "card" | "review"> {
  return "question" in place
    ? { card: cardDocument(place, style, sitter) }
    : { review: reviewDocument(place, style) };
}

/** What an action did, with the reason in words if it was refused. */
export function effectDocument(
  { line, outcome, refusal }: Effect,
  place: Card | Review,
  message: string,
): NonNullable<InterviewStep["effect"]> {
  const { change } = place;
  return {
    line: line.number,
    outcome,
    ...(outcome !== "recorded" || change === undefined
      ? {}
      : {
          change: {
            question: change.question.id,
            kind: change.kind,
            ...(change.before === undefined ? {} : { before: answerInFile(change.before) }),
            ...(change.answer === undefined ? {} : { after: answerInFile(change.answer) }),
          },
        }),
    ...(refusal === undefined ? {} : { refusal: { reason: refusal.reason, message } }),
  };
}

function cardDocument(card: Card, style: CardStyle, sitter: Sitter): InterviewStepCard {
  const { question, dimension, position, positionInDimension, answer, aside } = card;
  return {
    question: questionDocument(question, style),
    dimension: { id: dimension.id, title: style.sayText(dimension.title) },
    respondent: respondentDocument(sitter, style),
    position,
    positionInDimension,
    answers: answersDocument(question, style),
    instead: [
      "dont-know",
      ...(card.alwaysApplies === true ? [] : (["not-applicable"] as const)),
      ...(question.required ? [] : (["skip"] as const)),
    ],
    ...answered(answer),
    ...(aside === undefined ? {} : { aside: asideDocument(aside, style) }),
    quotes: card.allowsQuotes,
    saved: card.isSaved,
    languages: card.languages,
  };
}

function answered(answer: Answer | undefined): { readonly answer?: unknown } {
  return answer === undefined ? {} : { answer: answerInFile(answer) };
}

function questionDocument(
  question: Question,
  { sayText, texts, withProbe }: CardStyle,
): InterviewStepCard["question"] {
  const { id, code, type, text, help, probe, required } = question;
  const isNumber = type === "number";
  return {
    id,
    ...(code === undefined ? {} : { code }),
    type,
    text: sayText(text),
    ...(help === undefined ? {} : { help: sayText(help) }),
    ...(probe === undefined || !withProbe ? {} : { probe: sayText(probe) }),
    ...(type === "level" ? { rule: texts.rule } : {}),
    ...(isNumber && question.unit !== undefined ? { unit: sayText(question.unit) } : {}),
    ...(isNumber && question.min !== undefined ? { min: question.min } : {}),
    ...(isNumber && question.max !== undefined ? { max: question.max } : {}),
    required,
  };
}

function respondentDocument(
  { questionnaire, respondent: { id, role, department } }: Sitter,
  { sayText }: CardStyle,
): InterviewStepCard["respondent"] {
  const group = questionnaire.departments.find((one) => one.id === department);
  return {
    id,
    ...(role === undefined ? {} : { role }),
    ...(group === undefined || isOfOrganization(questionnaire)
      ? {}
      : { department: { id: group.id, title: sayText(group.name) } }),
  };
}

function answersDocument(question: Question, style: CardStyle): InterviewStepCard["answers"] {
  const labels = labelsOf(question, style);
  const alone = exclusiveOf(question);
  return offeredAnswers(question).map(({ value }, index) => ({
    write: String(value),
    text: labels[index] ?? "",
    ...(alone.includes(index) ? { exclusive: true as const } : {}),
    ...("options" in question && question.options[index]?.other === true
      ? { other: true as const }
      : {}),
  }));
}

function asideDocument(
  aside: Aside,
  { departmentName }: CardStyle,
): NonNullable<InterviewStepCard["aside"]> {
  if (aside.kind !== "predict") return { kind: aside.kind };
  const { department: id } = aside;
  return { kind: aside.kind, department: { id, title: departmentName(id) } };
}

function reviewDocument({ lines }: Review, { sayText }: CardStyle): InterviewStepReview {
  const ids = (some: typeof lines): readonly string[] => some.map(({ question }) => question.id);
  return {
    questions: lines.map(({ question, answer }) => ({
      id: question.id,
      text: sayText(question.short ?? question.text),
      ...answered(answer),
    })),
    open: ids(openAmong(lines)),
    missing: ids(missingAmong(lines)),
  };
}
