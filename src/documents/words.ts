import { localize } from "../model/localize.ts";
import { levelsOf } from "../model/levels.ts";
import type {
  Level,
  Question,
  QuestionResult,
  Result,
  Text,
  VerdictResult,
} from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";
import { everyDepartment } from "../model/respondents.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import type { ReportInput } from "./input.ts";

/** A text in the language of the result; empty where there is none. */
export function spoken(text: Text | undefined, { result, questionnaire }: ReportInput): string {
  return text === undefined ? "" : localize(text, [result.language, ...questionnaire.languages]);
}

/** A department's name in the language of the report. */
export function departmentName(id: string, input: ReportInput): string {
  const department = everyDepartment(input.questionnaire).find((one) => one.id === id);
  return department === undefined ? id : spoken(department.name, input);
}

/** The name of a level of a node; empty without a level. */
export function levelName(id: string, level: number | undefined, input: ReportInput): string {
  return spoken(levelOn(id, level, input)?.name, input);
}

/** What a level of a node means. */
export function levelMeaning(id: string, level: number | undefined, input: ReportInput): string {
  return spoken(levelOn(id, level, input)?.description, input);
}

function levelOn(
  id: string,
  level: number | undefined,
  { questionnaire }: ReportInput,
): Level | undefined {
  return levelsOf(questionnaire, id).find((one) => one.level === level);
}

/** The title of a dimension as the result has it. */
export function dimensionTitle(id: string, { result }: ReportInput): string {
  return result.dimensions.find((one) => one.id === id)?.title ?? id;
}

/** A question of the questionnaire. */
export function questionIn({ questionnaire }: ReportInput, id: string): Question | undefined {
  return questionsOf(questionnaire).find((one) => one.id === id);
}

/** Every question of a result, in its order. */
export function questionResults({ dimensions }: Result): readonly QuestionResult[] {
  return dimensions.flatMap(({ capabilities }) =>
    capabilities.flatMap(({ questions }) => questions),
  );
}

/** The short title of a question, or its text, as the result has it. */
export function questionTitle(id: string, { result }: ReportInput): string {
  const found = questionResults(result).find((one) => one.id === id);
  return found?.short ?? found?.title ?? id;
}

/** How a verdict ends, or that none does. */
export function verdictTitle(
  { title, isByDefault }: VerdictResult,
  { labels }: CommonTexts,
): string {
  if (title === undefined) return labels.noVerdict;
  return isByDefault === true ? `${title} (${labels.verdictByDefault})` : title;
}
