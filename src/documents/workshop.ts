import { peopleBehind } from "./answers.ts";
import { blanks, code, list, paragraph, paragraphs, table } from "./blocks.ts";
import { answerIdOf } from "../model/outline.ts";
import { peopleIn } from "../analyse/headcount.ts";
import { type Document, section, type Section } from "./document.ts";
import { coverFacts, frameOf } from "./frame.ts";
import type { Question } from "../model/questionnaire.ts";
import type { QuestionResult } from "../model/result.ts";
import { workshopTexts } from "../generated/catalogs/workshop.ts";
import type { ReportInput } from "./input.ts";
import { isListed, tagNote } from "./tags.ts";
import { worthTalking } from "./report/agreement.ts";
import { departmentName, questionIn, questionResults, spoken } from "./words.ts";

const SHEETS = 8;
const REVIEW = "review.yaml";

/** A question on the table, with its result. */
interface Topic {
  readonly question: Question;
  readonly result: QuestionResult;
}

/** The questions worth talking about, one a page, and how to type in what was agreed. */
export function workshopDocument(input: ReportInput): Document {
  const words = workshopTexts(input.texts.language);
  const topics = topicsOf(input);
  const isByGap = input.result.withheld.length === 0;
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
      ...paragraphs(
        topics.length === 0
          ? [words.none({ people: peopleIn(input.result) })]
          : [
              isByGap
                ? words.byGap({ count: topics.length })
                : words.byLevel({ count: topics.length }),
              words.labels.how,
            ],
        "lead-line",
      ),
    ],
    sections: [
      ...topics.flatMap((topic, index) =>
        sheet(topic, words.sheet({ number: index + 1, of: topics.length }), input),
      ),
      ...(topics.length === 0 ? [] : reviewSection(topics, input)),
    ],
  };
}

/** By the widest gap; where that may not be shown, those that are lowest. */
function topicsOf(input: ReportInput): readonly Topic[] {
  const { result } = input;
  const all = questionResults(result).flatMap((one): Topic[] => {
    const question = questionIn(input, one.id);
    const isOpen = one.kind === "scored" && question?.type === "level" && isListed(one.id, input);
    return isOpen ? [{ question, result: one }] : [];
  });
  const ids = new Set(all.map(({ question }) => question.id));
  const topics = all.filter(({ question: { use } }) => use === undefined || !ids.has(use));
  if (result.withheld.length === 0) {
    return worthTalking(input)
      .flatMap(({ id }) => topics.find(({ question }) => question.id === id) ?? [])
      .slice(0, SHEETS);
  }
  const percent = ({ result: one }: Topic): number => (one.kind === "scored" ? one.percent : 100);
  return topics.toSorted((a, b) => percent(a) - percent(b)).slice(0, SHEETS);
}

function sheet(
  { question, result }: Topic,
  eyebrow: string,
  input: ReportInput,
): readonly Section[] {
  const { labels: workshop } = workshopTexts(input.texts.language);
  const isShown = input.result.withheld.length === 0;
  const { labels } = input.texts;
  const levels = question.type === "level" ? question.levels : [];
  return section(
    question.id,
    result.title,
    [
      ...paragraph(spoken(question.help, input)),
      ...(isShown ? [] : paragraph(workshop.notShown, "note")),
      ...table({
        label: result.title,
        role: "sheet",
        columns: [
          { title: labels.level, isHeading: true },
          workshop.description,
          ...(isShown ? [workshop.who] : []),
        ],
        rows: [
          ...levels.map(({ level, text }) => [
            String(level),
            spoken(text, input),
            ...(isShown ? [whoSaid(level, result, input)] : []),
          ]),
          ...(isShown ? besideScale(result, input) : []),
        ],
      }),
      ...blanks([workshop.agreed, workshop.reason, workshop.firstStep]),
    ],
    { eyebrow, role: "page" },
  );
}

/** Groups and how many of them, never people. */
function whoSaid(level: number, { answers }: QuestionResult, input: ReportInput): string {
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
    "",
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
      ...paragraph(workshop.reviewNote),
      ...code(lines.join("\n")),
      ...list([typeIn({ file: REVIEW })]),
    ],
    { role: "page" },
  );
}
