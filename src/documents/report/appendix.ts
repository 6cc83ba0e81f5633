import type { AnswerValue, Level, Question, QuestionResult } from "../../model/index.ts";
import { OVERALL, questionsOf } from "../../model/outline.ts";
import { type ReportTexts, reportTexts } from "../../generated/catalogs/report.ts";
import { safeUrl } from "../../text/encode/html.ts";
import { answerText, isCounted, placeOf } from "../answers.ts";
import {
  type Block,
  facts,
  group,
  levelBlock,
  list,
  paragraph,
  type Span,
  table,
} from "../blocks.ts";
import { section, type Section } from "../document.ts";
import type { ReportInput } from "../input.ts";
import { decidedText, reviewOf } from "../reviews.ts";
import { LEADING } from "../priorities.ts";
import { isListed } from "../tags.ts";
import { kindOf } from "../kind.ts";
import {
  departmentName,
  levelMeaning,
  levelName,
  questionIn,
  questionResults,
  spoken,
} from "../words.ts";

/** What each department answered to each question, as far as it may be shown. */
export function appendix(input: ReportInput): readonly Section[] {
  const { result, texts } = input;
  if (result.withheld.length > 0) return [];
  if (isCounted(input)) {
    return section("appendix", texts.labels.appendix, paragraph(texts.labels.answersCounted));
  }
  const { isWhole } = kindOf(input.questionnaire);
  // An organization that answers as a whole has one column.
  const departments = isWhole ? [undefined] : result.departments.map(({ id }) => id);
  const nameOf = (id: string | undefined): string =>
    id === undefined ? texts.labels.answers : departmentName(id, input);
  const isComplete = !questionResults(result).some((one) => one.answersWithheld);
  const { answersWithheld } = texts.labels;
  const note = isWhole ? texts.labels.appendixWhole : texts.labels.appendixNote;
  const tables = result.dimensions.flatMap(({ title, capabilities }) =>
    table({
      label: title,
      role: "answers-table",
      columns: [{ title, isHeading: true }, ...departments.map(nameOf)],
      rows: capabilities.flatMap(({ questions }) =>
        questions
          .filter(({ use, answersWithheld }) => use === undefined && answersWithheld !== true)
          .filter(({ id }) => isListed(id, input))
          .map((one) => [rowTitle(one, input), ...departments.map((id) => saidBy(id, one, input))]),
      ),
    }),
  );
  return section(
    "appendix",
    texts.labels.appendix,
    tables.length === 0
      ? []
      : [...paragraph(note), ...tables, ...paragraph(isComplete ? "" : answersWithheld, "note")],
  );
}

/** The title of a question, with what a review put in place of the answers beside it. */
function rowTitle({ id, short, title }: QuestionResult, input: ReportInput): string {
  const review = reviewOf(id, input);
  const own = short ?? title;
  if (review === undefined) return own;
  const words = reportTexts(input.texts.language);
  return words.reviewed({ title: own, decided: decidedText(review, input) });
}

/** What the people of a department answered, or the organization as a whole, lowest first. */
function saidBy(
  department: string | undefined,
  { id, answers }: QuestionResult,
  input: ReportInput,
): string {
  const question = questionIn(input, id);
  return answers
    .filter((answer) => answer.department === department)
    .map(({ value, state }) => ({
      order: value === undefined ? Infinity : placeOf(value, question),
      said: value === undefined ? input.texts.states[state] : briefly(value, question, input),
    }))
    .toSorted((a, b) => a.order - b.order || (a.said < b.said ? -1 : a.said > b.said ? 1 : 0))
    .map(({ said }) => said)
    .join(", ");
}

/** For a scored choice of many options only the number chosen. */
function briefly(value: AnswerValue, question: Question | undefined, input: ReportInput): string {
  if (question?.type !== "choices" || typeof value !== "object" || !question.scored) {
    return answerText(value, question, input);
  }
  const all = question.options.filter(({ exclusive }) => !exclusive);
  const chosen = value.filter((id) => all.some((one) => one.id === id)).length;
  return reportTexts(input.texts.language).ofOptions({ chosen, all: all.length });
}

