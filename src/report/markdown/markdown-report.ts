import { forMarkdown } from "../../text/encode/markdown.ts";
import type { ReportInput } from "../input.ts";
import { reportView } from "../view/report-view.ts";
import type { ReportView } from "../view/view.ts";
import type { Block } from "./blocks.ts";
import { levels, method, recommendations, roles, sources, verdicts } from "./closing.ts";
import { dimensions } from "./dimensions.ts";
import { cover, summary } from "./opening.ts";
import { perception } from "./perception.ts";
import { departments, highlights, profile } from "./standing.ts";
import type { Say } from "./words.ts";

const SECTIONS: readonly ((view: ReportView, say: Say) => readonly Block[])[] = [
  cover,
  summary,
  profile,
  highlights,
  departments,
  perception,
  dimensions,
  recommendations,
  verdicts,
  roles,
  method,
  levels,
  sources,
  imprint,
];

/** The report in GitHub's Markdown, without HTML. */
export function markdownReport(input: ReportInput): string {
  const view = reportView(input);
  const say: Say = (label) => view.labels[label] ?? "";
  const blocks = SECTIONS.flatMap((write) => write(view, say)).filter((block) => block !== "");
  return `${blocks.join("\n\n")}\n`;
}

function imprint({ organization, assessment, questionnaire, tool }: ReportView): readonly Block[] {
  const parts = [organization, assessment, questionnaire, tool].map(forMarkdown);
  return ["---", parts.join(" · ")];
}
