import type { DimensionResult, Question, QuestionResult } from "../../model/index.ts";
import { questionsOf } from "../../model/outline.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import type { ReportInput } from "../input.ts";
import { departmentName, spoken } from "./question-view.ts";
import { valueText } from "./value-text.ts";
import type { AppendixView } from "./section-views.ts";

/** What each department answered to each question; nothing where departments are withheld. */
export function appendixView(input: ReportInput): AppendixView {
  const { result, texts } = input;
  const words = texts.labels;
  if (result.withheld.length > 0) return { note: "", columns: [], tables: [] };
  const departments = result.departments.map(({ id }) => id);
  const tables = result.dimensions.map((dimension) => ({
    title: dimension.title,
    rows: questionsIn(dimension).map((question) => ({
      title: question.title,
      cells: departments.map((id) => cellOf(question, id, input)),
    })),
  }));
  return {
    note: words.appendixNote,
    columns: departments.map((id) => departmentName(id, input)),
    tables,
  };
}

function questionsIn({ capabilities }: DimensionResult): readonly QuestionResult[] {
  return capabilities.flatMap(({ questions }) => questions);
}

function cellOf(result: QuestionResult, department: string, input: ReportInput): string {
  const question = questionsOf(input.questionnaire).find(({ id }) => id === result.id);
  return result.answers
    .filter((answer) => answer.department === department)
    .map(({ value, state }) => ({
      order: typeof value === "number" ? value : 0,
      said: value === undefined ? input.texts.states[state] : briefly(value, question, input),
    }))
    .toSorted((a, b) => a.order - b.order || (a.said < b.said ? -1 : a.said > b.said ? 1 : 0))
    .map(({ said }) => said)
    .join(", ");
}

/** For many options only the number of chosen ones. */
function briefly(
  value: NonNullable<QuestionResult["answers"][number]["value"]>,
  question: Question | undefined,
  input: ReportInput,
): string {
  if (question?.type === "choices" && typeof value === "object") {
    const all = question.options.filter(({ exclusive }) => !exclusive);
    const chosen = value.filter((id) => all.some((one) => one.id === id));
    return reportTexts(input.texts.language).ofOptions({
      chosen: chosen.length,
      all: all.length,
    });
  }
  return valueText(value, question, { texts: input.texts, read: (text) => spoken(text, input) });
}
