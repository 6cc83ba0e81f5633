import type { AnswerValue, Question, QuestionResult } from "../../model/index.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import { safeUrl } from "../../text/encode/html.ts";
import { answerText, isCounted } from "../answers.ts";
import { facts, group, levelBlock, list, paragraph, type Span, table } from "../blocks.ts";
import { section, type Section } from "../document.ts";
import type { ReportInput } from "../input.ts";
import { isListed } from "../tags.ts";
import { departmentName, levelMeaning, levelName, questionIn, spoken } from "../words.ts";

/** What each department answered to each question; nothing where departments are withheld. */
export function appendix(input: ReportInput): readonly Section[] {
  const { result, texts } = input;
  if (result.withheld.length > 0) return [];
  if (isCounted(input)) {
    return section("appendix", texts.labels.appendix, paragraph(texts.labels.answersCounted));
  }
  const departments = result.departments.map(({ id }) => id);
  const tables = result.dimensions.flatMap(({ title, capabilities }) =>
    table({
      label: title,
      role: "answers-table",
      columns: [{ title, isHeading: true }, ...departments.map((id) => departmentName(id, input))],
      rows: capabilities.flatMap(({ questions }) =>
        questions
          .filter(({ id, use }) => use === undefined && isListed(id, input))
          .map((one) => [
            one.short ?? one.title,
            ...departments.map((id) => saidBy(id, one, input)),
          ]),
      ),
    }),
  );
  return section(
    "appendix",
    texts.labels.appendix,
    tables.length === 0 ? [] : [...paragraph(texts.labels.appendixNote), ...tables],
  );
}

/** What the people of a department answered, lowest first. */
function saidBy(department: string, { id, answers }: QuestionResult, input: ReportInput): string {
  const question = questionIn(input, id);
  return answers
    .filter((answer) => answer.department === department)
    .map(({ value, state }) => ({
      order: typeof value === "number" ? value : 0,
      said: value === undefined ? input.texts.states[state] : briefly(value, question, input),
    }))
    .toSorted((a, b) => a.order - b.order || (a.said < b.said ? -1 : a.said > b.said ? 1 : 0))
    .map(({ said }) => said)
    .join(", ");
}

/** For a choice of many options only the number chosen. */
function briefly(value: AnswerValue, question: Question | undefined, input: ReportInput): string {
  if (question?.type !== "choices" || typeof value !== "object") {
    return answerText(value, question, input);
  }
  const all = question.options.filter(({ exclusive }) => !exclusive);
  const chosen = value.filter((id) => all.some((one) => one.id === id)).length;
  return reportTexts(input.texts.language).ofOptions({ chosen, all: all.length });
}

/** The levels of the model, and the words of the report. */
export function levels(input: ReportInput): readonly Section[] {
  const { labels, language } = input.texts;
  return section("levels", labels.glossary, [
    ...group(
      "",
      input.questionnaire.levels.flatMap(({ level }) =>
        group("", [
          ...levelBlock(String(level), levelName(level, input)),
          ...paragraph(levelMeaning(level, input)),
        ]),
      ),
      { role: "levels" },
    ),
    ...group(labels.terms, facts(reportTexts(language).terms, "terms")),
  ]);
}

/** What the questionnaire rests on. */
export function sources(input: ReportInput): readonly Section[] {
  return section(
    "sources",
    input.texts.labels.sources,
    list(
      input.questionnaire.sources.map(({ title, author = "", published = "", url }) => {
        const text = [spoken(title, input), published].filter((part) => part !== "").join(", ");
        return [author === "" ? "" : `${author}:`, linked(text, url)];
      }),
      "sources",
    ),
  );
}

/** With its address only where that may be a link. */
function linked(text: string, address: string | undefined): Span {
  const url = address === undefined ? undefined : safeUrl(address);
  return url === undefined ? { text } : { text, url };
}