/** The levels of the model and of its dimensions, and the words of the report. */
export function levels(input: ReportInput): readonly Section[] {
  const { labels } = input.texts;
  const { levels: common, dimensions } = input.questionnaire;
  const { hasLevels } = kindOf(input.questionnaire);
  return section("levels", hasLevels ? labels.glossary : labels.terms, [
    ...ladder("", OVERALL, common, input),
    ...dimensions.flatMap(({ id, title, levels: own = [] }) =>
      ladder(spoken(title, input), id, own, input),
    ),
    ...group(hasLevels ? labels.terms : "", facts(termsOf(input), "terms")),
  ]);
}

function ladder(
  title: string,
  id: string,
  steps: readonly Level[],
  input: ReportInput,
): readonly Block[] {
  return group(
    title,
    steps.flatMap(({ level }) =>
      group("", [
        ...levelBlock(String(level), levelName(id, level, input)),
        ...paragraph(levelMeaning(id, level, input)),
      ]),
    ),
    { role: "levels" },
  );
}

type Terms = ReportTexts["terms"];

/** The terms that this report uses. */
function termsOf(input: ReportInput): readonly (readonly [string, string])[] {
  const { questionnaire, texts } = input;
  const { terms } = reportTexts(texts.language);
  const { levels: has, hasOverall, hasMeans } = kindOf(questionnaire);
  const measure = !hasMeans ? "score" : has.dimension ? "mean" : "meanAlone";
  const used: readonly (keyof Terms)[] = [
    ...(has.dimension ? (["level", "profile"] as const) : (["profileScores"] as const)),
    ...(has.overall ? (["overallLevel"] as const) : hasOverall ? (["overallScore"] as const) : []),
    measure,
    questionnaire.scoring.evidence === undefined ? "range" : "rangeEvidence",
    "coverage",
    ...(has.dimension ? (["target"] as const) : []),
    ...(!hasOverall || (input.background?.gains?.size ?? 0) === 0
      ? []
      : ([hasMeans ? "gain" : "gainScore"] as const)),
    ...(isEvidenceUsed(input) ? (["evidence"] as const) : []),
  ];
  return used.map((one) => [terms[one].word, terms[one].means]);
}

/** Whether the report counts answers by their evidence, or cites some. */
function isEvidenceUsed({ result, questionnaire }: ReportInput): boolean {
  const isCited = questionResults(result).some(({ answers }) =>
    answers.some(({ evidence = [] }) => evidence.length > 0),
  );
  return isCited || result.evidence.high > 0 || questionnaire.scoring.evidence !== undefined;
}

/** The sources of the questions, the roles and the recommendations that are printed in full. */
export function sources(input: ReportInput): readonly Section[] {
  const cited = citedIn(input);
  return section(
    "sources",
    input.texts.labels.sources,
    list(
      input.questionnaire.sources
        .filter(({ id }) => cited.has(id))
        .map(({ title, author = "", published = "", url }) => {
          const text = [spoken(title, input), published].filter((part) => part !== "").join(", ");
          return [author === "" ? "" : `${author}:`, linked(text, url)];
        }),
      "sources",
    ),
  );
}

function citedIn({ questionnaire, result }: ReportInput): ReadonlySet<string> {
  const leading = new Set(result.recommendations.slice(0, LEADING).map(({ id }) => id));
  const printed = questionnaire.recommendations.filter(({ id }) => leading.has(id));
  const own = [...questionsOf(questionnaire), ...questionnaire.roles, ...printed];
  const studies = printed.flatMap(({ literature }) => literature.map(({ source }) => source));
  return new Set([...own.flatMap(({ sources: ids }) => ids), ...studies]);
}

/** With its address only where that may be a link. */
function linked(text: string, address: string | undefined): Span {
  const url = address === undefined ? undefined : safeUrl(address);
  return url === undefined ? { text } : { text, url };
}
