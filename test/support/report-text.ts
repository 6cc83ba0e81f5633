import { reportDocument } from "../../src/documents/report/report.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import type { People } from "./read.ts";
import { score } from "./score.ts";

/** What documents are made of, from the answers of these people. */
export function inputOf(asked: Questionnaire, people: People, language = "en"): ReportInput {
  const result = score(asked, people, { minimumGroup: 1, language });
  return { result, questionnaire: asked, texts: commonTexts(language) };
}

/** The consultant's report as Markdown, with single spaces. */
export function reportText(asked: Questionnaire, people: People, language?: string): string {
  return plain(markdownDocument(reportDocument(inputOf(asked, people, language))));
}

/** Without the padding of tables. */
export function plain(markdown: string): string {
  return markdown.replaceAll(/ {2,}/gu, " ");
}
