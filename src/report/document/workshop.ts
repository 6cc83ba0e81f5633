import type { Question, QuestionResult } from "../../model/index.ts";
import { questionsOf } from "../../model/outline.ts";
import { reportTexts } from "../../text/report/index.ts";
import type { ReportInput } from "../input.ts";
import { worthTalking } from "../view/perception-view.ts";
import { departmentName, spoken } from "../view/question-view.ts";
import { type DocumentView, part, type PartView, plainItems } from "./document-view.ts";
import { headOf } from "./head.ts";

const SHEETS = 8;
const REVIEW = "review.yaml";

/** A question on the table, with its result. */
interface Topic {
  readonly question: Question;
  readonly result: QuestionResult;
}

/** The questions worth talking about, one a page, and how to type in what was agreed. */
export function workshopDocument(input: ReportInput): DocumentView {
  const words = reportTexts(input.texts.language);
  const topics = topicsOf(input);
  const isByGap = input.result.withheld.length === 0;
  return {
    ...headOf(words.workshop.title, input),
    lead:
      topics.length === 0
        ? [words.workshopNone(input.result.respondents.length)]
        : [words.workshopIntro(topics.length, isByGap), words.workshop.how],
    parts: [
      ...topics.map((topic, index) => sheet(topic, words.sheet(index + 1, topics.length), input)),
      ...(topics.length === 0 ? [] : [reviewPart(topics, input)]),
    ],
  };
}

/** By the widest gap; where that may not be shown, those that stand lowest. */
function topicsOf(input: ReportInput): readonly Topic[] {
  const { result, questionnaire } = input;
  const questions = questionsOf(questionnaire);
  const topics = result.dimensions
    .flatMap(({ capabilities }) => capabilities.flatMap((one) => one.questions))
    .flatMap((one): Topic[] => {
      const question = questions.find(({ id }) => id === one.id);
      const isOpen = one.kind === "scored" && question?.type === "level";
      return isOpen ? [{ question, result: one }] : [];
    });
  if (result.withheld.length === 0) {
    return worthTalking(input)
      .flatMap(({ id }) => topics.find(({ question }) => question.id === id) ?? [])
      .slice(0, SHEETS);
  }
  const percent = ({ result: one }: Topic): number => (one.kind === "scored" ? one.percent : 100);
  return topics.toSorted((a, b) => percent(a) - percent(b)).slice(0, SHEETS);
}

function sheet({ question, result }: Topic, eyebrow: string, input: ReportInput): PartView {
  const { workshop } = reportTexts(input.texts.language);
  const isShown = input.result.withheld.length === 0;
  const { labels } = input.texts;
  const levels = question.type === "level" ? question.levels : [];
  return part(question.id, result.title, {
    isPage: true,
    eyebrow,
    paragraphs: [
      ...(question.help === undefined ? [] : [spoken(question.help, input)]),
      ...(isShown ? [] : [workshop.notShown]),
    ],
    columns: [labels.level, workshop.description, ...(isShown ? [workshop.who] : [])],
    rows: [
      ...levels.map(({ level, text }) => [
        String(level),
        spoken(text, input),
        ...(isShown ? [whoSaid(level, result, input)] : []),
      ]),
      ...(isShown ? besideScale(result, input) : []),
    ],
    blanks: [workshop.agreed, workshop.reason, workshop.firstStep],
  });
}

/** Groups and how many of them, never people. */
function whoSaid(level: number, { answers }: QuestionResult, input: ReportInput): string {
  const said = answers.filter(({ value }) => value === level);
  return groupsOf(said, input);
}

function groupsOf(answers: QuestionResult["answers"], input: ReportInput): string {
  const { chose } = reportTexts(input.texts.language);
  const departments = answers.flatMap(({ department }) => department ?? []);
  return [...new Set(departments)]
    .map((id) => chose(departmentName(id, input), departments.filter((one) => one === id).length))
    .join(", ");
}

/** Those who could not say, below the levels. */
function besideScale(
  { answers }: QuestionResult,
  input: ReportInput,
): readonly (readonly string[])[] {
  const others = answers.filter(({ value }) => value === undefined);
  const states = [...new Set(others.map(({ state }) => state))];
  return states.map((state) => [
    "",
    input.texts.states[state],
    groupsOf(
      others.filter((one) => one.state === state),
      input,
    ),
  ]);
}

function reviewPart(topics: readonly Topic[], input: ReportInput): PartView {
  const { workshop, typeIn } = reportTexts(input.texts.language);
  const { questionnaire, organization, assessment } = input.result;
  const code = [
    "schemaVersion: 1",
    `questionnaire: { id: ${questionnaire.id}, version: ${questionnaire.version} }`,
    `organization: ${JSON.stringify(organization)}`,
    `assessment: ${JSON.stringify(assessment)}`,
    "review: { by: workshop }",
    "answers:",
    ...topics.map(({ question }) => `  ${question.id}: { value: …, reason: "…" }`),
  ];
  return part("review", workshop.review, {
    isPage: true,
    paragraphs: [workshop.reviewNote],
    code: code.join("\n"),
    items: plainItems([typeIn(REVIEW)]),
  });
}
