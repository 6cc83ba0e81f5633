import type { ReportInput } from "../input.ts";
import { overviewView } from "../view/overview-view.ts";
import type { DocumentView } from "./document-view.ts";

/** What a document says of itself. */
export function headOf(title: string, input: ReportInput): Omit<DocumentView, "lead" | "parts"> {
  const { result, texts, background } = input;
  const { labels } = texts;
  const view = overviewView(input);
  const facts = [
    { id: "assessment", label: labels.assessment, text: view.assessment },
    { id: "date", label: labels.date, text: view.date },
    { id: "model", label: labels.model, text: view.questionnaire },
    { id: "respondents", label: labels.respondents, text: view.interviewed },
    {
      id: "coverage",
      label: labels.coverageWord,
      text: `${view.coverageRatio}, ${view.confidence}`,
    },
  ];
  return {
    language: texts.language,
    title: `${title}: ${result.organization}`,
    organization: result.organization,
    tool: `${result.tool.name} ${result.tool.version}`,
    questionnaire: view.questionnaire,
    skip: labels.skip,
    confidentiality: background?.confidentiality ?? labels.confidential,
    facts: facts.filter(({ text }) => text !== ""),
  };
}
