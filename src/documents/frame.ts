import type { CommonTexts } from "../generated/catalogs/common.ts";
import type { ReportInput } from "./input.ts";
import { overviewView } from "./view/overview-view.ts";
import { type Block, facts } from "./blocks.ts";
import { type Document } from "./document.ts";

/** What every document about a result has around its sections. */
export function frameOf(
  input: ReportInput,
): Pick<
  Document,
  "language" | "organization" | "tool" | "confidentiality" | "facts" | "imprint" | "words"
> {
  const { result, texts, background } = input;
  const { labels, language } = texts;
  const { organization, assessment, tool } = result;
  const view = overviewView(input);
  const name = `${tool.name} ${tool.version}`;
  return {
    language,
    organization,
    tool: name,
    confidentiality: background?.confidentiality ?? labels.confidential,
    facts: {
      organization,
      assessment,
      date: view.date,
      model: view.questionnaire,
      respondents: view.interviewed,
      coverage: view.coverageRatio,
      confidence: view.confidence,
      verdict: view.verdictSentence,
      level: view.overall.level,
      levelName: view.overall.levelName,
      target: view.overall.target,
      score: view.overall.mean,
    },
    imprint: [organization, assessment, view.questionnaire, name],
    words: {
      skip: labels.skip,
      contents: labels.contents,
      asTable: labels.asTable,
      swipe: labels.swipe,
    },
  };
}

/** A cover's description of the assessment. */
export function coverFacts(input: ReportInput): readonly Block[] {
  const { labels } = input.texts;
  const view = overviewView(input);
  return facts(
    [
      [labels.assessment, view.assessment],
      [labels.date, view.date],
      [labels.model, view.questionnaire],
      [labels.respondents, view.interviewed],
      [labels.coverageWord, `${view.coverageRatio}, ${view.confidence}`],
    ],
    "cover-facts",
  );
}

/** A label in the language of a document. */
export type Say = (label: keyof CommonTexts["labels"]) => string;
