import { forMarkdown } from "../../text/encode/markdown.ts";
import type { ReportInput } from "../input.ts";
import { reportView } from "../view/report-view.ts";
import type { ReportView } from "../view/view.ts";
import type { Block } from "./blocks.ts";
import type { SectionId } from "../audience.ts";
import { markdownDocument } from "../document/markdown.ts";
import { documentOf } from "../document/of-audience.ts";
import { appendix } from "./appendix.ts";
import { progress, roadmap } from "./roadmap.ts";
import { levels, method, recommendations, roles, sources, verdicts } from "./closing.ts";
import { dimensions } from "./dimensions.ts";
import { cover, summary } from "./opening.ts";
import { perception } from "./perception.ts";
import { departments, highlights, profile } from "./standing.ts";
import type { Say } from "./words.ts";

type Writer = (view: ReportView, say: Say) => readonly Block[];

/** Every part in its order, with its name where an audience may go without it. */
const SECTIONS: readonly (readonly [Writer, SectionId?])[] = [
  [cover],
  [summary],
  [profile, "profile"],
  [highlights, "highlights"],
  [departments, "departments"],
  [perception, "perception"],
  [dimensions, "dimensions"],
  [recommendations, "recommendations"],
  [roadmap, "roadmap"],
  [progress, "progress"],
  [verdicts, "verdicts"],
  [roles, "roles"],
  [method, "method"],
  [appendix, "appendix"],
  [levels, "levels"],
  [sources, "sources"],
  [imprint],
];

/** The report in GitHub's Markdown, without HTML. */
export function markdownReport(input: ReportInput): string {
  const own = documentOf(input);
  if (own !== undefined) return markdownDocument(own);
  const view = reportView(input);
  const say: Say = (label) => view.words[label] ?? view.labels[label] ?? "";
  const blocks = SECTIONS.flatMap(([write, id]) =>
    id === undefined || view.shows[id] ? write(view, say) : [],
  ).filter((block) => block !== "");
  return `${blocks.join("\n\n")}\n`;
}

function imprint({ organization, assessment, questionnaire, tool }: ReportView): readonly Block[] {
  const parts = [organization, assessment, questionnaire, tool].map(forMarkdown);
  return ["---", parts.join(" · ")];
}
