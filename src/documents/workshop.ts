import { answerText, peopleBehind } from "./answers.ts";
import { blanks, code, list, paragraph, paragraphs, table } from "./blocks.ts";
import { answerIdOf, questionsOf } from "../model/outline.ts";
import { headcountOf, peopleIn } from "../analyse/headcount.ts";
import { findingsTexts } from "../generated/catalogs/findings.ts";
import { type Document, section, type Section } from "./document.ts";
import { coverFacts, frameOf } from "./frame.ts";
import type { Question } from "../model/questionnaire.ts";
import { offeredAnswers } from "../model/offered-answers.ts";
import type { QuestionResult } from "../model/result.ts";
import { workshopTexts } from "../generated/catalogs/workshop.ts";
import { agreementWithMore } from "./findings/recognizable.ts";
import type { ReportInput } from "./input.ts";
import { expectationsSection } from "./expectations.ts";
import { factsSection } from "./facts.ts";
import { leftOutNote } from "./left-out.ts";
import { isListed, tagNote } from "./tags.ts";
import { kindOf } from "./kind.ts";
import { isWithheld } from "./node.ts";
import { worthTalking } from "./report/agreement.ts";
import { departmentName, questionIn, questionResults, spoken } from "./words.ts";

const SHEETS = 8;

/** A question on the table, with its result. */
interface Topic {
  readonly question: Question;
  readonly result: QuestionResult;
}

/** The questions worth talking about, one a page, and how to type in what was agreed. */
export function workshopDocument(input: ReportInput): Document {
  const words = workshopTexts(input.texts.language);
  const topics = topicsOf(input);
  const { isWhole } = kindOf(input.questionnaire);
  const isByGap = input.result.withheld.length === 0;
  const count = topics.length;
  const chosen = isWhole ? words.byScore : isByGap ? words.byGap : words.byLevel;
  const { organization } = input.result;
  return {
    ...frameOf(input),
    kind: "workshop",
    title: `${words.labels.title}: ${organization}`,
    eyebrow: words.labels.title,
    heading: organization,
    hasContents: false,
    cover: [
      ...coverFacts(input),
      ...paragraph(tagNote(input), "note"),
      ...leftOutNote(input),
      ...paragraphs(
        count === 0 ? [noTopics(input)] : [chosen({ count }), howTo(input)],
        "lead-line",
      ),
      ...paragraphs(agreementWithMore(input)),
    ],
    sections: [
      ...topics.flatMap((topic, index) =>
        sheet(topic, words.sheet({ number: index + 1, of: topics.length }), input),
      ),
      ...expectationsSection(input),
      ...factsSection(input),
      ...(topics.length === 0 ? [] : reviewSection(topics, input)),
    ],
  };
}

/** By the widest gap; where there is none to show, those that are lowest. */
function topicsOf(input: ReportInput): readonly Topic[] {
  const { result } = input;
  const all = questionResults(result).flatMap((one): Topic[] => {
    const question = questionIn(input, one.id);
    if (question === undefined) return [];
    const isOpen = one.kind === "scored" && isDescribed(question, input) && isListed(one.id, input);
    return isOpen ? [{ question, result: one }] : [];
  });
  const ids = new Set(all.map(({ question }) => question.id));
  const topics = all.filter(({ question: { use } }) => use === undefined || !ids.has(use));
  if (result.withheld.length === 0 && !kindOf(input.questionnaire).isWhole) {
    return worthTalking(input)
      .flatMap(({ id }) => topics.find(({ question }) => question.id === id) ?? [])
      .slice(0, SHEETS);
  }
  const percent = ({ result: one }: Topic): number => (one.kind === "scored" ? one.percent : 100);
  return topics.toSorted((a, b) => percent(a) - percent(b)).slice(0, SHEETS);
}

/** Whether its answers can be compared by their descriptions: levels or, where no question has them, options. */
function isDescribed({ type }: Question, input: ReportInput): boolean {
  return hasDescribedLevels(input) ? type === "level" : type === "choice" || type === "yes-no";
}

function hasDescribedLevels({ questionnaire }: ReportInput): boolean {
  return questionsOf(questionnaire).some(({ type }) => type === "level");
}

/** The reason for an empty list of topics. */
function noTopics(input: ReportInput): string {
  const { labels, none } = workshopTexts(input.texts.language);
  const { questionnaire, result } = input;
  if (!questionsOf(questionnaire).some((one) => isDescribed(one, input))) {
    return labels.noneDescribed;
  }
  const questions = questionResults(result);
  if (questions.some(isWithheld)) return labels.noneShown;
  const isScored = questions.some(({ kind }) => kind === "scored");
  if (!isScored || kindOf(questionnaire).isWhole) return labels.noneWhole;
  return headcountOf(result).size > 1
    ? none({ people: peopleIn(result) })
    : findingsTexts(input.texts.language).oneDepartment;
}

/** What to do with each question; options have no order, so none is the highest. */
function howTo(input: ReportInput): string {
  const { labels } = workshopTexts(input.texts.language);
  const { isWhole } = kindOf(input.questionnaire);
  return hasDescribedLevels(input)
    ? isWhole
      ? labels.howWhole
      : labels.how
    : isWhole
      ? labels.howWholeAnswers
      : labels.howAnswers;
}

function sheet(
  { question, result }: Topic,
  eyebrow: string,
  input: ReportInput,
): readonly Section[] {
  const { labels: workshop } = workshopTexts(input.texts.language);
  const { isWhole } = kindOf(input.questionnaire);
  const hasLevels = question.type === "level";
  const isShown = input.result.withheld.length === 0 && !isWhole;
  const { labels } = input.texts;
  return section(
    question.id,
    result.title,
    [
      ...paragraph(spoken(question.help, input)),
      ...(isShown || isWhole ? [] : paragraph(workshop.notShown, "note")),
      ...table({
        label: result.title,
        role: "sheet",
        columns: [
          ...(hasLevels ? [{ title: labels.level, isHeading: true as const }] : []),
          workshop.description,
          ...(isShown ? [workshop.who] : []),
        ],
        rows: [
          ...offeredAnswers(question).map(({ value, text }) => [
            ...(hasLevels ? [String(value)] : []),
            hasLevels ? spoken(text, input) : answerText(value, question, input),
            ...(isShown ? [whoSaid(value, result, input)] : []),
          ]),
          ...(isShown
            ? besideScale(result, input).map((cells) => (hasLevels ? ["", ...cells] : cells))
            : []),
        ],
      }),
      ...blanks([
        hasLevels ? workshop.agreed : workshop.agreedAnswer,
        workshop.reason,
        workshop.firstStep,
      ]),
    ],
    { eyebrow, role: "page" },
  );
}

/** Groups and how many of them, never people. */
function whoSaid(level: number | string, { answers }: QuestionResult, input: ReportInput): string {
  const said = answers.filter(({ value }) => value === level);
  return groupsOf(said, input);
}

function groupsOf(answers: QuestionResult["answers"], input: ReportInput): string {
  const { chose } = workshopTexts(input.texts.language);
  const departments = answers.flatMap(({ department }) => department ?? []);
  return [...new Set(departments)]
    .map((id) =>
      chose({
        group: departmentName(id, input),
        count: peopleBehind(answers.filter(({ department }) => department === id)),
      }),
    )
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
    input.texts.states[state],
    groupsOf(
      others.filter((one) => one.state === state),
      input,
    ),
  ]);
}

function reviewSection(topics: readonly Topic[], input: ReportInput): readonly Section[] {
  const { labels: workshop, typeIn } = workshopTexts(input.texts.language);
  const { questionnaire, organization, assessment } = input.result;
  const lines = [
    "schemaVersion: 1",
    `questionnaire: { id: ${questionnaire.id}, version: ${questionnaire.version} }`,
    `organization: ${JSON.stringify(organization)}`,
    `assessment: ${JSON.stringify(assessment)}`,
    "review: { by: workshop }",
    "answers:",
    ...topics.map(({ question }) => `  ${answerIdOf(question)}: { value: …, reason: "…" }`),
  ];
  return section(
    "review",
    workshop.review,
    [
      ...paragraph(hasDescribedLevels(input) ? workshop.reviewNote : workshop.reviewAnswers),
      ...code(lines.join("\n")),
      ...list([typeIn]),
    ],
    { role: "page" },
  );
}
